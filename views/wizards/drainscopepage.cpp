// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainsteps.h"

#include "draindraft.h"
#include "nodechoice.h"
#include "operations/wording.h"
#include "planwidgets.h"
#include "style/tokens.h"
#include "widgets/labels.h"
#include "widgets/messagebar.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

DrainScopePage::DrainScopePage(DrainDraft &draft, QWidget *parent)
    : StepPage(parent)
    , m_draft(draft)
    , m_others(new MessageBar(this))
    , m_grid(nullptr)
    , m_gridHost(new QWidget(this))
    , m_reason(new QLineEdit(this))
    , m_parallel(new QSpinBox(this))
    , m_perTarget(new QSpinBox(this))
    , m_keepFree(new QSpinBox(this))
    , m_onFailure(new QComboBox(this))
    , m_bandwidth(new QSpinBox(this))
    , m_minutes(new QSpinBox(this))
{
    auto *scroll = new ScrollColumn(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    QVBoxLayout *column = scroll->column();
    column->addWidget(m_others);
    column->addWidget(wrappedTitle(tr("Which node is to be emptied?"), this));
    m_grid = new QGridLayout(m_gridHost);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(Metrics::gap);
    column->addWidget(m_gridHost);
    column->addSpacing(Metrics::gapSmall);
    column->addWidget(sectionLabel(tr("What for?"), this));
    column->addWidget(buildPurpose());
    column->addSpacing(Metrics::gapSmall);
    m_options = buildOptions();
    column->addWidget(m_options);
    column->addStretch(1);

    connect(draft.session().store(), &ClusterStore::published, this,
            [this](const ClusterSnapshot &, const ClusterDelta &delta) {
                if (!delta.isEmpty())
                    refreshNodes();
            });
    connect(&draft, &DrainDraft::othersChanged, this, &DrainScopePage::refreshOthers);
    connect(&draft, &DrainDraft::requestChanged, this, &DrainScopePage::showRequest);
    refreshNodes();
    refreshOthers();
}

/// Two beside each other, each with a line that says what it means.
QRadioButton *DrainScopePage::addPurpose(QGridLayout *grid, QButtonGroup *group, const QString &title,
                                         const QString &text)
{
    const int index = int(group->buttons().size());
    auto *button = new QRadioButton(title, this);
    button->setFont(Fonts::body());
    button->setAccessibleDescription(text);
    group->addButton(button);
    QLabel *detail = mutedLabel(text, this);
    detail->setContentsMargins(26, 0, 0, 2);
    auto *cell = new QVBoxLayout;
    cell->setSpacing(2);
    cell->addWidget(button);
    cell->addWidget(detail);
    cell->addStretch(1);
    grid->addLayout(cell, index / 2, index % 2);
    return button;
}

QWidget *DrainScopePage::buildPurpose()
{
    auto *host = new QWidget(this);
    auto *grid = new QGridLayout(host);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Metrics::gapLarge);
    grid->setVerticalSpacing(Metrics::gapSmall);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    auto *group = new QButtonGroup(host);
    const auto add = [&](AfterDrain then, const QString &title, const QString &text) {
        QRadioButton *button = addPurpose(grid, group, title, text);
        button->setChecked(m_draft.request().then == then);
        m_purposes.insert(int(then), button);
        connect(button, &QRadioButton::toggled, this, [this, then](bool on) {
            if (on)
                m_draft.setThen(then);
        });
    };
    add(AfterDrain::None, tr("Move everything off"), tr("The node stays up. Guests come back when you say so."));
    add(AfterDrain::Reboot, tr("Update and reboot"),
        tr("Once it is empty the node is rebooted; the operation waits until it is back and quorate."));
    add(AfterDrain::Shutdown, tr("Shut down"),
        tr("Once it is empty the node is switched off, for work on its hardware."));
    m_rolling = addPurpose(grid, group, tr("Rolling over several nodes"),
                           tr("One node after the other, each emptied, rebooted and filled again. Has its own steps."));
    connect(m_rolling, &QRadioButton::toggled, this, [this](bool on) {
        m_options->setEnabled(!on);
        Q_EMIT completeChanged();
    });
    return host;
}

QWidget *DrainScopePage::buildOptions()
{
    auto *host = new QWidget(this);
    auto *form = new QFormLayout(host);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(Metrics::gapLarge);
    form->setVerticalSpacing(Metrics::gapSmall);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_reason->setPlaceholderText(tr("for the journal and the report"));
    m_reason->setText(m_draft.request().reason);
    m_parallel->setRange(1, 16);
    m_parallel->setValue(m_draft.request().parallel);
    m_parallel->setMaximumWidth(120);
    m_perTarget->setObjectName(u"perTarget"_s);
    m_perTarget->setRange(0, 16);
    m_perTarget->setSpecialValueText(tr("as many as fit"));
    m_perTarget->setValue(m_draft.request().perTarget);
    m_perTarget->setMaximumWidth(280);
    m_keepFree->setRange(0, 90);
    m_keepFree->setSuffix(tr(" %"));
    m_keepFree->setValue(m_draft.request().keepFreePercent);
    m_keepFree->setMaximumWidth(120);
    form->addRow(tr("&Reason"), m_reason);
    form->addRow(tr("Moves at a &time"), m_parallel);
    form->addRow(tr("Of these to &one node"), m_perTarget);
    form->addRow(tr("&Keep free on targets"), m_keepFree);
    addMoreOptions(form);
    m_reason->setAccessibleName(tr("Reason"));
    m_parallel->setAccessibleName(tr("Moves at a time"));
    m_perTarget->setAccessibleName(tr("Moves to one node at a time"));
    m_keepFree->setAccessibleName(tr("Memory to keep free on targets, percent"));
    connect(m_reason, &QLineEdit::textChanged, &m_draft, &DrainDraft::setReason);
    connect(m_parallel, &QSpinBox::valueChanged, &m_draft, &DrainDraft::setParallel);
    connect(m_perTarget, &QSpinBox::valueChanged, &m_draft, &DrainDraft::setPerTarget);
    connect(m_keepFree, &QSpinBox::valueChanged, &m_draft, &DrainDraft::setKeepFree);
    return host;
}

void DrainScopePage::addMoreOptions(QFormLayout *form)
{
    m_onFailure->setObjectName(u"onFailure"_s);
    for (const FailurePolicy policy : {FailurePolicy::Continue, FailurePolicy::Pause, FailurePolicy::TurnBack})
        m_onFailure->addItem(failurePolicyText(policy), int(policy));
    m_onFailure->setCurrentIndex(m_onFailure->findData(int(m_draft.request().onFailure)));
    m_bandwidth->setObjectName(u"bandwidth"_s);
    m_bandwidth->setRange(0, 100'000);
    m_bandwidth->setSpecialValueText(tr("the cluster's own limit"));
    m_bandwidth->setSuffix(tr(" MiB/s"));
    m_bandwidth->setValue(int(m_draft.request().bandwidth / 1024));
    m_minutes->setObjectName(u"expectedMinutes"_s);
    m_minutes->setRange(0, 7 * 24 * 60);
    m_minutes->setSpecialValueText(tr("not said"));
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setValue(m_draft.request().expectedMinutes);
    for (QWidget *field :
         {static_cast<QWidget *>(m_onFailure), static_cast<QWidget *>(m_bandwidth), static_cast<QWidget *>(m_minutes)})
        field->setMaximumWidth(280);
    form->addRow(tr("If a move &fails"), m_onFailure);
    form->addRow(tr("&Bandwidth of each move"), m_bandwidth);
    form->addRow(tr("The node is &away for"), m_minutes);
    m_onFailure->setAccessibleName(tr("What happens if a move fails"));
    m_bandwidth->setAccessibleName(tr("Bandwidth of each move, MiB per second"));
    m_minutes->setAccessibleName(tr("How long the node is away, in minutes"));
    connect(m_onFailure, &QComboBox::currentIndexChanged, this,
            [this] { m_draft.setOnFailure(FailurePolicy(m_onFailure->currentData().toInt())); });
    connect(m_bandwidth, &QSpinBox::valueChanged, this, [this](int mib) { m_draft.setBandwidth(qint64(mib) * 1024); });
    connect(m_minutes, &QSpinBox::valueChanged, &m_draft, &DrainDraft::setExpectedMinutes);
    if (!m_draft.session().sshAccess().enabled)
        return;
    auto *flag = new QCheckBox(tr("Put the node into HA maintenance once it is empty (by SSH)"), this);
    flag->setObjectName(u"maintenanceFlag"_s);
    connect(flag, &QCheckBox::toggled, &m_draft, &DrainDraft::setMaintenanceFlag);
    form->addRow(QString(), flag);
}

void DrainScopePage::enter()
{
    refreshNodes();
}

/// A purpose proposes values; a field shows them without taking them for the operator's own.
void DrainScopePage::showRequest()
{
    const DrainRequest &request = m_draft.request();
    const QSignalBlocker minutes(m_minutes);
    const QSignalBlocker onFailure(m_onFailure);
    m_minutes->setValue(request.expectedMinutes);
    m_onFailure->setCurrentIndex(m_onFailure->findData(int(request.onFailure)));
    if (QRadioButton *button = m_purposes.value(int(request.then)); button && !m_rolling->isChecked())
        button->setChecked(true);
    Q_EMIT completeChanged();
}

void DrainScopePage::refreshOthers()
{
    // Another drain may take the memory and the votes this one counts on, so it is said first.
    const QList<DrainDraft::Other> others = m_draft.otherDrains();
    if (others.isEmpty()) {
        m_others->hide();
        return;
    }
    const Plan &first = others.first().plan;
    if (others.first().held)
        m_others->announce(StateClass::Warning,
                           tr("%1 is drained: its guests are not back yet.").arg(first.node.text()),
                           tr("Two empty nodes at once leave less memory and fewer votes. Bring its guests back first "
                              "if you can."));
    else
        m_others->announce(StateClass::Warning, tr("%1 is not finished.").arg(operationTitle(first)),
                           tr("Two drains at once share memory and votes. Finish that one first if you can."));
    QPushButton *open = m_others->addButton(tr("Open it"));
    connect(open, &QPushButton::clicked, this, [this, id = first.id] { Q_EMIT operationRequested(id); });
}

QString DrainScopePage::nextText() const
{
    return m_rolling->isChecked() ? tr("Plan the rolling maintenance…") : QString();
}

bool DrainScopePage::goesElsewhere()
{
    if (m_rolling->isChecked())
        Q_EMIT rollingRequested();
    return m_rolling->isChecked();
}

void DrainScopePage::refreshNodes()
{
    const ClusterSnapshot &snapshot = m_draft.session().store()->snapshot();
    QSet<NodeName> present;
    int others = 0;
    for (const NodeState &node : snapshot->nodes)
        others += node.status == NodeStatus::Online;
    for (const NodeState &node : snapshot->nodes) {
        present.insert(node.name);
        NodeChoice *&choice = m_choices[node.name];
        if (!choice) {
            choice = new NodeChoice(m_gridHost);
            const NodeName name = node.name;
            connect(choice, &QAbstractButton::toggled, this, [this, name](bool on) {
                if (on)
                    m_draft.setNode(name);
            });
            m_columns = 0;
        }
        const auto guests = snapshot.guestsOn(node.name);
        const auto running = std::ranges::count_if(guests, [](const GuestState *guest) { return guest->isRunning(); });
        const bool online = node.status == NodeStatus::Online;
        const QString refusal = !online      ? tr("Offline: it cannot be drained")
                                : others < 2 ? tr("No other node is online")
                                             : QString();
        choice->setNode(node, int(guests.size()), int(running), refusal);
        if (node.name == m_draft.request().node && refusal.isEmpty())
            choice->setChecked(true);
    }
    for (auto it = m_choices.begin(); it != m_choices.end();) {
        if (present.contains(it.key())) {
            ++it;
            continue;
        }
        it.value()->deleteLater();
        it = m_choices.erase(it);
        m_columns = 0;
    }
    layOut();
    Q_EMIT completeChanged();
}

void DrainScopePage::layOut()
{
    const int columns = std::clamp((width() - 2 * Metrics::gapHuge) / 240, 1, 4);
    if (columns == m_columns)
        return;
    m_columns = columns;
    int index = 0;
    for (NodeChoice *choice : std::as_const(m_choices)) {
        m_grid->addWidget(choice, index / columns, index % columns);
        ++index;
    }
    for (int column = 0; column < 4; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void DrainScopePage::resizeEvent(QResizeEvent *event)
{
    StepPage::resizeEvent(event);
    layOut();
}

bool DrainScopePage::isComplete() const
{
    const NodeChoice *choice = m_choices.value(m_draft.request().node);
    return m_rolling->isChecked() || (choice && choice->isEnabled());
}

QString DrainScopePage::whyIncomplete() const
{
    return m_choices.isEmpty() ? tr("No nodes are known yet.") : tr("Choose a node.");
}

QWidget *DrainScopePage::firstField() const
{
    if (NodeChoice *choice = m_choices.value(m_draft.request().node))
        return choice;
    for (NodeChoice *choice : m_choices) {
        if (choice->isEnabled())
            return choice;
    }
    return m_reason;
}

} // namespace Drydock
