// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/enumwords.h"
#include "plan.h"

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr std::array strategyWords{
    EnumWord{Strategy::Live, "live"_L1},
    EnumWord{Strategy::Restart, "restart"_L1},
    EnumWord{Strategy::StopStart, "stop-start"_L1},
    EnumWord{Strategy::StopReturn, "stop-return"_L1},
    EnumWord{Strategy::Stop, "stop"_L1},
    EnumWord{Strategy::Leave, "leave"_L1},
};
constexpr std::array stepWords{
    EnumWord{StepKind::MigrateGuest, "migrate"_L1},      EnumWord{StepKind::ShutdownGuest, "shutdown"_L1},
    EnumWord{StepKind::StartGuest, "start"_L1},          EnumWord{StepKind::SetHaState, "set-ha-state"_L1},
    EnumWord{StepKind::SuspendGuest, "suspend"_L1},      EnumWord{StepKind::ResumeGuest, "resume"_L1},
    EnumWord{StepKind::RebootGuest, "reboot"_L1},        EnumWord{StepKind::StopGuest, "stop"_L1},
    EnumWord{StepKind::RebootNode, "reboot-node"_L1},    EnumWord{StepKind::ShutdownNode, "shutdown-node"_L1},
    EnumWord{StepKind::WaitForNode, "wait-for-node"_L1}, EnumWord{StepKind::ChangeSetting, "change-setting"_L1},
    EnumWord{StepKind::WakeNode, "wake-node"_L1},
};
constexpr std::array settingWords{
    EnumWord{SettingChange::Kind::HaFailback, "ha-failback"_L1},
    EnumWord{SettingChange::Kind::HaRule, "ha-rule"_L1},
    EnumWord{SettingChange::Kind::HaGroupFailback, "ha-group-failback"_L1},
    EnumWord{SettingChange::Kind::ClusterCrs, "crs"_L1},
    EnumWord{SettingChange::Kind::Cdrom, "cdrom"_L1},
    EnumWord{SettingChange::Kind::GuestNic, "guest-nic"_L1},
    EnumWord{SettingChange::Kind::GuestTags, "guest-tags"_L1},
    EnumWord{SettingChange::Kind::NodeMaintenance, "node-maintenance"_L1},
    EnumWord{SettingChange::Kind::HaResourceEntry, "ha-resource-entry"_L1},
    EnumWord{SettingChange::Kind::HaGroupEntry, "ha-group-entry"_L1},
    EnumWord{SettingChange::Kind::HaRuleEntry, "ha-rule-entry"_L1},
    EnumWord{SettingChange::Kind::HaArming, "ha-arming"_L1},
};
constexpr std::array policyWords{
    EnumWord{FailurePolicy::Continue, "continue"_L1},
    EnumWord{FailurePolicy::Pause, "pause"_L1},
    EnumWord{FailurePolicy::TurnBack, "turn-back"_L1},
};
constexpr std::array kindWords{
    EnumWord{OperationKind::Drain, "drain"_L1},         EnumWord{OperationKind::Return, "return"_L1},
    EnumWord{OperationKind::Migrate, "migrate"_L1},     EnumWord{OperationKind::Power, "power"_L1},
    EnumWord{OperationKind::Rebalance, "rebalance"_L1}, EnumWord{OperationKind::Network, "network"_L1},
    EnumWord{OperationKind::Tags, "tags"_L1},           EnumWord{OperationKind::HaConfig, "ha-config"_L1},
};
constexpr std::array orderWords{
    EnumWord{MoveOrder::Startup, "startup"_L1},
    EnumWord{MoveOrder::HaFirst, "ha-first"_L1},
    EnumWord{MoveOrder::Smallest, "smallest"_L1},
    EnumWord{MoveOrder::Users, "users"_L1},
};
constexpr std::array balanceWords{
    EnumWord{BalanceBy::Memory, "memory"_L1},
    EnumWord{BalanceBy::Cpu, "cpu"_L1},
    EnumWord{BalanceBy::Count, "count"_L1},
};
constexpr std::array afterWords{
    EnumWord{AfterDrain::None, "none"_L1},
    EnumWord{AfterDrain::Reboot, "reboot"_L1},
    EnumWord{AfterDrain::Shutdown, "shutdown"_L1},
};

} // namespace

QString strategyWord(Strategy strategy)
{
    return wordOf(strategyWords, strategy);
}

std::optional<Strategy> strategyFromWord(QStringView word)
{
    return valueOf(strategyWords, word);
}

QString stepKindWord(StepKind kind)
{
    return wordOf(stepWords, kind);
}

std::optional<StepKind> stepKindFromWord(QStringView word)
{
    return valueOf(stepWords, word);
}

QString operationKindWord(OperationKind kind)
{
    return wordOf(kindWords, kind);
}

std::optional<OperationKind> operationKindFromWord(QStringView word)
{
    return valueOf(kindWords, word);
}

QString afterDrainWord(AfterDrain then)
{
    return wordOf(afterWords, then);
}

std::optional<AfterDrain> afterDrainFromWord(QStringView word)
{
    return valueOf(afterWords, word);
}

QString moveOrderWord(MoveOrder order)
{
    return wordOf(orderWords, order);
}

std::optional<MoveOrder> moveOrderFromWord(QStringView word)
{
    return valueOf(orderWords, word);
}

QString balanceWord(BalanceBy by)
{
    return wordOf(balanceWords, by);
}

std::optional<BalanceBy> balanceFromWord(QStringView word)
{
    return valueOf(balanceWords, word);
}

QString failurePolicyWord(FailurePolicy policy)
{
    return wordOf(policyWords, policy);
}

std::optional<FailurePolicy> failurePolicyFromWord(QStringView word)
{
    return valueOf(policyWords, word);
}

QString settingKindWord(SettingChange::Kind kind)
{
    return wordOf(settingWords, kind);
}

std::optional<SettingChange::Kind> settingKindFromWord(QStringView word)
{
    return valueOf(settingWords, word);
}

} // namespace Drydock
