// SPDX-License-Identifier: GPL-3.0-or-later
#include "hadocument.h"

#include "ha/haentry.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// "--nodes a,b" or "--nodes=a,b" or "-nodes a,b".
QString option(const QStringList &words, const QString &name)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        QString word = words.at(i);
        if (!word.startsWith(u'-'))
            continue;
        word.remove(0, word.startsWith("--"_L1) ? 2 : 1);
        if (word == name)
            return words.value(i + 1);
        if (word.startsWith(name + u'='))
            return word.sliced(name.size() + 1);
    }
    return {};
}

void addGuest(HaDocument &document, const QString &sid)
{
    const std::optional<GuestKey> guest = GuestKey::fromSid(sid);
    if (guest && !document.guests.contains(*guest))
        document.guests.append(*guest);
}

void takePlace(HaDocument &document, const QString &name, const QString &nodes)
{
    if (document.name.isEmpty() && !nodes.isEmpty()) {
        document.name = name;
        document.nodes = haGroupOf({u"group"_s, name, {{u"nodes"_s, nodes}}}).nodes;
    }
}

} // namespace

std::optional<HaDocument> readHaDocument(const QString &text)
{
    static const QRegularExpression space(u"\\s+"_s);
    static const QRegularExpression continued(u"\\\\\\s*\\n"_s);
    HaDocument document;
    QString whole = text;
    for (const auto lines = whole.replace(continued, u" "_s).split(u'\n'); const QString &line : lines) {
        QStringList words = line.split(space, Qt::SkipEmptyParts);
        const qsizetype at = words.indexOf("ha-manager"_L1);
        if (at < 0)
            continue;
        words.remove(0, at + 1);
        const QString verb = words.value(0);
        if (verb == "add"_L1) {
            addGuest(document, words.value(1));
        } else if (verb == "groupadd"_L1) {
            takePlace(document, words.value(1), option(words, u"nodes"_s));
        } else if (verb == "rules"_L1 && words.value(1) == "add"_L1 && words.value(2) == "node-affinity"_L1) {
            takePlace(document, words.value(3), option(words, u"nodes"_s));
            for (const auto sids = option(words, u"resources"_s).split(u',', Qt::SkipEmptyParts);
                 const QString &sid : sids)
                addGuest(document, sid);
        }
    }
    return document.guests.isEmpty() ? std::nullopt : std::optional(document);
}

} // namespace Drydock
