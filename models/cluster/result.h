// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

#include <expected>

namespace Drydock
{

/// What went wrong outside this program. `text` is always the other side's own words;
/// the words for people are made from `kind` in views/.
struct Error {
    enum class Kind {
        Unreachable,  ///< no connection, or a proxied node did not answer (595, 596, time-out)
        Certificate,  ///< unknown or changed certificate; `fields` has "expected" and "presented"
        LoginFailed,  ///< wrong password or token; or the ticket expired and could not be renewed
        SecondFactor, ///< the login needs a second factor: `fields` lists "totp", "recovery", or is empty if one was
                      ///< refused
        Forbidden,    ///< 403: the text names path and privilege
        NotFound,     ///< 404, or "does not exist" in the text
        NotSupported, ///< 501, or a feature this version has moved elsewhere
        BadParameter, ///< 400: `fields` has the server's words per parameter
        NoQuorum,     ///< refused because the cluster has no quorum
        Locked,       ///< the guest or a file is locked
        Server,       ///< any other refusal by the server
        BadAnswer,    ///< an answer that is not what the API promises
        Cancelled,    ///< we gave it up ourselves
        Local,        ///< our own files: journal, settings
    };

    Kind kind = Kind::Server;
    /// HTTP status, 0 when there was none.
    int http = 0;
    QString text;
    QMap<QString, QString> fields;

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T>
using Result = std::expected<T, Error>;

} // namespace Drydock
