// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QUuid>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

namespace
{

constexpr int clockTolerance = 300;
constexpr int challengeLifetime = 300;
constexpr int maxFailedTotp = 8;

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

QStringList vmPrivileges(int pve)
{
    QStringList names =
        words("VM.Allocate VM.Audit VM.Backup VM.Clone VM.Config.CDROM VM.Config.CPU VM.Config.Cloudinit "
              "VM.Config.Disk VM.Config.HWType VM.Config.Memory VM.Config.Network VM.Config.Options "
              "VM.Console VM.Migrate VM.PowerMgmt VM.Snapshot VM.Snapshot.Rollback");
    // 9 split VM.Monitor into the guest agent's privileges and made replication its own.
    names += pve >= 9 ? words("VM.GuestAgent.Audit VM.GuestAgent.FileRead VM.GuestAgent.FileSystemMgmt "
                              "VM.GuestAgent.FileWrite VM.GuestAgent.Unrestricted VM.Replicate")
                      : words("VM.Monitor");
    names.sort();
    return names;
}

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(QRandomGenerator::system()->bounded(256));
    return bytes;
}

} // namespace

Accounts::Accounts(int pve) : m_key(randomBytes(32))
{
    const QStringList vm = vmPrivileges(pve);
    const QStringList storage =
        words("Datastore.Allocate Datastore.AllocateSpace Datastore.AllocateTemplate Datastore.Audit");
    const QStringList sys = words("Sys.Audit Sys.Console Sys.Syslog");
    const QStringList sdn = words("SDN.Allocate SDN.Audit SDN.Use");
    const QStringList mapping = words("Mapping.Audit Mapping.Modify Mapping.Use");
    const QStringList user = words("Group.Allocate Realm.AllocateUser User.Modify");
    const QStringList pool = words("Pool.Allocate Pool.Audit");
    m_all = vm + storage + sys + sdn + mapping + user + pool
            + words("Permissions.Modify Realm.Allocate Sys.AccessNetwork Sys.Incoming Sys.Modify Sys.PowerMgmt");
    m_all.sort();
    QStringList auditor = words("Datastore.Audit Mapping.Audit Pool.Audit SDN.Audit Sys.Audit VM.Audit");
    QStringList vmUser = words("VM.Audit VM.Backup VM.Config.CDROM VM.Config.Cloudinit VM.Console VM.PowerMgmt");
    if (pve >= 9) {
        auditor += u"VM.GuestAgent.Audit"_s;
        vmUser +=
            words("VM.GuestAgent.Audit VM.GuestAgent.FileRead VM.GuestAgent.FileSystemMgmt VM.GuestAgent.FileWrite");
    }
    m_builtIn = {
        {u"Administrator"_s, m_all},
        {u"NoAccess"_s, {}},
        {u"PVEAdmin"_s, vm + storage + sys + sdn + user + pool + words("Mapping.Audit Mapping.Use")},
        {u"PVEAuditor"_s, auditor},
        {u"PVEDatastoreAdmin"_s, storage},
        {u"PVEDatastoreUser"_s, words("Datastore.AllocateSpace Datastore.Audit")},
        {u"PVEMappingAdmin"_s, mapping},
        {u"PVEMappingUser"_s, words("Mapping.Audit Mapping.Use")},
        {u"PVEPoolAdmin"_s, pool},
        {u"PVEPoolUser"_s, words("Pool.Audit")},
        {u"PVESDNAdmin"_s, sdn},
        {u"PVESDNUser"_s, words("SDN.Audit SDN.Use")},
        {u"PVESysAdmin"_s, sys},
        {u"PVETemplateUser"_s, words("VM.Audit VM.Clone")},
        {u"PVEUserAdmin"_s, user},
        {u"PVEVMAdmin"_s, vm},
        {u"PVEVMUser"_s, vmUser},
    };
}

QMap<QString, QStringList> Accounts::roles() const
{
    QMap<QString, QStringList> all = m_builtIn;
    all.insert(m_own);
    return all;
}

bool Accounts::isPrivilege(const QString &name) const
{
    return m_all.contains(name);
}

/// Walks from "/" down: what is said nearer to the object replaces what was said above; a user's own entry wins over
/// those of the groups at the same place (PVE::AccessControl::roles).
QMap<QString, bool> Accounts::rolesOn(const QString &type, const Identity &who, const QString &path) const
{
    const User user = users.value(who.user);
    QMap<QString, bool> roles;
    QStringList places{u"/"_s};
    QString place;
    for (const auto parts = path.split(u'/', Qt::SkipEmptyParts); const QString &part : parts) {
        place += u'/' + part;
        places += place;
    }
    for (const QString &at : std::as_const(places)) {
        QMap<QString, bool> own;
        QMap<QString, bool> byGroup;
        for (const AclEntry &entry : acl) {
            if (entry.path != at || (!entry.propagate && at != path))
                continue;
            if (entry.type == type && entry.ugid == (type == u"token" ? who.id() : who.user))
                own.insert(entry.role, entry.propagate);
            else if (type == u"user" && entry.type == u"group" && user.groups.contains(entry.ugid))
                byGroup.insert(entry.role, entry.propagate);
        }
        if (!own.isEmpty())
            roles = own;
        else if (!byGroup.isEmpty())
            roles = byGroup;
    }
    if (roles.contains(u"NoAccess"_s))
        roles.clear();
    return roles;
}

QMap<QString, bool> Accounts::privilegesBy(const QString &type, const Identity &who, const QString &path) const
{
    QMap<QString, bool> found;
    const auto add = [&](const QMap<QString, bool> &granted) {
        for (auto role = granted.begin(); role != granted.end(); ++role) {
            const bool builtIn = m_builtIn.contains(role.key());
            for (const auto privileges = builtIn ? m_builtIn.value(role.key()) : m_own.value(role.key());
                 const QString &privilege : privileges)
                found[privilege] = found.value(privilege) || role.value();
        }
    };
    add(rolesOn(type, who, path));
    const QString pool = m_poolOf ? m_poolOf(path) : QString();
    if (!pool.isEmpty())
        add(rolesOn(type, who, u"/pool/"_s + pool));
    return found;
}

QMap<QString, bool> Accounts::privileges(const Identity &who, const QString &path) const
{
    QMap<QString, bool> found;
    if (who.user == u"root@pam") {
        for (const QString &privilege : m_all)
            found.insert(privilege, true);
    } else {
        found = privilegesBy(u"user"_s, who, path);
    }
    if (who.token.isEmpty() || !users.value(who.user).tokens.value(who.token).privsep)
        return found;
    QMap<QString, bool> both = privilegesBy(u"token"_s, who, path);
    for (auto privilege = both.begin(); privilege != both.end();)
        privilege = found.contains(privilege.key()) ? std::next(privilege) : both.erase(privilege);
    return both;
}

bool Accounts::isAllowedAll(const Identity &who) const
{
    if (who.user != u"root@pam")
        return false;
    const auto root = users.constFind(who.user);
    return who.token.isEmpty() || (root != users.constEnd() && !root->tokens.value(who.token).privsep);
}

bool Accounts::allows(const Identity &who, const QString &path, const QString &privilege) const
{
    return privileges(who, path).contains(privilege);
}

bool Accounts::allowsAny(const Identity &who, const QString &path, const QString &names) const
{
    // Asked for each of ten thousand guests at each poll.
    if (isAllowedAll(who))
        return true;
    const QMap<QString, bool> have = privileges(who, path);
    for (const auto parts = names.split(u'|'); const QString &name : parts) {
        if (have.contains(name))
            return true;
    }
    return false;
}

QStringList Accounts::knownPaths() const
{
    QSet<QString> paths{u"/"_s,     u"/access"_s, u"/access/groups"_s, u"/nodes"_s,
                        u"/pool"_s, u"/sdn"_s,    u"/storage"_s,       u"/vms"_s};
    for (const AclEntry &entry : acl)
        paths.insert(entry.path);
    QStringList sorted(paths.begin(), paths.end());
    sorted.sort();
    return sorted;
}

bool Accounts::isActive(const User &user) const
{
    return !user.id.isEmpty() && user.enabled && (user.expire == 0 || user.expire > QDateTime::currentSecsSinceEpoch());
}

bool Accounts::checkPassword(const QString &userid, const QString &password) const
{
    const User user = users.value(userid);
    return isActive(user) && !user.password.isEmpty() && user.password == password;
}

bool Accounts::checkSecondFactor(const QString &userid, const QString &answer)
{
    const auto user = users.find(userid);
    if (user == users.end())
        return false;
    if (answer.startsWith(u"totp:") && user->failedTotp < maxFailedTotp) {
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        for (const qint64 at : {now, now - 30, now + 30}) {
            if (totp(user->totpSecret, at) == answer.mid(5)) {
                user->failedTotp = 0;
                return true;
            }
        }
        ++user->failedTotp;
    }
    if (answer.startsWith(u"recovery:")) {
        const qsizetype place = user->recoveryKeys.indexOf(answer.mid(9));
        if (place >= 0 && !user->recoveryKeys[place].isEmpty()) {
            user->recoveryKeys[place].clear();
            user->failedTotp = 0;
            return true;
        }
    }
    return false;
}

QString Accounts::sign(const QString &text) const
{
    return QString::fromLatin1(
        QMessageAuthenticationCode::hash(text.toUtf8(), m_key, QCryptographicHash::Sha512).toBase64());
}

bool Accounts::isFresh(const QString &hexTime) const
{
    bool number = false;
    const qint64 age = QDateTime::currentSecsSinceEpoch() - hexTime.toLongLong(&number, 16);
    return number && age > -clockTolerance && age < m_lifetime;
}

QString Accounts::makeTicket(const QString &userid) const
{
    const QString text = u"PVE:"_s + userid + u':' + QString::number(QDateTime::currentSecsSinceEpoch(), 16).toUpper();
    return text + u"::"_s + sign(text);
}

QString Accounts::makeChallenge(const QString &userid) const
{
    const User user = users.value(userid);
    QStringList unused;
    for (qsizetype i = 0; i < user.recoveryKeys.size(); ++i) {
        if (!user.recoveryKeys[i].isEmpty())
            unused += QString::number(i);
    }
    // The colon alone is escaped, as the real one does it.
    const QString factors = u"{\"recovery\"%3A[%1],\"totp\"%3Atrue}"_s.replace(u"%1"_s, unused.join(u','));
    const QString time = QString::number(QDateTime::currentSecsSinceEpoch(), 16).toUpper();
    const QString text = u"PVE:!tfa!"_s + factors + u':' + time;
    return text + u"::"_s + sign(text + u':' + userid);
}

bool Accounts::isChallengeOf(const QString &userid, const QString &challenge) const
{
    const QString text = challenge.section(u"::"_s, 0, 0);
    const QString signature = challenge.section(u"::"_s, 1);
    const qint64 age = QDateTime::currentSecsSinceEpoch() - text.section(u':', -1).toLongLong(nullptr, 16);
    return text.startsWith(u"PVE:!tfa!") && signature == sign(text + u':' + userid) && age < challengeLifetime;
}

std::optional<QString> Accounts::userOfTicket(const QString &ticket) const
{
    const QString text = ticket.section(u"::"_s, 0, 0);
    if (!text.startsWith(u"PVE:") || ticket.section(u"::"_s, 1) != sign(text) || !isFresh(text.section(u':', -1)))
        return std::nullopt;
    const QString userid = text.section(u':', 1, -2);
    if (!isActive(users.value(userid)))
        return std::nullopt;
    return userid;
}

QString Accounts::makeCsrfToken(const QString &userid) const
{
    const QString time = QString::number(QDateTime::currentSecsSinceEpoch(), 16).toUpper();
    return time + u':' + sign(u"csrf:"_s + time + u':' + userid);
}

bool Accounts::checkCsrfToken(const QString &userid, const QString &token) const
{
    const QString time = token.section(u':', 0, 0);
    return isFresh(time) && token.section(u':', 1) == sign(u"csrf:"_s + time + u':' + userid);
}

std::optional<Identity> Accounts::identityOfToken(const QString &text) const
{
    const QString id = text.section(u'=', 0, 0);
    const Identity who{id.section(u'!', 0, 0), id.section(u'!', 1)};
    const User user = users.value(who.user);
    const auto token = user.tokens.constFind(who.token);
    if (!isActive(user) || token == user.tokens.constEnd() || token->secret != text.section(u'=', 1))
        return std::nullopt;
    if (token->expire != 0 && token->expire <= QDateTime::currentSecsSinceEpoch())
        return std::nullopt;
    return who;
}

void Accounts::expireTickets()
{
    m_key = randomBytes(32);
}

QString Accounts::randomSecret(int characters)
{
    static constexpr char letters[] = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    QString secret;
    for (int i = 0; i < characters; ++i)
        secret += QLatin1Char(letters[QRandomGenerator::system()->bounded(int(sizeof letters) - 1)]);
    return secret;
}

QString Accounts::randomUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString Accounts::totp(const QByteArray &secret, qint64 at)
{
    const quint64 counter = qToBigEndian(quint64(at / 30));
    const QByteArray message(reinterpret_cast<const char *>(&counter), sizeof counter);
    const QByteArray digest = QMessageAuthenticationCode::hash(message, secret, QCryptographicHash::Sha1);
    const int offset = digest.back() & 0x0f;
    const quint32 code = qFromBigEndian<quint32>(digest.constData() + offset) & 0x7fffffffU;
    return QString::number(code % 1000000).rightJustified(6, u'0');
}

} // namespace Drydock::Demo
