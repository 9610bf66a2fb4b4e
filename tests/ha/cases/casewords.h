// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ha/prediction.h"

#include <array>
#include <utility>

namespace Drydock::HaCases
{

using namespace Prediction;
using namespace Qt::StringLiterals;

/// The words the cases' format has for the predictor's codes.
template <typename Code, size_t Count>
using Words = std::array<std::pair<Code, QLatin1StringView>, Count>;

inline constexpr Words<Request, 4> requestWords{{{Request::Started, "started"_L1},
                                                 {Request::Stopped, "stopped"_L1},
                                                 {Request::Disabled, "disabled"_L1},
                                                 {Request::Ignored, "ignored"_L1}}};

inline constexpr Words<CrmState, 11> stateWords{{{CrmState::RequestStart, "request_start"_L1},
                                                 {CrmState::RequestStartBalance, "request_start_balance"_L1},
                                                 {CrmState::Started, "started"_L1},
                                                 {CrmState::RequestStop, "request_stop"_L1},
                                                 {CrmState::Stopped, "stopped"_L1},
                                                 {CrmState::Migrate, "migrate"_L1},
                                                 {CrmState::Relocate, "relocate"_L1},
                                                 {CrmState::Fence, "fence"_L1},
                                                 {CrmState::Recovery, "recovery"_L1},
                                                 {CrmState::Freeze, "freeze"_L1},
                                                 {CrmState::Error, "error"_L1}}};

inline constexpr Words<ShutdownPolicy, 4> policyWords{{{ShutdownPolicy::Conditional, "conditional"_L1},
                                                       {ShutdownPolicy::Failover, "failover"_L1},
                                                       {ShutdownPolicy::Freeze, "freeze"_L1},
                                                       {ShutdownPolicy::Migrate, "migrate"_L1}}};

inline constexpr Words<Scheduler, 3> schedulerWords{
    {{Scheduler::Basic, "basic"_L1}, {Scheduler::Static, "static"_L1}, {Scheduler::Dynamic, "dynamic"_L1}}};

inline constexpr Words<Event::Kind, 20> actionWords{{{Event::Kind::PowerOff, "power_off"_L1},
                                                     {Event::Kind::PowerOn, "power_on"_L1},
                                                     {Event::Kind::NetworkOff, "network_off"_L1},
                                                     {Event::Kind::NetworkOn, "network_on"_L1},
                                                     {Event::Kind::MaintenanceOn, "maintenance_on"_L1},
                                                     {Event::Kind::MaintenanceOff, "maintenance_off"_L1},
                                                     {Event::Kind::Shutdown, "shutdown"_L1},
                                                     {Event::Kind::Reboot, "reboot"_L1},
                                                     {Event::Kind::SetState, "set_state"_L1},
                                                     {Event::Kind::CrmStop, "crm_stop"_L1},
                                                     {Event::Kind::CrmStart, "crm_start"_L1},
                                                     {Event::Kind::RestartLrm, "restart_lrm"_L1},
                                                     {Event::Kind::Migrate, "service_migrate"_L1},
                                                     {Event::Kind::Relocate, "service_relocate"_L1},
                                                     {Event::Kind::Stop, "service_stop"_L1},
                                                     {Event::Kind::Lock, "service_lock"_L1},
                                                     {Event::Kind::Unlock, "service_unlock"_L1},
                                                     {Event::Kind::Delete, "service_delete"_L1},
                                                     {Event::Kind::QdeviceOff, "qdevice_off"_L1},
                                                     {Event::Kind::QdeviceOn, "qdevice_on"_L1}}};

inline constexpr Words<Outcome, 16> outcomeWords{{{Outcome::Unaffected, "unaffected"_L1},
                                                  {Outcome::Recovered, "recovered"_L1},
                                                  {Outcome::Migrated, "migrated"_L1},
                                                  {Outcome::Relocated, "relocated"_L1},
                                                  {Outcome::Rebalanced, "rebalanced"_L1},
                                                  {Outcome::MovedAndBack, "moved_and_back"_L1},
                                                  {Outcome::RecoveredInPlace, "recovered_in_place"_L1},
                                                  {Outcome::RestartedInPlace, "restarted_in_place"_L1},
                                                  {Outcome::Started, "started"_L1},
                                                  {Outcome::Stopped, "stopped"_L1},
                                                  {Outcome::Down, "down"_L1},
                                                  {Outcome::Frozen, "frozen"_L1},
                                                  {Outcome::StuckInRecovery, "stuck_in_recovery"_L1},
                                                  {Outcome::Error, "error"_L1},
                                                  {Outcome::FencePending, "fence_pending"_L1},
                                                  {Outcome::NotManaged, "not_managed"_L1}}};

inline constexpr Words<MoveKind, 4> moveWords{{{MoveKind::Recover, "recover"_L1},
                                               {MoveKind::Migrate, "migrate"_L1},
                                               {MoveKind::Relocate, "relocate"_L1},
                                               {MoveKind::Rebalance, "rebalance"_L1}}};

inline constexpr Words<NodeDown::Cause, 4> causeWords{{{NodeDown::Cause::Event, "event"_L1},
                                                       {NodeDown::Cause::Watchdog, "watchdog"_L1},
                                                       {NodeDown::Cause::Shutdown, "shutdown"_L1},
                                                       {NodeDown::Cause::Reboot, "reboot"_L1}}};

inline constexpr Words<NodeHaState, 4> nodeStateWords{{{NodeHaState::Online, "online"_L1},
                                                       {NodeHaState::Maintenance, "maintenance"_L1},
                                                       {NodeHaState::Unknown, "unknown"_L1},
                                                       {NodeHaState::Fence, "fence"_L1}}};

inline constexpr Words<LrmState, 5> lrmStateWords{{{LrmState::Off, "dead"_L1},
                                                   {LrmState::WaitForLock, "wait_for_agent_lock"_L1},
                                                   {LrmState::Active, "active"_L1},
                                                   {LrmState::LostLock, "lost_agent_lock"_L1},
                                                   {LrmState::Maintenance, "maintenance"_L1}}};

inline constexpr Words<LrmMode, 4> lrmModeWords{{{LrmMode::Active, "active"_L1},
                                                 {LrmMode::Maintenance, "maintenance"_L1},
                                                 {LrmMode::Restart, "restart"_L1},
                                                 {LrmMode::Shutdown, "shutdown"_L1}}};

template <typename Code, size_t Count>
std::optional<Code> codeOf(const Words<Code, Count> &words, QStringView text)
{
    for (const auto &[code, word] : words) {
        if (text == word)
            return code;
    }
    return std::nullopt;
}

/// Empty for a code that the format has no word for.
template <typename Code, size_t Count>
QString wordOf(const Words<Code, Count> &words, Code wanted)
{
    for (const auto &[code, word] : words) {
        if (code == wanted)
            return word;
    }
    return {};
}

} // namespace Drydock::HaCases
