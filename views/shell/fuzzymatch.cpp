// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzymatch.h"

#include <QStringList>

#include <algorithm>

namespace Drydock
{

namespace
{

bool startsWord(QStringView text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber() || (text.at(at).isDigit() && !text.at(at - 1).isDigit());
}

int wordScore(QStringView word, QStringView text)
{
    int best = 0;
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        int score = startsWord(text, at) ? 60 : 30;
        const qsizetype end = at + word.size();
        if (startsWord(text, at) && (end == text.size() || !text.at(end).isLetterOrNumber()))
            score += 25; // the whole word
        if (at == 0)
            score += 10;
        best = std::max(best, score);
    }
    if (best > 0 || word.size() < 2)
        return best;
    // Letters in order; the closer together the better. From three letters on, else everything fits everything.
    qsizetype from = 0;
    qsizetype first = -1;
    for (const QChar letter : word) {
        const qsizetype at = text.indexOf(letter, from, Qt::CaseInsensitive);
        if (at < 0)
            return 0;
        if (first < 0)
            first = at;
        from = at + 1;
    }
    const qsizetype spread = from - first - word.size();
    return spread > 2 * word.size() ? 0 : int(std::max<qsizetype>(1, 20 - spread));
}

} // namespace

int fuzzyScore(QStringView query, QStringView text)
{
    int total = 1;
    for (const auto words = query.split(u' ', Qt::SkipEmptyParts); const QStringView word : words) {
        const int score = wordScore(word, text);
        if (score == 0)
            return 0;
        total += score;
    }
    // Among equals the shorter text is the closer one.
    return total * 100 - int(std::min<qsizetype>(99, text.size()));
}

} // namespace Drydock
