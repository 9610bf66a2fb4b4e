// SPDX-License-Identifier: GPL-3.0-or-later
// `drydock what-if` as scripts see it, on the demo clusters.
#include "../soak/demoprocess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Drydock::Soak;
using namespace Qt::StringLiterals;

class WhatIfCommandTest : public QObject
{
    Q_OBJECT

private:
    int run(const QString &cluster, const QStringList &arguments)
    {
        QProcess client;
        client.start(program(),
                     QStringList{u"--cluster"_s, cluster, u"--state-dir"_s, m_folder.path(), u"what-if"_s} + arguments);
        client.closeWriteChannel();
        if (!client.waitForFinished(120'000))
            return -1;
        m_output = client.readAllStandardOutput();
        m_errors = client.readAllStandardError();
        return client.exitCode();
    }

    static QJsonObject guest(const QJsonObject &document, int vmid)
    {
        const QJsonArray guests = document["guests"_L1].toArray();
        for (const QJsonValue &one : guests) {
            if (one["vmid"_L1].toInt() == vmid)
                return one.toObject();
        }
        return {};
    }

    QTemporaryDir m_folder;
    QByteArray m_output;
    QByteArray m_errors;

private Q_SLOTS:
    void asWrittenLosingEitherNodeStopsEverything()
    {
        QVERIFY2(run(u"demo:homelab-as-written"_s, {u"--each"_s, u"--json"_s}) == 0, m_errors.constData());
        const QJsonObject document = QJsonDocument::fromJson(m_output).object();
        QCOMPARE(document["schema"_L1].toString(), u"drydock.what-if/1"_s);
        const QJsonArray each = document["each"_L1].toArray();
        QCOMPARE(each.size(), 2);
        for (const QJsonValue &loss : each) {
            QVERIFY(!loss["quorate"_L1].toBool(true));
            const QJsonArray guests = loss["guests"_L1].toArray();
            QVERIFY(guests.size() >= 9);
            for (const QJsonValue &one : guests) {
                QVERIFY(one["outcome"_L1] != "unaffected"_L1 && one["outcome"_L1] != "restarts"_L1);
                if (one["ha"_L1].toBool())
                    QCOMPARE(one["reason"_L1].toString(), u"no-quorum"_s);
            }
        }
    }

    void withAQdeviceItSaysWhatRestartsWhereAndWhen_data()
    {
        QTest::addColumn<QString>("pve");
        QTest::newRow("with rules, on 9") << u"9"_s;
        QTest::newRow("with a group, on 8") << u"8"_s;
    }

    void withAQdeviceItSaysWhatRestartsWhereAndWhen()
    {
        QFETCH(QString, pve);
        QVERIFY2(run(u"demo:homelab"_s, {u"--lose"_s, u"pve-node1"_s, u"--json"_s, u"--pve"_s, pve}) == 0,
                 m_errors.constData());
        const QJsonObject document = QJsonDocument::fromJson(m_output).object();
        QVERIFY(document["quorate"_L1].toBool());
        const QJsonObject arr = guest(document, 102);
        QCOMPARE(arr["outcome"_L1].toString(), u"restarts"_s);
        QCOMPARE(arr["to"_L1].toString(), u"pve-node2"_s);
        QVERIFY(arr["startedAfter"_L1]["min"_L1].toInt() >= 60);
        QVERIFY(arr["dataAtRisk"_L1].toInt() > 0);
        QCOMPARE(guest(document, 101)["reason"_L1].toString(), u"device"_s);
        QCOMPARE(guest(document, 212)["reason"_L1].toString(), u"not-in-ha"_s);
        QVERIFY(!document["story"_L1].toArray().isEmpty());
        QCOMPARE(document["events"_L1][0]["node"_L1].toString(), u"pve-node1"_s);
    }

    void inWords()
    {
        QVERIFY2(run(u"demo:homelab"_s, {u"--lose"_s, u"pve-node1"_s}) == 0, m_errors.constData());
        const QString text = QString::fromUtf8(m_output);
        for (const QString &part : {u"the cluster goes on: 2 of 2 needed votes"_s, u"restarts on pve-node2"_s,
                                    u"fails to start on pve-node2"_s, u"at once: pve-node1 loses its power"_s})
            QVERIFY2(text.contains(part), qPrintable(text));
    }

    void unknownNodesAreRefused()
    {
        QCOMPARE(run(u"demo:homelab"_s, {u"--lose"_s, u"pve-node7"_s}), 2);
        QVERIFY(m_errors.contains("pve-node7"));
    }
};

QTEST_GUILESS_MAIN(WhatIfCommandTest)
#include "test_whatifcommand.moc"
