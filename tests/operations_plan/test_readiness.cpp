// SPDX-License-Identifier: GPL-3.0-or-later
#include "wordedfailures.h"

#include "clusterbuilder.h"

#include "operations/drainpurpose.h"
#include "operations/errorwords.h"
#include "operations/planexport.h"
#include "operations/readiness.h"

#include <QTest>

#include <functional>

using namespace DrydockTest;
using State = ReadinessLine::State;

/// Is the cluster ready: every line good, bad and unknown. And the errors of experience.md 3.1 in words.
class ReadinessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data()
    {
        QTest::addColumn<std::function<void(ClusterBuilder &)>>("change");
        QTest::addColumn<AfterDrain>("then");
        QTest::addColumn<bool>("qdevice");
        QTest::addColumn<QString>("code");
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("says");
        const auto row = [](
                             const char *name, const QString &code, State state, const QString &says,
                             std::function<void(ClusterBuilder &)> change = [](ClusterBuilder &) {},
                             AfterDrain then = AfterDrain::Reboot, bool qdevice = true) {
            QTest::newRow(name) << std::move(change) << then << qdevice << code << state << says;
        };
        const auto refuse = [](Section section, const QString &text, int http) {
            return [=](ClusterBuilder &c) {
                c.content.freshness[size_t(section)] = {{}, Error{Error::Kind::Forbidden, http, text, {}}};
            };
        };
        row("quorate now", u"quorum-now"_s, State::Ok, u"Votes: 3, needed: 2"_s);
        row("not quorate now", u"quorum-now"_s, State::Stop, u"no quorum"_s,
            [](ClusterBuilder &c) { c.content.quorum.quorate = false; });
        row("D-010: quorum stays with the QDevice", u"quorum-after"_s, State::Ok, u"Votes: 2, needed: 2"_s);
        row(
            "D-010: without it a reboot loses quorum, with the votes", u"quorum-after"_s, State::Stop, u"1 of 2"_s,
            [](ClusterBuilder &) {}, AfterDrain::Reboot, false);
        row(
            "D-010: a node that stays up is not stopped by that", u"quorum-after"_s, State::Caution, u"1 of 2"_s,
            [](ClusterBuilder &) {}, AfterDrain::None, false);
        row("D-011: votes that may not be read are unknown", u"quorum-after"_s, State::Unknown,
            u"could not read: 403 Sys.Audit on /"_s,
            refuse(Section::Votes, u"Permission check failed (/, Sys.Audit)"_s, 403));
        row("D-011: a node that is silent is unknown, not good", u"tasks"_s, State::Unknown,
            u"could not read: 596 Connection timed out"_s, refuse(Section::Tasks, u"Connection timed out"_s, 596));
        row("D-011: never read", u"ha-manager"_s, State::Unknown, u"not read yet"_s,
            [](ClusterBuilder &c) { c.content.freshness[size_t(Section::Ha)] = {}; });
        row("a QDevice that is not connected", u"qdevice"_s, State::Caution, u"not connected"_s,
            [](ClusterBuilder &c) { c.content.quorum.qdeviceConnected = false; });
        row("the other nodes are up", u"nodes"_s, State::Ok, u"pve-node2"_s);
        row("another node is off", u"nodes"_s, State::Caution, u"offline"_s, [](ClusterBuilder &c) {
            c.node(u"pve-node3"_s);
            c.offline(u"pve-node3"_s);
        });
        row("HA disarmed", u"ha-manager"_s, State::Caution, u"disarmed"_s,
            [](ClusterBuilder &c) { c.content.haStatus.armedState = u"disarmed"_s; });
        row("the scheduler moves guests by itself", u"moves-back"_s, State::Caution, u"balances"_s,
            [](ClusterBuilder &c) { c.content.options.autoRebalance = true; });
        row("the shutdown policy is spelled out", u"shutdown-policy"_s, State::Note, u"conditional"_s);
        row("room for all", u"room"_s, State::Ok, u"free on the others"_s);
        row("no room for all", u"room"_s, State::Caution, u"free on the others"_s,
            [](ClusterBuilder &c) { c.nodeState(u"pve-node2"_s).memory = 62 * GiB; });
        row("D-011: memory of a target that is not known", u"room"_s, State::Unknown, u"not read"_s,
            [](ClusterBuilder &c) { c.nodeState(u"pve-node2"_s).memory.reset(); });
        row("a privilege is missing", u"rights"_s, State::Stop, u"VM.Migrate"_s,
            [](ClusterBuilder &c) { c.content.permissions.byPath[u"/"_s].remove(u"VM.Migrate"_s); });
    }

    void lines()
    {
        QFETCH(std::function<void(ClusterBuilder &)>, change);
        QFETCH(AfterDrain, then);
        QFETCH(bool, qdevice);
        QFETCH(QString, code);
        QFETCH(State, state);
        QFETCH(QString, says);
        ClusterBuilder cluster = homelab(9, qdevice);
        change(cluster);
        const PlanFacts facts = cluster.facts();
        DrainRequest request;
        request.node = NodeName(u"pve-node1"_s);
        request.then = then;
        const QList<ReadinessLine> lines = readiness(facts, planDrain(facts, request, u"p"_s));
        const auto line = std::ranges::find(lines, code, &ReadinessLine::code);
        QVERIFY(line != lines.end());
        QVERIFY2(line->state == state, qPrintable(readinessWord(line->state)));
        QVERIFY2(readinessEvidence(*line).contains(says), qPrintable(readinessEvidence(*line)));
        for (const ReadinessLine &each : lines)
            QVERIFY2(!readinessTitle(each).isEmpty(), qPrintable(each.code));
        QVERIFY(!readinessReason(*line).isEmpty());
    }

    void D012_ageAloneIsNoChange()
    {
        ReadinessLine a;
        a.code = u"tasks"_s;
        ReadinessLine b = a;
        b.readAt = ClusterBuilder::now();
        QVERIFY(saysTheSame(a, b));
        b.state = State::Caution;
        QVERIFY(!saysTheSame(a, b));
    }

    void D012_memoryInUseIsNoChangeUntilItGetsShort()
    {
        ClusterBuilder cluster = homelab();
        const auto room = [&cluster] {
            DrainRequest request;
            request.node = NodeName(u"pve-node1"_s);
            const PlanFacts facts = cluster.facts();
            const auto lines = readiness(facts, planDrain(facts, request, u"p"_s));
            return *std::ranges::find(lines, u"room"_s, &ReadinessLine::code);
        };
        const ReadinessLine before = room();
        cluster.nodeState(u"pve-node2"_s).memory = 17 * GiB;
        QVERIFY(readinessEvidence(room()) != readinessEvidence(before));
        QVERIFY(saysTheSame(room(), before));
        cluster.nodeState(u"pve-node2"_s).memory = 60 * GiB;
        QVERIFY(!saysTheSame(room(), before));
    }

    void D001_aPurposeProposes()
    {
        QCOMPARE(purposeDefaults(AfterDrain::None), PurposeDefaults());
        QCOMPARE(purposeDefaults(AfterDrain::Reboot).onFailure, FailurePolicy::Pause);
        QVERIFY(purposeDefaults(AfterDrain::Shutdown).expectedMinutes
                > purposeDefaults(AfterDrain::Reboot).expectedMinutes);
    }

    void D024_groups()
    {
        DrainRequest request;
        request.node = NodeName(u"pve-node1"_s);
        const Plan plan = planDrain(homelab().facts(), request, u"p"_s);
        const auto in = [&](int vmid, GuestGroup group) { return isInGroup(plan, *guestPlanOf(plan, vmid), group); };
        QVERIFY(in(101, GuestGroup::Blocked));
        QVERIFY(!in(102, GuestGroup::Blocked));
        QVERIFY(!in(102, GuestGroup::Interrupted));
        QVERIFY(in(240, GuestGroup::Interrupted));
        QVERIFY(in(102, GuestGroup::Ha));
        QVERIFY(!in(212, GuestGroup::Ha));
        QVERIFY(in(212, GuestGroup::Container));
    }

    void D034_csvIsRectangularAndDefused()
    {
        ClusterBuilder cluster = homelab();
        cluster.guestState(102).name = u"=HYPERLINK(\"a\",\"b\")"_s;
        DrainRequest request;
        request.node = NodeName(u"pve-node1"_s);
        const Plan plan = planDrain(cluster.facts(), request, u"p"_s);
        const QString csv = planCsv(plan);
        QCOMPARE(csv.count(u"\r\n"_s), plan.guests.size() + 1);
        QVERIFY(csv.contains(u"\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\""_s));
        QVERIFY(planSvg(plan).startsWith(u"<svg"_s));
        QVERIFY(planSvg(plan).contains(u"pve-node2"_s));
    }

    void failures_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("next");
        for (const WordedFailure &failure : wordedFailures())
            QTest::newRow(failure.name) << failure.server << failure.message << failure.cause << failure.next;
    }

    void failures()
    {
        QFETCH(QString, server);
        QFETCH(QString, message);
        QFETCH(QString, cause);
        QFETCH(QString, next);
        const ErrorWords words = failureWords(server);
        QVERIFY2(words.message.contains(message), qPrintable(words.message));
        QVERIFY2(words.cause.contains(cause), qPrintable(words.cause));
        QVERIFY2(words.next.contains(next), qPrintable(words.next));
    }

    void connectionErrors()
    {
        const ErrorWords late = errorWords({Error::Kind::Unreachable, 599, u"Broken pipe"_s, {}});
        QVERIFY(late.message.contains(u"in time"_s));
        const ErrorWords changed =
            errorWords({Error::Kind::Certificate, 0, {}, {{u"expected"_s, u"AA:01"_s}, {u"presented"_s, u"BB:02"_s}}});
        QVERIFY(changed.message.contains(u"has changed"_s));
        QVERIFY(changed.cause.contains(u"AA:01"_s) && changed.cause.contains(u"BB:02"_s));
        QVERIFY(changed.next.contains(u"pvenode cert info"_s));
        const ErrorWords expired = errorWords({Error::Kind::LoginFailed, 401, u"Authentication failed!"_s, {}});
        QVERIFY(expired.cause.contains(u"expired"_s));
        QVERIFY(expired.next.contains(u"API Tokens"_s));
        const ErrorWords wrong = errorWords({Error::Kind::LoginFailed, 401, u"authentication failure"_s, {}});
        QVERIFY(wrong.message != expired.message);
    }
};

QTEST_APPLESS_MAIN(ReadinessTest)
#include "test_readiness.moc"
