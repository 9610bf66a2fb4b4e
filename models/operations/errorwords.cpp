// SPDX-License-Identifier: GPL-3.0-or-later
#include "errorwords.h"

#include "knownerrors.h"
#include "wording.h"
#include "words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QString lead(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Unreachable:
        return Words::tr("The node does not answer.");
    case Error::Kind::Certificate:
        return Words::tr("The certificate is not the one that is trusted for this node.");
    case Error::Kind::LoginFailed:
        return Words::tr("The login was refused.");
    case Error::Kind::SecondFactor:
        return Words::tr("The login needs a second factor.");
    case Error::Kind::Forbidden:
        return Words::tr("This login is not allowed to do that.");
    case Error::Kind::NotFound:
        return Words::tr("That does not exist any more.");
    case Error::Kind::NotSupported:
        return Words::tr("This version of Proxmox VE cannot do that.");
    case Error::Kind::BadParameter:
        return Words::tr("The server did not accept the request.");
    case Error::Kind::NoQuorum:
        return Words::tr("The cluster has no quorum and refuses changes.");
    case Error::Kind::Locked:
        return Words::tr("It is locked by something else.");
    case Error::Kind::Server:
        return Words::tr("The server refused.");
    case Error::Kind::BadAnswer:
        return Words::tr("The server's answer makes no sense.");
    case Error::Kind::Cancelled:
        return Words::tr("The request was given up.");
    case Error::Kind::Local:
        return Words::tr("A file of this program could not be read or written.");
    }
    return {};
}

QString adviceFor(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Unreachable:
        return Words::tr("Check the network and that the node is up. It is tried again by itself.");
    case Error::Kind::Certificate:
        return Words::tr("Compare the fingerprint with the output of \"pvenode cert info\" on the node. Trust the new "
                         "one only if it is the same.");
    case Error::Kind::LoginFailed:
        return Words::tr("Check user, realm and password, or the token and its secret, then log in again.");
    case Error::Kind::SecondFactor:
        return Words::tr("Enter the code of your authenticator, or a recovery code.");
    case Error::Kind::Forbidden:
        return Words::tr("Ask for the missing privilege (Datacenter → Permissions), then try again.");
    case Error::Kind::NotFound:
        return Words::tr("Refresh and look for its current place, then plan again.");
    case Error::Kind::NotSupported:
        return Words::tr("Do it in the node's shell, or update the node.");
    case Error::Kind::BadParameter:
        return Words::tr("Check the named values, then try again.");
    case Error::Kind::NoQuorum:
        return Words::tr("Bring enough nodes or the QDevice back; the cluster then accepts changes by itself.");
    case Error::Kind::Locked:
        return Words::tr("Wait until the other work has ended, then try again.");
    case Error::Kind::Server:
        return Words::tr("Read the server's words and the log of the task, then try again.");
    case Error::Kind::BadAnswer:
        return Words::tr("Check that the address is a Proxmox VE node and no proxy is in between.");
    case Error::Kind::Cancelled:
        return Words::tr("Try again if it is still wanted.");
    case Error::Kind::Local:
        return Words::tr("Check the rights and the free space of the state folder, then try again.");
    }
    return {};
}

/// In two lines: nothing in a fingerprint lets a text wrap.
QString inLines(const QString &fingerprint)
{
    const QStringList bytes = fingerprint.split(u':');
    constexpr qsizetype perLine = 16;
    if (bytes.size() <= perLine)
        return fingerprint;
    return u"\n%1:\n%2"_s.arg(bytes.first(perLine).join(u':'), bytes.sliced(perLine).join(u':'));
}

ErrorWords changedCertificate(const Error &error)
{
    const QString expected = inLines(error.fields.value(u"expected"_s));
    const QString presented = inLines(error.fields.value(u"presented"_s));
    return {Words::tr("The certificate of this node has changed."),
            expected.isEmpty() || presented.isEmpty()
                ? Words::tr("It was renewed, the node was set up anew, or somebody else answers in its place.")
                : Words::tr("Trusted is %1, but it shows %2. It was renewed, the node was set up anew, or somebody "
                            "else answers in its place.")
                      .arg(expected, presented),
            adviceFor(Error::Kind::Certificate)};
}

/// An existing login that is no longer accepted; a wrong password says "authentication failure".
ErrorWords expiredLogin()
{
    return {Words::tr("The login is not accepted any more."),
            Words::tr("The token has expired or was removed, or its secret was changed."),
            Words::tr("Look at the token's expiry date (Datacenter → Permissions → API Tokens). Give it a later one, "
                      "or make a new secret, then log in again.")};
}

bool isExpiredLogin(const Error &error)
{
    static const QRegularExpression words(u"Authentication failed!|token.*expired|expired.*token|invalid token"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return error.kind == Error::Kind::LoginFailed && words.match(error.text).hasMatch();
}

} // namespace

ErrorWords errorWords(const Error &error)
{
    if (const auto known = knownError(error.text, error.kind == Error::Kind::Server))
        return *known;
    if (error.kind == Error::Kind::Certificate && error.fields.contains(u"presented"_s))
        return changedCertificate(error);
    if (isExpiredLogin(error))
        return expiredLogin();
    // The proxy of one node gave up on another: the request may have gone through.
    const bool gaveUp = error.http == 596 || error.http == 597 || error.http == 599;
    if (const auto silent = gaveUp ? knownError(u"connection timed out"_s, true) : std::nullopt)
        return *silent;
    return {lead(error.kind), {}, adviceFor(error.kind)};
}

ErrorWords failureWords(const QString &serverText)
{
    if (const auto known = knownError(serverText, true))
        return *known;
    return {{}, {}, adviceFor(Error::Kind::Server)};
}

QString shortErrorText(const Error &error)
{
    static const QRegularExpression refused(u"Permission check failed \\((?<path>[^,)]+), (?<privilege>[^)]+)\\)"_s);
    const QString code = error.http > 0 ? QString::number(error.http) : QString();
    if (const auto match = refused.match(error.text); match.hasMatch())
        return Words::tr("%1 %2 on %3", "HTTP status, privilege, path")
            .arg(code, match.captured(u"privilege"_s), match.captured(u"path"_s))
            .trimmed();
    const QString text = error.text.trimmed().isEmpty() ? lead(error.kind) : error.text.trimmed();
    return code.isEmpty() ? text : Words::tr("%1 %2", "HTTP status, the server's words").arg(code, text);
}

QString errorText(const Error &error)
{
    QStringList words;
    if (!error.text.trimmed().isEmpty())
        words.append(error.text.trimmed());
    for (const auto &[field, text] : error.fields.asKeyValueRange()) {
        // Fingerprints are no words of the server, and stand in the cause.
        if (error.kind != Error::Kind::Certificate && !words.contains(text))
            words.append(Words::tr("%1: %2").arg(field, text));
    }
    const QString message = errorWords(error).message;
    return words.isEmpty() ? message : Words::tr("%1 It says: %2").arg(message, words.join(u"; "_s));
}

QString errorAdvice(const Error &error)
{
    const ErrorWords words = errorWords(error);
    return words.cause.isEmpty() ? words.next : Words::tr("%1 %2", "why, and what to do").arg(words.cause, words.next);
}

} // namespace Drydock
