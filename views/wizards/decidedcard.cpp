// SPDX-License-Identifier: GPL-3.0-or-later
#include "decidedcard.h"

#include "operations/wording.h"
#include "planwidgets.h"
#include "style/drydockstyle.h"
#include "widgets/findingrow.h"
#include "widgets/labels.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype entriesShown = 6;

/// What the plan changes for this guest for a while, in words.
QStringList changesOf(const Plan &plan, const GuestPlan &guest, const QString &fix)
{
    QStringList changes;
    for (const Step &step : plan.steps) {
        if (step.kind != StepKind::ChangeSetting)
            continue;
        const bool ejects =
            fix == "eject-iso"_L1 && step.setting.kind == SettingChange::Kind::Cdrom && step.guest == guest.guest;
        // A rule holds several guests, so its step belongs to none.
        const bool parks = fix == "park-rule"_L1 && step.setting.kind == SettingChange::Kind::HaRule;
        if (ejects || parks)
            changes.append(stepText(step));
    }
    return changes;
}

} // namespace

DecidedCard::DecidedCard(QWidget *parent) : Card(tr("Decided"), parent), m_all(new QPushButton(tr("Undo all"), this))
{
    setButtonRole(m_all, ButtonRole::Quiet);
    m_all->setObjectName(u"undo-all"_s);
    m_all->setAutoDefault(false);
    m_all->setAccessibleName(tr("Undo all decisions"));
    addToTitle(m_all);
    connect(m_all, &QPushButton::clicked, this, &DecidedCard::allUndone);
    hide();
}

void DecidedCard::setPlan(const Plan &plan, const DrainRequest &request, const QSet<VmId> &remembered)
{
    QList<Entry> entries;
    for (const GuestPlan &guest : plan.guests) {
        const VmId vmid = guest.guest.vmid;
        const QString title = guest.guest.kind == GuestKind::Vm ? tr("VM %1 %2").arg(vmid.text(), guest.name)
                                                                : tr("CT %1 %2").arg(vmid.text(), guest.name);
        if (const auto decision = request.decisions.constFind(vmid); decision != request.decisions.cend()) {
            const QString way = strategyText(decision->strategy);
            const QString text = remembered.contains(vmid)    ? tr("%1, as last time").arg(way)
                                 : decision->target.isEmpty() ? way
                                                              : tr("%1, to %2").arg(way, decision->target.text());
            entries.append({vmid, {}, title, text});
        }
        QStringList codes = request.fixes.value(vmid).values();
        codes.sort();
        for (const QString &code : std::as_const(codes)) {
            const QStringList changes = changesOf(plan, guest, code);
            const QString text = changes.isEmpty()
                                     ? tr("Nothing is left to change for this.")
                                     : changes.join(u'\n') + u'\n' + tr("Put back when the guests return.");
            entries.append({vmid, code, title, text});
        }
    }
    if (entries == m_entries)
        return;
    m_entries = entries;
    refresh();
}

void DecidedCard::undo(const Entry &entry)
{
    // The pressed button goes with its line; the keyboard goes on to what comes next.
    focusNextChild();
    if (entry.fix.isEmpty())
        Q_EMIT decisionUndone(entry.guest);
    else
        Q_EMIT fixUndone(entry.guest, entry.fix);
}

void DecidedCard::refresh()
{
    clearLayout(body());
    const qsizetype shown = std::min(m_entries.size(), entriesShown);
    for (qsizetype i = 0; i < shown; ++i) {
        const Entry entry = m_entries.at(i);
        auto *row = new FindingRow(StateClass::Quiet, entry.title, entry.text, this);
        QPushButton *button = row->addButton(tr("Undo"));
        button->setObjectName(
            u"undo-%1%2"_s.arg(entry.guest.text(), entry.fix.isEmpty() ? QString() : u'-' + entry.fix));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, entry] { undo(entry); });
        row->setLast(i + 1 == m_entries.size());
        body()->addWidget(row);
    }
    if (const int more = int(m_entries.size() - shown); more > 0)
        body()->addWidget(mutedLabel(tr("And %n more, marked in the table.", nullptr, more), this));
    setTitle(tr("Decided (%n)", nullptr, int(m_entries.size())));
    m_all->setVisible(m_entries.size() > 1);
    setVisible(!m_entries.isEmpty());
}

} // namespace Drydock
