// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace Drydock
{

class StepListModel;

/// One step of a wizard. Works on a draft that its wizard owns; keeps no facts of its own.
class StepPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The word in the step list.
    virtual QString title() const = 0;
    /// Called each time the step becomes the visible one.
    virtual void enter() {}
    /// Next was pressed on the complete step. True: it goes on elsewhere, and no other step is entered.
    virtual bool goesElsewhere() { return false; }
    /// Called once Next was pressed, before the next step is entered.
    virtual void leave() {}
    virtual bool isComplete() const { return true; }
    /// Why isComplete() is false, for people; shown beside the buttons.
    virtual QString whyIncomplete() const { return {}; }
    /// What Next says on this step; empty: "Next". The last step names the verb.
    virtual QString nextText() const { return {}; }
    /// Where the keyboard begins.
    virtual QWidget *firstField() const { return nullptr; }

Q_SIGNALS:
    void completeChanged();
    /// As if Next had been pressed, if the step is complete.
    void advanceRequested();
};

/// A step list at the left, the present step, and Back, Next and Cancel below. Not modal by itself: lives in a
/// dialog or in a page. Steps not reached yet are disabled in the list; reached ones can be gone back to.
class Stepper : public QWidget
{
    Q_OBJECT

public:
    explicit Stepper(QWidget *parent = nullptr);

    /// Takes the page as a child. Call show… begin() after the last one.
    void addStep(StepPage *page);
    void begin();
    void goTo(int index);
    int currentIndex() const;
    StepPage *currentPage() const;
    int count() const { return int(m_pages.size()); }

    void next();
    void back();
    /// While busy nothing can be pressed but Cancel; `text` says what is under way.
    void setBusy(bool busy, const QString &text = {});
    /// A line beside the buttons; empty = the step's own reason.
    void setHint(const QString &text);

    QPushButton *nextButton() const { return m_next; }
    QPushButton *backButton() const { return m_back; }
    QPushButton *cancelButton() const { return m_cancel; }
    QListView *stepList() const { return m_list; }

Q_SIGNALS:
    /// Next was pressed on the last, complete step.
    void finished();
    void cancelled();
    void currentChanged(int index);

private:
    void refresh();
    void enterStep(int index);

    QList<StepPage *> m_pages;
    StepListModel *m_model;
    QListView *m_list;
    QStackedWidget *m_stack;
    QLabel *m_hint;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_next;
    int m_reached = 0;
    bool m_busy = false;
    QString m_busyText;
    QString m_ownHint;
};

} // namespace Drydock
