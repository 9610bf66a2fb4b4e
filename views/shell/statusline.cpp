// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusline.h"

#include "items/formatting.h"
#include "operations/wording.h"
#include "style/drydockstyle.h"
#include "style/tokens.h"
#include "widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Drydock
{

StatusLine::StatusLine(Clock &clock, QWidget *parent) : QWidget(parent), m_clock(clock)
{
    setFixedHeight(qMax(Metrics::statusHeight, Fonts::small().pixelSize() + 18));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(30, 1, 8, 0);
    row->setSpacing(18);
    m_freshness = new ElidedLabel(QString(), ElidedLabel::Level::Muted, this);
    m_counts = new ElidedLabel(QString(), ElidedLabel::Level::Muted, this);
    m_operation = new QPushButton(this);
    setButtonRole(m_operation, ButtonRole::Quiet);
    m_operation->setFixedHeight(height() - 4);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_freshness), static_cast<QWidget *>(m_counts), static_cast<QWidget *>(m_operation)})
        widget->setFont(Fonts::small());
    row->addWidget(m_freshness);
    row->addWidget(m_counts);
    row->addStretch(1);
    row->addWidget(m_operation);
    connect(m_operation, &QPushButton::clicked, this, [this] { Q_EMIT operationRequested(m_operationId); });
    m_tick = new QTimer(this);
    m_tick->setInterval(1000);
    connect(m_tick, &QTimer::timeout, this, &StatusLine::refreshFreshness);
    setSession(nullptr);
}

void StatusLine::setSession(ClusterSession *session)
{
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(m_session->store(), nullptr, this, nullptr);
    }
    m_session = session;
    m_publishedAt = -1;
    m_readAt = {};
    if (session) {
        connect(session->store(), &ClusterStore::published, this, &StatusLine::refresh);
        connect(session, &ClusterSession::operationsChanged, this, &StatusLine::refreshOperation);
        connect(session, &ClusterSession::operationStarted, this, [this](OperationRunner *runner) {
            connect(runner, &OperationRunner::progressed, this, &StatusLine::refreshOperation);
            connect(runner, &OperationRunner::recorded, this, &StatusLine::refreshOperation);
            refreshOperation();
        });
        if (session->connection())
            connect(session->connection(), &ClusterConnection::stateChanged, this, &StatusLine::refreshFreshness);
        m_tick->start();
    } else {
        m_tick->stop();
    }
    refresh();
}

void StatusLine::refresh()
{
    if (!m_session) {
        m_counts->setText({});
        refreshFreshness();
        refreshOperation();
        return;
    }
    const ClusterSnapshot &snapshot = m_session->store()->snapshot();
    const QDateTime readAt = snapshot.freshness(Section::Resources).readAt;
    if (readAt != m_readAt) {
        m_readAt = readAt;
        m_publishedAt = m_clock.monotonicMs();
    }
    m_counts->setText(snapshot.isValid() ? tr("%1 · %2", "2 nodes · 10 guests")
                                               .arg(tr("%n nodes", nullptr, int(snapshot->nodes.size())),
                                                    tr("%n guests", nullptr, int(snapshot->guests.size())))
                                         : QString());
    refreshFreshness();
    refreshOperation();
}

void StatusLine::refreshFreshness()
{
    StateClass state = StateClass::Quiet;
    QString text = tr("No cluster is open");
    if (m_session) {
        const QString when = QLocale().toString(m_readAt.toLocalTime().time(), QLocale::ShortFormat);
        const ClusterConnection *connection = m_session->connection();
        const qint64 age = m_publishedAt < 0 ? 0 : (m_clock.monotonicMs() - m_publishedAt) / 1000;
        if (!m_readAt.isValid()) {
            text = connection ? tr("Connecting…") : tr("Empty recording");
        } else if (!connection) {
            text = tr("Recording of %1").arg(QLocale().toString(m_readAt.toLocalTime(), QLocale::ShortFormat));
        } else if (connection->state() != ClusterConnection::State::Online) {
            state = StateClass::Warning;
            text = connection->state() == ClusterConnection::State::Reconnecting
                       ? tr("As of %1, reconnecting").arg(when)
                       : tr("As of %1, not connected").arg(when);
        } else if (age * 1000 > 4LL * connection->pollInterval()) {
            state = StateClass::Warning;
            text = tr("As of %1, waiting for an answer").arg(when);
        } else {
            state = StateClass::Ok;
            text = age < 1 ? tr("Live · updated now") : tr("Live · updated %n s ago", nullptr, int(age));
        }
    }
    m_freshness->setText(text);
    m_freshness->setState(state == StateClass::Warning ? std::optional(state) : std::nullopt);
    if (m_state != state) {
        m_state = state;
        update();
    }
}

void StatusLine::refreshOperation()
{
    m_operationId.clear();
    QString text = tr("No operation running");
    if (m_session)
        for (const auto runners = m_session->runners(); const OperationRunner *runner : runners) {
            const OperationState &state = runner->state();
            if (state.isClosed())
                continue;
            m_operationId = state.plan.id;
            const int done = state.count(StepState::Done) + state.count(StepState::Skipped);
            text = tr("%1 · %2/%3", "operation · steps done / all")
                       .arg(operationTitle(state.plan))
                       .arg(done)
                       .arg(state.plan.steps.size());
            const QString hold = runner->holdReason();
            if (!hold.isEmpty())
                text = tr("%1 · %2", "operation · why it waits").arg(text, holdReasonText(hold, runner->holdSubject()));
            break;
        }
    const bool running = !m_operationId.isEmpty();
    m_operation->setText(text);
    m_operation->setAccessibleName(text);
    m_operation->setEnabled(running);
    m_operation->setFocusPolicy(running ? Qt::StrongFocus : Qt::NoFocus);
    m_operation->setToolTip(running ? tr("Open this operation") : QString());
}

QString StatusLine::freshnessText() const
{
    return m_freshness->text();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::current();
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_state == StateClass::Quiet ? t.faint : t.colour(m_state));
    painter.drawEllipse(QPointF(20, height() / 2.0 + 0.5), 4, 4);
}

} // namespace Drydock
