// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <array>

namespace Drydock
{

using namespace Qt::StringLiterals;

/// What a guest may be for others.
inline constexpr std::array roleCodes{
    "drydock"_L1, "qdevice"_L1, "dns"_L1, "proxy"_L1, "pbs"_L1, "router"_L1,
};

/// The role a tag names: "dns", "drydock-role-dns", or another usual word for it; empty for other tags.
QString roleOfTag(const QString &tag);

} // namespace Drydock
