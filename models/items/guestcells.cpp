// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestcells.h"

#include "cluster/addresses.h"
#include "formatting.h"

#include <QStringBuilder>

#include <arpa/inet.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

class InventoryText
{
    Q_DECLARE_TR_FUNCTIONS(Drydock::InventoryModel)
};

GuestAddress declaredAddress(const GuestNic &nic)
{
    const qsizetype slash = nic.address.indexOf(u'/');
    GuestAddress result;
    result.text = slash < 0 ? nic.address : nic.address.first(slash);
    result.prefix = slash < 0 ? 0 : nic.address.sliced(slash + 1).toInt();
    result.interface = nic.name;
    result.mac = nic.mac;
    result.nic = nic.key;
    result.declared = true;
    return result;
}

QString addressTip(const GuestDetails &details, const QList<GuestAddress> &addresses)
{
    QStringList lines;
    for (const GuestAddress &address : addresses) {
        const QString text = address.prefix > 0 ? address.text % u'/' % QString::number(address.prefix) : address.text;
        //: An address and the interface it is on
        lines.append(address.interface.isEmpty() ? text : InventoryText::tr("%1 on %2").arg(text, address.interface));
    }
    if (details.addressError)
        lines.append(details.addressError->text);
    if (details.error)
        lines.append(details.error->text);
    return lines.join(u'\n');
}

QVariant addressCell(const GuestDetails *details, int role)
{
    if (!isRead(details)) {
        switch (role) {
        case Qt::DisplayRole:
            return InventoryText::tr("not read");
        case Qt::ToolTipRole:
            return InventoryText::tr("The addresses of this guest were not read yet.");
        case RawRole:
            return QString();
        case StateRole:
            return int(StateClass::Quiet);
        default:
            return {};
        }
    }
    const QList<GuestAddress> addresses = guestAddresses(*details);
    switch (role) {
    case Qt::DisplayRole: {
        if (addresses.isEmpty())
            return Formatting::absent();
        const auto own = std::ranges::count_if(addresses, [](const GuestAddress &a) { return !a.nic.isEmpty(); });
        if (own <= 1)
            return addresses.first().text;
        //: First address of a guest and how many more it has
        return InventoryText::tr("%1 +%2").arg(addresses.first().text).arg(own - 1);
    }
    case Qt::ToolTipRole:
        return addressTip(*details, addresses);
    case RawRole:
        return addresses.isEmpty() ? QString() : addresses.first().text;
    default:
        return {};
    }
}

QVariant bridgeCell(const GuestDetails *details, int role)
{
    const bool read = isRead(details) && !(details->error && details->config.isEmpty());
    const QStringList bridges = read ? guestBridges(*details) : QStringList();
    switch (role) {
    case Qt::DisplayRole:
        if (!read)
            return isRead(details) ? InventoryText::tr("unknown") : InventoryText::tr("not read");
        return bridges.isEmpty() ? Formatting::absent() : bridges.join(u", "_s);
    case RawRole:
        return bridges.join(u", "_s);
    case Qt::ToolTipRole:
        return isRead(details) && details->error ? details->error->text : QString();
    case StateRole:
        return read ? QVariant() : QVariant(int(StateClass::Quiet));
    default:
        return {};
    }
}

QVariant cpuCell(std::optional<double> cpu, double cores, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return cpu ? Formatting::percent(*cpu) : Formatting::absent();
    case Qt::ToolTipRole:
        return cpu ? Formatting::load(*cpu, cores) : QString();
    case RawRole:
        return cpu ? QVariant(*cpu) : QVariant(-1.0);
    case FractionRole:
        return cpu ? QVariant(std::clamp(*cpu, 0.0, 1.0)) : QVariant();
    default:
        return {};
    }
}

QVariant amountCell(std::optional<qint64> used, qint64 size, bool asShare, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        if (!used)
            return size > 0 ? Formatting::bytes(size) : Formatting::absent();
        return asShare ? Formatting::shareOf(*used, size) : Formatting::usedOf(*used, size);
    case Qt::ToolTipRole:
        return used ? Formatting::shareOf(*used, size) : QString();
    case RawRole:
        return used.value_or(0);
    case FractionRole:
        return used && size > 0 ? QVariant(std::clamp(double(*used) / double(size), 0.0, 1.0)) : QVariant();
    default:
        return {};
    }
}

QVariant uptimeCell(std::optional<qint64> uptime, int role)
{
    const bool up = uptime && *uptime > 0;
    switch (role) {
    case Qt::DisplayRole:
        return up ? Formatting::span(*uptime) : Formatting::absent();
    case Qt::ToolTipRole:
        return up ? Formatting::exactSpan(*uptime) : QString();
    case RawRole:
        return uptime.value_or(0);
    default:
        return {};
    }
}

QVariant textCell(const QString &text, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return text.isEmpty() ? Formatting::absent() : text;
    case RawRole:
        return text;
    case Qt::ToolTipRole:
        return text;
    default:
        return {};
    }
}

QVariant stateCell(const QString &text, const QString &serverText, StateClass state, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case RawRole:
    case Qt::AccessibleTextRole:
        return text;
    case Qt::ToolTipRole:
        return serverText;
    case StateRole:
        return int(state);
    default:
        return {};
    }
}

bool isNumeric(InventoryColumn column)
{
    switch (column) {
    case InventoryColumn::Cpu:
    case InventoryColumn::Memory:
    case InventoryColumn::Uptime:
    case InventoryColumn::Disk:
        return true;
    default:
        return false;
    }
}

} // namespace

QList<GuestAddress> guestAddresses(const GuestDetails &details)
{
    QList<GuestAddress> result;
    for (const GuestNic &nic : details.nics) {
        if (!addressSortKey(declaredAddress(nic).text).isEmpty())
            result.append(declaredAddress(nic));
    }
    for (const ObservedAddress &seen : details.addresses) {
        if (!isRoutable(seen.address) || std::ranges::contains(result, seen.address, &GuestAddress::text))
            continue;
        GuestAddress address{seen.address, seen.prefix, seen.interface, seen.mac, {}, false};
        const auto nic = std::ranges::find_if(details.nics, [&](const GuestNic &n) {
            return !n.mac.isEmpty() && n.mac.compare(seen.mac, Qt::CaseInsensitive) == 0;
        });
        if (nic != details.nics.end())
            address.nic = nic->key;
        result.append(address);
    }
    std::ranges::stable_sort(result, {},
                             [](const GuestAddress &a) { return std::pair(a.nic.isEmpty(), a.text.contains(u':')); });
    return result;
}

QStringList guestBridges(const GuestDetails &details)
{
    QStringList result;
    for (const GuestNic &nic : details.nics) {
        if (!nic.bridge.isEmpty() && !result.contains(nic.bridge))
            result.append(nic.bridge);
    }
    return result;
}

bool isRead(const GuestDetails *details)
{
    return details && (details->readAt.isValid() || details->error);
}

QVariant guestCell(const GuestState &guest, const GuestDetails *details, InventoryColumn column, int role)
{
    switch (role) {
    case KeyRole:
        return guest.key.sid();
    case KindRole:
        return int(ItemKind::Guest);
    case FilterTextRole:
        return QString(guest.key.vmid.text() % u' ' % guest.name.toLower() % u' ' % guest.node.text().toLower());
    case Qt::TextAlignmentRole:
        return isNumeric(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        break;
    }
    switch (column) {
    case InventoryColumn::Name:
        if (role == StateRole)
            return int(Formatting::guestStateClass(guest));
        if (role == Qt::AccessibleTextRole)
            return Formatting::guestTitle(guest.key, guest.name);
        return textCell(guest.name, role);
    case InventoryColumn::Id:
        if (role == RawRole)
            return guest.key.vmid.value;
        return role == Qt::DisplayRole ? QVariant(guest.key.vmid.text()) : QVariant();
    case InventoryColumn::Kind:
        if (role == Qt::DisplayRole || role == RawRole)
            return Formatting::kindTag(guest.key.kind);
        return role == Qt::AccessibleTextRole || role == Qt::ToolTipRole
                   ? QVariant(Formatting::kindText(guest.key.kind))
                   : QVariant();
    case InventoryColumn::State:
        return stateCell(Formatting::guestState(guest), guest.stateText, Formatting::guestStateClass(guest), role);
    case InventoryColumn::Cpu:
        return cpuCell(guest.isRunning() ? guest.cpu : std::nullopt, guest.maxCpu, role);
    case InventoryColumn::Memory:
        return amountCell(guest.isRunning() ? guest.memory : std::nullopt, guest.maxMemory, false, role);
    case InventoryColumn::Uptime:
        return uptimeCell(guest.isRunning() ? guest.uptime : std::nullopt, role);
    case InventoryColumn::Address:
        return addressCell(details, role);
    case InventoryColumn::Bridge:
        return bridgeCell(details, role);
    case InventoryColumn::Ha:
        return stateCell(Formatting::haState(guest.haState), guest.haState, Formatting::haStateClass(guest.haState),
                         role);
    case InventoryColumn::Node:
        return textCell(guest.node.text(), role);
    case InventoryColumn::Tags:
        return textCell(guest.tags.join(u", "_s), role);
    case InventoryColumn::Lock:
        return textCell(Formatting::lock(guest.lock), role);
    case InventoryColumn::Disk: {
        // The server reports 0 used bytes for every VM: only containers have a real figure.
        const bool known = guest.key.kind == GuestKind::Ct && guest.isRunning();
        return amountCell(known ? guest.disk : std::nullopt, guest.maxDisk, false, role);
    }
    case InventoryColumn::Count:
        break;
    }
    return {};
}

QVariant nodeCell(const NodeState &node, int guests, InventoryColumn column, int role)
{
    switch (role) {
    case KeyRole:
        return nodeKey(node.name);
    case KindRole:
        return int(ItemKind::Node);
    case FilterTextRole:
        return node.name.text().toLower();
    case Qt::TextAlignmentRole:
        return isNumeric(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        break;
    }
    switch (column) {
    case InventoryColumn::Name:
        if (role == StateRole)
            return int(Formatting::nodeStateClass(node));
        if (role == Qt::AccessibleTextRole)
            return InventoryText::tr("node %1, %n guest(s)", nullptr, guests).arg(node.name.text());
        return textCell(node.name.text(), role);
    case InventoryColumn::Kind:
        return role == Qt::DisplayRole || role == RawRole ? QVariant(InventoryText::tr("node")) : QVariant();
    case InventoryColumn::State:
        return stateCell(Formatting::nodeState(node), {}, Formatting::nodeStateClass(node), role);
    case InventoryColumn::Cpu:
        return cpuCell(node.cpu, node.maxCpu, role);
    case InventoryColumn::Memory:
        return amountCell(node.memory, node.maxMemory, true, role);
    case InventoryColumn::Uptime:
        return uptimeCell(node.uptime, role);
    case InventoryColumn::Address:
        return textCell(node.address, role);
    case InventoryColumn::Disk:
        return amountCell(node.rootUsed, node.rootSize, true, role);
    case InventoryColumn::Node:
        return role == RawRole ? QVariant(node.name.text()) : QVariant();
    default:
        return {};
    }
}

QVariant inventoryHeader(InventoryColumn column, int role)
{
    if (role == Qt::TextAlignmentRole)
        return int((isNumeric(column) && column != InventoryColumn::Cpu ? Qt::AlignRight : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    const bool raw = role == RawRole;
    if (role != Qt::DisplayRole && !raw)
        return {};
    switch (column) {
    case InventoryColumn::Name:
        return InventoryText::tr("Name");
    case InventoryColumn::Id:
        return InventoryText::tr("ID");
    case InventoryColumn::Kind:
        return InventoryText::tr("Type");
    case InventoryColumn::State:
        return InventoryText::tr("State");
    case InventoryColumn::Cpu:
        return raw ? InventoryText::tr("CPU (0–1)") : InventoryText::tr("CPU");
    case InventoryColumn::Memory:
        return raw ? InventoryText::tr("Memory (bytes)") : InventoryText::tr("Memory");
    case InventoryColumn::Uptime:
        return raw ? InventoryText::tr("Uptime (seconds)") : InventoryText::tr("Uptime");
    case InventoryColumn::Address:
        return InventoryText::tr("Address");
    case InventoryColumn::Bridge:
        return InventoryText::tr("Bridge");
    case InventoryColumn::Ha:
        return InventoryText::tr("HA");
    case InventoryColumn::Node:
        return InventoryText::tr("Node");
    case InventoryColumn::Tags:
        return InventoryText::tr("Tags");
    case InventoryColumn::Lock:
        return InventoryText::tr("Lock");
    case InventoryColumn::Disk:
        return raw ? InventoryText::tr("Disk (bytes)") : InventoryText::tr("Disk");
    case InventoryColumn::Count:
        break;
    }
    return {};
}

QString nodeKey(const NodeName &node)
{
    return u"node/"_s + node.text();
}

QString addressSortKey(const QString &address)
{
    const QByteArray text = address.toLatin1();
    std::array<unsigned char, 16> raw{};
    if (inet_pton(AF_INET, text.constData(), raw.data()) == 1)
        return u"4"_s + QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(raw.data()), 4).toHex());
    if (inet_pton(AF_INET6, text.constData(), raw.data()) == 1)
        return u"6"_s + QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(raw.data()), 16).toHex());
    return {};
}

} // namespace Drydock
