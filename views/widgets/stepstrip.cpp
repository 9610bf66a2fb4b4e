// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepstrip.h"

#include "style/tokens.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace Drydock
{

namespace
{
constexpr int gap = 14;
constexpr int padding = 14;
} // namespace

StepStrip::StepStrip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Stages"));
}

void StepStrip::setEntries(const QList<Entry> &entries)
{
    if (m_entries == entries)
        return;
    m_entries = entries;
    QStringList words;
    for (const Entry &entry : entries)
        words << tr("%1: %2, %3", "done/now/next: title, detail").arg(captionOf(entry), entry.title, entry.detail);
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QString StepStrip::captionOf(const Entry &entry) const
{
    if (!entry.caption.isEmpty())
        return entry.caption;
    switch (entry.stage) {
    case Stage::Done:
        return tr("Done");
    case Stage::Now:
        return tr("Now");
    case Stage::Next:
        return tr("Next");
    case Stage::Attention:
        return tr("Needs you");
    case Stage::Skipped:
        return tr("Skipped");
    }
    return {};
}

QSize StepStrip::sizeHint() const
{
    const int lines = QFontMetrics(Fonts::small()).height() * 2 + QFontMetrics(Fonts::body()).height();
    return {int(m_entries.size()) * 200, lines + 8 + 2 * (padding - 1)};
}

QSize StepStrip::minimumSizeHint() const
{
    return {int(m_entries.size()) * 96, sizeHint().height()};
}

QRectF StepStrip::cardRect(int index) const
{
    const double count = double(std::max(qsizetype(1), m_entries.size()));
    const double between = width() < count * 160 ? 8 : gap;
    const double w = (width() - (count - 1) * between) / count;
    return {index * (w + between), 0, w, double(height())};
}

void StepStrip::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont strong = Fonts::body();
    strong.setWeight(QFont::Weight(620));
    QFont caption = Fonts::small();
    caption.setWeight(QFont::Weight(560));
    for (int i = 0; i < int(m_entries.size()); ++i) {
        const Entry &entry = m_entries.at(i);
        QColor colour = t.muted;
        bool outlined = true;
        switch (entry.stage) {
        case Stage::Done:
            colour = t.ok;
            break;
        case Stage::Now:
            colour = t.accent;
            break;
        case Stage::Attention:
            colour = t.error;
            break;
        default:
            outlined = false;
            break;
        }
        const QRectF box = cardRect(i);
        painter.setPen(QPen(outlined ? colour : t.line, entry.stage == Stage::Now ? 1.5 : 1));
        painter.setBrush(t.surface);
        painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), Metrics::cardRadius, Metrics::cardRadius);
        QRectF line = box.adjusted(padding, padding - 1, -padding, 0);
        const auto write = [&](const QFont &font, const QColor &ink, const QString &text) {
            const QFontMetrics metrics(font);
            line.setHeight(metrics.height());
            painter.setFont(font);
            painter.setPen(ink);
            painter.drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter),
                             metrics.elidedText(text, Qt::ElideRight, int(line.width())));
            line.translate(0, metrics.height() + 4);
        };
        write(caption, colour, captionOf(entry).toUpper());
        write(strong, entry.stage == Stage::Skipped ? t.muted : t.text, entry.title);
        write(Fonts::small(), t.muted, entry.detail);
    }
}

bool StepStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (int i = 0; i < int(m_entries.size()); ++i)
            if (cardRect(i).contains(help->pos()))
                QToolTip::showText(help->globalPos(), m_entries.at(i).title + u'\n' + m_entries.at(i).detail, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace Drydock
