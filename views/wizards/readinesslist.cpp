// SPDX-License-Identifier: GPL-3.0-or-later
#include "readinesslist.h"

#include "items/formatting.h"
#include "style/drydockstyle.h"
#include "style/icons.h"
#include "style/scheme.h"
#include "style/tokens.h"
#include "widgets/elidedlabel.h"
#include "widgets/labels.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <QVariantAnimation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

using LineState = ReadinessLine::State;

constexpr int flashMs = 150;
constexpr int lineSign = 18;
constexpr int lineIndent = 28;
constexpr int wordWidth = 84;
constexpr int ageWidth = 76;
constexpr int rowPadding = 10;
constexpr int buttonPadding = 4;

/// Unknown is neither good nor bad, so it stays grey.
StateClass lineClass(LineState state)
{
    switch (state) {
    case LineState::Ok:
        return StateClass::Ok;
    case LineState::Caution:
        return StateClass::Warning;
    case LineState::Stop:
        return StateClass::Error;
    case LineState::Note:
    case LineState::Unknown:
        break;
    }
    return StateClass::Quiet;
}

QString signOf(LineState state)
{
    switch (state) {
    case LineState::Ok:
        return u"check"_s;
    case LineState::Caution:
        return u"warning"_s;
    case LineState::Stop:
        return u"error"_s;
    case LineState::Note:
        return u"info"_s;
    case LineState::Unknown:
        break;
    }
    return {};
}

bool needsLooking(LineState state)
{
    return state == LineState::Caution || state == LineState::Stop || state == LineState::Unknown;
}

} // namespace

ReadinessRow::ReadinessRow(QWidget *parent)
    : QWidget(parent)
    , m_word(new ElidedLabel(QString(), ElidedLabel::Level::Muted, this))
    , m_title(strongLabel(QString(), this))
    , m_evidence(mutedLabel(QString(), this))
    , m_reason(bodyLabel(QString(), this))
    , m_age(smallLabel(QString(), this))
    , m_why(new QPushButton(tr("Why?"), this))
    , m_link(new QPushButton(tr("Open in PVE"), this))
    , m_flash(new QVariantAnimation(this))
{
    m_title->setWordWrap(true);
    m_reason->setWordWrap(true);
    m_reason->hide();
    m_word->setFixedWidth(wordWidth);
    m_age->setFixedWidth(ageWidth);
    m_age->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_why->setCheckable(true);
    for (QPushButton *button : {m_why, m_link}) {
        setButtonRole(button, ButtonRole::Quiet);
        button->setFont(Fonts::small());
        button->setAutoDefault(false);
        QSizePolicy policy = button->sizePolicy();
        policy.setRetainSizeWhenHidden(button == m_why);
        button->setSizePolicy(policy);
    }
    m_link->setIcon(icon(u"external"_s));

    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(m_title);
    words->addWidget(m_evidence);
    words->addWidget(m_reason);
    words->addStretch(1);
    // Everything beside the words stands on the line of the title.
    const int line = QFontMetrics(m_title->font()).height();
    for (QWidget *beside : {static_cast<QWidget *>(m_word), static_cast<QWidget *>(m_age)})
        beside->setFixedHeight(line + 2 * buttonPadding);
    for (QPushButton *button : {m_why, m_link})
        button->setFixedHeight(line + 2 * buttonPadding);
    words->setContentsMargins(0, buttonPadding, 0, buttonPadding);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(lineIndent, rowPadding - buttonPadding, 0, rowPadding - buttonPadding);
    row->setSpacing(Metrics::gapSmall);
    row->addWidget(m_word, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_link, 0, Qt::AlignTop);
    row->addWidget(m_why, 0, Qt::AlignTop);
    row->addWidget(m_age, 0, Qt::AlignTop);

    m_flash->setStartValue(1.0);
    m_flash->setEndValue(0.0);
    m_flash->setDuration(flashMs);
    connect(m_flash, &QVariantAnimation::valueChanged, this, [this] { update(); });
    connect(m_why, &QPushButton::toggled, m_reason, &QWidget::setVisible);
    connect(m_link, &QPushButton::clicked, this, [this] { Q_EMIT linkRequested(linkKey()); });
}

/// Text that can be selected is laid out as a document, ten times as slowly: not before somebody can select it.
void ReadinessRow::enterEvent(QEnterEvent *event)
{
    m_evidence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QWidget::enterEvent(event);
}

QString ReadinessRow::linkKey() const
{
    for (const Finding &finding : m_line.findings) {
        if (finding.subject.startsWith("node/"_L1) || GuestKey::fromSid(finding.subject))
            return finding.subject;
    }
    return {};
}

void ReadinessRow::setLine(const ReadinessLine &line, const QDateTime &now, bool linked)
{
    m_line = line;
    const QString title = readinessTitle(line);
    const QString evidence = readinessEvidence(line);
    const QString reason = readinessReason(line);
    m_word->setText(readinessWord(line.state));
    m_word->setState(lineClass(line.state) == StateClass::Quiet ? std::nullopt : std::optional(lineClass(line.state)));
    m_title->setText(title);
    m_evidence->setText(evidence);
    m_evidence->setVisible(!evidence.isEmpty());
    m_reason->setText(reason);
    m_why->setVisible(!reason.isEmpty());
    m_reason->setVisible(!reason.isEmpty() && m_why->isChecked());
    m_why->setAccessibleName(tr("Why it matters: %1").arg(title));
    m_why->setAccessibleDescription(reason);
    m_why->setToolTip(reason);
    m_link->setVisible(linked && needsLooking(line.state));
    m_link->setAccessibleName(tr("Open in Proxmox VE: %1").arg(title));
    m_link->setToolTip(tr("Open in Proxmox VE"));
    m_age->setText(line.readAt.isValid() ? Formatting::ago(line.readAt.secsTo(now)) : QString());
    m_age->setToolTip(line.readAt.isValid() ? Formatting::dateTime(line.readAt) : QString());
    setAccessibleName(tr("%1: %2", "state, sentence").arg(readinessWord(line.state), title));
    setAccessibleDescription(evidence);
    update();
}

void ReadinessRow::flash()
{
    if (reducedMotion())
        return;
    m_flash->stop();
    m_flash->start();
}

bool ReadinessRow::isFlashing() const
{
    return m_flash->state() == QAbstractAnimation::Running;
}

void ReadinessRow::setLast(bool last)
{
    if (m_last == last)
        return;
    m_last = last;
    update();
}

QString ReadinessRow::word() const
{
    return m_word->text();
}

QString ReadinessRow::evidence() const
{
    return m_evidence->text();
}

bool ReadinessRow::reasonShown() const
{
    return !m_reason->isHidden();
}

void ReadinessRow::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::current();
    QPainter painter(this);
    if (isFlashing()) {
        const StateClass state = lineClass(m_line.state);
        QColor ground = state == StateClass::Quiet ? tokens.accentSoft : tokens.softColour(state);
        ground.setAlphaF(float(m_flash->currentValue().toDouble()));
        painter.fillRect(rect(), ground);
    }
    if (!m_last)
        painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
    const QRect place(0, m_word->geometry().center().y() + 1 - lineSign / 2, lineSign, lineSign);
    const StateClass state = lineClass(m_line.state);
    const QColor colour = state == StateClass::Quiet ? tokens.muted : tokens.colour(state);
    if (const QString sign = signOf(m_line.state); !sign.isEmpty()) {
        painter.drawPixmap(place.topLeft(), iconPixmap(sign, lineSign, colour, devicePixelRatioF()));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5, Qt::DashLine));
    painter.drawEllipse(QRectF(place).adjusted(2, 2, -2, -2));
    painter.setPen(colour);
    painter.setFont(Fonts::small());
    painter.drawText(place, Qt::AlignCenter, u"?"_s);
}

ReadinessList::ReadinessList(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setAccessibleName(tr("Readiness of the cluster"));
}

ReadinessRow *ReadinessList::row(const QString &code) const
{
    const auto found = std::ranges::find(m_rows, code, [](const ReadinessRow *row) { return row->line().code; });
    return found == m_rows.cend() ? nullptr : *found;
}

void ReadinessList::clear()
{
    for (ReadinessRow *row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
}

void ReadinessList::setLines(const QList<ReadinessLine> &lines, const QDateTime &now, bool linked)
{
    const bool first = m_rows.isEmpty();
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        const QString code = m_rows.at(i)->line().code;
        if (std::ranges::find(lines, code, &ReadinessLine::code) != lines.cend())
            continue;
        ReadinessRow *gone = m_rows.takeAt(i);
        gone->hide(); // hands the focus on
        gone->deleteLater();
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const ReadinessLine &line = lines.at(i);
        ReadinessRow *there = row(line.code);
        const bool isNew = !there;
        if (isNew) {
            there = new ReadinessRow(this);
            connect(there, &ReadinessRow::linkRequested, this, &ReadinessList::linkRequested);
        }
        if (isNew || m_rows.indexOf(there) != i) {
            m_rows.removeOne(there);
            m_rows.insert(i, there);
            m_layout->insertWidget(int(i), there);
        }
        const bool changed = !first && (isNew || !saysTheSame(there->line(), line));
        there->setLine(line, now, linked);
        there->setLast(i + 1 == lines.size());
        if (changed) {
            there->flash();
            announce(line);
        }
    }
}

void ReadinessList::announce(const ReadinessLine &line)
{
    QAccessibleAnnouncementEvent event(
        this, tr("%1: %2", "state, sentence").arg(readinessWord(line.state), readinessTitle(line)));
    QAccessible::updateAccessibility(&event);
}

} // namespace Drydock
