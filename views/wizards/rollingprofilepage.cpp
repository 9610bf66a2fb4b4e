// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollingsteps.h"

#include "operations/wording.h"
#include "planwidgets.h"
#include "rollingdraft.h"
#include "style/tokens.h"
#include "widgets/labels.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace Drydock
{

RollingProfilePage::RollingProfilePage(RollingDraft &draft, QWidget *parent)
    : StepPage(parent)
    , m_draft(draft)
    , m_stuck(new QComboBox(this))
    , m_onFailure(new QComboBox(this))
    , m_settle(new QSpinBox(this))
    , m_parallel(new QSpinBox(this))
    , m_keepFree(new QSpinBox(this))
    , m_maxFailed(new QSpinBox(this))
    , m_ends(new QCheckBox(tr("begin no node that would not be done by"), this))
    , m_until(new QTimeEdit(this))
    , m_reason(new QLineEdit(this))
{
    auto *scroll = new ScrollColumn(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    QVBoxLayout *column = scroll->column();
    column->addWidget(wrappedTitle(tr("What happens to each node?"), this));
    column->addWidget(buildPurpose());
    column->addSpacing(Metrics::gapSmall);
    column->addWidget(buildOptions());
    column->addStretch(1);
    connect(&draft, &RollingDraft::loaded, this, &RollingProfilePage::load);
    load();
}

QWidget *RollingProfilePage::buildPurpose()
{
    auto *host = new QWidget(this);
    auto *layout = new QVBoxLayout(host);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::gapSmall);
    auto *group = new QButtonGroup(host);
    const auto add = [&](RollingThen then, const QString &title, const QString &text) {
        auto *button = new QRadioButton(title, host);
        button->setAccessibleDescription(text);
        group->addButton(button);
        layout->addWidget(button, 0, Qt::AlignLeft);
        QLabel *detail = mutedLabel(text, host);
        detail->setContentsMargins(26, 0, 0, 2);
        layout->addWidget(detail);
        m_purposes.insert(int(then), button);
        connect(button, &QRadioButton::toggled, this, [this](bool on) {
            if (on)
                store();
        });
    };
    add(RollingThen::Reboot, tr("Reboot it"),
        tr("Once it is empty it is rebooted; when it is back and well, its guests return."));
    add(RollingThen::Hold, tr("Hold it for me"),
        tr("Once it is empty you update it or work on it; its guests return when you say go on."));
    add(RollingThen::Nothing, tr("Nothing"), tr("It is emptied, and its guests return at once: a rehearsal."));
    return host;
}

QWidget *RollingProfilePage::buildOptions()
{
    auto *host = new QWidget(this);
    auto *form = new QFormLayout(host);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(Metrics::gapLarge);
    form->setVerticalSpacing(Metrics::gapSmall);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    m_stuck->addItem(tr("Ask me, each one"), QString());
    m_stuck->addItem(strategyText(Strategy::StopReturn), strategyWord(Strategy::StopReturn));
    m_stuck->addItem(tr("Leave running (goes down at a reboot)"), strategyWord(Strategy::Leave));
    for (const FailurePolicy policy : {FailurePolicy::Continue, FailurePolicy::Pause, FailurePolicy::TurnBack})
        m_onFailure->addItem(failurePolicyText(policy), failurePolicyWord(policy));
    const auto number = [&](QSpinBox *box, int min, int max, const QString &suffix, const QString &name) {
        box->setRange(min, max);
        box->setSuffix(suffix);
        box->setMinimumWidth(110);
        box->setAccessibleName(name);
        connect(box, &QSpinBox::valueChanged, this, &RollingProfilePage::store);
    };
    number(m_maxFailed, 0, 100, {}, tr("Nodes that may fail"));
    number(m_settle, 0, 3600, tr(" s"), tr("Seconds to watch a node before the next one"));
    number(m_parallel, 1, 16, {}, tr("Moves at a time"));
    number(m_keepFree, 0, 90, tr(" %"), tr("Memory to keep free on targets, percent"));
    m_stuck->setAccessibleName(tr("Guests that cannot move"));
    m_onFailure->setAccessibleName(tr("If a move fails"));
    m_until->setDisplayFormat(QStringLiteral("HH:mm"));
    m_until->setAccessibleName(tr("Latest end time"));
    m_reason->setPlaceholderText(tr("for the journal and the report"));
    m_reason->setMinimumWidth(320);
    m_reason->setAccessibleName(tr("Reason"));
    auto *end = new QWidget(host);
    auto *endLayout = new QHBoxLayout(end);
    endLayout->setContentsMargins(0, 0, 0, 0);
    endLayout->addWidget(m_ends);
    endLayout->addWidget(m_until);
    form->addRow(tr("&Guests that cannot move"), m_stuck);
    form->addRow(tr("If a &move fails"), m_onFailure);
    form->addRow(tr("Nodes that may &fail"), m_maxFailed);
    form->addRow(tr("Latest &end"), end);
    form->addRow(tr("&Watch a node for"), m_settle);
    form->addRow(tr("Moves at a &time"), m_parallel);
    form->addRow(tr("&Keep free on targets"), m_keepFree);
    form->addRow(tr("&Reason"), m_reason);
    connect(m_stuck, &QComboBox::currentIndexChanged, this, &RollingProfilePage::store);
    connect(m_onFailure, &QComboBox::currentIndexChanged, this, &RollingProfilePage::store);
    connect(m_ends, &QCheckBox::toggled, this, &RollingProfilePage::store);
    connect(m_until, &QTimeEdit::timeChanged, this, &RollingProfilePage::store);
    connect(m_reason, &QLineEdit::textChanged, &m_draft, &RollingDraft::setReason);
    return host;
}

void RollingProfilePage::enter()
{
    load();
}

void RollingProfilePage::load()
{
    m_loading = true;
    const RollingProfile &profile = m_draft.request().profile;
    m_purposes.value(int(profile.then))->setChecked(true);
    m_stuck->setCurrentIndex(std::max(0, m_stuck->findData(profile.stuck ? strategyWord(*profile.stuck) : QString())));
    m_onFailure->setCurrentIndex(std::max(0, m_onFailure->findData(failurePolicyWord(profile.onFailure))));
    m_settle->setValue(profile.settleSeconds);
    m_parallel->setValue(profile.parallel);
    m_keepFree->setValue(profile.keepFreePercent);
    m_maxFailed->setValue(profile.maxFailed);
    m_ends->setChecked(m_draft.until().isValid());
    m_until->setTime(m_draft.until().isValid() ? m_draft.until() : QTime(22, 0));
    m_until->setEnabled(m_ends->isChecked());
    m_reason->setText(m_draft.request().reason);
    m_loading = false;
}

void RollingProfilePage::store()
{
    if (m_loading)
        return;
    RollingProfile profile = m_draft.request().profile;
    for (const RollingThen then : {RollingThen::Nothing, RollingThen::Hold, RollingThen::Reboot}) {
        if (m_purposes.value(int(then))->isChecked())
            profile.then = then;
    }
    profile.stuck = strategyFromWord(m_stuck->currentData().toString());
    profile.onFailure = failurePolicyFromWord(m_onFailure->currentData().toString()).value_or(profile.onFailure);
    profile.settleSeconds = m_settle->value();
    profile.parallel = m_parallel->value();
    profile.keepFreePercent = m_keepFree->value();
    profile.maxFailed = m_maxFailed->value();
    m_until->setEnabled(m_ends->isChecked());
    m_draft.setProfile(profile);
    m_draft.setUntil(m_ends->isChecked() ? m_until->time() : QTime());
}

QWidget *RollingProfilePage::firstField() const
{
    return m_purposes.value(int(m_draft.request().profile.then));
}

} // namespace Drydock
