// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topologyfacts.h"

#include <QJsonObject>

namespace Drydock
{

/// {"typedAt", "routers": [{"name", "addresses", "forwards", "guest"}], "hosts", "clients", "dhcp", "reserved",
/// "dnsServers"}; addresses and ranges as text.
QJsonObject handTypedToJson(const HandTyped &typed);
/// What cannot be read is left out.
HandTyped handTypedFromJson(const QJsonObject &object);
/// Nothing was typed.
bool isEmpty(const HandTyped &typed);

/// "443/tcp → 192.168.1.194:8443"; also read with "->" and without protocol or second port.
QString forwardText(const HandTyped::PortForward &forward);
std::optional<HandTyped::PortForward> forwardFromText(const QString &text);

} // namespace Drydock
