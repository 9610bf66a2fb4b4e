// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <algorithm>
#include <array>
#include <optional>

namespace Drydock
{

/// A value and its stable word, as journals, documents and the command line spell it.
template <typename Enum>
struct EnumWord {
    Enum value;
    QLatin1StringView word;
};

template <typename Enum, size_t Size>
QString wordOf(const std::array<EnumWord<Enum>, Size> &words, Enum value)
{
    const auto found = std::ranges::find(words, value, &EnumWord<Enum>::value);
    return found == words.end() ? QString() : QString(found->word);
}

template <typename Enum, size_t Size>
std::optional<Enum> valueOf(const std::array<EnumWord<Enum>, Size> &words, QStringView word)
{
    const auto found = std::ranges::find_if(words, [&](const EnumWord<Enum> &entry) { return word == entry.word; });
    return found == words.end() ? std::nullopt : std::optional(found->value);
}

} // namespace Drydock
