// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include <QTest>

using namespace Drydock;
using namespace Drydock::Cli;
using namespace Qt::StringLiterals;

class TestArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exitCodes_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode"); // -1 = accepted
        QTest::newRow("no words open the window") << QStringList{} << -1;
        QTest::newRow("help is not an error") << QStringList{u"--help"_s} << 0;
        QTest::newRow("version is not an error") << QStringList{u"--version"_s} << 0;
        QTest::newRow("an unknown command is wrong usage") << QStringList{u"fly"_s} << 2;
        QTest::newRow("an unknown option is wrong usage") << QStringList{u"inventory"_s, u"--fast"_s} << 2;
        QTest::newRow("inventory takes --json") << QStringList{u"inventory"_s, u"--json"_s} << -1;
        QTest::newRow("inventory does not take --markdown") << QStringList{u"inventory"_s, u"--markdown"_s} << 2;
        QTest::newRow("topology takes --json") << QStringList{u"topology"_s, u"--json"_s} << -1;
        QTest::newRow("topology takes --findings") << QStringList{u"topology"_s, u"--findings"_s} << -1;
        QTest::newRow("topology draws") << QStringList{u"topology"_s, u"--svg"_s, u"a.svg"_s, u"--png"_s, u"a.png"_s}
                                        << -1;
        QTest::newRow("topology draws by route")
            << QStringList{u"topology"_s, u"--svg"_s, u"a.svg"_s, u"--layout"_s, u"by-route"_s} << -1;
        QTest::newRow("topology knows no such layout")
            << QStringList{u"topology"_s, u"--svg"_s, u"a.svg"_s, u"--layout"_s, u"round"_s} << 2;
        QTest::newRow("topology draws or prints")
            << QStringList{u"topology"_s, u"--svg"_s, u"a.svg"_s, u"--json"_s} << 2;
        QTest::newRow("a picture for strangers")
            << QStringList{u"topology"_s, u"--svg"_s, u"a.svg"_s, u"--mask"_s} << -1;
        QTest::newRow("findings for strangers") << QStringList{u"topology"_s, u"--findings"_s, u"--mask"_s} << -1;
        QTest::newRow("the tree has no mask") << QStringList{u"topology"_s, u"--mask"_s} << 2;
        QTest::newRow("an earlier state has no mask")
            << QStringList{u"topology"_s, u"--json"_s, u"--mask"_s, u"--compare"_s, u"a.json"_s} << 2;
        QTest::newRow("the inventory does not draw") << QStringList{u"inventory"_s, u"--svg"_s, u"a.svg"_s} << 2;
        QTest::newRow("what-if needs to know who fails") << QStringList{u"what-if"_s} << 2;
        QTest::newRow("what-if of two nodes")
            << QStringList{u"what-if"_s, u"--lose"_s, u"pve1,pve2"_s, u"--json"_s} << -1;
        QTest::newRow("what-if of each node") << QStringList{u"what-if"_s, u"--each"_s} << -1;
        QTest::newRow("topology of one thing") << QStringList{u"topology"_s, u"vmbr0"_s} << 2;
        QTest::newRow("topology does not take --markdown") << QStringList{u"topology"_s, u"--markdown"_s} << 2;
        QTest::newRow("inventory does not take --findings") << QStringList{u"inventory"_s, u"--findings"_s} << 2;
        QTest::newRow("plan without a node") << QStringList{u"plan"_s, u"drain"_s} << 2;
        QTest::newRow("plan of something else than a drain") << QStringList{u"plan"_s, u"feast"_s, u"n1"_s} << 2;
        QTest::newRow("plan drain NODE") << QStringList{u"plan"_s, u"drain"_s, u"n1"_s} << -1;
        QTest::newRow("drain of two nodes at once") << QStringList{u"drain"_s, u"n1"_s, u"n2"_s} << 2;
        QTest::newRow("--then with an unknown word") << QStringList{u"drain"_s, u"n1"_s, u"--then"_s, u"party"_s} << 2;
        QTest::newRow("--decide without a strategy") << QStringList{u"drain"_s, u"n1"_s, u"--decide"_s, u"101"_s} << 2;
        QTest::newRow("--decide with an unknown strategy")
            << QStringList{u"drain"_s, u"n1"_s, u"--decide"_s, u"101=fly"_s} << 2;
        QTest::newRow("--decide for guest zero") << QStringList{u"drain"_s, u"n1"_s, u"--decide"_s, u"0=live"_s} << 2;
        QTest::newRow("--parallel zero") << QStringList{u"drain"_s, u"n1"_s, u"--parallel"_s, u"0"_s} << 2;
        QTest::newRow("--parallel with a fraction") << QStringList{u"drain"_s, u"n1"_s, u"--parallel"_s, u"1.5"_s} << 2;
        QTest::newRow("--keep-free over 90") << QStringList{u"drain"_s, u"n1"_s, u"--keep-free"_s, u"95"_s} << 2;
        QTest::newRow("--order with an unknown word")
            << QStringList{u"drain"_s, u"n1"_s, u"--order"_s, u"alphabet"_s} << 2;
        QTest::newRow("--balance with an unknown word")
            << QStringList{u"drain"_s, u"n1"_s, u"--balance"_s, u"colour"_s} << 2;
        QTest::newRow("--sequence with a guest twice")
            << QStringList{u"drain"_s, u"n1"_s, u"--sequence"_s, u"101,102,101"_s} << 2;
        QTest::newRow("--sequence with a name")
            << QStringList{u"drain"_s, u"n1"_s, u"--sequence"_s, u"101,plex"_s} << 2;
        QTest::newRow("a plan has an order, too")
            << QStringList{u"plan"_s, u"drain"_s, u"n1"_s, u"--order"_s, u"users"_s} << -1;
        QTest::newRow("migrate needs a target") << QStringList{u"migrate"_s, u"101"_s} << 2;
        QTest::newRow("migrate with a limit and another storage")
            << QStringList{u"migrate"_s,          u"101"_s,           u"--to"_s, u"n2"_s, u"--bandwidth"_s, u"51200"_s,
                           u"--target-storage"_s, u"local-zfs:fast"_s}
            << -1;
        QTest::newRow("a bandwidth of nothing")
            << QStringList{u"migrate"_s, u"101"_s, u"--to"_s, u"n2"_s, u"--bandwidth"_s, u"0"_s} << 2;
        QTest::newRow("a drain has no target storage")
            << QStringList{u"drain"_s, u"n1"_s, u"--target-storage"_s, u"fast"_s} << 2;
        QTest::newRow("migrate to auto") << QStringList{u"migrate"_s, u"101"_s, u"102"_s, u"--to"_s, u"auto"_s} << -1;
        for (const QString &suffix : {u"html"_s, u"pdf"_s, u"md"_s, u"json"_s}) {
            QTest::addRow("a report as .%s", qPrintable(suffix))
                << QStringList{u"drain"_s, u"n1"_s, u"--report"_s, u"r."_s + suffix} << -1;
        }
        QTest::newRow("a report of no known format is refused before anything moves")
            << QStringList{u"drain"_s, u"n1"_s, u"--report"_s, u"r.docx"_s} << 2;
        QTest::newRow("demo-server needs a scenario") << QStringList{u"demo-server"_s} << 2;
        QTest::newRow("demo-server with Proxmox VE 7")
            << QStringList{u"demo-server"_s, u"--scenario"_s, u"smb"_s, u"--pve"_s, u"7"_s} << 2;
        QTest::newRow("demo-server does not take --yes")
            << QStringList{u"demo-server"_s, u"--scenario"_s, u"smb"_s, u"--yes"_s} << 2;
        QTest::newRow("cancel needs an operation") << QStringList{u"cancel"_s} << 2;
        const QStringList rolling{u"rolling"_s, u"n1,n2"_s, u"--then"_s};
        QTest::newRow("rolling over two nodes") << rolling + QStringList{u"reboot"_s, u"--until"_s, u"22:30"_s} << -1;
        QTest::newRow("rolling that holds") << rolling + QStringList{u"hold"_s} << -1;
        QTest::newRow("rolling never shuts down") << rolling + QStringList{u"shutdown"_s} << 2;
        QTest::newRow("a drain does not hold") << QStringList{u"drain"_s, u"n1"_s, u"--then"_s, u"hold"_s} << 2;
        QTest::newRow("rolling says what for") << QStringList{u"rolling"_s, u"n1"_s} << 2;
        QTest::newRow("rolling of nothing") << QStringList{u"rolling"_s, u"--then"_s, u"hold"_s} << 2;
        QTest::newRow("rolling from a profile") << QStringList{u"rolling"_s, u"--profile"_s, u"monthly"_s} << -1;
        QTest::newRow("--until without a time") << rolling + QStringList{u"hold"_s, u"--until"_s, u"soon"_s} << 2;
        QTest::newRow("--stuck that would move") << rolling + QStringList{u"hold"_s, u"--stuck"_s, u"live"_s} << 2;
        QTest::newRow("plan rolling") << QStringList{u"plan"_s, u"rolling"_s, u"n1"_s, u"--then"_s, u"hold"_s} << -1;
        QTest::newRow("rebalance by cpu") << QStringList{u"rebalance"_s, u"--by"_s, u"cpu"_s} << -1;
        QTest::newRow("rebalance by mood") << QStringList{u"rebalance"_s, u"--by"_s, u"mood"_s} << 2;
        QTest::newRow("plan rebalance of a node") << QStringList{u"plan"_s, u"rebalance"_s, u"n1"_s} << 2;
        QTest::newRow("D-095: cancel may bring back what moved")
            << QStringList{u"cancel"_s, u"op"_s, u"--return"_s} << -1;
        QTest::newRow("drain does not take --return") << QStringList{u"drain"_s, u"n1"_s, u"--return"_s} << 2;
        QTest::newRow("D-033: --on-failure with an unknown word")
            << QStringList{u"drain"_s, u"n1"_s, u"--on-failure"_s, u"pray"_s} << 2;
        QTest::newRow("D-033: plan takes --on-failure")
            << QStringList{u"plan"_s, u"drain"_s, u"n1"_s, u"--on-failure"_s, u"pause"_s} << -1;
        QTest::newRow("--bandwidth below zero") << QStringList{u"drain"_s, u"n1"_s, u"--bandwidth"_s, u"-1"_s} << 2;
        QTest::newRow("resume may choose by itself") << QStringList{u"resume"_s} << -1;
    }

    void rollingNodesInAnyNotation()
    {
        const QList<NodeName> nodes{NodeName(u"n1"_s), NodeName(u"n2"_s), NodeName(u"n3"_s)};
        const QStringList hold{u"--then"_s, u"hold"_s};
        const auto apart = parseArguments(QStringList{u"drydock"_s, u"rolling"_s, u"n1"_s, u"n2"_s, u"n3"_s} + hold);
        QCOMPARE(apart->rollingNodes(), nodes);
        const auto joined =
            parseArguments(QStringList{u"drydock"_s, u"plan"_s, u"rolling"_s, u"n1,n2"_s, u"n3"_s} + hold);
        QCOMPARE(joined->rollingNodes(), nodes);
        QCOMPARE(joined->rollingThen, std::optional(RollingThen::Hold));
    }

    void exitCodes()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exitCode);
        const auto result = parseArguments(QStringList{u"drydock"_s} + words);
        QCOMPARE(result.has_value(), exitCode < 0);
        if (!result) {
            QCOMPARE(result.error().exitCode, exitCode);
            QVERIFY(!result.error().text.isEmpty());
        }
    }

    void helpNamesEveryCommand()
    {
        const auto result = parseArguments({u"drydock"_s, u"--help"_s});
        QVERIFY(!result);
        for (const QString &command :
             {u"clusters"_s, u"inventory"_s, u"topology"_s, u"plan drain NODE"_s, u"drain NODE"_s, u"return"_s,
              u"migrate"_s, u"operations"_s, u"operations show OPERATION"_s, u"resume"_s, u"cancel"_s, u"close"_s,
              u"demo-server"_s})
            QVERIFY2(result.error().text.contains(command), qPrintable(command));
    }

    void drainOptionsBecomeARequest()
    {
        const auto result = parseArguments({u"drydock"_s,
                                            u"drain"_s,
                                            u"pve1"_s,
                                            u"--then"_s,
                                            u"reboot"_s,
                                            u"--decide"_s,
                                            u"101=stop-return"_s,
                                            u"--decide"_s,
                                            u"102=live:pve2"_s,
                                            u"--parallel"_s,
                                            u"3"_s,
                                            u"--keep-free"_s,
                                            u"20"_s,
                                            u"--accept"_s,
                                            u"quorum-lost"_s,
                                            u"--on-failure"_s,
                                            u"turn-back"_s,
                                            u"--per-target"_s,
                                            u"2"_s,
                                            u"--bandwidth"_s,
                                            u"51200"_s,
                                            u"--order"_s,
                                            u"smallest"_s,
                                            u"--sequence"_s,
                                            u"104,102"_s,
                                            u"--balance"_s,
                                            u"cpu"_s,
                                            u"--reason"_s,
                                            u"new memory"_s});
        QVERIFY(result);
        const DrainRequest request = drainRequest(*result, NodeName(u"pve1"_s));
        QCOMPARE(request.then, AfterDrain::Reboot);
        QCOMPARE(request.decisions.value(VmId{101}).strategy, Strategy::StopReturn);
        QVERIFY(request.decisions.value(VmId{101}).target.isEmpty());
        QCOMPARE(request.decisions.value(VmId{102}).strategy, Strategy::Live);
        QCOMPARE(request.decisions.value(VmId{102}).target.text(), u"pve2"_s);
        QCOMPARE(request.parallel, 3);
        QCOMPARE(request.keepFreePercent, 20);
        QCOMPARE(request.onFailure, FailurePolicy::TurnBack);
        QCOMPARE(request.perTarget, 2);
        QCOMPARE(request.bandwidth, 51200);
        QCOMPARE(request.order, MoveOrder::Smallest);
        QCOMPARE(request.sequence, (QList{VmId{104}, VmId{102}}));
        QCOMPARE(request.balance, BalanceBy::Cpu);
        QCOMPARE(request.reason, u"new memory"_s);
        QCOMPARE(request.accepted, QSet<QString>{u"quorum-lost"_s});
    }
};

QTEST_GUILESS_MAIN(TestArguments)
#include "test_arguments.moc"
