// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Drydock
{

/// How well `query` fits `text`: every word of the query must occur, as the start of a word (best), inside one, or
/// as letters in order. Higher is better; 0 = does not fit. An empty query fits everything alike. Case is ignored.
int fuzzyScore(QStringView query, QStringView text);

} // namespace Drydock
