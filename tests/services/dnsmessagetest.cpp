// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/dnsmessage.h"

#include <QTest>

using namespace Drydock;
using namespace Qt::StringLiterals;

namespace
{

/// "1234 8180 …", blanks for people, and letters in quotes as they are.
QByteArray bytesOf(const char *text)
{
    QByteArray bytes;
    const QList<QByteArray> parts = QByteArray(text).split('"');
    for (qsizetype i = 0; i < parts.size(); ++i)
        bytes += i % 2 ? parts.at(i) : QByteArray::fromHex(parts.at(i));
    return bytes;
}

QStringList linesOf(const DnsReply &reply)
{
    QStringList lines;
    for (const DnsRecord &record : reply.answers)
        lines.append(u"%1 %2 %3 %4"_s.arg(record.name).arg(record.type).arg(record.ttl).arg(record.text));
    return lines;
}

} // namespace

/// Messages of DNS, byte by byte (RFC 1035).
class DnsMessageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queries_data();
    void queries();
    void replies_data();
    void replies();
    void nothingElseIsAReply_data();
    void nothingElseIsAReply();
    void aReplyBelongsToItsQuestion();
    void everyCutOfAReplyIsRefused();
};

void DnsMessageTest::queries_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("question"); ///< empty = cannot be asked
    QTest::newRow("a name is its labels") << u"pi.hole"_s << 1 << bytesOf("02\"pi\"04\"hole\"00 0001 0001");
    QTest::newRow("a last dot changes nothing") << u"pi.hole."_s << 28 << bytesOf("02\"pi\"04\"hole\"00 001c 0001");
    QTest::newRow("the root is asked for by a dot") << u"."_s << 2 << bytesOf("00 0002 0001");
    QTest::newRow("a label may hold a dot") << u"a\\.b.c"_s << 1 << bytesOf("03\"a.b\"01\"c\"00 0001 0001");
    QTest::newRow("a label may hold any byte") << u"\\000\\255.c"_s << 1 << bytesOf("02 00ff 01\"c\"00 0001 0001");
    QTest::newRow("63 bytes are a label")
        << QString(63, u'x') << 1 << bytesOf("3f") + QByteArray(63, 'x') + bytesOf("00 0001 0001");
    QTest::newRow("64 bytes are none") << QString(64, u'x') << 1 << QByteArray();
    QTest::newRow("an empty name is none") << QString() << 1 << QByteArray();
    QTest::newRow("an empty label is none") << u"a..b"_s << 1 << QByteArray();
    QTest::newRow("a dot first is none") << u".a"_s << 1 << QByteArray();
    QTest::newRow("no byte is above 255") << u"\\256"_s << 1 << QByteArray();
    QTest::newRow("a stroke at the end is none") << u"a\\"_s << 1 << QByteArray();
    const QString longest = (QString(49, u'x') + u'.').repeated(5);
    QTest::newRow("254 bytes and the root are a name")
        << longest + u"aaa"_s << 1
        << (bytesOf("31") + QByteArray(49, 'x')).repeated(5) + bytesOf("03\"aaa\"00 0001 0001");
    QTest::newRow("one more is none") << longest + u"aaaa"_s << 1 << QByteArray();
}

void DnsMessageTest::queries()
{
    QFETCH(QString, name);
    QFETCH(int, type);
    QFETCH(QByteArray, question);
    const std::optional<QByteArray> query = dnsQuery(0x1234, {.name = name, .type = quint16(type)});
    QCOMPARE(query.has_value(), !question.isEmpty());
    if (query)
        QCOMPARE(query->toHex(' '), (bytesOf("1234 0100 0001 0000 0000 0000") + question).toHex(' '));
}

void DnsMessageTest::replies_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("rcode");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QStringList>("answers");
    const char *asked = "04\"pi-4\"01\"a\"00 0001 0001";
    QTest::newRow("an address") << bytesOf("0001 8180 0001 0001 0000 0000") + bytesOf(asked)
                                       + bytesOf("c00c 0001 0001 00000002 0004 c0a801c0")
                                << 0 << u"pi-4.a"_s << QStringList{u"pi-4.a 1 2 192.168.1.192"_s};
    QTest::newRow("an IPv6 address") << bytesOf("0001 8180 0001 0001 0000 0000") + bytesOf(asked)
                                            + bytesOf("c00c 001c 0001 0000003c 0010 fd000000000000000000000000000001")
                                     << 0 << u"pi-4.a"_s << QStringList{u"pi-4.a 28 60 fd00::1"_s};
    QTest::newRow("a chain of names, with pointers into earlier ones")
        << bytesOf("0001 8180 0001 0002 0000 0000") + bytesOf(asked)
               + bytesOf("c00c 0005 0001 00000002 0004 01\"b\"c011 01\"b\"c011 0001 0001 00000002 0004 0a000001")
        << 0 << u"pi-4.a"_s << QStringList{u"pi-4.a 5 2 b.a"_s, u"b.a 1 2 10.0.0.1"_s};
    QTest::newRow("no such name, with an authority that is not read")
        << bytesOf("0001 8183 0001 0000 0001 0000") + bytesOf(asked) + bytesOf("00 0006 0001 00000002 0003 010203") << 3
        << u"pi-4.a"_s << QStringList();
    QTest::newRow("refused, with the additional record of EDNS")
        << bytesOf("0001 8105 0001 0000 0000 0001") + bytesOf(asked) + bytesOf("00 0029 1000 00000000 0000") << 5
        << u"pi-4.a"_s << QStringList();
    QTest::newRow("other types are hexadecimal digits")
        << bytesOf("0001 8180 0001 0001 0000 0000") + bytesOf(asked) + bytesOf("c00c 0010 0001 00000002 0003 02\"ok\"")
        << 0 << u"pi-4.a"_s << QStringList{u"pi-4.a 16 2 026f6b"_s};
    QTest::newRow("a cut one is read to its question")
        << bytesOf("0001 8380 0001 0009 0000 0000") + bytesOf(asked) << 0 << u"pi-4.a"_s << QStringList();
    QTest::newRow("the root") << bytesOf("0001 8180 0001 0000 0000 0000 00 0002 0001") << 0 << u"."_s << QStringList();
}

void DnsMessageTest::replies()
{
    QFETCH(QByteArray, message);
    const std::optional<DnsReply> reply = dnsReply(message);
    QVERIFY(reply.has_value());
    QCOMPARE(int(reply->id), 1);
    QTEST(reply->rcode, "rcode");
    QTEST(reply->question.name, "asked");
    QTEST(linesOf(*reply), "answers");
    QCOMPARE(reply->truncated, qstrcmp(QTest::currentDataTag(), "a cut one is read to its question") == 0);
    QVERIFY(!dnsRcodeWord(reply->rcode).isEmpty());
}

void DnsMessageTest::nothingElseIsAReply_data()
{
    QTest::addColumn<QByteArray>("message");
    const QByteArray asked = bytesOf("01\"a\"00 0001 0001");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a query") << bytesOf("0001 0100 0001 0000 0000 0000") + asked;
    QTest::newRow("another operation") << bytesOf("0001 a800 0001 0000 0000 0000") + asked;
    QTest::newRow("no question") << bytesOf("0001 8180 0000 0000 0000 0000");
    QTest::newRow("two questions") << bytesOf("0001 8180 0002 0000 0000 0000") + asked + asked;
    QTest::newRow("another class") << bytesOf("0001 8180 0001 0000 0000 0000 01\"a\"00 0001 0003");
    QTest::newRow("something after it") << bytesOf("0001 8180 0001 0000 0000 0000") + asked + bytesOf("00");
    QTest::newRow("fewer records than said") << bytesOf("0001 8180 0001 0001 0000 0000") + asked;
    QTest::newRow("a pointer to itself") << bytesOf("0001 8180 0001 0000 0000 0000 c00c 0001 0001");
    QTest::newRow("a pointer forward") << bytesOf("0001 8180 0001 0000 0000 0000 c012 0001 0001 00");
    QTest::newRow("a pointer into the header") << bytesOf("0001 8180 0001 0000 0000 0000 c000 0001 0001");
    QTest::newRow("two pointers at each other")
        << bytesOf("0001 8180 0001 0001 0000 0000") + asked + bytesOf("c015 c013 0001 0001 00000000 0000");
    QTest::newRow("a label of a kind that does not exist") << bytesOf("0001 8180 0001 0000 0000 0000 80 00 0001 0001");
    QTest::newRow("an address of three bytes")
        << bytesOf("0001 8180 0001 0001 0000 0000") + asked + bytesOf("c00c 0001 0001 00000002 0003 c0a801");
    QTest::newRow("data that ends within a name")
        << bytesOf("0001 8180 0001 0001 0000 0000") + asked + bytesOf("c00c 0005 0001 00000002 0001 c00c");
    QByteArray deep = bytesOf("0001 8180 0001 0000 0000 0000");
    for (int i = 0; i < 5; ++i)
        deep += bytesOf("3f") + QByteArray(63, 'x');
    QTest::newRow("a name of more than 255 bytes") << deep + bytesOf("00 0001 0001");
}

void DnsMessageTest::nothingElseIsAReply()
{
    QFETCH(QByteArray, message);
    QVERIFY(!dnsReply(message).has_value());
}

void DnsMessageTest::aReplyBelongsToItsQuestion()
{
    const auto reply = dnsReply(bytesOf("0007 8180 0001 0000 0000 0000 02\"Pi\"04\"hole\"00 0001 0001"));
    QVERIFY(reply.has_value());
    QVERIFY(answersTo(*reply, 7, {.name = u"pi.HOLE."_s, .type = DnsType::A}));
    QVERIFY(!answersTo(*reply, 8, {.name = u"pi.hole"_s, .type = DnsType::A}));
    QVERIFY(!answersTo(*reply, 7, {.name = u"pi.hole"_s, .type = DnsType::AAAA}));
    QVERIFY(!answersTo(*reply, 7, {.name = u"hole"_s, .type = DnsType::A}));
}

void DnsMessageTest::everyCutOfAReplyIsRefused()
{
    const QByteArray whole =
        bytesOf("0001 8180 0001 0002 0000 0001 04\"pi-4\"01\"a\"00 0001 0001"
                "c00c 0005 0001 00000002 0004 01\"b\"c011 01\"b\"c011 0001 0001 00000002 0004 0a000001"
                "00 0029 1000 00000000 0000");
    QVERIFY(dnsReply(whole).has_value());
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!dnsReply(whole.first(size)).has_value(), qPrintable(QString::number(size)));
}

QTEST_GUILESS_MAIN(DnsMessageTest)
#include "dnsmessagetest.moc"
