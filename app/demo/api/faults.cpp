// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

std::expected<Fault, QString> Faults::read(const QJsonObject &object)
{
    static const QMap<QString, Fault::What> kinds{
        {u"slow"_s, Fault::What::Slow},          {u"reset"_s, Fault::What::Reset},
        {u"half-body"_s, Fault::What::HalfBody}, {u"garbage"_s, Fault::What::Garbage},
        {u"status"_s, Fault::What::Status},      {u"595"_s, Fault::What::Unreachable},
    };
    const QString what = object[u"what"_s].toVariant().toString();
    if (!kinds.contains(what))
        return std::unexpected(u"unknown fault '%1'"_s.arg(what));
    Fault fault;
    fault.what = kinds.value(what);
    fault.where = QRegularExpression(object[u"where"_s].toString());
    if (!fault.where.isValid())
        return std::unexpected(u"bad expression: "_s + fault.where.errorString());
    fault.node = object[u"node"_s].toString();
    fault.count = object[u"count"_s].toInt(1);
    fault.status = object[u"status"_s].toInt(fault.what == Fault::What::Unreachable ? 595 : 500);
    fault.words = object[u"words"_s].toString(fault.what == Fault::What::Unreachable ? u"No route to host"_s
                                                                                     : u"got no worker upid"_s);
    fault.seconds = object[u"seconds"_s].toDouble(fault.what == Fault::What::Slow ? 3 : 0);
    return fault;
}

std::optional<Fault> Faults::take(const QString &node, const QString &method, const QString &path)
{
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        const Fault fault = m_faults[i];
        if ((!fault.node.isEmpty() && fault.node != node) || !fault.where.match(method + u' ' + path).hasMatch())
            continue;
        if (fault.count == 1)
            m_faults.removeAt(i);
        else if (fault.count > 1)
            --m_faults[i].count;
        return fault;
    }
    return std::nullopt;
}

void Faults::spoil(HttpResponse &response, const Fault &fault)
{
    response.delayMs += int(fault.seconds * 1000);
    switch (fault.what) {
    case Fault::What::Reset:
        response.ending = HttpResponse::Ending::Reset;
        break;
    case Fault::What::HalfBody:
        response.ending = HttpResponse::Ending::HalfBody;
        break;
    case Fault::What::Garbage:
        response.ending = HttpResponse::Ending::Garbage;
        break;
    case Fault::What::Slow:
    case Fault::What::Status:
    case Fault::What::Unreachable:
        break;
    }
}

} // namespace Drydock::Demo
