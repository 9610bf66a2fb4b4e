// SPDX-License-Identifier: GPL-3.0-or-later
#include "addclusterdraft.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QUuid>

namespace Drydock
{

using namespace Qt::StringLiterals;

QUrl entryPointOf(const QString &typed, int port)
{
    QString text = typed.trimmed();
    if (text.isEmpty())
        return {};
    const QHostAddress address(text);
    QUrl url;
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        url.setScheme(u"https"_s);
        url.setHost(text);
    } else {
        if (!text.contains("://"_L1))
            text.prepend("https://"_L1);
        url = QUrl(text, QUrl::StrictMode);
    }
    if (!url.isValid() || url.host().isEmpty() || url.scheme() != "https"_L1)
        return {};
    QUrl entry;
    entry.setScheme(u"https"_s);
    entry.setHost(url.host());
    entry.setPort(url.port(port));
    return entry;
}

QString loginName(const QString &user, const QString &realm)
{
    const QString name = user.trimmed();
    return name.contains(u'@') || realm.isEmpty() || name.isEmpty() ? name : name + u'@' + realm;
}

QList<QUrl> AddClusterDraft::entryPoints() const
{
    static const QRegularExpression separators(u"[\\s,;]+"_s);
    QList<QUrl> urls;
    for (const auto parts = addresses.split(separators, Qt::SkipEmptyParts); const QString &part : parts) {
        const QUrl url = entryPointOf(part, port);
        if (!url.isValid() || url.isEmpty())
            return {};
        if (!urls.contains(url))
            urls.append(url);
    }
    return urls;
}

void AddClusterDraft::contact(QObject *context, std::function<void(Result<FirstContact>)> done)
{
    QList<QUrl> urls = entryPoints();
    // The one that answered before goes first: its fingerprint is the one that was looked at.
    if (urls.removeAll(reached) > 0)
        urls.prepend(reached);
    contactNext(urls, context, std::move(done));
}

void AddClusterDraft::contactNext(QList<QUrl> left, QObject *context, std::function<void(Result<FirstContact>)> done)
{
    if (left.isEmpty())
        return;
    const QUrl url = left.takeFirst();
    firstContact(url, {}, acceptedFingerprint, context,
                 [this, url, left, context, done](const Result<FirstContact> &answer) {
                     if (!answer && answer.error().kind == Error::Kind::Unreachable && !left.isEmpty()) {
                         contactNext(left, context, done);
                         return;
                     }
                     if (answer) {
                         reached = url;
                         certificate = answer->certificate;
                     }
                     done(answer);
                 });
}

ClusterProfile AddClusterDraft::profile() const
{
    ClusterProfile profile;
    profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    profile.name = name.trimmed();
    profile.entryPoints = entryPoints();
    profile.login = login;
    profile.user = user;
    profile.trust = trustSystemCas ? TrustMode::SystemCas : TrustMode::Pinned;
    if (!trustSystemCas)
        profile.pins.insert(u"%1:%2"_s.arg(reached.host()).arg(reached.port()), acceptedFingerprint);
    return profile;
}

void AddClusterDraft::forgetSecrets()
{
    secret.clear();
    secondFactor.clear();
}

} // namespace Drydock
