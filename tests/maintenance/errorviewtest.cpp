// SPDX-License-Identifier: GPL-3.0-or-later
#include "../operations_plan/wordedfailures.h"
#include "drains.h"

#include "connect/connectpage.h"
#include "maintenance/operationview.h"
#include "operations/errorwords.h"
#include "widgets/findingrow.h"
#include "widgets/messagebar.h"

#include <QLabel>
#include <QRegularExpression>

using namespace DrydockTest;

/// Every error an operator is likely to meet, where it is met: message, cause, the server's words and the next step are
/// on the screen, whole. With DRYDOCK_PICTURES each leaves its picture there.
class ErrorViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void failedSteps_data();
    void failedSteps();
    void refusedConnections_data();
    void refusedConnections();

private:
    static QString pictureName(const char *row)
    {
        static const QRegularExpression others(u"[^a-z0-9]+"_s);
        return u"error-"_s + QString::fromLatin1(row).toLower().replace(others, u"-"_s);
    }
    /// Labels that are shown and have no room for all of their text.
    static QStringList clipped(const QWidget &widget)
    {
        QStringList result;
        for (const QLabel *label : widget.findChildren<QLabel *>()) {
            const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            if (label->isVisible() && !label->text().isEmpty() && label->height() < needed)
                result.append(label->text());
        }
        return result;
    }
};

void ErrorViewTest::failedSteps_data()
{
    QTest::addColumn<WordedFailure>("failure");
    for (const WordedFailure &failure : wordedFailures())
        QTest::newRow(failure.name) << failure;
}

void ErrorViewTest::failedSteps()
{
    QFETCH(WordedFailure, failure);
    const Plan plan = drainPlan();
    const auto step =
        std::ranges::find_if(plan.steps, [&](const Step &one) { return one.guest.vmid.value == failure.guest; });
    QVERIFY(step != plan.steps.end());
    const QDateTime start(QDate(2026, 3, 1), QTime(11, 58, 11), QTimeZone::UTC);
    OperationState state;
    apply(state, firstRecord(plan, start));
    apply(state, stepRecord(JournalRecord::Kind::Intent, step->id, start));
    JournalRecord failed = stepRecord(JournalRecord::Kind::Finished, step->id, start.addSecs(9));
    failed.outcome = JournalRecord::Outcome::Failed;
    failed.text = failure.server;
    apply(state, failed);

    Desk desk;
    const auto session = desk.saved(homelab().facts());
    OperationView view(desk.context, *session);
    view.resize(pageSize({1024, 640}));
    view.show();
    view.showState(state, OperationView::Owner::ThisProcess);
    QTRY_VERIFY(view.findChild<FindingRow *>());
    QString shown;
    for (const QLabel *label : view.findChild<FindingRow *>()->findChildren<QLabel *>())
        shown += label->text() + u'\n';
    for (const QString &words : {failure.message, failure.cause, failure.next, failure.server})
        QVERIFY2(shown.contains(words), qPrintable(u"%1 in: %2"_s.arg(words, shown)));
    picture(&view, pictureName(failure.name));
    QCOMPARE(clipped(*view.findChild<FindingRow *>()), QStringList());
}

void ErrorViewTest::refusedConnections_data()
{
    QTest::addColumn<Error>("error");
    QTest::newRow("the node did not answer in time")
        << Error{Error::Kind::Unreachable, 599, u"Too many redirections"_s, {}};
    QTest::newRow("certificate changed") << Error{
        Error::Kind::Certificate,
        0,
        {},
        {{u"expected"_s, QStringList(32, u"AA"_s).join(u':')}, {u"presented"_s, QStringList(32, u"5B"_s).join(u':')}}};
    QTest::newRow("token expired") << Error{Error::Kind::LoginFailed, 401, u"Authentication failed!"_s, {}};
    QTest::newRow("not allowed to look") << Error{
        Error::Kind::Forbidden, 403, u"Permission check failed (/, Sys.Audit)"_s, {}};
    QTest::newRow("not a Proxmox VE") << Error{Error::Kind::BadAnswer, 200, u"<html>It works!</html>"_s, {}};
}

void ErrorViewTest::refusedConnections()
{
    QFETCH(Error, error);
    Desk desk;
    ConnectPage page(desk.context);
    page.resize(1024, 640);
    page.show();
    page.showError(error);
    const ErrorWords words = errorWords(error);
    const MessageBar *bar = nullptr;
    for (const MessageBar *one : page.findChildren<MessageBar *>()) {
        if (one->isVisible())
            bar = one;
    }
    QVERIFY(bar);
    QVERIFY2(bar->title().contains(words.message), qPrintable(bar->title()));
    QString shown;
    for (const QLabel *label : bar->findChildren<QLabel *>())
        shown += label->text() + u'\n';
    QVERIFY2(shown.contains(words.cause) && shown.contains(words.next), qPrintable(shown));
    picture(&page, pictureName(QTest::currentDataTag()));
    QCOMPARE(clipped(*bar), QStringList());
}

QTEST_MAIN(ErrorViewTest)
#include "errorviewtest.moc"
