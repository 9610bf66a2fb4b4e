// SPDX-License-Identifier: GPL-3.0-or-later
#include "lastoperations.h"

#include "items/formatting.h"
#include "operations/wording.h"
#include "style/drydockstyle.h"
#include "style/tokens.h"
#include "widgets/labels.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int shownAtMost = 5;

StateClass stateOf(OperationStatus status)
{
    switch (status) {
    case OperationStatus::Running:
        return StateClass::Active;
    case OperationStatus::Paused:
    case OperationStatus::Cancelling:
        return StateClass::Maintenance;
    case OperationStatus::Done:
        return StateClass::Ok;
    case OperationStatus::Leftovers:
        return StateClass::Warning;
    case OperationStatus::Failed:
        return StateClass::Error;
    case OperationStatus::Cancelled:
        return StateClass::Quiet;
    }
    return StateClass::Quiet;
}

/// Title, when, how much, and how it ended: one line each, aligned over all rows.
class OperationRow : public QAbstractButton
{
public:
    OperationRow(const OperationState &state, const QString &status, bool last, QWidget *parent)
        : QAbstractButton(parent), m_status(status), m_state(stateOf(state.status)), m_last(last)
    {
        setText(operationTitle(state.plan));
        m_when = QLocale().toString(state.createdAt.toLocalTime(), u"d MMM, HH:mm"_s);
        const QDateTime end = state.isClosed() ? state.closedAt : QDateTime();
        m_detail = end.isValid() ? durationText(double(state.createdAt.secsTo(end))) : QString();
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setAccessibleName(text());
        setAccessibleDescription(QStringList{m_when, m_detail, m_status}.join(u", "_s));
    }

    QSize sizeHint() const override { return {320, 36}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Tokens::current();
        QPainter painter(this);
        if (underMouse())
            painter.fillRect(rect(), t.window);
        if (!m_last)
            painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
        const int titleWidth = width() * 40 / 100;
        const int whenWidth = width() * 22 / 100;
        const int detailWidth = width() * 16 / 100;
        QRect cell(0, 0, titleWidth, height());
        const auto write = [&](int w, const QString &words, const QColor &ink, int weight) {
            cell.setWidth(w);
            QFont font = this->font();
            font.setWeight(QFont::Weight(weight));
            painter.setFont(font);
            painter.setPen(ink);
            painter.drawText(cell, Qt::AlignVCenter | Qt::AlignLeft,
                             painter.fontMetrics().elidedText(words, Qt::ElideRight, w - 8));
            cell.moveLeft(cell.left() + w);
        };
        write(titleWidth, text(), t.text, 600);
        write(whenWidth, m_when, t.muted, 400);
        write(detailWidth, m_detail, t.text, 400);
        write(width() - titleWidth - whenWidth - detailWidth + 8, m_status, t.colour(m_state), 400);
        if (showsFocus(this)) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(t.accent, 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
        }
    }

private:
    QString m_status;
    QString m_when;
    QString m_detail;
    StateClass m_state;
    bool m_last;
};

} // namespace

LastOperations::LastOperations(ClusterSession &session, QWidget *parent) : Card(QString(), parent), m_session(session)
{
    setTitle(tr("Last operations"));
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    body()->addLayout(m_rows);
    body()->addStretch();
    connect(&session, &ClusterSession::operationsChanged, this, &LastOperations::refresh);
    refresh();
}

void LastOperations::refresh()
{
    const QList<OperationState> operations = m_session.operations().mid(0, shownAtMost);
    QStringList signature;
    for (const OperationState &state : operations)
        signature << state.plan.id + QString::number(int(state.status));
    if (m_shown == signature && m_rows->count() > 0)
        return;
    m_shown = signature;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    if (operations.isEmpty()) {
        m_rows->addWidget(
            mutedLabel(tr("Nothing has been done to this cluster with Drydock yet. Each drain, move or return "
                          "appears here with its report."),
                       this));
        return;
    }
    for (const OperationState &state : operations) {
        auto *row = new OperationRow(state, operationStatusText(state.status), &state == &operations.last(), this);
        connect(row, &QAbstractButton::clicked, this, [this, id = state.plan.id] { Q_EMIT operationChosen(id); });
        m_rows->addWidget(row);
    }
}

} // namespace Drydock
