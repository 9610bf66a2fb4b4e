// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/ids.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace Drydock
{

/// What a probe on this desktop saw of a guest's service while the guest was moved. A fact of its own beside QEMU's
/// figure: that one tells how long the guest stood still, this one for how long nobody reached it. Seconds.
struct ProbeGap {
    QString kind;                ///< "dns", "tcp", "http", "https"
    QString server;              ///< "192.168.1.192:53"
    double resolution = 0;       ///< a shorter gap would not have been seen
    std::optional<double> lower; ///< the longest gap was at least so long; nothing = none was seen
    std::optional<double> upper; ///< and at most so long; nothing = none was seen, or its end or beginning was not
    bool lasts = false;          ///< it did not answer again as long as it was asked
    double blind = 0;            ///< so long nothing is known: this desktop's own network was away
    friend bool operator==(const ProbeGap &, const ProbeGap &) = default;
};

/// "HTTP 192.168.1.211:7878: away for 1.8 s to 2.2 s, seen from here".
QString probeGapText(const ProbeGap &gap);
QString probeGapsText(const QList<ProbeGap> &gaps);

QJsonObject probeGapToJson(const ProbeGap &gap);
ProbeGap probeGapFromJson(const QJsonObject &object);

/// Probes the services of guests while an operation moves them; implemented over the network elsewhere. A guest may be
/// watched by several at once.
class ServiceWatch
{
public:
    virtual ~ServiceWatch() = default;

    /// False when no probe is known for the guest; then end() is not called.
    virtual bool begin(const GuestKey &guest) = 0;
    virtual void end(const GuestKey &guest) = 0;
    /// So far, one for each of its probes.
    virtual QList<ProbeGap> gaps(const GuestKey &guest) const = 0;
    /// Each of its probes was answered the last time, or never was: nothing is to be waited for.
    virtual bool isSettled(const GuestKey &guest) const = 0;
};

} // namespace Drydock
