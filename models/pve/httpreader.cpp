// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpreader.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// "Mon, 23 Nov 2026 09:28:27 GMT".
QDateTime readHttpDate(const QByteArray &text)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    date.setTimeZone(QTimeZone::UTC);
    return date;
}

} // namespace

bool HttpReader::broken()
{
    m_state = State::Broken;
    return false;
}

HttpReader::State HttpReader::feed(const QByteArray &bytes)
{
    if (m_state != State::Reading || bytes.isEmpty())
        return m_state;
    m_started = true;
    if (m_part == Part::SizedBody && m_buffer.isEmpty()) {
        // The common case: straight into the body, without a detour through the buffer.
        const qsizetype take = qsizetype(std::min<qint64>(m_wanted, bytes.size()));
        m_answer.body.append(bytes.constData(), take);
        m_wanted -= take;
        if (m_wanted == 0)
            m_state = State::Complete;
        return m_state;
    }
    m_buffer += bytes;
    while (m_state == State::Reading && step()) {
    }
    return m_state;
}

HttpReader::State HttpReader::end()
{
    if (m_state == State::Reading)
        m_state = m_part == Part::OpenBody ? State::Complete : State::Broken;
    m_answer.closes = true;
    return m_state;
}

bool HttpReader::takeLine(QByteArray *line)
{
    const qsizetype end = m_buffer.indexOf('\n');
    if (end < 0) {
        if (m_buffer.size() > maxHead)
            broken();
        return false;
    }
    *line = m_buffer.first(end);
    if (line->endsWith('\r'))
        line->chop(1);
    m_buffer.remove(0, end + 1);
    return true;
}

/// One step of progress; false when more bytes are needed or it is over.
bool HttpReader::step()
{
    QByteArray line;
    switch (m_part) {
    case Part::Head:
        return readHead();
    case Part::SizedBody:
    case Part::ChunkData: {
        const qsizetype take = qsizetype(std::min<qint64>(m_wanted, m_buffer.size()));
        m_answer.body.append(m_buffer.constData(), take);
        m_buffer.remove(0, take);
        m_wanted -= take;
        if (m_wanted > 0)
            return false;
        if (m_part == Part::SizedBody) {
            m_state = State::Complete;
            return false;
        }
        m_part = Part::ChunkEnd;
        return true;
    }
    case Part::OpenBody:
        m_answer.body += m_buffer;
        m_buffer.clear();
        return m_answer.body.size() > maxBody ? broken() : false;
    case Part::ChunkSize: {
        if (!takeLine(&line))
            return false;
        bool ok = false;
        m_wanted = line.first(std::max<qsizetype>(line.indexOf(';'), 0) ? line.indexOf(';') : line.size())
                       .trimmed()
                       .toLongLong(&ok, 16);
        if (!ok || m_wanted < 0 || m_answer.body.size() + m_wanted > maxBody)
            return broken();
        m_part = m_wanted == 0 ? Part::Trailer : Part::ChunkData;
        return true;
    }
    case Part::ChunkEnd:
        if (!takeLine(&line))
            return false;
        if (!line.isEmpty())
            return broken();
        m_part = Part::ChunkSize;
        return true;
    case Part::Trailer:
        if (!takeLine(&line))
            return false;
        if (line.isEmpty())
            m_state = State::Complete;
        return !line.isEmpty();
    }
    return false;
}

bool HttpReader::readHead()
{
    // The whole head at once: it is small, and half a head is not worth looking at.
    // An empty line ends it, with or without carriage returns; the first one counts, however the bytes arrived.
    const qsizetype bare = m_buffer.indexOf("\n\n");
    const qsizetype proper = m_buffer.indexOf("\n\r\n");
    const bool useProper = proper >= 0 && (bare < 0 || proper < bare);
    const qsizetype end = useProper ? proper : bare;
    const qsizetype skip = useProper ? 3 : 2;
    if (end < 0) {
        const QByteArrayView start = QByteArrayView("HTTP/1.").first(std::min<qsizetype>(m_buffer.size(), 7));
        return m_buffer.size() > maxHead || !m_buffer.startsWith(start) ? broken() : false;
    }
    if (end > maxHead)
        return broken();
    const QList<QByteArray> lines = m_buffer.first(end).split('\n');
    m_buffer.remove(0, end + skip);
    const QByteArray first = lines[0].trimmed();
    if (!first.startsWith("HTTP/1.") || first.size() < 12)
        return broken();
    bool ok = false;
    m_answer = HttpAnswer{};
    m_answer.status = first.mid(9, 3).toInt(&ok);
    if (!ok)
        return broken();
    m_answer.reason = QString::fromUtf8(first.mid(13)).trimmed();
    m_answer.closes = first.startsWith("HTTP/1.0");
    m_length = -1;
    m_chunked = false;
    for (const auto allLines = lines.sliced(1); const QByteArray &line : allLines) {
        if (!readHeader(line))
            return broken();
    }
    if (m_answer.status < 200) {
        m_part = Part::Head;
        return true;
    }
    if (m_answer.status == 204 || m_answer.status == 304 || m_length == 0) {
        m_state = State::Complete;
        return false;
    }
    m_part = m_chunked ? Part::ChunkSize : m_length > 0 ? Part::SizedBody : Part::OpenBody;
    m_wanted = m_length;
    if (m_length > maxBody)
        return broken();
    if (m_length > 0)
        m_answer.body.reserve(qsizetype(m_length) + 64);
    return true;
}

bool HttpReader::readHeader(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return line.trimmed().isEmpty();
    const QByteArray name = line.first(colon).trimmed().toLower();
    const QByteArray value = line.sliced(colon + 1).trimmed();
    bool ok = true;
    if (name == "content-length") {
        m_length = value.toLongLong(&ok);
        ok = ok && m_length >= 0;
    } else if (name == "transfer-encoding") {
        m_chunked = value.toLower().contains("chunked");
    } else if (name == "connection") {
        m_answer.closes = value.toLower().contains("close");
    } else if (name == "date") {
        m_answer.date = readHttpDate(value);
    }
    return ok;
}

} // namespace Drydock
