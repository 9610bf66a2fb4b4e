// SPDX-License-Identifier: GPL-3.0-or-later
#include "severity.h"

#include "enumwords.h"

using namespace Qt::StringLiterals;

namespace Drydock
{

static constexpr std::array severityWords{
    EnumWord{Severity::Info, "info"_L1},
    EnumWord{Severity::Caution, "caution"_L1},
    EnumWord{Severity::Blocker, "blocker"_L1},
};

QString severityWord(Severity severity)
{
    return wordOf(severityWords, severity);
}

std::optional<Severity> severityFromWord(QStringView word)
{
    return valueOf(severityWords, word);
}

} // namespace Drydock
