// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventorycells.h"

#include "inventoryview.h"
#include "style/tokens.h"
#include "widgets/guesttag.h"
#include "widgets/usagebar.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int margin = 10;
constexpr int barHeight = 6;
constexpr int widestBar = 120;
constexpr int signSize = 12;
/// Texts kept: about ten screens full.
constexpr qsizetype mostTexts = 4096;

quint64 pictureKey(int what, int a, int b)
{
    return quint64(what) << 48 | quint64(a) << 24 | quint64(b);
}

enum Picture { BarPicture, TagPicture, SignPicture };

} // namespace

InventoryCells::InventoryCells(int rowHeight, InventoryView *view)
    : CellDelegate(rowHeight, view)
    , m_view(view)
    , m_metrics{QFontMetrics(QFont()), QFontMetrics(QFont()), QFontMetrics(QFont())}
{
    using enum InventoryColumn;
    const auto style = [this](InventoryColumn column, Style kind) { setColumnStyle(int(column), kind); };
    style(Name, Style::Strong);
    style(Id, Style::Monospace);
    style(Kind, Style::Tag);
    style(State, Style::State);
    style(Cpu, Style::Bar);
    style(Memory, Style::Number);
    style(Uptime, Style::MutedNumber);
    style(Address, Style::Monospace);
    style(Ha, Style::Muted);
    style(Tags, Style::Muted);
    style(Disk, Style::Number);
}

void InventoryCells::follow(const QStyleOptionViewItem &option) const
{
    const bool dark = Tokens::current().dark;
    const qreal scale = option.widget ? option.widget->devicePixelRatioF() : 1;
    if (m_font == option.font && m_dark == dark && m_scale == scale && m_texts.size() < mostTexts)
        return;
    m_font = option.font;
    m_dark = dark;
    m_scale = scale;
    QFont strong = option.font;
    strong.setWeight(QFont::Weight(600));
    m_faces[int(Face::Body)] = option.font;
    m_faces[int(Face::Strong)] = strong;
    m_faces[int(Face::Monospace)] = Fonts::monospace();
    for (int face = 0; face < 3; ++face)
        m_metrics[face] = QFontMetrics(m_faces[face]);
    m_percentWidth = m_metrics[int(Face::Body)].horizontalAdvance(u"100 %"_s) + 4;
    m_texts.clear();
    m_pictures.clear();
}

const InventoryCells::Text &InventoryCells::textFor(Face face, const QString &text, int room) const
{
    const auto kept = [&](const QString &shown) -> const Text & {
        const std::pair key(int(face), shown);
        auto found = m_texts.find(key);
        if (found == m_texts.end()) {
            Text fresh;
            fresh.shaped.setTextFormat(Qt::PlainText);
            fresh.shaped.setPerformanceHint(QStaticText::AggressiveCaching);
            fresh.shaped.setText(shown);
            fresh.shaped.prepare({}, m_faces[int(face)]);
            fresh.width = int(std::ceil(fresh.shaped.size().width()));
            found = m_texts.insert(key, fresh);
        }
        return found.value();
    };
    const Text &whole = kept(text);
    return whole.width <= room ? whole : kept(m_metrics[int(face)].elidedText(text, Qt::ElideRight, room));
}

void InventoryCells::write(QPainter *painter, Face face, const QString &text, const QRect &room, bool atRight,
                           const QColor &colour) const
{
    if (text.isEmpty() || room.width() <= 0)
        return;
    const Text &shown = textFor(face, text, room.width());
    const int left = atRight ? room.right() + 1 - shown.width : room.left();
    const int top = room.top() + (room.height() - m_metrics[int(face)].height()) / 2;
    painter->setFont(m_faces[int(face)]);
    painter->setPen(colour);
    painter->drawStaticText(left, top, shown.shaped);
}

QPixmap InventoryCells::canvas(const QSize &size) const
{
    QPixmap picture(size * m_scale);
    picture.setDevicePixelRatio(m_scale);
    picture.fill(Qt::transparent);
    return picture;
}

void InventoryCells::drawBar(QPainter *painter, const QRect &rect, const QModelIndex &index, const QString &text) const
{
    const Tokens &t = Tokens::current();
    const QVariant fraction = index.data(FractionRole);
    if (!fraction.isValid()) {
        write(painter, Face::Body, text, rect, true, t.muted);
        return;
    }
    const int words = std::max(m_percentWidth, textFor(Face::Body, text, rect.width()).width + 4);
    const int width = std::min(rect.width() - words - 6, widestBar);
    if (width > 16) {
        const double load = std::clamp(fraction.toDouble(), 0.0, 1.0);
        const StateClass state = UsageBar::stateOfLoad(load);
        // Bars that fill the same pixels are one picture.
        const int filled = std::max(load > 0 ? 1 : 0, int(load * width * m_scale + 0.5));
        QPixmap &picture = m_pictures[pictureKey(BarPicture, width * 8 + int(state), filled)];
        if (picture.isNull()) {
            picture = canvas({width, barHeight});
            QPainter drawing(&picture);
            UsageBar::Parts parts;
            parts.used = load;
            parts.state = state;
            UsageBar::paintBar(&drawing, QRectF(0, 0, width, barHeight), parts);
        }
        painter->drawPixmap(rect.left(), rect.center().y() - barHeight / 2 + 1, picture);
    }
    write(painter, Face::Body, text, rect, true, t.text);
}

void InventoryCells::drawTag(QPainter *painter, const QRect &rect, GuestKind kind, const QFont &font) const
{
    QPixmap &picture = m_pictures[pictureKey(TagPicture, int(kind), 0)];
    if (picture.isNull()) {
        picture = canvas(GuestTag::tagSize(font));
        QPainter drawing(&picture);
        GuestTag::paintTag(&drawing, QRect(QPoint(), GuestTag::tagSize(font)), kind, font);
    }
    painter->drawPixmap(
        QPointF(rect.left(), rect.top() + (rect.height() - picture.deviceIndependentSize().height()) / 2), picture);
}

void InventoryCells::drawSign(QPainter *painter, const QRect &rect, StateClass state) const
{
    QPixmap &picture = m_pictures[pictureKey(SignPicture, int(state), 0)];
    if (picture.isNull()) {
        picture = canvas({signSize, signSize});
        QPainter drawing(&picture);
        drawing.setRenderHint(QPainter::Antialiasing);
        drawing.setPen(Qt::NoPen);
        drawing.setBrush(Tokens::current().colour(state));
        const QPointF centre(signSize / 2.0, signSize / 2.0);
        // A shape beside the colour: not everyone sees the colour.
        if (state == StateClass::Error)
            drawing.drawPolygon(QPolygonF(
                {centre + QPointF(0, -5), centre + QPointF(5, 0), centre + QPointF(0, 5), centre + QPointF(-5, 0)}));
        else if (state == StateClass::Warning)
            drawing.drawPolygon(QPolygonF({centre + QPointF(0, -5), centre + QPointF(5, 4), centre + QPointF(-5, 4)}));
        else
            drawing.drawEllipse(centre, 4, 4);
    }
    painter->drawPixmap(rect.left() - 1, rect.center().y() - signSize / 2 + 1, picture);
}

void InventoryCells::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    follow(option);
    const Tokens &t = Tokens::current();
    const QRect rect = option.rect.adjusted(margin, 0, -margin, 0);
    const bool group = index.data(KindRole).toInt() != int(ItemKind::Guest);
    if (!(group && m_view->isUnderTitle(index.column()))) {
        const QString text = index.data(Qt::DisplayRole).toString();
        const auto state = [&] { return StateClass(index.data(StateRole).toInt()); };
        switch (columnStyle(index.column())) {
        case Style::State:
            if (!text.isEmpty() && index.data(StateRole).isValid())
                drawSign(painter, rect, state());
            write(painter, Face::Body, text, rect.adjusted(16, 0, 0, 0), false, t.text);
            break;
        case Style::Bar:
            drawBar(painter, rect, index, text);
            break;
        case Style::Tag:
            if (group)
                write(painter, Face::Body, text, rect, false, t.muted);
            else
                drawTag(painter, rect, text == "VM"_L1 ? GuestKind::Vm : GuestKind::Ct, option.font);
            break;
        case Style::Strong:
            write(painter, Face::Strong, text, rect, false, t.text);
            break;
        case Style::Monospace:
            write(painter, Face::Monospace, text, rect, false, index.data(StateRole).isValid() ? t.muted : t.text);
            break;
        case Style::Number:
            write(painter, Face::Body, text, rect, true, t.text);
            break;
        case Style::MutedNumber:
            write(painter, Face::Body, text, rect, true, t.muted);
            break;
        case Style::Muted: {
            const QVariant given = index.data(StateRole);
            const bool loud = given.isValid() && (state() == StateClass::Error || state() == StateClass::Warning);
            write(painter, Face::Body, text, rect, false, loud ? t.colour(state()) : t.muted);
            break;
        }
        default:
            write(painter, Face::Body, text, rect, false, index.data(StateRole).isValid() ? t.muted : t.text);
            break;
        }
    }
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(t.accent, 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

} // namespace Drydock
