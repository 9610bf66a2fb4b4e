// SPDX-License-Identifier: GPL-3.0-or-later
#include "routecheck.h"

#include "cluster/enumwords.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int notFound = 404;
constexpr int firstServerError = 500;

constexpr std::array routeVerdictWords{
    EnumWord{RouteVerdict::Serves, "serves"_L1},
    EnumWord{RouteVerdict::NoSuchSite, "no-such-site"_L1},
    EnumWord{RouteVerdict::Fails, "fails"_L1},
    EnumWord{RouteVerdict::WrongCertificate, "wrong-certificate"_L1},
    EnumWord{RouteVerdict::ExpiredCertificate, "expired-certificate"_L1},
    EnumWord{RouteVerdict::NotServed, "not-served"_L1},
};
constexpr std::array nameVerdictWords{
    EnumWord{NameVerdict::Agreed, "agreed"_L1},       EnumWord{NameVerdict::Elsewhere, "elsewhere"_L1},
    EnumWord{NameVerdict::Missing, "missing"_L1},     EnumWord{NameVerdict::Unknown, "unknown"_L1},
    EnumWord{NameVerdict::Differing, "differing"_L1}, EnumWord{NameVerdict::NotAsked, "not-asked"_L1},
};

} // namespace

QString routeVerdictWord(RouteVerdict verdict)
{
    return wordOf(routeVerdictWords, verdict);
}

QString nameVerdictWord(NameVerdict verdict)
{
    return wordOf(nameVerdictWords, verdict);
}

ProbeTarget routeTarget(const QString &proxyAddress, int port, bool tls, const QString &host, const QString &path)
{
    return {.kind = tls ? ProbeTarget::Kind::Https : ProbeTarget::Kind::Http,
            .address = proxyAddress,
            .port = port,
            .name = host,
            .path = path};
}

RouteVerdict judgeRoute(const ProbeAnswer &answer, const QString &host, const QDateTime &now)
{
    using Kind = ProbeAnswer::Kind;
    if (answer.kind != Kind::Answered && answer.kind != Kind::Wrong)
        return RouteVerdict::NotServed;
    const int status = answer.text.toInt();
    if (status >= firstServerError)
        return RouteVerdict::Fails;
    if (status == notFound)
        return RouteVerdict::NoSuchSite;
    if (answer.certificate && !answer.certificate->isFor(host))
        return RouteVerdict::WrongCertificate;
    if (answer.certificate && answer.certificate->validUntil < now)
        return RouteVerdict::ExpiredCertificate;
    return RouteVerdict::Serves;
}

NameVerdict judgeName(const QMap<QString, ProbeAnswer> &answers, const QString &expected)
{
    QSet<QStringList> said;
    bool missing = false;
    bool any = false;
    for (const ProbeAnswer &answer : answers) {
        if (!answer.isAnswered())
            continue;
        any = true;
        if (answer.addresses.isEmpty())
            missing = true;
        else
            said.insert(answer.addresses);
    }
    if (!any)
        return NameVerdict::NotAsked;
    if (said.isEmpty())
        return NameVerdict::Unknown;
    if (said.size() > 1)
        return NameVerdict::Differing;
    if (missing)
        return NameVerdict::Missing;
    const bool fits = expected.isEmpty() || said.begin()->contains(expected);
    return fits ? NameVerdict::Agreed : NameVerdict::Elsewhere;
}

} // namespace Drydock
