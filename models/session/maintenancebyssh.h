// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/store.h"
#include "operations/ports.h"
#include "pve/profile.h"
#include "sshaccess.h"

#include <QObject>

namespace Drydock
{

/// The writes of operations, with HA maintenance mode added: it has no REST call, so `ha-manager` is run on an online
/// member by the system's ssh. Everything else goes on to the actions it stands in front of.
///
/// The program is started without a shell and asks nobody anything: no password, no unknown host key. Nothing here
/// waits: the answer comes when ssh has ended, and whether it worked is for the cluster's state to show.
class MaintenanceBySsh final : public QObject, public GuestActions
{
public:
    MaintenanceBySsh(ClusterStore *store, const AddressMap &addresses, QObject *parent = nullptr);

    void setAccess(const SshAccess &access) { m_access = access; }
    const SshAccess &access() const { return m_access; }
    /// Where all other writes go.
    void setNext(GuestActions *next) { m_next = next; }
    /// ssh is given up after this.
    void setTimeLimit(int ms) { m_limitMs = ms; }

    void migrate(const Migrate &request, Started done) override;
    void power(const GuestKey &guest, const NodeName &node, const QString &action, int timeout, Started done) override;
    void setHaState(const GuestKey &guest, const QString &state, Started done) override;
    void nodePower(const NodeName &node, const QString &command, Started done) override;
    void changeSetting(const SettingChange &setting, const GuestKey &guest, const NodeName &node,
                       Started done) override;

private:
    Result<QStringList> arguments(const SettingChange &setting) const;
    void run(const QStringList &arguments, Started done);

    ClusterStore *m_store;
    AddressMap m_addresses;
    GuestActions *m_next = nullptr;
    SshAccess m_access;
    int m_limitMs = 40000;
};

} // namespace Drydock
