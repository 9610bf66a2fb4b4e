// SPDX-License-Identifier: GPL-3.0-or-later
#include "holdchecklist.h"

#include "operations/wording.h"
#include "style/tokens.h"
#include "widgets/messagebar.h"
#include "wizards/planwidgets.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QString itemText(const HoldNote &note)
{
    if (note.code == "packages"_L1)
        return HoldChecklist::tr("Packages updated");
    if (note.code == "firmware"_L1)
        return HoldChecklist::tr("Firmware");
    if (note.code == "cables"_L1)
        return HoldChecklist::tr("Cables");
    if (note.code == "memory"_L1)
        return HoldChecklist::tr("Memory");
    if (note.code == "disks"_L1)
        return HoldChecklist::tr("Disks");
    return note.text.isEmpty() ? note.code : note.text;
}

} // namespace

HoldChecklist::HoldChecklist(const QString &stateDir, std::function<QDateTime()> now, QWidget *parent)
    : QWidget(parent)
    , m_stateDir(stateDir)
    , m_now(std::move(now))
    , m_items(new QVBoxLayout)
    , m_new(new QLineEdit(this))
    , m_message(new MessageBar(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::gapSmall);
    m_items->setSpacing(6);
    layout->addLayout(m_items);
    m_new->setPlaceholderText(tr("Something else, then Enter"));
    m_new->setAccessibleName(tr("Another thing to tick off"));
    m_new->setMaximumWidth(420);
    layout->addWidget(m_new);
    layout->addWidget(m_message);
    connect(m_new, &QLineEdit::returnPressed, this, &HoldChecklist::add);
}

void HoldChecklist::setOperation(const QString &operation)
{
    if (operation == m_operation)
        return;
    m_operation = operation;
    m_notes = readHoldNotes(m_stateDir, operation);
    m_message->hide();
    rebuild();
}

void HoldChecklist::rebuild()
{
    clearLayout(m_items);
    const QLocale locale;
    for (int i = 0; i < m_notes.size(); ++i) {
        const HoldNote &note = m_notes.at(i);
        const bool done = note.doneAt.isValid();
        auto *box = new QCheckBox(this);
        box->setChecked(done);
        box->setText(done ? tr("%1 · %2", "thing done, when")
                                .arg(itemText(note), locale.toString(note.doneAt.toLocalTime(), QLocale::ShortFormat))
                          : itemText(note));
        box->setText(box->text().replace(u'&', u"&&"_s)); // own words are no shortcuts
        box->setObjectName(u"done-"_s + (note.code.isEmpty() ? note.text : note.code));
        // Later: the box may not be deleted while it tells of its click.
        connect(box, &QCheckBox::toggled, this, [this, i](bool on) { tick(i, on); }, Qt::QueuedConnection);
        m_items->addWidget(box);
    }
}

void HoldChecklist::tick(int place, bool done)
{
    if (place >= m_notes.size() || m_notes.at(place).doneAt.isValid() == done)
        return;
    m_notes[place].doneAt = done ? m_now() : QDateTime();
    const bool focused = m_items->itemAt(place)->widget()->hasFocus();
    save();
    rebuild();
    if (focused)
        m_items->itemAt(place)->widget()->setFocus(Qt::OtherFocusReason);
}

void HoldChecklist::add()
{
    const QString text = m_new->text().trimmed();
    if (text.isEmpty())
        return;
    m_notes.append({{}, text, {}});
    m_new->clear();
    save();
    rebuild();
}

void HoldChecklist::save()
{
    if (const Result<void> saved = writeHoldNotes(m_stateDir, m_operation, m_notes); !saved)
        m_message->announce(StateClass::Warning, tr("The list could not be saved."), errorText(saved.error()));
    else
        m_message->hide();
}

} // namespace Drydock
