// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapcomposer.h"

#include "mapwording.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr double boxInset = 8;
constexpr int mostLines = 6;

MapTone toneOf(Severity severity)
{
    return severity == Severity::Blocker   ? MapTone::Blocker
           : severity == Severity::Caution ? MapTone::Caution
                                           : MapTone::Muted;
}

MapTone toneOf(OverlayMark mark)
{
    switch (mark) {
    case OverlayMark::Unreachable:
    case OverlayMark::Removed:
        return MapTone::Blocker;
    case OverlayMark::Impaired:
    case OverlayMark::Changed:
        return MapTone::Caution;
    case OverlayMark::Recovered:
    case OverlayMark::Added:
        return MapTone::Recovered;
    case OverlayMark::Lost:
        break;
    }
    return MapTone::Muted;
}

/// "docker 172.20.0.0/16".
QString networkText(const TopologyVertex &network)
{
    const QString maker = network.value("maker"_L1);
    QStringList subnets;
    for (const auto addresses = network.values("address"_L1); const QString &address : addresses) {
        const auto subnet = Subnet::parse(address);
        subnets.append(subnet ? subnet->text() : address);
    }
    return (maker.isEmpty() ? network.label : maker) + u' ' + subnets.join(u' ');
}

/// ":443 → .194": enough beside the router; the tooltip has it whole.
QString shortForward(const TopologyEdge &forward)
{
    const QString text = MapWords::forwardNote(forward);
    const QString target = text.section(u"→ "_s, 1).section(u':', 0, 0);
    return u":%1 → .%2"_s.arg(text.section(u'/', 0, 0), target.section(u'.', -1));
}

} // namespace

MapComposer::MapComposer(const MapElements &elements, const MapRequest &request, const MapMeasure &measure,
                         MapPlaces &places)
    : m_elements(elements), m_request(request), m_measure(measure), m_places(places)
{
    m_layout.kind = request.kind;
}

MapLayout MapComposer::compose()
{
    place();
    double right = 0;
    double bottom = 0;
    for (qsizetype i = 0; i < m_layout.boxes.size(); ++i) {
        const MapBox &one = m_layout.boxes[i];
        right = std::max(right, one.rect.right());
        bottom = std::max(bottom, one.rect.bottom());
    }
    m_layout.size = m_layout.boxes.isEmpty() ? QSizeF() : QSizeF(right + outer, bottom + outer);
    return std::move(m_layout);
}

qsizetype MapComposer::open(MapShape shape, const QString &id, const TopologyVertex *vertex, const QRectF &rect)
{
    MapBox made;
    made.id = id;
    made.shape = shape;
    made.rect = rect;
    if (vertex) {
        made.key = vertex->key;
        made.kind = vertex->kind;
        made.guest = vertex->guest;
        dress(made, *vertex, m_elements.finding(vertex->key));
        index(*vertex, m_layout.boxes.size());
    }
    m_layout.boxes.append(made);
    return m_layout.boxes.size() - 1;
}

void MapComposer::index(const TopologyVertex &vertex, qsizetype at)
{
    m_layout.boxesOf.insert(vertex.key, at);
    for (const auto edges = m_elements.graph().edgesFrom(vertex.key); const TopologyEdge *edge : edges) {
        if (edge->kind == EdgeKind::HasAddress)
            m_layout.boxesOf.insert(edge->to, at);
    }
    if (vertex.kind != VertexKind::Vnet)
        return;
    for (const auto edges = m_elements.graph().edgesTo(vertex.key); const TopologyEdge *edge : edges) {
        if (edge->kind == EdgeKind::Carries)
            m_layout.boxesOf.insert(edge->from, at);
    }
}

void MapComposer::close(qsizetype at, double bottom)
{
    box(at).rect.setBottom(bottom);
    box(at).end = m_layout.boxes.size();
    for (qsizetype child = at + 1; child < m_layout.boxes.size(); child = box(child).end)
        box(child).parent = at;
}

void MapComposer::dress(MapBox &made, const TopologyVertex &vertex, const NetworkFinding *finding) const
{
    made.up = vertex.up;
    made.split = vertex.isSplit();
    if (finding)
        made.mark = finding->severity;
    if (const OverlayEntry *entry = m_elements.overlay(vertex.key))
        made.overlay = entry->mark;
}

QString MapComposer::elided(MapFont font, const QString &text, double width) const
{
    if (m_measure.width(font, text) <= width)
        return text;
    qsizetype fits = 0;
    qsizetype over = text.size();
    while (over - fits > 1) {
        const qsizetype middle = (fits + over) / 2;
        (m_measure.width(font, text.first(middle).trimmed() + u'…') <= width ? fits : over) = middle;
    }
    return fits == 0 ? QString() : text.first(fits).trimmed() + u'…';
}

double MapComposer::write(qsizetype at, const Line &line, QPointF where, double width, bool fromRight)
{
    if (line.text.isEmpty() || width <= 0)
        return where.x();
    MapText made{elided(line.font, line.text, width), {}, {}, line.font, line.tone};
    if (made.text.isEmpty())
        return where.x();
    if (made.text != line.text)
        made.whole = line.text;
    const double used = std::min(width, std::ceil(m_measure.width(line.font, made.text)));
    made.rect = QRectF(fromRight ? where.x() - used : where.x(), where.y(), used, height(line.font));
    box(at).texts.append(made);
    return fromRight ? made.rect.left() : made.rect.right();
}

void MapComposer::writeHeading(qsizetype at, const Line &name, const Line &facts, const Line &remark)
{
    const QRectF rect = box(at).rect;
    const double line = height(name.font);
    const bool isBand = box(at).shape == MapShape::Band;
    const double left = rect.left() + (isBand ? bar + bandPad : pad + bar);
    const double right = rect.right() - (isBand ? bandPad : pad);
    const auto middle = [&](const Line &one) { return rect.top() + 8 + (line - height(one.font)) / 2; };
    double end = write(at, name, {left, rect.top() + 8}, right - left);
    // What does not fit whole beside the name is left out, the remark first: the tooltip has both.
    const double factsWidth = facts.text.isEmpty() ? 0 : std::ceil(m_measure.width(facts.font, facts.text));
    if (factsWidth > 0 && end + 8 + factsWidth <= right)
        end = write(at, facts, {end + 8, middle(facts)}, factsWidth);
    const double remarkWidth = remark.text.isEmpty() ? 0 : std::ceil(m_measure.width(remark.font, remark.text));
    if (remarkWidth > 0 && end + 12 + remarkWidth <= right)
        write(at, remark, {right, middle(remark)}, remarkWidth, true);
}

void MapComposer::writeLines(qsizetype at, const QList<Line> &lines, qsizetype room)
{
    const QRectF rect = box(at).rect;
    const double width = rect.width() - 2 * boxInset;
    double y = rect.top() + 8 + height(MapFont::Name) + 1;
    for (qsizetype i = 0; i < std::min(room, lines.size()); ++i) {
        const double step = height(MapFont::Address);
        write(at, lines[i], {rect.left() + boxInset, y + (step - height(lines[i].font)) / 2}, width);
        y += step;
    }
}

int MapComposer::linesIn(const QRectF &rect) const
{
    return int(std::lround((rect.height() - boxHeight(0)) / height(MapFont::Address)));
}

double MapComposer::boxHeight(int lines) const
{
    return std::ceil(16 + height(MapFont::Name) + 1 + lines * height(MapFont::Address));
}

void MapComposer::addNotes(const QString &key, const NetworkFinding *finding, QList<Line> &notes) const
{
    if (const OverlayEntry *entry = m_elements.overlay(key))
        notes.append({MapWords::overlayNote(*entry), MapFont::Detail, toneOf(entry->mark)});
    if (finding && finding->severity != Severity::Info)
        notes.append({MapWords::findingNote(*finding), MapFont::Detail, toneOf(finding->severity)});
}

MapComposer::GuestLines MapComposer::guestLines(const MapSeat &seat) const
{
    GuestLines lines;
    const TopologyVertex &guest = *seat.guest;
    const NetworkFinding *finding = m_elements.finding(seat);
    const bool isAddressWrong = finding && finding->code == "duplicate-ip"_L1;
    QStringList addresses = seat.nic ? seat.nic->values("address"_L1) : QStringList();
    if (addresses.size() > 1)
        addresses.removeAll(u"dhcp"_s);
    for (QString &address : addresses)
        address = withoutPrefix(address);
    addresses.removeDuplicates();
    for (const QString &address : std::as_const(addresses))
        lines.facts.append({address == "dhcp"_L1 ? u"DHCP"_s : address, MapFont::Address,
                            isAddressWrong && std::ranges::contains(finding->arguments, address) ? MapTone::Blocker
                                                                                                 : MapTone::Normal});
    if (addresses.isEmpty() || addresses == QStringList{u"dhcp"_s}) {
        for (const KnowledgeGap &known : guest.gaps)
            lines.facts.append({MapWords::gapNote(known)});
    }
    if (seat.bypass)
        lines.facts.append({u"%1 → %2"_s.arg(seat.nic->value("bypass"_L1), seat.nic->value("hostDevice"_L1))});
    if (const qsizetype routes = m_elements.shown().routes ? m_elements.waysOf(guest).size() : 0; routes > 0)
        lines.facts.append({MapWords::routes(routes), MapFont::Detail, MapTone::Route});
    for (const TopologyVertex *network : seat.networks)
        lines.facts.append({networkText(*network)});
    addNotes(m_elements.overlay(guest.key) || !seat.nic ? guest.key : seat.nic->key, finding, lines.notes);
    if (seat.nic && seat.nic->isSplit())
        lines.notes.append({MapWords::tr("declared ≠ observed"), MapFont::Detail, MapTone::Caution});
    return lines;
}

int MapComposer::linesOf(const MapSeat &seat) const
{
    const GuestLines lines = guestLines(seat);
    return int(std::clamp<qsizetype>(lines.facts.size() + lines.notes.size(), 2, mostLines));
}

qsizetype MapComposer::placeGuest(const MapSeat &seat, const QString &id, const QRectF &rect, int room)
{
    const TopologyVertex &guest = *seat.guest;
    const qsizetype at = open(MapShape::Guest, id, &guest, rect);
    dress(box(at), guest, m_elements.finding(seat));
    if (seat.nic) {
        box(at).nic = seat.nic->key;
        box(at).split = seat.nic->isSplit();
        if (!box(at).overlay && m_elements.overlay(seat.nic->key))
            box(at).overlay = m_elements.overlay(seat.nic->key)->mark;
        index(*seat.nic, at);
    }
    for (const TopologyVertex *network : seat.networks)
        index(*network, at);

    const double line = height(MapFont::Name);
    const double left = rect.left() + boxInset;
    const double right = rect.right() - boxInset;
    const auto middle = [&](MapFont font) { return rect.top() + 8 + (line - height(font)) / 2; };
    // The field's own abbreviations: the same in every language.
    const QString kind = guest.guest.kind == GuestKind::Vm ? u"VM"_s : u"CT"_s;
    const double tagEnd = write(at, {kind, MapFont::Tag}, {left + 5, middle(MapFont::Tag)}, 40) + 5;
    // The name goes before the number, which the tooltip has too.
    const QString number = guest.guest.vmid.text();
    const double numberWidth = std::ceil(m_measure.width(MapFont::Detail, number));
    const double nameRoom = right - (tagEnd + 5);
    const double nameWidth = std::ceil(m_measure.width(MapFont::Name, guest.label));
    write(at, {guest.label, MapFont::Name, MapTone::Normal}, {tagEnd + 5, rect.top() + 8}, nameRoom);
    if (nameWidth + 4 + numberWidth <= nameRoom)
        write(at, {number, MapFont::Detail}, {right, middle(MapFont::Detail)}, numberWidth, true);

    const GuestLines all = guestLines(seat);
    QList<Line> lines = all.facts;
    const qsizetype forFacts = std::max<qsizetype>(0, room - all.notes.size());
    if (lines.size() > forFacts) {
        const qsizetype kept = std::max<qsizetype>(0, forFacts - 1);
        const qsizetype hidden = lines.size() - kept;
        lines.resize(kept);
        if (forFacts > 0)
            lines.append({MapWords::more(hidden)});
    }
    writeLines(at, lines + all.notes, room);
    box(at).end = at + 1;
    m_router.addObstacle(rect);
    return at;
}

qsizetype MapComposer::placeStack(const QString &id, const QStringList &members, const QRectF &rect, bool isOpen)
{
    const qsizetype at = open(MapShape::Stack, id, nullptr, rect);
    box(at).members = members;
    // Stacked sheets are drawn on the right and below: the words keep clear of them.
    const double width = rect.width() - 2 * boxInset - 8;
    const double y = rect.top() + 8;
    if (isOpen) {
        write(at, {MapWords::tr("Fold"), MapFont::Name, MapTone::Normal}, {rect.left() + boxInset, y}, width);
    } else {
        write(at, {MapWords::more(members.size()), MapFont::Name, MapTone::Normal}, {rect.left() + boxInset, y}, width);
        qsizetype wrong = 0;
        for (const QString &member : members) {
            if (const NetworkFinding *finding = m_elements.finding(member)) {
                ++wrong;
                box(at).mark = std::max(box(at).mark.value_or(Severity::Info), finding->severity);
            }
            m_layout.boxesOf.insert(member, at);
        }
        QList<Line> lines{{MapWords::tr("opens")}};
        if (wrong > 0)
            lines = {{MapWords::tr("%n finding(s)", nullptr, int(wrong)), MapFont::Detail, toneOf(*box(at).mark)}};
        writeLines(at, lines, 1);
    }
    box(at).end = at + 1;
    m_router.addObstacle(rect);
    return at;
}

double MapComposer::placeGrid(const QString &container, const QList<MapSeat> &seats, QPointF at, double width)
{
    const int columns = std::max(1, int((width + gap) / (narrowest + gap)));
    const double boxWidth = std::floor(std::min(widest, (width - (columns - 1) * gap) / columns));
    const QString stackId = u"stack/"_s + container;
    const bool isOpen = m_request.opened.contains(stackId);
    const bool folds = m_request.foldOver > 0 && seats.size() > m_request.foldOver && !isOpen;
    const QString room = (isOpen ? u"open/"_s : u"grid/"_s) + container;
    QStringList members;
    for (const MapSeat &seat : seats)
        members.append(seat.id());
    // One place more than there are guests, so that the next one moves nobody.
    const qsizetype rounded = (seats.size() / columns + 1) * columns;
    QMap<QString, int> places = m_places.seat(room, members, folds ? m_request.foldOver : rounded, isOpen);
    int capacity = m_places.capacity(room);
    QStringList folded;
    if (places.size() < members.size())
        places.removeIf([&](const auto &entry) { return entry.value() == capacity - 1; });
    for (const MapSeat &seat : seats) {
        if (!places.contains(seat.id()))
            folded.append(seat.guest->key);
    }
    int wanted = 2;
    for (const MapSeat &seat : seats) {
        if (places.contains(seat.id()))
            wanted = std::max(wanted, linesOf(seat));
    }
    const int lines = m_places.lines(room, wanted);
    const QSizeF size(boxWidth, boxHeight(lines));
    const auto rectAt = [&](int place) {
        return QRectF(QPointF(at.x() + (place % columns) * (size.width() + gap),
                              at.y() + (place / columns) * (size.height() + gap)),
                      size);
    };
    QMap<int, const MapSeat *> byPlace;
    for (const MapSeat &seat : seats) {
        if (const auto place = places.constFind(seat.id()); place != places.cend())
            byPlace.insert(*place, &seat);
    }
    for (const auto &[place, seat] : byPlace.asKeyValueRange())
        placeGuest(*seat, seat->id(), rectAt(place), lines);
    if (isOpen)
        placeStack(stackId, {}, rectAt(capacity++), true);
    else if (!folded.isEmpty())
        placeStack(stackId, folded, rectAt(capacity - 1), false);
    const qsizetype rows = (capacity + columns - 1) / columns;
    addGridChannels(at, columns, rows, size);
    return at.y() + rows * (size.height() + gap) - gap;
}

void MapComposer::addGridChannels(QPointF at, int columns, qsizetype rows, const QSizeF &size)
{
    for (int column = 0; column <= columns; ++column)
        m_router.addColumn(at.x() - gap / 2 + column * (size.width() + gap));
    for (qsizetype row = 0; row <= rows; ++row)
        m_router.addRow(at.y() - gap / 2 + row * (size.height() + gap));
}

double MapComposer::placeChips(const QList<const TopologyVertex *> &chips, QPointF at, double width)
{
    static constexpr double inset = 8;
    double x = at.x();
    double y = at.y();
    for (const TopologyVertex *chip : chips) {
        QStringList words{chip->label};
        if (const QString vlan = chip->value("vlan"_L1); !vlan.isEmpty())
            words.append(MapWords::tr("VLAN %1").arg(vlan));
        if (const QString mode = chip->value("bondMode"_L1); !mode.isEmpty())
            words.append(mode);
        if (const QString mtu = chip->value("mtu"_L1); !mtu.isEmpty())
            words.append(MapWords::tr("MTU %1").arg(mtu));
        for (const auto addresses = chip->values("address"_L1); const QString &address : addresses)
            words.append(address);
        for (const KnowledgeGap &known : chip->gaps)
            words.append(MapWords::gapNote(known));
        if (!chip->up)
            words.append(MapWords::tr("down"));
        // An assumption shows in the frame alone: its words would move the neighbours.
        MapTone tone = MapTone::Normal;
        if (const NetworkFinding *finding = m_elements.finding(chip->key);
            finding && finding->severity != Severity::Info) {
            words.append(MapWords::findingNote(*finding));
            tone = toneOf(finding->severity);
        }
        const QString text = words.join(u" · "_s);
        const double wanted = std::min(width, std::ceil(m_measure.width(MapFont::Detail, text)) + 2 * inset);
        if (x > at.x() && x + wanted > at.x() + width) {
            x = at.x();
            y += chipHeight() + gap;
        }
        const qsizetype made = open(MapShape::Chip, chip->key, chip, QRectF(x, y, wanted, chipHeight()));
        write(made, {text, MapFont::Detail, tone}, {x + inset, y + 4}, wanted - 2 * inset);
        box(made).end = made + 1;
        m_router.addObstacle(box(made).rect);
        x += wanted + gap;
    }
    return y + chipHeight();
}

QList<MapComposer::Line> MapComposer::outsideLines(const TopologyVertex &vertex) const
{
    QList<Line> lines;
    for (const auto addresses = vertex.values("address"_L1); const QString &address : addresses) {
        // A router that only others name is called by its address; a node's own are at its bridges.
        if (address != vertex.label && vertex.kind != VertexKind::Node)
            lines.append({withoutPrefix(address), MapFont::Address, MapTone::Normal});
    }
    for (const auto ranges = vertex.values("range"_L1); const QString &range : ranges) {
        lines.append({range.section(u'-', 0, 0), MapFont::Address, MapTone::Muted});
        if (range.contains(u'-'))
            lines.append({u"– "_s + range.section(u'-', 1), MapFont::Address, MapTone::Muted});
    }
    if (m_elements.shown().routes) {
        for (const MapForward &forward : m_elements.forwards()) {
            if (forward.router == &vertex)
                lines.append({shortForward(*forward.edge), MapFont::Detail, MapTone::Route});
        }
    }
    if (vertex.kind == VertexKind::Address && !vertex.gaps.isEmpty())
        lines.append({MapWords::tr("nobody has it"), MapFont::Detail, MapTone::Blocker});
    addNotes(vertex.key, m_elements.finding(vertex.key), lines);
    return lines;
}

qsizetype MapComposer::placeOutside(const TopologyVertex &vertex, const QString &id, const QRectF &rect, int room)
{
    const MapShape shape = vertex.kind == VertexKind::Route ? MapShape::Route : MapShape::Outside;
    const qsizetype at = open(shape, id, &vertex, rect);
    write(at, {vertex.label, MapFont::Name, MapTone::Normal}, {rect.left() + boxInset, rect.top() + 8},
          rect.width() - 2 * boxInset);
    QList<Line> lines = outsideLines(vertex);
    if (lines.size() > room && room > 0) {
        const qsizetype hidden = lines.size() - room + 1;
        lines.resize(room - 1);
        lines.append({MapWords::more(hidden)});
    }
    writeLines(at, lines, room);
    box(at).end = at + 1;
    m_router.addObstacle(rect);
    return at;
}

} // namespace Drydock
