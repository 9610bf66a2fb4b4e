// SPDX-License-Identifier: GPL-3.0-or-later
#include "interfacesfile.h"

#include "subnet.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <bit>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// The lines of one interface, all its stanzas together.
struct Stanza {
    NodeInterface interface;
    QString address;
    QString netmask;
    QString address6;
    QString netmask6;
    QString ovsType;
    bool bridge = false;
    bool bond = false;
};

QStringList wordsOf(const QString &text)
{
    QString plain = text;
    plain.replace(u'\t', u' ');
    return plain.split(u' ', Qt::SkipEmptyParts);
}

/// Lines, with those that end in a backslash joined to the next.
QStringList logicalLines(const QString &text)
{
    QStringList result;
    QString open;
    for (const QStringView part : QStringView(text).tokenize(u'\n')) {
        QStringView line = part.trimmed();
        const bool goesOn = line.endsWith(u'\\') && !line.startsWith(u'#');
        if (goesOn)
            line.chop(1);
        open += line;
        if (goesOn) {
            open += u' ';
            continue;
        }
        result.append(open);
        open.clear();
    }
    result.append(open);
    return result;
}

/// "255.255.255.0" → "24"; a prefix stays.
QString prefixOf(const QString &netmask)
{
    const std::optional<Ipv4> mask = Ipv4::parse(netmask);
    return mask ? QString::number(std::popcount(mask->value)) : netmask;
}

QString withPrefix(const QString &address, const QString &netmask)
{
    if (address.isEmpty() || address.contains(u'/'))
        return address;
    return netmask.isEmpty() ? QString() : address + u'/' + prefixOf(netmask);
}

/// Ports as the list writes them: "none" is none.
QStringList portsOf(const QString &value)
{
    QStringList ports = wordsOf(value);
    ports.removeAll(u"none"_s);
    return ports;
}

class Reader
{
public:
    explicit Reader(const QString &text)
    {
        for (const auto lines = logicalLines(text); const QString &line : lines)
            readLine(line);
    }

    InterfacesFile result();

private:
    void readLine(const QString &line);
    void readOption(const QString &key, const QString &value, const QString &line);
    bool readAddress(const QString &key, const QString &value);
    bool readBridge(const QString &key, const QString &value);
    bool readLower(const QString &key, const QString &value);
    void finish(Stanza &stanza) const;
    QString typeOf(const Stanza &stanza) const;
    void markUp(const QString &name, int depth = 0);

    QMap<QString, Stanza> m_stanzas;
    QSet<QString> m_automatic;
    QSet<QString> m_carrying; ///< named as port, slave or raw device
    QStringList m_sources;
    Stanza *m_open = nullptr;
    bool m_openIsV6 = false;
};

void Reader::readLine(const QString &line)
{
    if (line.isEmpty())
        return;
    if (line.startsWith(u'#')) {
        // Proxmox VE writes the comment of an interface behind its options.
        if (m_open)
            m_open->interface.comments += line.sliced(1).trimmed() + u'\n';
        return;
    }
    const QStringList words = wordsOf(line);
    const QString &first = words.first();
    if (first == "iface"_L1) {
        m_open = nullptr;
        if (words.size() < 2 || words[1] == "lo"_L1)
            return;
        m_open = &m_stanzas[words[1]];
        m_open->interface.name = words[1];
        m_openIsV6 = words.value(2) == "inet6"_L1;
    } else if (first == "auto"_L1 || first.startsWith("allow-"_L1)) {
        m_open = nullptr;
        const QStringList rest = words.sliced(1);
        for (const QString &name : rest)
            m_automatic.insert(name);
    } else if (first == "source"_L1 || first == "source-directory"_L1) {
        m_open = nullptr;
        m_sources += words.sliced(1);
    } else if (first == "mapping"_L1 || first == "no-auto-down"_L1 || first == "no-scripts"_L1) {
        m_open = nullptr;
    } else if (m_open) {
        readOption(QString(first).replace(u'_', u'-'), line.sliced(first.size()).trimmed(), line);
    }
}

bool Reader::readAddress(const QString &key, const QString &value)
{
    Stanza &stanza = *m_open;
    const bool v6 = m_openIsV6 || value.contains(u':');
    if (key == "address"_L1) {
        QString &address = v6 ? stanza.address6 : stanza.address;
        if (!address.isEmpty())
            return false; // a further one is kept as a line
        address = value;
    } else if (key == "netmask"_L1) {
        (m_openIsV6 ? stanza.netmask6 : stanza.netmask) = value;
    } else if (key == "gateway"_L1) {
        (v6 ? stanza.interface.gateway6 : stanza.interface.gateway) = value;
    } else {
        return false;
    }
    return true;
}

bool Reader::readBridge(const QString &key, const QString &value)
{
    Stanza &stanza = *m_open;
    if (key == "bridge-ports"_L1) {
        stanza.bridge = true;
        stanza.interface.ports += portsOf(value);
    } else if (key == "bridge-vlan-aware"_L1) {
        stanza.interface.vlanAware = value == "yes"_L1 || value == "1"_L1 || value == "on"_L1;
    } else if (key == "bridge-vids"_L1) {
        stanza.interface.vids = value;
    } else if (key == "ovs-type"_L1) {
        stanza.ovsType = value;
    } else if (key == "ovs-ports"_L1 || key == "ovs-bonds"_L1) {
        stanza.interface.ports += portsOf(value);
    } else if (key == "ovs-bridge"_L1) {
        stanza.interface.ovsBridge = value;
    } else if (key == "ovs-tag"_L1) {
        stanza.interface.vlan = value.toInt();
    } else {
        // Read here only so that they do not stand among the lines nobody reads.
        return key == "bridge-stp"_L1 || key == "bridge-fd"_L1 || key == "ovs-options"_L1;
    }
    return true;
}

bool Reader::readLower(const QString &key, const QString &value)
{
    NodeInterface &interface = m_open->interface;
    if (key == "slaves"_L1 || key == "bond-slaves"_L1) {
        m_open->bond = true;
        interface.ports += portsOf(value);
    } else if (key == "bond-mode"_L1) {
        interface.bondMode = value;
    } else if (key == "vlan-raw-device"_L1) {
        interface.rawDevice = value;
    } else if (key == "vlan-id"_L1) {
        interface.vlan = value.toInt();
    } else if (key == "mtu"_L1 || key == "ovs-mtu"_L1) {
        interface.mtu = value.toInt();
    } else {
        return key == "bond-miimon"_L1 || key == "bond-xmit-hash-policy"_L1 || key == "bond-primary"_L1
               || key == "vlan-protocol"_L1;
    }
    return true;
}

void Reader::readOption(const QString &key, const QString &value, const QString &line)
{
    if (!readAddress(key, value) && !readBridge(key, value) && !readLower(key, value))
        m_open->interface.options.append(line);
}

QString Reader::typeOf(const Stanza &stanza) const
{
    static const QRegularExpression bondName(u"^bond\\d+$"_s);
    static const QRegularExpression vlanName(u"^(?:vlan\\d+|.+\\.\\d+)$"_s);
    static const QRegularExpression ethernetName(u"^(?:eth\\d+|nic\\d+|(?:en|ib)[^:.]{1,14})$"_s);
    const QString &name = stanza.interface.name;
    if (!stanza.ovsType.isEmpty())
        return stanza.ovsType;
    if (stanza.bridge)
        return u"bridge"_s;
    if (stanza.bond || bondName.match(name).hasMatch())
        return u"bond"_s;
    if (vlanName.match(name).hasMatch() || !stanza.interface.rawDevice.isEmpty())
        return u"vlan"_s;
    if (name.contains(u':'))
        return u"alias"_s;
    if (ethernetName.match(name).hasMatch() || m_carrying.contains(name))
        return u"eth"_s;
    return u"unknown"_s;
}

void Reader::finish(Stanza &stanza) const
{
    NodeInterface &interface = stanza.interface;
    interface.type = typeOf(stanza);
    interface.autostart = m_automatic.contains(interface.name);
    interface.cidr6 = withPrefix(stanza.address6, stanza.netmask6);
    interface.cidr = withPrefix(stanza.address, stanza.netmask);
    if (interface.cidr.isEmpty())
        interface.cidr = interface.cidr6;
    if (interface.gateway.isEmpty())
        interface.gateway = interface.gateway6;
    interface.comments = interface.comments.trimmed();
    if (interface.type != "vlan"_L1)
        return;
    const qsizetype dot = interface.name.lastIndexOf(u'.');
    if (dot > 0) {
        interface.rawDevice = interface.name.first(dot);
        interface.vlan = interface.name.sliced(dot + 1).toInt();
    } else if (interface.vlan == 0 && interface.name.startsWith("vlan"_L1)) {
        interface.vlan = interface.name.sliced(4).toInt();
    }
}

/// Depth: a file can name anything as anything's port.
void Reader::markUp(const QString &name, int depth)
{
    const auto stanza = m_stanzas.find(name);
    if (stanza == m_stanzas.end() || stanza->interface.active || depth > 8)
        return;
    stanza->interface.active = true;
    for (const auto ports = stanza->interface.ports; const QString &port : ports)
        markUp(port, depth + 1);
    markUp(stanza->interface.rawDevice, depth + 1);
}

InterfacesFile Reader::result()
{
    for (const Stanza &stanza : std::as_const(m_stanzas)) {
        for (const QString &port : stanza.interface.ports)
            m_carrying.insert(port);
        m_carrying.insert(stanza.interface.rawDevice);
    }
    for (Stanza &stanza : m_stanzas)
        finish(stanza);
    for (const QString &name : std::as_const(m_automatic))
        markUp(name);
    InterfacesFile file;
    file.sources = m_sources;
    for (const Stanza &stanza : std::as_const(m_stanzas))
        file.interfaces.append(stanza.interface);
    std::ranges::sort(file.interfaces, {}, &NodeInterface::name);
    return file;
}

} // namespace

InterfacesFile readInterfacesFile(const QString &text)
{
    return Reader(text).result();
}

} // namespace Drydock
