// SPDX-License-Identifier: GPL-3.0-or-later
// `drydock topology --svg FILE` and `--png FILE` as scripts see them, on the demo clusters.
#include "../soak/demoprocess.h"

#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Drydock::Soak;
using namespace Qt::StringLiterals;

class TestTopologyPicture : public QObject
{
    Q_OBJECT

private:
    int run(const QString &cluster, const QStringList &arguments)
    {
        QProcess client;
        client.start(program(), QStringList{u"--cluster"_s, cluster, u"--state-dir"_s, m_folder.path(), u"topology"_s}
                                    + arguments);
        client.closeWriteChannel();
        if (!client.waitForFinished(120'000))
            return -1;
        m_output = client.readAllStandardOutput();
        m_errors = client.readAllStandardError();
        return client.exitCode();
    }

    QStringList textsOf(const QString &file)
    {
        QFile svg(file);
        if (!svg.open(QIODevice::ReadOnly))
            return {};
        QStringList texts;
        QXmlStreamReader reader(&svg);
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == "text"_L1)
                texts.append(reader.readElementText().trimmed());
        }
        return reader.hasError() ? QStringList() : texts;
    }

    QTemporaryDir m_folder;
    QByteArray m_output;
    QByteArray m_errors;

private Q_SLOTS:
    void theSvgNamesWhatTheClusterHas_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<QString>("layout");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("the homelab by node") << u"homelab"_s << u"by-node"_s
                                             << QStringList({u"pve-node1"_s, u"eth0.10 · VLAN 10"_s, u"vmbr1"_s,
                                                             u"plex"_s, u"192.168.1.210"_s, u"docker 172.20.0.0/16"_s});
        QTest::newRow("as the document draws it, with its contradiction")
            << u"homelab-as-written"_s << u"by-node"_s << QStringList{u"eth0 · under two bridges"_s};
        QTest::newRow("the company by network")
            << u"smb"_s << u"by-network"_s << QStringList({u"vmbr0.20"_s, u"192.168.10.0/24"_s, u"pve1"_s});
    }

    void theSvgNamesWhatTheClusterHas()
    {
        QFETCH(QString, scenario);
        QFETCH(QString, layout);
        QFETCH(QStringList, expected);
        const QString file = m_folder.filePath(scenario + u".svg"_s);
        const int code = run(u"demo:"_s + scenario, {u"--svg"_s, file, u"--layout"_s, layout});
        QVERIFY2(code == 0, m_errors.constData());
        QVERIFY(m_output.isEmpty());
        const QStringList texts = textsOf(file);
        for (const QString &text : expected)
            QVERIFY2(texts.contains(text), qPrintable(text + u" is not among "_s + texts.join(u" | "_s)));
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void bothPicturesAtOnce()
    {
        const QString svg = m_folder.filePath(u"both.svg"_s);
        const QString png = m_folder.filePath(u"both.png"_s);
        const int code = run(u"demo:homelab"_s, {u"--svg"_s, svg, u"--png"_s, png});
        QVERIFY2(code == 0, m_errors.constData());
        QVERIFY(!textsOf(svg).isEmpty());
        const QImage image(png);
        QVERIFY(image.width() > 1200);
        QVERIFY(image.pixelColor(1, 1).lightness() > 220);
    }

    void maskedNothingTellsWhoseItIs()
    {
        const QString svg = m_folder.filePath(u"masked.svg"_s);
        QCOMPARE(run(u"demo:homelab"_s, {u"--svg"_s, svg, u"--mask"_s}), 0);
        const QString drawn = textsOf(svg).join(u'\n');
        QCOMPARE(run(u"demo:homelab"_s, {u"--json"_s, u"--mask"_s}), 0);
        const QString printed = QString::fromUtf8(m_output);
        for (const QString &text : {drawn, printed}) {
            QVERIFY2(text.contains("vmbr1"_L1) && text.contains("node-1"_L1) && text.contains("10.0."_L1),
                     qPrintable(text));
            for (const QLatin1StringView secret : {"pve-node1"_L1, "plex"_L1, "pihole"_L1, "192.168."_L1})
                QVERIFY2(!text.contains(secret), qPrintable(text));
        }
    }

    void whatCannotBeDrawnIsSaid_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("layout");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("scenario");
        QTest::newRow("a folder that is not there") << u"no/such/map.svg"_s << u"by-node"_s << 2 << u"demo:homelab"_s;
        QTest::newRow("routes that nobody knows") << u"routes.svg"_s << u"by-route"_s << 1 << u"demo:smb"_s;
    }

    void whatCannotBeDrawnIsSaid()
    {
        QFETCH(QString, file);
        QFETCH(QString, layout);
        QFETCH(int, exitCode);
        QFETCH(QString, scenario);
        const QString path = m_folder.filePath(file);
        QCOMPARE(run(scenario, {u"--svg"_s, path, u"--layout"_s, layout}), exitCode);
        QVERIFY2(m_errors.contains(path.toUtf8()), m_errors.constData());
        QVERIFY(!QFileInfo::exists(path));
    }
};

QTEST_GUILESS_MAIN(TestTopologyPicture)
#include "test_topologypicture.moc"
