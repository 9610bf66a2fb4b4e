// SPDX-License-Identifier: GPL-3.0-or-later
#include "detailreader.h"

#include "endpoints.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace Drydock
{

/// Calls `done` when the last holder lets go: each open question holds the batch it belongs to.
class DetailReader::Batch
{
public:
    Batch(DetailReader *reader, QObject *context, std::function<void()> done)
        : m_reader(reader), m_guarded(context != nullptr), m_context(context), m_done(std::move(done))
    {
    }
    Batch(const Batch &) = delete;
    Batch &operator=(const Batch &) = delete;
    ~Batch()
    {
        // Questions that die with their connection are not answered.
        if (m_done && m_reader && (!m_guarded || m_context))
            m_done();
    }

private:
    QPointer<DetailReader> m_reader;
    bool m_guarded;
    QPointer<QObject> m_context;
    std::function<void()> m_done;
};

namespace
{

/// Runs when the last part of one guest or node was tried.
struct Last {
    std::function<void()> action;
    explicit Last(std::function<void()> run) : action(std::move(run)) {}
    Last(const Last &) = delete;
    Last &operator=(const Last &) = delete;
    ~Last() { action(); }
};

} // namespace

DetailReader::DetailReader(NetworkPort *port, ClusterStore *store, QObject *parent)
    : QObject(parent), m_port(port), m_store(store)
{
}

QDateTime DetailReader::now() const
{
    const QDateTime server = m_store->snapshot()->serverTime;
    return server.isValid() ? server : QDateTime::currentDateTimeUtc();
}

void DetailReader::readGuests(const QList<GuestKey> &guests, QObject *context, std::function<void()> done)
{
    const auto batch = std::make_shared<Batch>(this, context, std::move(done));
    for (const GuestKey &guest : guests)
        readGuest(guest, batch);
    // An empty list is answered later as well, never from inside the call.
    QMetaObject::invokeMethod(this, [batch] {}, Qt::QueuedConnection);
}

void DetailReader::readGuest(const GuestKey &guest, const std::shared_ptr<Batch> &batch)
{
    const GuestState *state = m_store->snapshot().guest(guest.vmid);
    if (!state || state->key != guest) {
        GuestDetails unknown;
        unknown.guest = guest;
        unknown.error = Error{Error::Kind::NotFound, 0, guest.sid(), {}};
        m_store->publishGuestDetails(unknown);
        return;
    }
    const NodeName node = state->node;
    const bool running = state->isRunning();
    Call<GuestDetails> call = Endpoints::guestConfig(guest, node);
    m_port->ask<GuestDetails>(call.interactive(), this,
                              [this, guest, node, running, batch](const Result<GuestDetails> &answer) {
                                  const auto details = std::make_shared<GuestDetails>();
                                  if (answer)
                                      *details = *answer;
                                  details->guest = guest;
                                  details->readAt = now();
                                  if (!answer) {
                                      details->error = answer.error();
                                      m_store->publishGuestDetails(*details);
                                      return;
                                  }
                                  readGuestParts(details, node, running, batch);
                              });
}

void DetailReader::readGuestParts(const std::shared_ptr<GuestDetails> &details, const NodeName &node, bool running,
                                  const std::shared_ptr<Batch> &batch)
{
    const GuestKey guest = details->guest;
    const QPointer<DetailReader> self = this;
    // Declared before the questions, destroyed after the last answer: then all that could be read is published.
    const auto last = std::make_shared<Last>([details, self, batch] {
        if (self)
            self->m_store->publishGuestDetails(*details);
    });
    m_port->ask<QStringList>(Endpoints::guestSnapshots(guest, node).interactive(), this,
                             [details, last](const Result<QStringList> &answer) {
                                 if (answer)
                                     details->snapshots = *answer;
                             });
    m_port->ask<MigratePreconditions>(Endpoints::guestPreconditions(guest, node).interactive(), this,
                                      [details, last](const Result<MigratePreconditions> &answer) {
                                          if (answer)
                                              details->preconditions = *answer;
                                          else
                                              details->preconditionsError = answer.error();
                                      });
    if (!running)
        return;
    if (guest.kind == GuestKind::Vm && !details->agentEnabled) {
        // Asking would only cost the node a refusal in the same words.
        details->addressError = Error{Error::Kind::NotSupported, 0, u"No QEMU guest agent configured"_s, {}};
        return;
    }
    m_port->ask<QList<ObservedAddress>>(Endpoints::guestAddresses(guest, node).interactive(), this,
                                        [details, last](const Result<QList<ObservedAddress>> &answer) {
                                            if (answer)
                                                details->addresses = *answer;
                                            else
                                                details->addressError = answer.error();
                                        });
}

void DetailReader::readNodes(const QList<NodeName> &nodes, QObject *context, std::function<void()> done)
{
    const auto batch = std::make_shared<Batch>(this, context, std::move(done));
    for (const NodeName &node : nodes)
        readNode(node, batch);
    QMetaObject::invokeMethod(this, [batch] {}, Qt::QueuedConnection);
}

void DetailReader::readNode(const NodeName &node, const std::shared_ptr<Batch> &batch)
{
    const auto details = std::make_shared<NodeDetails>();
    details->node = node;
    details->readAt = now();
    const QPointer<DetailReader> self = this;
    const auto last = std::make_shared<Last>([details, self, batch] {
        if (self)
            self->m_store->publishNodeDetails(*details);
    });
    m_port->ask<NodeDetails>(Endpoints::nodeStatus(node).interactive(), this,
                             [details, last](const Result<NodeDetails> &answer) {
                                 if (!answer) {
                                     details->error = answer.error();
                                     return;
                                 }
                                 details->cpuModel = answer->cpuModel;
                                 details->cpuFlags = answer->cpuFlags;
                                 details->kernel = answer->kernel;
                                 details->pveVersion = answer->pveVersion;
                                 details->loadAverage = answer->loadAverage;
                             });
    m_port->ask<NodeNetwork>(Endpoints::nodeNetwork(node).interactive(), this,
                             [details, last](const Result<NodeNetwork> &answer) {
                                 if (!answer) {
                                     details->interfacesError = answer.error();
                                     return;
                                 }
                                 details->interfaces = answer->interfaces;
                                 details->pendingNetwork = answer->pending;
                             });
    m_port->ask<int>(Endpoints::nodeUpdates(node).interactive(), this, [details, last](const Result<int> &answer) {
        if (answer)
            details->pendingUpdates = *answer;
        else
            details->updatesError = answer.error();
    });
}

void DetailReader::readUpkeep(const NodeName &node, QObject *context, std::function<void()> done)
{
    const auto batch = std::make_shared<Batch>(this, context, std::move(done));
    const auto upkeep = std::make_shared<NodeUpkeep>();
    upkeep->node = node;
    // A node that is off does not tell its address: the last one known is still the best.
    upkeep->wakeAddress = m_store->details().upkeep.value(node).wakeAddress;
    const QPointer<DetailReader> self = this;
    const auto givenUp = std::make_shared<bool>(false);
    const auto last = std::make_shared<Last>([upkeep, self, batch, givenUp] {
        if (!self || *givenUp)
            return;
        upkeep->readAt = self->now();
        self->m_store->publishNodeUpkeep(*upkeep);
    });
    // Puts one part or its error where it belongs.
    const auto part = [&]<typename T>(Call<T> call, auto take, std::optional<Error> NodeUpkeep::*error) {
        m_port->ask<T>(call.interactive(), this, [upkeep, last, take, error, givenUp](const Result<T> &answer) {
            if (answer)
                take(*upkeep, *answer);
            else if (answer.error().kind == Error::Kind::Cancelled)
                *givenUp = true; // we hung up: nothing was learnt
            else
                (*upkeep).*error = answer.error();
        });
    };
    part(
        Endpoints::pendingUpdates(node),
        [](NodeUpkeep &all, const QList<PendingUpdate> &updates) { all.updates = updates; }, &NodeUpkeep::updatesError);
    part(
        Endpoints::nodeKernels(node),
        [](NodeUpkeep &all, const NodeKernels &kernels) {
            all.runningKernel = kernels.running;
            all.newestKernel = kernels.newest;
        },
        &NodeUpkeep::kernelError);
    part(
        Endpoints::nodeUnits(node), [](NodeUpkeep &all, const QList<NodeUnit> &units) { all.units = units; },
        &NodeUpkeep::unitsError);
    part(
        Endpoints::nodeNetwork(node),
        [](NodeUpkeep &all, const NodeNetwork &found) { all.bridges = activeBridges(found.interfaces); },
        &NodeUpkeep::bridgesError);
    part(
        Endpoints::nodeClockSkew(node), [](NodeUpkeep &all, int skew) { all.clockSkew = skew; },
        &NodeUpkeep::clockError);
    part(
        Endpoints::wakeAddress(node), [](NodeUpkeep &all, const QString &mac) { all.wakeAddress = mac; },
        &NodeUpkeep::wakeError);
}

void DetailReader::readNetwork(const QList<NodeName> &nodes, QObject *context, std::function<void()> done)
{
    const auto batch = std::make_shared<Batch>(this, context, std::move(done));
    for (const NodeName &node : nodes) {
        m_port->ask<QList<RuntimeBridge>>(Endpoints::nodeBridges(node).interactive(), this,
                                          [this, node, batch](const Result<QList<RuntimeBridge>> &answer) {
                                              NodeBridges bridges{.readAt = now(), .found = {}, .error = {}};
                                              if (answer)
                                                  bridges.found = *answer;
                                              else if (answer.error().kind != Error::Kind::Cancelled)
                                                  bridges.error = answer.error();
                                              else
                                                  return; // we hung up: nothing was learnt
                                              m_store->publishNodeBridges(node, bridges);
                                          });
    }
    readSdn(batch);
}

void DetailReader::readSdn(const std::shared_ptr<Batch> &batch)
{
    const auto sdn = std::make_shared<SdnFacts>();
    sdn->readAt = now();
    const QPointer<DetailReader> self = this;
    const auto last = std::make_shared<Last>([sdn, self, batch] {
        if (self && (!sdn->error || sdn->error->kind != Error::Kind::Cancelled))
            self->m_store->publishSdn(*sdn);
    });
    m_port->ask<QList<SdnZone>>(Endpoints::sdnZones().interactive(), this,
                                [sdn, last](const Result<QList<SdnZone>> &answer) {
                                    if (answer)
                                        sdn->zones = *answer;
                                    else
                                        sdn->error = answer.error();
                                });
    m_port->ask<QList<SdnVnet>>(
        Endpoints::sdnVnets().interactive(), this, [this, sdn, last](const Result<QList<SdnVnet>> &answer) {
            if (!answer) {
                sdn->error = answer.error();
                return;
            }
            sdn->vnets = *answer;
            for (qsizetype i = 0; i < answer->size(); ++i) {
                m_port->ask<QList<SdnSubnet>>(Endpoints::sdnSubnets(answer->at(i).name).interactive(), this,
                                              [sdn, last, i](const Result<QList<SdnSubnet>> &subnets) {
                                                  if (subnets)
                                                      sdn->vnets[i].subnets = *subnets;
                                                  else
                                                      sdn->error = subnets.error();
                                              });
            }
        });
}

void DetailReader::readClusterDetails(QObject *context, std::function<void()> done)
{
    const auto batch = std::make_shared<Batch>(this, context, std::move(done));
    m_port->ask<QList<PciMapping>>(Endpoints::pciMappings().interactive(), this,
                                   [this, batch](const Result<QList<PciMapping>> &answer) {
                                       if (answer)
                                           m_store->publishPciMappings(*answer);
                                   });
    m_port->ask<QStringList>(Endpoints::backupServers().interactive(), this,
                             [this, batch](const Result<QStringList> &answer) {
                                 if (answer)
                                     m_store->publishBackupServers(*answer);
                             });
    const auto &storages = m_store->snapshot()->storages;
    const bool usesCeph = std::ranges::any_of(
        storages, [](const StorageState &storage) { return storage.type == "rbd"_L1 || storage.type == "cephfs"_L1; });
    if (!usesCeph) {
        m_store->publishCeph({});
        return;
    }
    m_port->ask<QStringList>(Endpoints::cephFlags().interactive(), this,
                             [this, batch](const Result<QStringList> &answer) {
                                 // A Ceph that others manage: Proxmox VE finds no program or configuration of its own
                                 // and says so by 500.
                                 if (!answer && answer.error().kind == Error::Kind::Server)
                                     m_store->publishCeph({});
                                 else if (!answer)
                                     m_store->publishCeph(CephFlags{.set = {}, .error = answer.error()});
                                 else
                                     m_store->publishCeph(CephFlags{.set = *answer, .error = {}});
                             });
}

void DetailReader::readBackups()
{
    if (m_readsBackups)
        return;
    m_readsBackups = true;
    const auto found = std::make_shared<LastBackups>();
    const auto last = std::make_shared<Last>([self = QPointer(this), found] {
        if (!self)
            return;
        self->m_readsBackups = false;
        found->readAt = self->now();
        self->m_store->publishBackups(*found);
    });
    // Any node may be asked for a shared storage; of one that every node has for itself each node knows its own part.
    QSet<StorageId> asked;
    for (const StorageState &storage : m_store->snapshot()->storages) {
        if (!storage.available || !storage.content.contains("backup"_L1))
            continue;
        if (storage.shared && asked.contains(storage.id))
            continue;
        asked.insert(storage.id);
        m_port->ask<QHash<VmId, QDateTime>>(
            Endpoints::backups(storage.node, storage.id), this,
            [found, last, id = storage.id](const Result<QHash<VmId, QDateTime>> &answer) {
                if (answer)
                    found->take(id, *answer);
                else
                    found->notRead.insert(id, answer.error());
            });
    }
}

} // namespace Drydock
