// SPDX-License-Identifier: GPL-3.0-or-later
#include "roletags.h"

#include <QMap>

#include <algorithm>

namespace Drydock
{

QString roleOfTag(const QString &tag)
{
    static const QMap<QString, QString> synonyms{{u"nameserver"_s, u"dns"_s},    {u"pihole"_s, u"dns"_s},
                                                 {u"pi-hole"_s, u"dns"_s},       {u"reverse-proxy"_s, u"proxy"_s},
                                                 {u"backup-server"_s, u"pbs"_s}, {u"firewall"_s, u"router"_s},
                                                 {u"gateway"_s, u"router"_s}};
    QString word = tag.toLower();
    if (word.startsWith("drydock-role-"_L1))
        word = word.mid(13);
    else if (word == "drydock"_L1)
        return {}; // an operator's mark for many things; the role is said in full or by address
    word = synonyms.value(word, word);
    return std::ranges::find(roleCodes, word) == roleCodes.end() ? QString() : word;
}

} // namespace Drydock
