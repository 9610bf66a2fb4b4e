// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkfix.h"

using namespace Qt::StringLiterals;

namespace Drydock
{

std::optional<NetworkFix> networkFix(const NetworkFinding &finding)
{
    if (finding.code != "dns-pair-together"_L1)
        return std::nullopt;
    // All but the first could go; one is enough to have them apart.
    const QStringList owners = finding.arguments.value(u"owners"_s).split(u',', Qt::SkipEmptyParts);
    for (qsizetype i = owners.size() - 1; i >= 0; --i) {
        if (!owners[i].startsWith("guest/"_L1))
            continue;
        if (const auto guest = GuestKey::fromSid(QStringView(owners[i]).sliced(6)))
            return NetworkFix{NetworkFix::Kind::MoveGuest, *guest};
    }
    return std::nullopt;
}

} // namespace Drydock
