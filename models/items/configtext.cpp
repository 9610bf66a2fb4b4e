// SPDX-License-Identifier: GPL-3.0-or-later
#include "configtext.h"

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// The server escapes everything but printable ASCII, and the colon, in description lines.
QString encodedLine(QStringView line)
{
    QString result;
    for (const auto bytes = line.toUtf8(); const char byte : bytes) {
        const auto code = uchar(byte);
        if (code >= 0x20 && code <= 0x7e && code != ':')
            result += QLatin1Char(byte);
        else
            result += u'%' + QString::number(code, 16).toUpper().rightJustified(2, u'0');
    }
    return result;
}

} // namespace

QString configPath(const GuestKey &guest, const NodeName &node)
{
    const QString folder = guest.kind == GuestKind::Vm ? u"qemu-server"_s : u"lxc"_s;
    return u"/etc/pve/nodes/%1/%2/%3.conf"_s.arg(node.text(), folder, guest.vmid.text());
}

QString configText(const GuestDetails &details)
{
    QString text;
    QString description = details.config.value(u"description"_s);
    if (description.endsWith(u'\n'))
        description.chop(1);
    if (!description.isEmpty()) {
        for (const auto lines = QStringView(description).split(u'\n'); const QStringView line : lines)
            text += u'#' + encodedLine(line) + u'\n';
    }
    for (auto it = details.config.cbegin(); it != details.config.cend(); ++it) {
        if (it.key() != "description"_L1 && it.key() != "digest"_L1)
            text += it.key() + u": "_s + it.value() + u'\n';
    }
    for (const auto &[key, value] : details.rawLxc)
        text += key + u": "_s + value + u'\n';
    return text;
}

} // namespace Drydock
