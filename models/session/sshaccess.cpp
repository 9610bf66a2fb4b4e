// SPDX-License-Identifier: GPL-3.0-or-later
#include "sshaccess.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Drydock
{

bool SshAccess::isSound() const
{
    static const QRegularExpression name(u"^[A-Za-z_][A-Za-z0-9_.-]*$"_s);
    return name.match(user).hasMatch() && port >= 0 && port <= 65535 && !identity.startsWith(u'-');
}

QJsonObject sshAccessToJson(const SshAccess &access)
{
    return {{u"enabled"_s, access.enabled},
            {u"user"_s, access.user},
            {u"port"_s, access.port},
            {u"identity"_s, access.identity}};
}

SshAccess sshAccessFromJson(const QJsonObject &object)
{
    SshAccess access;
    access.enabled = object.value("enabled"_L1).toBool();
    access.user = object.value("user"_L1).toString(access.user);
    access.port = object.value("port"_L1).toInt();
    access.identity = object.value("identity"_L1).toString();
    return access;
}

} // namespace Drydock
