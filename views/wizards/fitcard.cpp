// SPDX-License-Identifier: GPL-3.0-or-later
#include "fitcard.h"

#include "operations/wording.h"
#include "style/tokens.h"
#include "widgets/usagebar.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace Drydock
{

namespace
{

constexpr int linesOfText = 4; ///< between title and memory
constexpr int cardHeight = 144;

StateClass stateOf(const NodeFit &fit)
{
    switch (fit.verdict) {
    case NodeFit::Verdict::Ok:
        return StateClass::Ok;
    case NodeFit::Verdict::Interrupts:
    case NodeFit::Verdict::Partly:
        return StateClass::Warning;
    case NodeFit::Verdict::Impossible:
        break;
    }
    if (fit.needsStorage())
        return StateClass::Warning;
    return fit.arriving == 0 && fit.alreadyThere > 0 ? StateClass::Quiet : StateClass::Error;
}

/// Text over at most so many lines; the last one is elided. Returns how many it took.
int drawLines(QPainter *painter, const QRectF &room, const QString &text, int lines)
{
    QTextLayout layout(text, painter->font());
    const QFontMetricsF metrics(painter->font());
    layout.beginLayout();
    int drawn = 0;
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        ++drawn;
        line.setLineWidth(room.width());
        const QRectF place(room.left(), room.top() + i * metrics.lineSpacing(), room.width(), metrics.lineSpacing());
        const bool more = i + 1 == lines && line.textStart() + line.textLength() < text.size();
        const QString words = more ? metrics.elidedText(text.sliced(line.textStart()), Qt::ElideRight, room.width())
                                   : text.sliced(line.textStart(), line.textLength());
        painter->drawText(place, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, words);
    }
    layout.endLayout();
    return drawn;
}

} // namespace

FitCard::FitCard(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FitCard::setFit(const NodeFit &fit, const QString &storageText)
{
    m_node = fit.node;
    m_title = fit.node.text();
    m_verdict = fitVerdictText(fit);
    m_state = stateOf(fit);
    m_reason = fitReasonText(fit);
    m_storage = storageText;
    m_memoryNow = fit.memoryNow;
    m_memoryAfter = fit.memoryAfter;
    m_maxMemory = fit.maxMemory;
    setEnabled(fit.canBeChosen());
    describe();
}

void FitCard::setAutomatic(const AutoFit &fit)
{
    m_node = {};
    m_title = tr("Let Drydock choose");
    m_verdict.clear();
    m_state = StateClass::Quiet;
    m_reason = autoFitText(fit);
    setEnabled(fit.why != AutoFit::Why::Nowhere);
    describe();
}

void FitCard::describe()
{
    setText(m_title);
    setAccessibleName(m_node.isEmpty() ? m_title : tr("%1: %2", "a node, its verdict").arg(m_title, m_verdict));
    QStringList lines;
    for (const QString &line : {m_reason, m_storage})
        if (!line.isEmpty())
            lines.append(line);
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
    setToolTip(lines.join(QLatin1Char('\n')));
    update();
}

QSize FitCard::sizeHint() const
{
    return {300, cardHeight};
}

QSize FitCard::minimumSizeHint() const
{
    return {220, cardHeight};
}

void FitCard::paintMemory(QPainter *painter, const QRectF &room) const
{
    const Tokens &tokens = Tokens::current();
    painter->setPen(tokens.muted);
    const QString text = m_memoryNow
                             ? tr("%1 → %2 of %3", "memory now, afterwards, in all")
                                   .arg(bytesText(*m_memoryNow), bytesText(m_memoryAfter), bytesText(m_maxMemory))
                             : tr("Memory not known");
    painter->drawText(room.adjusted(0, 0, 0, -10), int(Qt::AlignLeft | Qt::AlignBottom) | Qt::TextSingleLine,
                      QFontMetricsF(painter->font()).elidedText(text, Qt::ElideRight, room.width()));
    UsageBar::Parts parts;
    if (m_memoryNow && m_maxMemory > 0) {
        parts.used = double(*m_memoryNow) / double(m_maxMemory);
        parts.added = double(std::max<qint64>(m_memoryAfter - *m_memoryNow, 0)) / double(m_maxMemory);
    }
    UsageBar::paintBar(painter, QRectF(room.left(), room.bottom() - 6, room.width(), 6), parts);
}

void FitCard::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool lit = isChecked() || hasFocus();
    painter.setPen(QPen(lit ? tokens.accent : underMouse() && isEnabled() ? tokens.faint : tokens.line, lit ? 1.6 : 1));
    painter.setBrush(isChecked() ? tokens.accentSoft : isEnabled() ? tokens.surface : tokens.window);
    painter.drawRoundedRect(card, Metrics::cardRadius, Metrics::cardRadius);
    if (hasFocus()) {
        painter.setPen(QPen(tokens.accent, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(card.adjusted(3, 3, -3, -3), Metrics::cardRadius - 3, Metrics::cardRadius - 3);
    }

    const QRectF inner = card.adjusted(14, 10, -14, -12);
    const QFont small = Fonts::small();
    const QFontMetricsF smallMetrics(small);
    double left = inner.right();
    if (!m_verdict.isEmpty()) {
        const double width = std::min(smallMetrics.horizontalAdvance(m_verdict), inner.width() * 0.6);
        painter.setFont(small);
        painter.setPen(tokens.colour(m_state));
        painter.drawText(QRectF(inner.right() - width - 1, inner.top(), width + 1, 22),
                         int(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine,
                         smallMetrics.elidedText(m_verdict, Qt::ElideRight, width + 1));
        left = inner.right() - width - 14;
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.colour(m_state));
        painter.drawEllipse(QPointF(left + 4, inner.top() + 11), 4, 4);
        left -= 10;
    }
    const QFont name = Fonts::section();
    painter.setFont(name);
    painter.setPen(isEnabled() ? tokens.text : tokens.muted);
    const double room = std::max(left - inner.left(), 20.0);
    painter.drawText(QRectF(inner.left(), inner.top(), room, 22), int(Qt::AlignVCenter | Qt::AlignLeft),
                     QFontMetricsF(name).elidedText(m_title, Qt::ElideRight, room));
    painter.setFont(small);
    painter.setPen(m_node.isEmpty() ? tokens.text : tokens.muted);
    // The storage keeps two lines: how much is copied decides how long a move takes.
    const bool withStorage = !m_storage.isEmpty() && !m_node.isEmpty();
    QRectF words(inner.left(), inner.top() + 26, inner.width(), linesOfText * smallMetrics.lineSpacing());
    const int said = m_reason.isEmpty() ? 0 : drawLines(&painter, words, m_reason, withStorage ? 2 : linesOfText);
    if (m_node.isEmpty())
        return;
    if (withStorage) {
        words.setTop(words.top() + said * smallMetrics.lineSpacing());
        painter.setPen(isEnabled() ? tokens.text : tokens.muted);
        drawLines(&painter, words, m_storage, linesOfText - said);
    }
    paintMemory(&painter, QRectF(inner.left(), inner.bottom() - 24, inner.width(), 24));
}

} // namespace Drydock
