// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <optional>

namespace Drydock::Lenient
{

// Proxmox VE never checks its own answers: numbers arrive as strings ("nodeid":"1"), booleans as 0, 1, "0", "1",
// "" or true, lists as text. These read what was meant; absent and unreadable are the same.

std::optional<double> number(const QJsonValue &value);
std::optional<qint64> integer(const QJsonValue &value);
int toInt(const QJsonValue &value, int fallback = 0);
qint64 toInt64(const QJsonValue &value, qint64 fallback = 0);
bool toBool(const QJsonValue &value, bool fallback = false);
/// Numbers and booleans become text too.
QString toText(const QJsonValue &value);
/// An array of texts, or one text split at ',', ';' or white space.
QStringList toList(const QJsonValue &value);
QStringList splitList(const QString &text);

/// A property string, or the object that some answers make of it.
QMap<QString, QString> properties(const QJsonValue &value, const QString &defaultKey = {});

} // namespace Drydock::Lenient
