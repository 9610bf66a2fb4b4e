// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/rolling.h"

#include <QTime>

namespace Drydock
{

class Settings;

/// A campaign that was saved under a name, to be run again. The end is a time of day: each run has its own.
struct SavedCampaign {
    QString name;
    QString clusterId;
    RollingRequest request; ///< without `until` and `reason`
    QTime until;            ///< local; invalid = no end
    friend bool operator==(const SavedCampaign &, const SavedCampaign &) = default;
};

/// Of one cluster, by name.
QList<SavedCampaign> savedCampaigns(const Settings &settings, const QString &clusterId);
/// Adds or replaces by name.
void saveCampaign(Settings &settings, const SavedCampaign &campaign);
void removeCampaign(Settings &settings, const QString &clusterId, const QString &name);
/// The next moment with this time of day; invalid for an invalid time.
QDateTime nextMoment(const QTime &time, const QDateTime &now);

} // namespace Drydock
