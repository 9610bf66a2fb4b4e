// SPDX-License-Identifier: GPL-3.0-or-later
#include "planmap.h"

#include "style/tokens.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int boxHeight = 42;
constexpr int boxGap = 10;
constexpr int boxWidth = 210;
constexpr qsizetype targetsShown = 6;
constexpr int arrowHead = 7;

bool isStopped(const GuestPlan &guest)
{
    return guest.strategy == Strategy::StopReturn || guest.strategy == Strategy::Stop;
}

} // namespace

class PlanMap::Picture : public QWidget
{
public:
    using QWidget::QWidget;

    /// False when nothing of it has changed.
    bool setPlan(const Plan &plan);
    bool isEmpty() const { return m_ways.isEmpty(); }
    QStringList lines() const;
    QSize sizeHint() const override { return {520, m_height}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Way {
        NodeName from;
        NodeName to;
        int guests = 0;
        friend bool operator==(const Way &, const Way &) = default;
    };

    struct Source {
        NodeName node;
        int stopped = 0;
        int left = 0;
        friend bool operator==(const Source &, const Source &) = default;
    };

    static QRectF boxOf(qsizetype row, qsizetype rows, qreal left, qreal width, qreal height);
    void drawBox(QPainter *painter, const QRectF &box, const QString &title, const QString &detail) const;
    /// `where`: of the label along the way, 0…1; ways that cross have theirs in different places.
    void drawWay(QPainter *painter, const QPointF &from, const QPointF &to, const QString &label, qreal where) const;
    QString sourceText(const Source &source) const;
    QString targetText(const NodeName &node) const;

    QList<Source> m_sources;
    QList<NodeName> m_targets;
    QList<Way> m_ways;
    int m_height = boxHeight;
};

bool PlanMap::Picture::setPlan(const Plan &plan)
{
    QList<Source> sources;
    QList<Way> ways;
    QMap<NodeName, int> arrivals;
    for (const GuestPlan &guest : plan.guests) {
        if (guest.steps.isEmpty() && guest.strategy != Strategy::Leave)
            continue;
        auto source = std::ranges::find(sources, guest.from, &Source::node);
        if (source == sources.end())
            source = sources.insert(sources.end(), {.node = guest.from});
        source->stopped += isStopped(guest);
        source->left += guest.strategy == Strategy::Leave;
        if (guest.to.isEmpty() || guest.to == guest.from)
            continue;
        arrivals[guest.to] += 1;
        const auto same =
            std::ranges::find_if(ways, [&](const Way &way) { return way.from == guest.from && way.to == guest.to; });
        if (same == ways.end())
            ways.append({guest.from, guest.to, 1});
        else
            same->guests += 1;
    }
    // A node that guests only stay on belongs to another picture.
    sources.removeIf([&](const Source &source) {
        return std::ranges::none_of(ways, [&](const Way &way) { return way.from == source.node; });
    });
    QList<NodeName> targets = arrivals.keys();
    std::ranges::stable_sort(targets, std::ranges::greater{}, [&](const NodeName &node) { return arrivals[node]; });
    if (sources == m_sources && targets == m_targets && ways == m_ways)
        return false;
    m_sources = sources;
    m_targets = targets;
    m_ways = ways;
    const qsizetype shown = std::min(targets.size(), targetsShown) + (targets.size() > targetsShown ? 1 : 0);
    const auto rows = int(std::max({std::min(sources.size(), targetsShown), shown, qsizetype(1)}));
    m_height = rows * boxHeight + (rows - 1) * boxGap;
    updateGeometry();
    update();
    return true;
}

QString PlanMap::Picture::sourceText(const Source &source) const
{
    if (source.stopped > 0 && source.left > 0)
        return PlanMap::tr("%n shut down", nullptr, source.stopped) + u" · "_s
               + PlanMap::tr("%n stay(s)", nullptr, source.left);
    if (source.stopped > 0)
        return PlanMap::tr("%n shut down", nullptr, source.stopped);
    return source.left > 0 ? PlanMap::tr("%n stay(s)", nullptr, source.left) : PlanMap::tr("nothing stays");
}

QString PlanMap::Picture::targetText(const NodeName &node) const
{
    int guests = 0;
    for (const Way &way : m_ways)
        guests += way.to == node ? way.guests : 0;
    return PlanMap::tr("%n guest(s) arrive", nullptr, guests);
}

QStringList PlanMap::Picture::lines() const
{
    QStringList lines;
    for (const Way &way : m_ways)
        lines.append(PlanMap::tr("%n guest(s) from %1 to %2", nullptr, way.guests).arg(way.from.text(), way.to.text()));
    for (const Source &source : m_sources)
        lines.append(
            PlanMap::tr("%1: %2", "node: what becomes of its guests").arg(source.node.text(), sourceText(source)));
    return lines;
}

/// Rows of a column are spread over the whole height and stand in the middle of their share.
QRectF PlanMap::Picture::boxOf(qsizetype row, qsizetype rows, qreal left, qreal width, qreal height)
{
    const qreal share = height / qreal(rows);
    return {left + 0.5, std::round(share * qreal(row) + (share - boxHeight) / 2) + 0.5, width - 1, boxHeight - 1.0};
}

void PlanMap::Picture::drawBox(QPainter *painter, const QRectF &box, const QString &title, const QString &detail) const
{
    const Tokens &tokens = Tokens::current();
    painter->setPen(QPen(tokens.line, 1));
    painter->setBrush(tokens.raised);
    painter->drawRoundedRect(box, Metrics::controlRadius, Metrics::controlRadius);
    const QRectF inner = box.adjusted(12, 3, -12, -3);
    QFont strong = Fonts::body();
    strong.setWeight(QFont::Weight(620));
    painter->setFont(strong);
    painter->setPen(tokens.text);
    painter->drawText(QRectF(inner.left(), inner.top(), inner.width(), inner.height() / 2),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetricsF(strong).elidedText(title, Qt::ElideRight, inner.width()));
    painter->setFont(Fonts::small());
    painter->setPen(tokens.muted);
    painter->drawText(QRectF(inner.left(), inner.center().y(), inner.width(), inner.height() / 2),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetricsF(Fonts::small()).elidedText(detail, Qt::ElideRight, inner.width()));
}

void PlanMap::Picture::drawWay(QPainter *painter, const QPointF &from, const QPointF &to, const QString &label,
                               qreal where) const
{
    const Tokens &tokens = Tokens::current();
    const QPointF end(to.x() - arrowHead, to.y());
    const qreal reach = (end.x() - from.x()) / 2;
    QPainterPath path(from);
    path.cubicTo(from + QPointF(reach, 0), end - QPointF(reach, 0), end);
    painter->setPen(QPen(tokens.accent, 1.6));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(path);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.accent);
    painter->drawPolygon(QPolygonF{to, QPointF(end.x(), end.y() - 4), QPointF(end.x(), end.y() + 4)});
    const QFontMetricsF metrics(Fonts::small());
    const QPointF middle = path.pointAtPercent(where);
    QRectF pill(0, 0, metrics.horizontalAdvance(label) + 14, metrics.height() + 2);
    pill.moveCenter(middle);
    painter->setPen(QPen(tokens.line, 1));
    painter->setBrush(tokens.surface);
    painter->drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter->setFont(Fonts::small());
    painter->setPen(tokens.text);
    painter->drawText(pill, Qt::AlignCenter, label);
}

void PlanMap::Picture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = std::min<qreal>(boxWidth, this->width() / 3.0);
    const qreal right = this->width() - width;
    const qsizetype sources = std::min(m_sources.size(), targetsShown);
    const qsizetype named = std::min(m_targets.size(), targetsShown);
    const qsizetype rows = named + (m_targets.size() > named ? 1 : 0);
    const QLocale locale;
    // Arrows first: labels and boxes stand on them.
    for (const Way &way : std::as_const(m_ways)) {
        const auto source = std::ranges::find(m_sources, way.from, &Source::node) - m_sources.begin();
        const qsizetype target = std::min(m_targets.indexOf(way.to), rows - 1);
        if (source >= sources || target < 0)
            continue;
        const QRectF from = boxOf(source, sources, 0, width, height());
        const QRectF to = boxOf(target, rows, right, width, height());
        if (target < named)
            drawWay(&painter, {from.right(), from.center().y()}, {to.left(), to.center().y()},
                    locale.toString(way.guests), sources > 1 ? 0.3 + 0.4 * qreal(source) / qreal(sources - 1) : 0.65);
    }
    for (qsizetype row = 0; row < sources; ++row)
        drawBox(&painter, boxOf(row, sources, 0, width, height()), m_sources.at(row).node.text(),
                sourceText(m_sources.at(row)));
    for (qsizetype row = 0; row < named; ++row)
        drawBox(&painter, boxOf(row, rows, right, width, height()), m_targets.at(row).text(),
                targetText(m_targets.at(row)));
    if (rows > named) {
        int guests = 0;
        for (const Way &way : std::as_const(m_ways))
            guests += m_targets.indexOf(way.to) >= named ? way.guests : 0;
        const QRectF box = boxOf(named, rows, right, width, height());
        const QRectF from = boxOf(0, sources, 0, width, height());
        drawWay(&painter, {from.right(), from.center().y()}, {box.left(), box.center().y()}, locale.toString(guests),
                0.65);
        drawBox(&painter, box, PlanMap::tr("%n more node(s)", nullptr, int(m_targets.size() - named)),
                PlanMap::tr("%n guest(s) arrive", nullptr, guests));
    }
}

PlanMap::PlanMap(QWidget *parent) : Card(tr("What goes where"), parent), m_picture(new Picture(this))
{
    m_picture->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    body()->addWidget(m_picture);
    hide();
}

PlanMap::~PlanMap() = default;

void PlanMap::setPlan(const Plan &plan)
{
    if (!m_picture->setPlan(plan))
        return;
    setVisible(!m_picture->isEmpty());
    m_picture->setAccessibleName(tr("Map of the moves"));
    m_picture->setAccessibleDescription(text());
    m_picture->setToolTip(text());
}

QString PlanMap::text() const
{
    return m_picture->lines().join(u'\n');
}

} // namespace Drydock
