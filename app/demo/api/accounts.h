// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../sim/cluster.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace Drydock::Demo
{

/// Who a request comes from, once that is proven.
struct Identity {
    QString user;  ///< "root@pam"
    QString token; ///< token id, empty for a ticket

    QString id() const { return token.isEmpty() ? user : user + u'!' + token; }
    Caller caller() const { return Caller{user, token}; }
    bool isRoot() const { return user == u"root@pam" && token.isEmpty(); }
};

struct ApiToken {
    QString secret;
    bool privsep = true;
    qint64 expire = 0;
    QString comment;
};

struct User {
    QString id; ///< "name@realm"
    QString password;
    bool enabled = true;
    qint64 expire = 0; ///< epoch seconds, 0 = never
    QString comment, email, firstName, lastName;
    QStringList groups;
    QByteArray totpSecret;    ///< empty = no second factor
    QStringList recoveryKeys; ///< used ones are empty
    int failedTotp = 0;
    QMap<QString, ApiToken> tokens;

    QString realm() const { return id.section(u'@', -1); }
    bool needsSecondFactor() const { return !totpSecret.isEmpty(); }
};

struct AclEntry {
    QString path;
    QString type; ///< user, group, token
    QString ugid;
    QString role;
    bool propagate = true;
    friend bool operator==(const AclEntry &, const AclEntry &) = default;
};

/// Users, tokens, tickets, roles and access rules of the simulated cluster. Judges who somebody is and what they may
/// do, by the rules of Proxmox VE; the endpoints only ask.
class Accounts
{
public:
    explicit Accounts(int pve);

    QMap<QString, User> users;
    QMap<QString, QString> groups; ///< id to comment
    QList<AclEntry> acl;

    // --- roles and privileges ---
    QMap<QString, QStringList> roles() const; ///< built-in and own
    bool isBuiltIn(const QString &role) const { return m_builtIn.contains(role); }
    void setRole(const QString &role, const QStringList &privileges) { m_own.insert(role, privileges); }
    void removeRole(const QString &role) { m_own.remove(role); }
    bool isPrivilege(const QString &name) const;
    /// Privilege to "does it propagate".
    QMap<QString, bool> privileges(const Identity &who, const QString &path) const;
    bool allows(const Identity &who, const QString &path, const QString &privilege) const;
    /// "A|B": any of them.
    bool allowsAny(const Identity &who, const QString &path, const QString &privileges) const;
    /// The paths GET /access/permissions lists.
    QStringList knownPaths() const;
    /// Tells a path's pool ("" = none): /vms/101 gets the rights on /pool/NAME too.
    void setPoolOf(std::function<QString(const QString &path)> poolOf) { m_poolOf = std::move(poolOf); }

    // --- proving who one is ---
    bool isActive(const User &user) const;
    bool checkPassword(const QString &userid, const QString &password) const;
    /// "totp:123456" or "recovery:xxxx-…", which is then used up.
    bool checkSecondFactor(const QString &userid, const QString &answer);
    QString makeTicket(const QString &userid) const;
    QString makeChallenge(const QString &userid) const;
    bool isChallengeOf(const QString &userid, const QString &challenge) const;
    /// The user of a valid ticket; nothing for a challenge, a foreign or an expired one.
    std::optional<QString> userOfTicket(const QString &ticket) const;
    QString makeCsrfToken(const QString &userid) const;
    bool checkCsrfToken(const QString &userid, const QString &token) const;
    /// "user@realm!id=secret".
    std::optional<Identity> identityOfToken(const QString &text) const;

    /// Tickets and CSRF tokens given so far are no longer valid.
    void expireTickets();
    /// Seconds of real time; 7200 in the real server.
    void setTicketLifetime(int seconds) { m_lifetime = seconds; }

    static QString randomSecret(int characters);
    static QString randomUuid();
    /// The six digits of a TOTP secret (30 s steps, SHA-1) at this moment (epoch seconds).
    static QString totp(const QByteArray &secret, qint64 at);

private:
    bool isAllowedAll(const Identity &who) const;
    QString sign(const QString &text) const;
    bool isFresh(const QString &hexTime) const;
    QMap<QString, bool> rolesOn(const QString &type, const Identity &who, const QString &path) const;
    QMap<QString, bool> privilegesBy(const QString &type, const Identity &who, const QString &path) const;

    QStringList m_all;
    QMap<QString, QStringList> m_builtIn;
    QMap<QString, QStringList> m_own;
    std::function<QString(const QString &)> m_poolOf;
    QByteArray m_key;
    int m_lifetime = 7200;
};

} // namespace Drydock::Demo
