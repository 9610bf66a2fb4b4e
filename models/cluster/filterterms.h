// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace Drydock
{

// What filter languages have in common: terms parted by spaces, `field:value`, quotes, a leading `-` that negates,
// wildcards and networks. Which fields there are is each language's own matter.

/// Why a filter text cannot be understood, and which part of it.
struct FilterError {
    QString text;     ///< for people
    int position = 0; ///< in characters of the filter text
    int length = 0;
    friend bool operator==(const FilterError &, const FilterError &) = default;
};

/// What can stand where the cursor is: candidates replace `length` characters from `position`.
struct FilterCompletion {
    int position = 0;
    int length = 0;
    QStringList candidates;
    friend bool operator==(const FilterCompletion &, const FilterCompletion &) = default;
};

/// One term's text cut out of the whole, and where its parts begin.
struct FilterToken {
    qsizetype begin = 0;
    qsizetype end = 0;
    bool negated = false;
    QString field; ///< empty: free text
    QString op;    ///< ":", ">=", …
    QString value; ///< quotes removed
    bool quoted = false;
    qsizetype valueBegin = 0;
    bool openQuote = false;
};

/// Cuts a filter text into its terms.
class FilterScanner
{
public:
    explicit FilterScanner(QStringView text) : m_text(text) {}

    std::optional<FilterToken> next();
    /// The term that ends at the end of the text, where one is being typed; an empty one after a blank.
    static FilterToken last(QStringView text);

private:
    void readField(FilterToken &token);
    void readValue(FilterToken &token);

    QStringView m_text;
    qsizetype m_at = 0;
};

/// An IPv4 or IPv6 network, or a single address.
struct AddressNetwork {
    bool v6 = false;
    QByteArray bytes; ///< 4 or 16
    int prefix = 0;

    /// "192.168.1.10", "192.168.1.0/24", "fd00::/8"; nothing for any other text.
    static std::optional<AddressNetwork> parse(const QString &text);
    /// `address` without prefix; false for what is no address of this family.
    bool contains(const QString &address) const;
    friend bool operator==(const AddressNetwork &, const AddressNetwork &) = default;
};

/// `pattern` may hold * and ?; both texts in the same case. Linear apart from backtracking to the last star.
bool wildcardMatch(QStringView pattern, QStringView text);
/// `value` as it can be typed behind a field.
QString quotedFilterValue(const QString &value);
/// Completes a filter text at the cursor: field names out of `fields` ("node:"), or behind a field what `valuesOf`
/// gives for it, sorted; nothing for a field that does not exist.
FilterCompletion completeFilterText(const QString &text, int cursor, const QStringList &fields,
                                    const std::function<std::optional<QStringList>(const QString &field)> &valuesOf);
/// Candidates among sorted `values` for the value that `token` ends with; after a comma only the last alternative.
FilterCompletion completeFilterValue(const FilterToken &token, qsizetype end, const QStringList &values);

} // namespace Drydock
