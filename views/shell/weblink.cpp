// SPDX-License-Identifier: GPL-3.0-or-later
#include "weblink.h"

#include "cluster/ids.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace Drydock
{

QUrl webLink(const QUrl &webInterface, const QString &key)
{
    QString place = u"root"_s;
    if (const auto guest = GuestKey::fromSid(key))
        place = guest->apiKind() + u"%2F"_s + guest->vmid.text();
    else if (key.startsWith("node/"_L1))
        place = u"node%2F"_s + QString::fromLatin1(QUrl::toPercentEncoding(key.sliced(5)));
    QUrl url = webInterface;
    url.setPath(u"/"_s);
    // Strict: the percent signs are part of the interface's string and must not be escaped again.
    url.setFragment(u"v1:0:=%1:4:::::::"_s.arg(place), QUrl::StrictMode);
    return url;
}

QUrl consoleLink(const QUrl &webInterface, const QString &node, bool upgrade)
{
    QUrlQuery query;
    query.addQueryItem(u"console"_s, upgrade ? u"upgrade"_s : u"shell"_s);
    query.addQueryItem(u"xtermjs"_s, u"1"_s);
    query.addQueryItem(u"node"_s, node);
    QUrl url = webInterface;
    url.setPath(u"/"_s);
    url.setQuery(query);
    return url;
}

} // namespace Drydock
