// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/result.h"

namespace Drydock
{

/// An error for people: what happened, why, and what to do next. The server's own words are shown beside them.
struct ErrorWords {
    QString message;
    QString cause; ///< empty where the kind of error is all that is known
    QString next;
    friend bool operator==(const ErrorWords &, const ErrorWords &) = default;
};

ErrorWords errorWords(const Error &error);
/// Of a failed step, from the words of its task or of the server. Words that are not known: nothing but the next
/// step.
ErrorWords failureWords(const QString &serverText);
/// In one line, for evidence: "403 Sys.Audit on /", "596 Connection timed out".
QString shortErrorText(const Error &error);

} // namespace Drydock
