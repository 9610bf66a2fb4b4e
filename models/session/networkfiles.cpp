// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkfiles.h"

#include "proxyreader.h"
#include "settings.h"
#include "topology/givenfiles.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr qint64 mostBytes = 8LL * 1024 * 1024;

QString keyOf(const QString &profileId, const QString &file)
{
    return u"topology/files/%1/%2"_s.arg(profileId, file);
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Error{Error::Kind::Local, 0, file.errorString(), {}});
    return file.read(mostBytes);
}

} // namespace

NetworkFiles networkFiles(const Settings &settings, const QString &profileId)
{
    return {.proxy = settings.layout(keyOf(profileId, u"proxy"_s)).toString(),
            .names = settings.layout(keyOf(profileId, u"names"_s)).toString()};
}

void saveNetworkFiles(Settings &settings, const QString &profileId, const NetworkFiles &files)
{
    settings.setLayout(keyOf(profileId, u"proxy"_s), files.proxy);
    settings.setLayout(keyOf(profileId, u"names"_s), files.names);
}

GivenNetwork readNetworkFiles(const NetworkFiles &files, const AddressMap &map)
{
    GivenNetwork given;
    if (isProxyApi(files.proxy)) {
        given.proxy = readProxyApi(QUrl(files.proxy), map);
    } else if (!files.proxy.isEmpty()) {
        const Result<QByteArray> content = contentOf(files.proxy);
        if (content)
            given.proxy = proxyFromFile(*content, QFileInfo(files.proxy).lastModified().toUTC());
        else
            given.proxy.error = content.error();
    }
    if (!files.names.isEmpty()) {
        const Result<QByteArray> content = contentOf(files.names);
        const Result<QList<LocalName>> names = content ? readLocalNames(*content) : std::unexpected(content.error());
        if (names)
            given.names = {QFileInfo(files.names).lastModified().toUTC(), *names};
        else
            given.namesError = names.error();
    }
    return given;
}

} // namespace Drydock
