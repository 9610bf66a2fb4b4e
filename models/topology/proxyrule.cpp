// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxyrule.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

struct Matcher {
    QLatin1StringView name;
    int least;
    int most;
};

constexpr std::array httpMatchers{
    Matcher{"Host"_L1, 1, 1},       Matcher{"HostRegexp"_L1, 1, 1},  Matcher{"Path"_L1, 1, 1},
    Matcher{"PathPrefix"_L1, 1, 1}, Matcher{"PathRegexp"_L1, 1, 1},  Matcher{"Method"_L1, 1, 1},
    Matcher{"ClientIP"_L1, 1, 1},   Matcher{"Header"_L1, 2, 2},      Matcher{"HeaderRegexp"_L1, 2, 2},
    Matcher{"Query"_L1, 1, 2},      Matcher{"QueryRegexp"_L1, 1, 2},
};
constexpr std::array tcpMatchers{
    Matcher{"HostSNI"_L1, 1, 1},
    Matcher{"HostSNIRegexp"_L1, 1, 1},
    Matcher{"ALPN"_L1, 1, 1},
    Matcher{"ClientIP"_L1, 1, 1},
};

/// Names are known as written, in small, in capital letters, and with one capital.
bool isCalled(const Matcher &matcher, const QString &name)
{
    const QString exact(matcher.name);
    const QString small = exact.toLower();
    return name == exact || name == small || name == exact.toUpper() || name == small.left(1).toUpper() + small.mid(1);
}

/// Goes once through the text; after an error it reads on to nowhere.
class RuleParser
{
public:
    RuleParser(const QString &text, ProxyProtocol protocol) : m_text(text), m_protocol(protocol) {}

    std::expected<ProxyRule, QString> parse()
    {
        ProxyRule rule = either(0);
        skip();
        if (m_error.isEmpty() && m_at < m_text.size())
            fail(u"trailing text after the rule: %1"_s.arg(m_text.sliced(m_at)));
        if (!m_error.isEmpty())
            return std::unexpected(m_error);
        return rule;
    }

private:
    static constexpr int deepest = 64;

    void fail(const QString &text)
    {
        if (m_error.isEmpty())
            m_error = text;
        m_at = m_text.size();
    }

    void skip()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    bool take(QLatin1StringView token)
    {
        skip();
        if (!QStringView(m_text).sliced(m_at).startsWith(token))
            return false;
        m_at += token.size();
        return true;
    }

    ProxyRule joined(ProxyRule::Kind kind, QLatin1StringView token, int depth)
    {
        const auto part = [&] { return kind == ProxyRule::Kind::Or ? both(depth) : single(depth); };
        ProxyRule rule;
        rule.kind = kind;
        rule.parts = {part()};
        while (m_error.isEmpty() && take(token))
            rule.parts.append(part());
        return rule.parts.size() == 1 ? rule.parts.takeFirst() : rule;
    }
    ProxyRule either(int depth) { return joined(ProxyRule::Kind::Or, "||"_L1, depth); }
    ProxyRule both(int depth) { return joined(ProxyRule::Kind::And, "&&"_L1, depth); }

    ProxyRule single(int depth)
    {
        if (depth > deepest) {
            fail(u"nested too deeply"_s);
            return {};
        }
        if (take("!"_L1)) {
            ProxyRule rule;
            rule.kind = ProxyRule::Kind::Not;
            rule.parts = {single(depth + 1)};
            return rule;
        }
        if (take("("_L1)) {
            const ProxyRule rule = either(depth + 1);
            if (m_error.isEmpty() && !take(")"_L1))
                fail(u"a parenthesis is not closed"_s);
            return rule;
        }
        return call();
    }

    ProxyRule call()
    {
        skip();
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text[m_at].isLetter())
            ++m_at;
        const QString name = m_text.sliced(start, m_at - start);
        if (name.isEmpty()) {
            fail(m_at < m_text.size() ? u"expected a matcher, got %1"_s.arg(m_text.sliced(m_at))
                                      : u"expected a matcher at the end"_s);
            return {};
        }
        ProxyRule rule;
        if (!take("("_L1))
            fail(u"%1 has no parameters"_s.arg(name));
        while (m_error.isEmpty() && !take(")"_L1)) {
            rule.values.append(quoted());
            if (m_error.isEmpty() && !take(","_L1) && !QStringView(m_text).sliced(m_at).startsWith(u')'))
                fail(u"expected , or ) after a parameter of %1"_s.arg(name));
        }
        check(name, rule);
        return rule;
    }

    QString quoted()
    {
        skip();
        const QChar quote = m_at < m_text.size() ? m_text[m_at] : QChar();
        if (quote != u'`' && quote != u'"') {
            fail(u"parameters stand in backticks or double quotes"_s);
            return {};
        }
        QString value;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == quote) {
                ++m_at;
                return value;
            }
            // Only between double quotes a backslash is not itself.
            if (quote == u'"' && m_text[m_at] == u'\\' && m_at + 1 < m_text.size())
                ++m_at;
            value += m_text[m_at];
        }
        fail(u"a quote is not closed"_s);
        return {};
    }

    void check(const QString &name, ProxyRule &rule)
    {
        if (!m_error.isEmpty())
            return;
        const auto judge = [&](const auto &matchers) {
            const auto found =
                std::ranges::find_if(matchers, [&](const Matcher &matcher) { return isCalled(matcher, name); });
            if (found == matchers.end()) {
                fail(u"unsupported function: %1"_s.arg(name));
            } else if (rule.values.size() < found->least || rule.values.size() > found->most) {
                fail(u"unexpected number of parameters of %1; got %2"_s.arg(name).arg(rule.values.size()));
            } else if (rule.values.contains(QString())) {
                fail(u"empty parameter of %1"_s.arg(name));
            } else {
                rule.matcher = found->name;
            }
        };
        if (m_protocol == ProxyProtocol::Http)
            judge(httpMatchers);
        else
            judge(tcpMatchers);
    }

    const QString m_text;
    const ProxyProtocol m_protocol;
    qsizetype m_at = 0;
    QString m_error;
};

/// What these matchers name, of all parts that are not excluded.
void collect(const ProxyRule &rule, std::initializer_list<QLatin1StringView> matchers, QStringList &found)
{
    if (rule.kind == ProxyRule::Kind::Not)
        return;
    if (rule.kind == ProxyRule::Kind::Call && std::ranges::find(matchers, rule.matcher) != matchers.end())
        found.append(rule.values.first());
    for (const ProxyRule &part : rule.parts)
        collect(part, matchers, found);
}

} // namespace

QStringList ProxyRule::hosts() const
{
    QStringList found;
    collect(*this, {"Host"_L1, "HostSNI"_L1}, found);
    for (QString &host : found) {
        host = host.toLower();
        if (host.endsWith(u'.'))
            host.chop(1);
    }
    found.removeDuplicates();
    return found;
}

QStringList ProxyRule::paths() const
{
    QStringList found;
    collect(*this, {"Path"_L1, "PathPrefix"_L1}, found);
    found.removeDuplicates();
    return found;
}

bool ProxyRule::hasHostPattern() const
{
    QStringList found;
    collect(*this, {"HostRegexp"_L1, "HostSNIRegexp"_L1}, found);
    return !found.isEmpty();
}

std::expected<ProxyRule, QString> parseProxyRule(const QString &rule, ProxyProtocol protocol)
{
    return RuleParser(rule, protocol).parse();
}

} // namespace Drydock
