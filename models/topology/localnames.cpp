// SPDX-License-Identifier: GPL-3.0-or-later
#include "localnames.h"

#include "subnet.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QString plainHost(const QString &name)
{
    QString small = name.trimmed().toLower();
    while (small.endsWith(u'.'))
        small = small.chopped(1).trimmed();
    return small;
}

void sortNames(QList<LocalName> &names)
{
    std::ranges::sort(names, {},
                      [](const LocalName &entry) { return std::tuple(entry.name, entry.address, entry.alias); });
    names.erase(std::unique(names.begin(), names.end()), names.end());
}

/// "192.168.1.10 plex.home plex"
void addHostLine(const QString &text, QList<LocalName> &names)
{
    QString line = text.section(u'#', 0, 0);
    line.replace(u'\t', u' ');
    const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2 || QHostAddress(words.first()).isNull())
        return;
    for (const auto rest = words.sliced(1); const QString &word : rest) {
        if (const QString name = plainHost(word); !name.isEmpty())
            names.append({name, plainAddress(words.first()), {}});
    }
}

/// "alias,target[,ttl]"; several aliases may stand before the target.
void addAliasLine(const QString &text, QList<LocalName> &names)
{
    QStringList words = text.split(u',', Qt::SkipEmptyParts);
    bool ttl = false;
    if (words.size() > 2)
        (void)words.last().trimmed().toInt(&ttl);
    if (ttl)
        words.removeLast();
    if (words.size() < 2)
        return;
    const QString target = plainHost(words.takeLast());
    for (const QString &word : std::as_const(words)) {
        if (const QString alias = plainHost(word); !alias.isEmpty() && !target.isEmpty())
            names.append({alias, {}, target});
    }
}

/// The texts of the array that follows `key =` in its [section]. Pi-hole writes this file itself, one entry a line,
/// with remarks between them.
QStringList tomlArray(const QString &text, QLatin1StringView section, QLatin1StringView key)
{
    QStringList found;
    QString at;
    bool inside = false;
    for (const auto lines = text.split(u'\n'); const QString &whole : lines) {
        QString line = whole.trimmed();
        if (!inside) {
            if (line.startsWith(u'['))
                at = line.section(u']', 0, 0).mid(1).trimmed();
            if (at != section || line.section(u'=', 0, 0).trimmed() != key || !line.contains(u'='))
                continue;
            inside = true;
            line = line.section(u'=', 1);
        }
        QString open;
        bool quoted = false;
        for (const QChar c : std::as_const(line)) {
            if (c == u'"') {
                if (std::exchange(quoted, !quoted))
                    found.append(open);
                open.clear();
            } else if (quoted) {
                open += c;
            } else if (c == u'#') {
                break;
            } else if (c == u']') {
                return found;
            }
        }
    }
    return found;
}

} // namespace

QList<LocalName> namesFromHosts(const QString &text)
{
    QList<LocalName> names;
    for (const auto lines = text.split(u'\n'); const QString &line : lines)
        addHostLine(line.trimmed(), names);
    sortNames(names);
    return names;
}

QList<LocalName> namesFromPiholeToml(const QString &text)
{
    QList<LocalName> names;
    for (const auto hosts = tomlArray(text, "dns"_L1, "hosts"_L1); const QString &line : hosts)
        addHostLine(line, names);
    for (const auto aliases = tomlArray(text, "dns"_L1, "cnameRecords"_L1); const QString &line : aliases)
        addAliasLine(line, names);
    sortNames(names);
    return names;
}

Result<QList<LocalName>> namesFromPiholeAnswer(const QByteArray &json)
{
    const QJsonObject answer = QJsonDocument::fromJson(json).object();
    if (const QJsonObject error = answer["error"_L1].toObject(); !error.isEmpty())
        return std::unexpected(Error{Error::Kind::Server, 0, error["message"_L1].toString(), {}});
    if (!answer["config"_L1].isObject())
        return std::unexpected(Error{Error::Kind::BadAnswer, 0, u"not a configuration of Pi-hole"_s, {}});
    const QJsonValue dns = answer["config"_L1]["dns"_L1];
    QList<LocalName> names;
    for (const auto hosts = dns["hosts"_L1].toArray(); const QJsonValue &line : hosts)
        addHostLine(line.toString(), names);
    for (const auto aliases = dns["cnameRecords"_L1].toArray(); const QJsonValue &line : aliases)
        addAliasLine(line.toString(), names);
    sortNames(names);
    return names;
}

Result<QList<LocalName>> readLocalNames(const QByteArray &content)
{
    if (content.trimmed().startsWith('{'))
        return namesFromPiholeAnswer(content);
    const QString text = QString::fromUtf8(content);
    const auto lines = text.split(u'\n');
    const bool toml = std::ranges::any_of(lines, [](const QString &line) { return line.trimmed() == "[dns]"_L1; });
    return toml ? namesFromPiholeToml(text) : namesFromHosts(text);
}

QStringList addressesOf(const QList<LocalName> &names, const QString &name)
{
    QStringList found;
    QStringList open{plainHost(name)};
    for (qsizetype i = 0; i < open.size(); ++i) {
        const auto [first, last] = std::ranges::equal_range(names, open[i], {}, &LocalName::name);
        for (auto entry = first; entry != last; ++entry) {
            if (!entry->address.isEmpty() && !found.contains(entry->address))
                found.append(entry->address);
            if (!entry->alias.isEmpty() && !open.contains(entry->alias))
                open.append(entry->alias);
        }
    }
    return found;
}

} // namespace Drydock
