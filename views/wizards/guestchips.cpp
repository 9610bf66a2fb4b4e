// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestchips.h"

#include "planwidgets.h"
#include "style/drydockstyle.h"
#include "style/icons.h"
#include "style/tokens.h"

#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int chipPadding = 12;
constexpr int checkSize = 14;
constexpr int checkGap = 4;

} // namespace

FilterChip::FilterChip(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::toggled, this, [this] { updateGeometry(); });
}

void FilterChip::setLabel(const QString &label, int count)
{
    const QString text = tr("%1 (%2)", "group of guests, their number").arg(label).arg(count);
    if (text == this->text())
        return;
    setText(text);
    setAccessibleName(tr("Show only: %1").arg(text));
    updateGeometry();
    update();
}

QSize FilterChip::sizeHint() const
{
    const QFontMetrics metrics(Fonts::small());
    const int check = isChecked() ? checkSize + checkGap : 0;
    return {metrics.horizontalAdvance(text()) + 2 * chipPadding + check,
            std::max(Metrics::chipHeight, metrics.height() + 8)};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::current();
    const bool on = isChecked();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(on ? tokens.accent : underMouse() && isEnabled() ? tokens.faint : tokens.line, 1));
    painter.setBrush(on ? tokens.accentSoft : tokens.surface);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    QRectF words = box.adjusted(chipPadding, 0, -chipPadding + 2, 0);
    if (on) {
        painter.drawPixmap(QPointF(words.left() - 2, box.center().y() - checkSize / 2.0),
                           iconPixmap(u"check"_s, checkSize, tokens.accent, devicePixelRatioF()));
        words.adjust(checkSize + checkGap - 2, 0, 0, 0);
    }
    painter.setFont(Fonts::small());
    painter.setPen(!isEnabled() ? tokens.faint : on ? tokens.accent : tokens.text);
    painter.drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, text());
    if (showsFocus(this)) {
        painter.setPen(QPen(tokens.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), height() / 2.0, height() / 2.0);
    }
}

GuestChips::GuestChips(QWidget *parent) : QWidget(parent)
{
    auto *flow = new FlowLayout(this);
    for (const GuestGroup group : {GuestGroup::Blocked, GuestGroup::Interrupted, GuestGroup::SinglePoint,
                                   GuestGroup::Ha, GuestGroup::Container}) {
        auto *chip = new FilterChip(this);
        chip->setObjectName(u"chip-%1"_s.arg(int(group)));
        chip->hide();
        flow->addWidget(chip);
        m_chips.insert(int(group), chip);
        connect(chip, &QAbstractButton::toggled, this, [this, group](bool on) { choose(group, on); });
    }
    hide();
}

void GuestChips::choose(GuestGroup group, bool on)
{
    for (const auto &[other, chip] : std::as_const(m_chips).asKeyValueRange()) {
        if (!on || other == int(group))
            continue;
        const QSignalBlocker quiet(chip);
        chip->setChecked(false);
        chip->updateGeometry();
    }
    Q_EMIT groupChosen(on ? std::optional(group) : std::nullopt);
}

void GuestChips::setPlan(const Plan &plan)
{
    bool any = false;
    for (const auto &[number, chip] : std::as_const(m_chips).asKeyValueRange()) {
        const auto group = GuestGroup(number);
        const int count = int(
            std::ranges::count_if(plan.guests, [&](const GuestPlan &guest) { return isInGroup(plan, guest, group); }));
        chip->setLabel(guestGroupText(group), count);
        chip->setEnabled(count > 0 || chip->isChecked());
        chip->setVisible(count > 0 || !chip->isHidden());
        any = any || !chip->isHidden();
    }
    setVisible(any);
}

} // namespace Drydock
