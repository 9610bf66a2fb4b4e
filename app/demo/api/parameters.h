// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../sim/state.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <expected>
#include <limits>

namespace Drydock::Demo
{

/// The parameters one endpoint knows, written compactly, and the checks of the real server with its words.
///
/// "target!:node online:bool bwlimit:int(0,) state:enum(started|stopped) net[n] 9~failback:bool": words separated by
/// blanks; "!" = required; "[n]" = any index; "8~" or "9~" = only in that version. Types: s (any text, the default),
/// s(MIN,MAX) lengths, bool, int, int(MIN,MAX), num, enum(a|b), vmid, vmids, node, id (pve-configid), sid, array.
class ParameterTable
{
public:
    ParameterTable() = default;
    ParameterTable(QByteArrayView text, int pve);

    /// Adds a parameter of the path, always required.
    void addPathParameter(const QString &name);
    /// Per parameter what is wrong with it; empty = all is well. Booleans in `values` become "0" or "1".
    QMap<QString, QString> verify(Params &values) const;

    QStringList names() const;
    bool knows(const QString &name) const { return find(name) != nullptr; }

private:
    enum class Type { Text, Boolean, Integer, Number, Choice, VmId, VmIds, Node, ConfigId, Sid, Array };
    struct Parameter {
        QString name;
        bool required = false;
        bool indexed = false;
        Type type = Type::Text;
        qint64 minimum = std::numeric_limits<qint64>::min();
        qint64 maximum = std::numeric_limits<qint64>::max();
        QStringList choices;
    };

    static void parseType(Parameter &parameter, const QString &text);
    static QString checkInteger(const Parameter &parameter, const QString &value);
    static QString check(const Parameter &parameter, QString &value);
    const Parameter *find(const QString &name) const;

    QList<Parameter> m_parameters;
};

/// Why a request's parameters could not even be read: the status and its words.
struct UnreadableParameters {
    int status = 400;
    QString reason;
};

/// Query string and body together, decoded; a repeated key and a JSON array become one text joined with commas.
/// Form text splits on "&" and ";", like the real server's.
std::expected<Params, UnreadableParameters> readParameters(const QByteArray &query, const QByteArray &contentType,
                                                           const QByteArray &body);

} // namespace Drydock::Demo
