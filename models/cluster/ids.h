// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <optional>

namespace Drydock
{

/// A QString that cannot be confused with another kind of name. Ordered and hashable.
template <typename Tag>
class StrongName
{
public:
    StrongName() = default;
    explicit StrongName(QString text) : m_text(std::move(text)) {}

    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const StrongName &, const StrongName &) = default;
    friend std::strong_ordering operator<=>(const StrongName &a, const StrongName &b)
    {
        return a.m_text.compare(b.m_text) <=> 0;
    }
    friend size_t qHash(const StrongName &name, size_t seed = 0) { return qHash(name.m_text, seed); }

private:
    QString m_text;
};

/// Name of a cluster node, as in the API's paths ("pve-node1").
using NodeName = StrongName<struct NodeNameTag>;
/// Storage identifier, as in /etc/pve/storage.cfg ("local-zfs").
using StorageId = StrongName<struct StorageIdTag>;

/// Numeric id of a guest, unique in a cluster (100 … 999999999). 0 means none.
struct VmId {
    int value = 0;

    bool isValid() const { return value > 0; }
    QString text() const { return QString::number(value); }

    friend auto operator<=>(const VmId &, const VmId &) = default;
    friend size_t qHash(const VmId &id, size_t seed = 0) { return qHash(id.value, seed); }
};

enum class GuestKind { Vm, Ct };

/// A guest: what kind it is and its number. The HA stack writes it "vm:101" or "ct:240" (a SID).
struct GuestKey {
    GuestKind kind = GuestKind::Vm;
    VmId vmid;

    bool isValid() const { return vmid.isValid(); }
    /// "vm:101" or "ct:240".
    QString sid() const;
    /// Reads "vm:101" or "ct:240"; nothing for any other text.
    static std::optional<GuestKey> fromSid(QStringView sid);
    /// "qemu" or "lxc": the word in the API's paths.
    QString apiKind() const;

    friend auto operator<=>(const GuestKey &a, const GuestKey &b)
    {
        return std::pair(a.vmid, a.kind) <=> std::pair(b.vmid, b.kind);
    }
    friend bool operator==(const GuestKey &, const GuestKey &) = default;
    friend size_t qHash(const GuestKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, int(key.kind), key.vmid.value);
    }
};

/// Unique id of a task: UPID:node:pid:pstart:starttime:type:id:user[!token]: (pve-api.md 12).
struct Upid {
    QString text;
    NodeName node;
    /// Seconds since the epoch by the node's clock.
    qint64 startTime = 0;
    /// "qmigrate", "vzmigrate", "hamigrate", …
    QString type;
    /// What it works on: mostly a VMID, may be empty.
    QString id;
    /// "root@pam" or "user@realm!token".
    QString user;

    bool isValid() const { return !text.isEmpty(); }
    static std::optional<Upid> parse(const QString &text);

    friend bool operator==(const Upid &a, const Upid &b) { return a.text == b.text; }
    friend size_t qHash(const Upid &upid, size_t seed = 0) { return qHash(upid.text, seed); }
};

} // namespace Drydock
