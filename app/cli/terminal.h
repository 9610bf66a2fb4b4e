// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Drydock::Cli
{

/// Results go to standard output, everything else to standard error.
void print(const QString &text);
void printLine(const QString &text);
void printError(const QString &text);
/// One compact JSON line, flushed at once.
void printJson(const QJsonObject &object);
/// Left-aligned columns under a header, separated by two spaces.
void printTable(const QStringList &header, const QList<QStringList> &rows);

/// Whether a person can answer questions here.
bool hasTerminal();
/// Asks on the terminal; nothing at end of input. `secret` hides what is typed.
std::optional<QString> ask(const QString &question, bool secret = false);

} // namespace Drydock::Cli
