// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Drydock::Cli
{

void print(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

void printLine(const QString &text)
{
    print(text + u'\n');
}

void printError(const QString &text)
{
    const QByteArray bytes = (text + u'\n').toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

void printJson(const QJsonObject &object)
{
    printLine(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void printTable(const QStringList &header, const QList<QStringList> &rows)
{
    QList<qsizetype> widths(header.size(), 0);
    const auto measure = [&](const QStringList &row) {
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], row[column].size());
    };
    measure(header);
    for (const QStringList &row : rows)
        measure(row);
    const auto line = [&](const QStringList &row) {
        QString text;
        for (qsizetype column = 0; column < row.size(); ++column)
            text += column + 1 < row.size() ? row[column].leftJustified(widths[column] + 2) : row[column];
        printLine(text.trimmed().isEmpty() ? QString() : text);
    };
    line(header);
    for (const QStringList &row : rows)
        line(row);
}

bool hasTerminal()
{
    return isatty(STDIN_FILENO) != 0;
}

std::optional<QString> ask(const QString &question, bool secret)
{
    std::cerr << question.toStdString() << ' ' << std::flush;
    termios before{};
    const bool hide = secret && tcgetattr(STDIN_FILENO, &before) == 0;
    if (hide) {
        termios quiet = before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    std::string answer;
    const bool answered = bool(std::getline(std::cin, answer));
    if (hide) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        std::cerr << '\n';
    }
    if (!answered)
        return std::nullopt;
    return QString::fromStdString(answer);
}

} // namespace Drydock::Cli
