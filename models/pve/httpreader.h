// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace Drydock
{

/// One answer as it came over the wire.
struct HttpAnswer {
    int status = 0;
    QString reason;      ///< Proxmox VE puts its words here, often only here
    QByteArray body;     ///< has 64 spare bytes of capacity, as simdjson wants
    QDateTime date;      ///< of the Date header, UTC; invalid when absent
    bool closes = false; ///< the server ends the connection after it
};

/// Reads one HTTP/1.1 answer from chunks of bytes. Knows Content-Length, chunked bodies and bodies that end with
/// the connection. Pure: no socket.
class HttpReader
{
public:
    enum class State { Reading, Complete, Broken };

    State state() const { return m_state; }
    /// Anything arrived at all.
    bool hasStarted() const { return m_started; }
    State feed(const QByteArray &bytes);
    /// The connection ended. Complete only if the answer was.
    State end();
    const HttpAnswer &answer() const { return m_answer; }
    HttpAnswer takeAnswer() { return std::move(m_answer); }

private:
    enum class Part { Head, SizedBody, OpenBody, ChunkSize, ChunkData, ChunkEnd, Trailer };

    bool step();
    bool readHead();
    bool readHeader(const QByteArray &line);
    bool takeLine(QByteArray *line);
    bool broken();

    static constexpr qsizetype maxHead = 64 * 1024;
    static constexpr qsizetype maxBody = 512 * 1024 * 1024;

    State m_state = State::Reading;
    Part m_part = Part::Head;
    bool m_started = false;
    bool m_chunked = false;
    qint64 m_length = -1;
    qint64 m_wanted = 0;
    QByteArray m_buffer;
    HttpAnswer m_answer;
};

} // namespace Drydock
