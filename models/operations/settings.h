// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan.h"

namespace Drydock
{

/// What stands in the cluster now, spelled like SettingChange::value. Nothing when the snapshot cannot tell: drives
/// and NICs are not polled, and an HA resource, rule or group may be gone.
std::optional<QString> settingNow(const SettingChange &setting, const ClusterSnapshot &snapshot);

/// When what settingNow() tells was read, by the server's clock: settings are polled less often than guests. Invalid
/// when it was never read, or is not polled at all.
QDateTime settingReadAt(const SettingChange &setting, const ClusterSnapshot &snapshot);

/// The same setting, whatever the order of its parts.
bool isSameValue(SettingChange::Kind kind, const QString &a, const QString &b);

/// A whole entry of the HA configuration: created, changed or removed.
bool isHaEntry(SettingChange::Kind kind);

/// Somebody else wrote the HA entry after the change was planned: it is neither as before nor as wanted.
bool isChangedSince(const SettingChange &setting, const ClusterSnapshot &snapshot);

/// The change that puts it back.
SettingChange inverseOf(const SettingChange &setting);

/// The step that makes the change; `guest` for what belongs to one, else an invalid key.
Step settingStep(const SettingChange &setting, const GuestKey &guest = {}, const QString &guestName = {},
                 const NodeName &node = {});

/// What a finding about a setting says: the change, and the guest it belongs to.
Finding settingFinding(QLatin1StringView code, Severity severity, const Step &step);

/// "ha=static,ha-rebalance-on-start=1" with one part set.
QString withProperty(const QString &properties, const QString &key, const QString &value);

} // namespace Drydock
