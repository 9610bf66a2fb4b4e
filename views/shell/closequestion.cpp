// SPDX-License-Identifier: GPL-3.0-or-later
#include "closequestion.h"

#include "style/drydockstyle.h"
#include "widgets/labels.h"

#include <QCoreApplication>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QString words(const char *text)
{
    return QCoreApplication::translate("Drydock::CloseQuestion", text);
}

} // namespace

CloseChoice askAboutClosing(const QStringList &titles, QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(words(QT_TRANSLATE_NOOP("Drydock::CloseQuestion", "An operation is running")));
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(24, 22, 24, 20);
    column->addWidget(sectionLabel(titles.join(u", "_s), &dialog));
    column->addWidget(
        mutedLabel(words(QT_TRANSLATE_NOOP("Drydock::CloseQuestion",
                                           "It is carried out by this program. Whatever you choose, the journal keeps "
                                           "what was done, and the next start shows it.")),
                   &dialog));
    column->addSpacing(8);
    CloseChoice choice = CloseChoice::Stay;
    const auto offer = [&](CloseChoice one, const QString &verb, const QString &meaning, ButtonRole role) {
        auto *button = new QPushButton(verb, &dialog);
        setButtonRole(button, role);
        button->setAutoDefault(false);
        button->setAccessibleDescription(meaning);
        column->addWidget(button);
        column->addWidget(mutedLabel(meaning, &dialog));
        column->addSpacing(8);
        QObject::connect(button, &QPushButton::clicked, &dialog, [&choice, &dialog, one] {
            choice = one;
            dialog.accept();
        });
        return button;
    };
    offer(CloseChoice::Background, words(QT_TRANSLATE_NOOP("Drydock::CloseQuestion", "Go on in the background")),
          words(QT_TRANSLATE_NOOP("Drydock::CloseQuestion",
                                  "The window closes, the work goes on; a notification tells when it ends.")),
          ButtonRole::Primary)
        ->setDefault(true);
    offer(CloseChoice::Pause, words(QT_TRANSLATE_NOOP("Drydock::CloseQuestion", "Pause and close")),
          words(QT_TRANSLATE_NOOP(
              "Drydock::CloseQuestion",
              "Moves that are under way end by themselves, no new ones start. Resume it at the next start.")),
          ButtonRole::Plain);
    offer(CloseChoice::CancelOperations, words(QT_TRANSLATE_NOOP("Drydock::CloseQuestion", "Cancel and close")),
          words(QT_TRANSLATE_NOOP(
              "Drydock::CloseQuestion",
              "Moves that are under way end by themselves, the rest is not done. Guests stay where they are.")),
          ButtonRole::Danger);
    offer(CloseChoice::Stay, words(QT_TRANSLATE_NOOP("Drydock::CloseQuestion", "Keep the window open")), QString(),
          ButtonRole::Plain);
    dialog.setMinimumWidth(460);
    dialog.exec();
    return choice;
}

} // namespace Drydock
