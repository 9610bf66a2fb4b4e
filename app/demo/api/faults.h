// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpserver.h"

#include <QJsonObject>
#include <QList>
#include <QRegularExpression>
#include <QString>

#include <expected>
#include <optional>

namespace Drydock::Demo
{

/// A fault on answers to come.
struct Fault {
    enum class What {
        Slow,        ///< the answer comes `seconds` (real) later
        Reset,       ///< carried out, but the connection is reset instead of an answer
        HalfBody,    ///< carried out, the answer breaks off
        Garbage,     ///< carried out, the answer is no HTTP
        Status,      ///< not carried out; `status` with `words`
        Unreachable, ///< not carried out; 595 with an empty body
    };
    What what = What::Slow;
    QRegularExpression where; ///< on "METHOD /path"
    QString node;             ///< only through this entry node; empty = any
    int count = 1;            ///< how many answers still suffer; negative = all
    int status = 500;
    QString words;
    double seconds = 0;
};

/// The faults that spoil answers. Those of the cluster itself (failing tasks, power) belong to the simulation.
class Faults
{
public:
    /// {what: slow|reset|half-body|garbage|status|595, where, node, count, status, words, seconds}. Error: why not.
    static std::expected<Fault, QString> read(const QJsonObject &object);

    void add(const Fault &fault) { m_faults.append(fault); }
    void clear() { m_faults.clear(); }
    /// The first that applies; uses up one of its count.
    std::optional<Fault> take(const QString &node, const QString &method, const QString &path);
    static void spoil(HttpResponse &response, const Fault &fault);

private:
    QList<Fault> m_faults;
};

} // namespace Drydock::Demo
