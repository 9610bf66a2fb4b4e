// SPDX-License-Identifier: GPL-3.0-or-later
#include "router.h"

#include "site.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

namespace
{

constexpr double refusedLoginDelay = 3;

Answer authenticationFailure()
{
    Answer answer = Answer::failure(401, u"authentication failure"_s);
    answer.delay = refusedLoginDelay;
    return answer;
}

/// The coarse rights map of a login: by area, the privileges held anywhere below it.
QJsonObject capabilities(const Accounts &accounts, const QString &userid)
{
    static const QMap<QString, QRegularExpression> areas{
        {u"vms"_s, QRegularExpression(u"^(VM\\.|Permissions\\.Modify)"_s)},
        {u"access"_s, QRegularExpression(u"^(User\\.|Group\\.|Permissions\\.Modify)"_s)},
        {u"storage"_s, QRegularExpression(u"^(Datastore\\.|Permissions\\.Modify)"_s)},
        {u"nodes"_s, QRegularExpression(u"^(Sys\\.|Permissions\\.Modify)"_s)},
        {u"sdn"_s, QRegularExpression(u"^(SDN\\.|Permissions\\.Modify)"_s)},
        {u"dc"_s, QRegularExpression(u"^(Sys\\.Audit|Sys\\.Modify|SDN\\.)"_s)},
        {u"mapping"_s, QRegularExpression(u"^(Mapping\\.|Permissions\\.Modify)"_s)},
    };
    QSet<QString> held;
    for (const auto paths = accounts.knownPaths(); const QString &path : paths) {
        const auto privileges = accounts.privileges({userid, {}}, path);
        held.unite(QSet<QString>(privileges.keyBegin(), privileges.keyEnd()));
    }
    QJsonObject all;
    for (auto area = areas.begin(); area != areas.end(); ++area) {
        QJsonObject map;
        for (const QString &privilege : held) {
            if (area->match(privilege).hasMatch())
                map.insert(privilege, 1);
        }
        all.insert(area.key(), map);
    }
    return all;
}

QJsonObject session(Call &call, const QString &userid, bool challenge)
{
    const Accounts &accounts = call.site.accounts;
    QJsonObject data{{u"username"_s, userid},
                     {u"ticket"_s, challenge ? accounts.makeChallenge(userid) : accounts.makeTicket(userid)},
                     {u"CSRFPreventionToken"_s, accounts.makeCsrfToken(userid)}};
    if (challenge)
        data.insert(u"NeedTFA"_s, 1);
    else
        data.insert(u"cap"_s, capabilities(accounts, userid));
    if (challenge || accounts.allows({userid, {}}, u"/"_s, u"Sys.Audit"_s))
        data.insert(u"clustername"_s, call.site.cluster->state().clusterName);
    return data;
}

Answer createTicket(Call &call)
{
    Accounts &accounts = call.site.accounts;
    QString userid = call.text(u"username"_s);
    if (call.has(u"realm"_s) && !userid.endsWith(u'@' + call.text(u"realm"_s)))
        userid += u'@' + call.text(u"realm"_s);
    const QString password = call.text(u"password"_s);
    if (!userid.contains(u'@') || !accounts.isActive(accounts.users.value(userid)))
        return authenticationFailure();
    if (call.has(u"tfa-challenge"_s)) {
        if (!accounts.isChallengeOf(userid, call.text(u"tfa-challenge"_s))
            || !accounts.checkSecondFactor(userid, password))
            return authenticationFailure();
        return session(call, userid, false);
    }
    // A valid ticket in place of the password renews the session, without a second factor.
    if (const auto owner = accounts.userOfTicket(password); owner && (*owner == userid || *owner == u"root@pam"))
        return session(call, userid, false);
    if (!accounts.checkPassword(userid, password))
        return authenticationFailure();
    const bool second = accounts.users.value(userid).needsSecondFactor();
    if (call.has(u"otp"_s)) {
        if (!second || !accounts.checkSecondFactor(userid, call.text(u"otp"_s)))
            return authenticationFailure();
        return session(call, userid, false);
    }
    return session(call, userid, second);
}

QJsonObject domain(const QString &realm, const QString &comment)
{
    return {{u"realm"_s, realm}, {u"type"_s, realm}, {u"comment"_s, comment}};
}

Answer listDomains(Call &call)
{
    return call.site.shuffled({domain(u"pam"_s, u"Linux PAM standard authentication"_s),
                               domain(u"pve"_s, u"Proxmox VE authentication server"_s)});
}

Answer permissions(Call &call)
{
    const Accounts &accounts = call.site.accounts;
    Identity who = call.who;
    if (call.has(u"userid"_s)) {
        const QString asked = call.text(u"userid"_s);
        const bool own = asked.section(u'!', 0, 0) == call.who.user && call.who.token.isEmpty();
        if (!own && asked != call.who.id() && !call.allows(u"/access"_s, u"Sys.Audit"_s))
            return Answer::forbidden(u"/access"_s, u"Sys.Audit"_s);
        who = Identity{asked.section(u'!', 0, 0), asked.section(u'!', 1)};
    }
    const QStringList paths = call.has(u"path"_s) ? QStringList{call.text(u"path"_s)} : accounts.knownPaths();
    QJsonObject data;
    for (const QString &path : paths) {
        const QMap<QString, bool> held = accounts.privileges(who, path);
        QJsonObject map;
        for (auto privilege = held.begin(); privilege != held.end(); ++privilege)
            map.insert(privilege.key(), privilege.value() ? 1 : 0);
        if (!map.isEmpty())
            data.insert(path, map);
    }
    return data;
}

// --- users and tokens ---

QJsonObject tokenObject(const ApiToken &token)
{
    QJsonObject object{{u"expire"_s, token.expire}, {u"privsep"_s, token.privsep ? 1 : 0}};
    if (!token.comment.isEmpty())
        object.insert(u"comment"_s, token.comment);
    return object;
}

QJsonArray tokenRows(const User &user)
{
    QJsonArray rows;
    for (auto token = user.tokens.begin(); token != user.tokens.end(); ++token) {
        QJsonObject row = tokenObject(token.value());
        row.insert(u"tokenid"_s, token.key());
        rows.append(row);
    }
    return rows;
}

QJsonObject userObject(const User &user)
{
    QJsonObject object{{u"enable"_s, user.enabled ? 1 : 0}, {u"expire"_s, user.expire}};
    const QList<std::pair<QString, QString>> texts{{u"comment"_s, user.comment},
                                                   {u"email"_s, user.email},
                                                   {u"firstname"_s, user.firstName},
                                                   {u"lastname"_s, user.lastName}};
    for (const auto &[key, text] : texts) {
        if (!text.isEmpty())
            object.insert(key, text);
    }
    return object;
}

bool mayReadUser(const Call &call, const QString &userid)
{
    return call.who.user == userid || call.allows(u"/access/groups"_s, u"User.Modify|Sys.Audit"_s);
}

Answer listUsers(Call &call)
{
    QJsonArray rows;
    for (const User &user : std::as_const(call.site.accounts.users)) {
        if (!mayReadUser(call, user.id))
            continue;
        QJsonObject row = userObject(user);
        row.insert(u"userid"_s, user.id);
        row.insert(u"realm-type"_s, user.realm());
        if (call.flag(u"full"_s)) {
            row.insert(u"groups"_s, user.groups.join(u','));
            row.insert(u"tokens"_s, user.tokens.isEmpty() ? QJsonValue() : QJsonValue(tokenRows(user)));
        }
        rows.append(row);
    }
    return call.site.shuffled(rows);
}

Answer readUser(Call &call)
{
    const QString userid = call.text(u"userid"_s);
    if (!mayReadUser(call, userid))
        return Answer::failure(403, u"Permission check failed"_s);
    const auto user = call.site.accounts.users.constFind(userid);
    if (user == call.site.accounts.users.constEnd())
        return Answer::failure(500, u"no such user ('%1')"_s.arg(userid));
    QJsonObject object = userObject(*user);
    object.insert(u"groups"_s, QJsonArray::fromStringList(user->groups));
    QJsonObject tokens;
    for (auto token = user->tokens.begin(); token != user->tokens.end(); ++token)
        tokens.insert(token.key(), tokenObject(token.value()));
    object.insert(u"tokens"_s, tokens);
    return object;
}

Answer createUser(Call &call)
{
    const QString userid = call.text(u"userid"_s);
    const QString realm = userid.section(u'@', -1);
    if (!userid.contains(u'@')) {
        return Answer::badParameter(
            u"userid"_s, u"invalid format - value '%1' does not look like a valid user name\n"_s.arg(userid));
    }
    if (!call.allows(u"/access/realm/"_s + realm, u"Realm.AllocateUser"_s))
        return Answer::forbidden(u"/access/realm/"_s + realm, u"Realm.AllocateUser"_s);
    if (call.site.accounts.users.contains(userid))
        return Answer::failure(500, u"create user failed: user '%1' already exists"_s.arg(userid));
    User user;
    user.id = userid;
    user.password = call.text(u"password"_s);
    user.enabled = call.flag(u"enable"_s, true);
    user.expire = call.text(u"expire"_s).toLongLong();
    user.comment = call.text(u"comment"_s);
    user.email = call.text(u"email"_s);
    user.firstName = call.text(u"firstname"_s);
    user.lastName = call.text(u"lastname"_s);
    user.groups = call.text(u"groups"_s).split(u',', Qt::SkipEmptyParts);
    call.site.accounts.users.insert(userid, user);
    return {};
}

Answer deleteUser(Call &call)
{
    const QString userid = call.text(u"userid"_s);
    if (!call.allows(u"/access/groups"_s, u"User.Modify"_s))
        return Answer::forbidden(u"/access/groups"_s, u"User.Modify"_s);
    call.site.accounts.users.remove(userid);
    call.site.accounts.acl.removeIf(
        [&](const AclEntry &entry) { return entry.ugid == userid || entry.ugid.startsWith(userid + u'!'); });
    return {};
}

Answer withUserOfToken(Call &call, const std::function<Answer(User &)> &action)
{
    const QString userid = call.text(u"userid"_s);
    if (!mayReadUser(call, userid))
        return Answer::failure(403, u"Permission check failed"_s);
    const auto user = call.site.accounts.users.find(userid);
    if (user == call.site.accounts.users.end())
        return Answer::failure(500, u"no such user ('%1')"_s.arg(userid));
    return action(*user);
}

Answer listTokens(Call &call)
{
    return withUserOfToken(call, [&](User &user) -> Answer { return call.site.shuffled(tokenRows(user)); });
}

Answer noSuchToken(const Call &call)
{
    return Answer::failure(500,
                           u"no such token '%1' for user '%2'"_s.arg(call.text(u"tokenid"_s), call.text(u"userid"_s)));
}

Answer readToken(Call &call)
{
    return withUserOfToken(call, [&](User &user) -> Answer {
        const auto token = user.tokens.constFind(call.text(u"tokenid"_s));
        return token == user.tokens.constEnd() ? noSuchToken(call) : Answer(tokenObject(*token));
    });
}

Answer createToken(Call &call)
{
    return withUserOfToken(call, [&](User &user) -> Answer {
        const QString id = call.text(u"tokenid"_s);
        if (user.tokens.contains(id))
            return Answer::badParameter(u"tokenid"_s, u"Token already exists."_s);
        ApiToken token;
        token.secret = Accounts::randomUuid();
        token.privsep = call.flag(u"privsep"_s, true);
        token.expire = call.text(u"expire"_s).toLongLong();
        token.comment = call.text(u"comment"_s);
        user.tokens.insert(id, token);
        // What was sent comes back as text; the default of privsep is a number (seen on 9.2).
        QJsonObject info{{u"privsep"_s, call.has(u"privsep"_s) ? QJsonValue(call.text(u"privsep"_s)) : QJsonValue(1)}};
        for (const QString &key : {u"expire"_s, u"comment"_s}) {
            if (call.has(key))
                info.insert(key, call.text(key));
        }
        return QJsonObject{{u"full-tokenid"_s, user.id + u'!' + id}, {u"value"_s, token.secret}, {u"info"_s, info}};
    });
}

Answer deleteToken(Call &call)
{
    return withUserOfToken(call, [&](User &user) -> Answer {
        const QString id = call.text(u"tokenid"_s);
        if (user.tokens.remove(id) == 0)
            return noSuchToken(call);
        call.site.accounts.acl.removeIf([&](const AclEntry &entry) { return entry.ugid == user.id + u'!' + id; });
        return {};
    });
}

// --- roles and access rules ---

Answer listRoles(Call &call)
{
    QJsonArray rows;
    const QMap<QString, QStringList> roles = call.site.accounts.roles();
    for (auto role = roles.begin(); role != roles.end(); ++role) {
        QStringList privileges = role.value();
        privileges.sort();
        rows.append(QJsonObject{{u"roleid"_s, role.key()},
                                {u"privs"_s, privileges.join(u',')},
                                {u"special"_s, call.site.accounts.isBuiltIn(role.key()) ? 1 : 0}});
    }
    return call.site.shuffled(rows);
}

Answer readRole(Call &call)
{
    const QMap<QString, QStringList> roles = call.site.accounts.roles();
    const QString name = call.text(u"roleid"_s);
    if (!roles.contains(name))
        return Answer::failure(500, u"role '%1' does not exist"_s.arg(name));
    QJsonObject object;
    for (const auto privileges = roles.value(name); const QString &privilege : privileges)
        object.insert(privilege, 1);
    return object;
}

Answer writeRole(Call &call, bool create)
{
    Accounts &accounts = call.site.accounts;
    const QString name = call.text(u"roleid"_s);
    QStringList privileges = call.text(u"privs"_s).split(QRegularExpression(u"[,; ]"_s), Qt::SkipEmptyParts);
    for (const QString &privilege : std::as_const(privileges)) {
        if (!accounts.isPrivilege(privilege))
            return Answer::badParameter(u"privs"_s, u"invalid format - invalid privilege '%1'\n"_s.arg(privilege));
    }
    if (accounts.isBuiltIn(name))
        return Answer::failure(500, u"auto-generated role '%1' cannot be modified"_s.arg(name));
    const bool exists = accounts.roles().contains(name);
    if (create && exists)
        return Answer::failure(500, u"create role failed: role '%1' already exists"_s.arg(name));
    if (!create && !exists)
        return Answer::failure(500, u"update role failed: role '%1' does not exist"_s.arg(name));
    if (call.flag(u"append"_s))
        privileges += accounts.roles().value(name);
    privileges.removeDuplicates();
    accounts.setRole(name, privileges);
    return {};
}

Answer deleteRole(Call &call)
{
    const QString name = call.text(u"roleid"_s);
    if (call.site.accounts.isBuiltIn(name))
        return Answer::failure(500, u"auto-generated role '%1' cannot be deleted"_s.arg(name));
    if (!call.site.accounts.roles().contains(name))
        return Answer::failure(500, u"delete role failed: role '%1' does not exist"_s.arg(name));
    call.site.accounts.removeRole(name);
    return {};
}

Answer listAcl(Call &call)
{
    QJsonArray rows;
    for (const AclEntry &entry : std::as_const(call.site.accounts.acl)) {
        rows.append(QJsonObject{{u"path"_s, entry.path},
                                {u"type"_s, entry.type},
                                {u"ugid"_s, entry.ugid},
                                {u"roleid"_s, entry.role},
                                {u"propagate"_s, entry.propagate ? 1 : 0}});
    }
    return call.site.shuffled(rows);
}

Answer updateAcl(Call &call)
{
    Accounts &accounts = call.site.accounts;
    const QString path = call.text(u"path"_s);
    static const QRegularExpression known(u"^/(|(access|nodes|pool|sdn|storage|vms|mapping)(/.+)?)$"_s);
    if (!known.match(path).hasMatch())
        return Answer::badParameter(u"path"_s, u"invalid ACL path '%1'"_s.arg(path));
    if (!call.allows(path, u"Permissions.Modify"_s))
        return Answer::forbidden(path, u"Permissions.Modify"_s);
    const QMap<QString, QString> kinds{{u"users"_s, u"user"_s}, {u"groups"_s, u"group"_s}, {u"tokens"_s, u"token"_s}};
    for (const auto allRoles = call.text(u"roles"_s).split(u',', Qt::SkipEmptyParts); const QString &role : allRoles) {
        if (!accounts.roles().contains(role))
            return Answer::failure(500, u"ACL update failed: role '%1' does not exist"_s.arg(role));
        for (auto kind = kinds.begin(); kind != kinds.end(); ++kind) {
            for (const auto ugids = call.text(kind.key()).split(u',', Qt::SkipEmptyParts);
                 const QString &ugid : ugids) {
                accounts.acl.removeIf([&](const AclEntry &entry) {
                    return entry.path == path && entry.type == kind.value() && entry.ugid == ugid && entry.role == role;
                });
                if (!call.flag(u"delete"_s))
                    accounts.acl.append({path, kind.value(), ugid, role, call.flag(u"propagate"_s, true)});
            }
        }
    }
    return {};
}

QJsonArray subdirectories(const QStringList &names)
{
    QJsonArray rows;
    for (const QString &name : names)
        rows.append(QJsonObject{{u"subdir"_s, name}});
    return rows;
}

} // namespace

void addAccessEndpoints(Router &router)
{
    router.add("GET", "/access", "any", "", [](Call &) -> Answer {
        return subdirectories({u"users"_s, u"groups"_s, u"roles"_s, u"acl"_s, u"domains"_s, u"openid"_s, u"tfa"_s,
                               u"ticket"_s, u"password"_s});
    });
    router.add("GET", "/access/ticket", "world", "", [](Call &) -> Answer { return {}; });
    router.add("POST", "/access/ticket", "world",
               "username!:s(1,64) password! realm:s(1,32) otp tfa-challenge new-format:bool path:s(0,64) privs:s(0,64)",
               createTicket, Endpoint::NoToken);
    router.add("GET", "/access/domains", "world", "", listDomains);
    router.add("GET", "/access/permissions", "any", "path userid", permissions);
    router.add("GET", "/access/users", "any", "enabled:bool full:bool", listUsers);
    router.add(
        "POST", "/access/users", "any",
        "userid!:s(1,64) password:s(8,64) enable:bool expire:int(0,) comment email firstname lastname groups keys",
        createUser);
    router.add("GET", "/access/users/{userid}", "any", "", readUser);
    router.add("DELETE", "/access/users/{userid}", "any", "", deleteUser);
    router.add("GET", "/access/users/{userid}/token", "any", "", listTokens);
    router.add("GET", "/access/users/{userid}/token/{tokenid}", "any", "", readToken);
    router.add("POST", "/access/users/{userid}/token/{tokenid}", "any", "comment expire:int(0,) privsep:bool",
               createToken);
    router.add("DELETE", "/access/users/{userid}/token/{tokenid}", "any", "", deleteToken);
    router.add("GET", "/access/roles", "any", "", listRoles);
    router.add("GET", "/access/roles/{roleid}", "any", "", readRole);
    router.add("POST", "/access/roles", "Sys.Modify@/access", "roleid! privs",
               [](Call &call) { return writeRole(call, true); });
    router.add("PUT", "/access/roles/{roleid}", "Sys.Modify@/access", "privs append:bool",
               [](Call &call) { return writeRole(call, false); });
    router.add("DELETE", "/access/roles/{roleid}", "Sys.Modify@/access", "", deleteRole);
    router.add("GET", "/access/acl", "any", "", listAcl);
    router.add("PUT", "/access/acl", "any", "path! roles! users groups tokens propagate:bool delete:bool", updateAcl);
}

} // namespace Drydock::Demo
