// SPDX-License-Identifier: GPL-3.0-or-later
#include "dnsmessage.h"

#include <QHostAddress>
#include <QStringList>
#include <QtEndian>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

// RFC 1035, 2.3.4 and 4.1.
constexpr qsizetype headerSize = 12;
constexpr qsizetype longestLabel = 63;
constexpr qsizetype longestName = 255;
constexpr quint16 internetClass = 1;
constexpr quint16 replyFlag = 0x8000;
constexpr quint16 opcodeMask = 0x7800;
constexpr quint16 truncatedFlag = 0x0200;
constexpr quint16 wantsRecursion = 0x0100;
constexpr quint16 rcodeMask = 0x000f;

void append16(QByteArray &bytes, quint16 value)
{
    bytes.append(char(value >> 8));
    bytes.append(char(value & 0xff));
}

/// The bytes that a label's text stands for: "\." is a dot of the label, "\ddd" any byte.
std::optional<QList<QByteArray>> labelsOf(const QString &name)
{
    QList<QByteArray> labels;
    const QByteArray text = name.toUtf8();
    if (text == "." || text.isEmpty())
        return text.isEmpty() ? std::nullopt : std::optional(labels);
    QByteArray label;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (c == '.') {
            labels.append(std::exchange(label, {}));
        } else if (c != '\\') {
            label.append(c);
        } else if (i + 3 < text.size() && text.at(i + 1) >= '0' && text.at(i + 1) <= '9') {
            bool ok = false;
            const int byte = text.sliced(i + 1, 3).toInt(&ok);
            if (!ok || byte > 255)
                return std::nullopt;
            label.append(char(byte));
            i += 3;
        } else if (i + 1 < text.size()) {
            label.append(text.at(++i));
        } else {
            return std::nullopt;
        }
    }
    if (!text.endsWith('.') || !label.isEmpty())
        labels.append(label);
    return labels;
}

std::optional<QByteArray> encodedName(const QString &name)
{
    const std::optional<QList<QByteArray>> labels = labelsOf(name);
    if (!labels)
        return std::nullopt;
    QByteArray bytes;
    for (const QByteArray &label : *labels) {
        if (label.isEmpty() || label.size() > longestLabel)
            return std::nullopt;
        bytes.append(char(label.size()));
        bytes.append(label);
    }
    bytes.append('\0');
    return bytes.size() > longestName ? std::nullopt : std::optional(bytes);
}

QString labelText(QByteArrayView label)
{
    QString text;
    for (const char c : label) {
        const uchar byte = uchar(c);
        if (byte <= 0x20 || byte >= 0x7f)
            text += u'\\' + QString::number(byte).rightJustified(3, u'0');
        else if (c == '.' || c == '\\')
            text += u"\\"_s + QLatin1Char(c);
        else
            text += QLatin1Char(c);
    }
    return text;
}

/// Reads a message from front to back; every step fails once one did.
class DnsReader
{
public:
    explicit DnsReader(const QByteArray &message) : m_message(message) {}

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_at == m_message.size(); }

    quint16 read16()
    {
        const QByteArrayView bytes = take(2);
        return m_failed ? quint16(0) : qFromBigEndian<quint16>(bytes.data());
    }
    quint32 read32()
    {
        const QByteArrayView bytes = take(4);
        return m_failed ? 0 : qFromBigEndian<quint32>(bytes.data());
    }
    QByteArrayView take(qsizetype size)
    {
        if (m_failed || m_message.size() - m_at < size) {
            m_failed = true;
            return {};
        }
        const QByteArrayView bytes = QByteArrayView(m_message).sliced(m_at, size);
        m_at += size;
        return bytes;
    }
    QString name();
    DnsRecord record();

private:
    QString data(quint16 type, qsizetype size);

    const QByteArray &m_message;
    qsizetype m_at = 0;
    bool m_failed = false;
};

/// A pointer must lead to before the place it was reached from, so no name goes in circles.
QString DnsReader::name()
{
    QStringList labels;
    qsizetype size = 1;
    qsizetype floor = m_at;
    qsizetype after = -1;
    while (!m_failed) {
        const QByteArrayView head = take(1);
        if (m_failed)
            break;
        const uchar length = uchar(head.front());
        if (length == 0) {
            if (after >= 0)
                m_at = after;
            return labels.isEmpty() ? u"."_s : labels.join(u'.');
        }
        if ((length & 0xc0) == 0xc0) {
            const QByteArrayView low = take(1);
            if (m_failed)
                break;
            const qsizetype target = (qsizetype(length & 0x3f) << 8) | uchar(low.front());
            if (after < 0)
                after = m_at;
            if (target < headerSize || target >= floor) {
                m_failed = true;
                break;
            }
            floor = target;
            m_at = target;
            continue;
        }
        const QByteArrayView label = take(length);
        size += length + 1;
        if (length > longestLabel || size > longestName)
            m_failed = true;
        labels.append(labelText(label));
    }
    return {};
}

QString DnsReader::data(quint16 type, qsizetype size)
{
    const qsizetype end = m_at + size;
    if (m_message.size() < end) {
        m_failed = true;
        return {};
    }
    QString text;
    if (type == DnsType::A && size == 4) {
        text = QHostAddress(read32()).toString();
    } else if (type == DnsType::AAAA && size == 16) {
        text = QHostAddress(reinterpret_cast<const quint8 *>(take(16).data())).toString();
    } else if (type == DnsType::CNAME || type == DnsType::NS || type == DnsType::PTR) {
        text = name();
    } else if (type == DnsType::A || type == DnsType::AAAA) {
        m_failed = true;
    } else {
        text = QString::fromLatin1(take(size).toByteArray().toHex());
    }
    m_failed = m_failed || m_at != end;
    return text;
}

DnsRecord DnsReader::record()
{
    DnsRecord record;
    record.name = name();
    record.type = read16();
    read16(); // the class, which EDNS uses for a size
    record.ttl = read32();
    const quint16 size = read16();
    if (!m_failed)
        record.text = data(record.type, size);
    return record;
}

} // namespace

std::optional<QByteArray> dnsQuery(quint16 id, const DnsQuestion &question)
{
    const std::optional<QByteArray> name = encodedName(question.name);
    if (!name)
        return std::nullopt;
    QByteArray bytes;
    append16(bytes, id);
    append16(bytes, wantsRecursion);
    append16(bytes, 1);
    for (int i = 0; i < 3; ++i)
        append16(bytes, 0);
    bytes.append(*name);
    append16(bytes, question.type);
    append16(bytes, internetClass);
    return bytes;
}

std::optional<DnsReply> dnsReply(const QByteArray &message)
{
    DnsReader reader(message);
    DnsReply reply;
    reply.id = reader.read16();
    const quint16 flags = reader.read16();
    const quint16 questions = reader.read16();
    const quint16 answers = reader.read16();
    const int others = reader.read16() + reader.read16();
    if (reader.failed() || !(flags & replyFlag) || (flags & opcodeMask) || questions != 1)
        return std::nullopt;
    reply.rcode = flags & rcodeMask;
    reply.truncated = flags & truncatedFlag;
    reply.question.name = reader.name();
    reply.question.type = reader.read16();
    if (reader.read16() != internetClass || reader.failed())
        return std::nullopt;
    if (reply.truncated)
        return reply;
    for (int i = 0; i < answers && !reader.failed(); ++i)
        reply.answers.append(reader.record());
    for (int i = 0; i < others && !reader.failed(); ++i)
        reader.record();
    return reader.failed() || !reader.atEnd() ? std::nullopt : std::optional(reply);
}

bool answersTo(const DnsReply &reply, quint16 id, const DnsQuestion &question)
{
    const auto plain = [](const QString &name) { return encodedName(name).value_or(QByteArray()).toLower(); };
    return reply.id == id && reply.question.type == question.type && plain(reply.question.name) == plain(question.name);
}

QString dnsRcodeWord(int rcode)
{
    static constexpr std::array words{"NOERROR"_L1,  "FORMERR"_L1, "SERVFAIL"_L1,
                                      "NXDOMAIN"_L1, "NOTIMP"_L1,  "REFUSED"_L1};
    return rcode >= 0 && rcode < int(words.size()) ? QString(words[size_t(rcode)]) : u"RCODE%1"_s.arg(rcode);
}

} // namespace Drydock
