// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "endpoints.h"
#include "networkport.h"

#include "operations/ports.h"

namespace Drydock
{

/// Sends the writes of operations. Never repeats one that may have been carried out.
class GuestWriter final : public QObject, public GuestActions
{
public:
    explicit GuestWriter(NetworkPort *port, QObject *parent = nullptr);

    void migrate(const Migrate &request, Started done) override;
    void power(const GuestKey &guest, const NodeName &node, const QString &action, int timeout, Started done) override;
    void setHaState(const GuestKey &guest, const QString &state, Started done) override;
    void changeSetting(const SettingChange &setting, const GuestKey &guest, const NodeName &node,
                       Started done) override;
    void nodePower(const NodeName &node, const QString &command, Started done) override;

private:
    void sendSetting(const Call<Endpoints::Started> &call, Started done);

    NetworkPort *m_port;
};

} // namespace Drydock
