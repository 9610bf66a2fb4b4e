// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include <QFile>
#include <QHostAddress>
#include <QNetworkInterface>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// Bridges of container engines and hypervisors: many machines have one with the same address.
bool isInside(const QString &interface)
{
    return std::ranges::any_of(QStringList{u"docker"_s, u"br-"_s, u"virbr"_s, u"veth"_s, u"cni"_s, u"podman"_s,
                                           u"lxc"_s, u"lxd"_s, u"incus"_s},
                               [&](const QString &prefix) { return interface.startsWith(prefix); });
}

} // namespace

QStringList nameServersOf(const QByteArray &resolvConf)
{
    QStringList result;
    for (const auto lines = resolvConf.split('\n'); const QByteArray &line : lines) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() < 2 || words.first() != "nameserver")
            continue;
        QHostAddress address(QString::fromLatin1(words.at(1)));
        address.setScopeId({});
        if (!address.isNull() && !address.isLoopback() && !result.contains(address.toString()))
            result.append(address.toString());
    }
    return result;
}

Workstation thisDesk()
{
    Workstation desk;
    for (const auto interfaces = QNetworkInterface::allInterfaces(); const QNetworkInterface &interface : interfaces) {
        if (isInside(interface.name()))
            continue;
        for (const auto entries = interface.addressEntries(); const QNetworkAddressEntry &entry : entries) {
            QHostAddress address = entry.ip();
            address.setScopeId({});
            if (!address.isLoopback())
                desk.addresses.append(address.toString());
        }
    }
    // With systemd's resolver the first file names only the resolver itself, the second those it asks.
    for (const QString &path : {u"/etc/resolv.conf"_s, u"/run/systemd/resolve/resolv.conf"_s}) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            desk.nameServers.append(nameServersOf(file.read(16'384)));
    }
    desk.nameServers.removeDuplicates();
    return desk;
}

} // namespace Drydock
