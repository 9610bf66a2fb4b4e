// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "networkfiles.h"
#include "topology/topologystate.h"

#include <QObject>

#include <memory>

class QTimer;

namespace Drydock
{

class ClusterSession;
class DetailsReader;

/// The network of an open cluster: surveyed from what the session knows, again whenever that changes, beside the
/// calling thread where it is large. While it is looked at, the details it needs are read a few at a time: nodes, then
/// the guests that are wanted, then all others. What is not read yet is a gap of the state, never a guess.
class TopologyReader : public QObject
{
    Q_OBJECT

public:
    explicit TopologyReader(ClusterSession &session, QObject *parent = nullptr);
    ~TopologyReader() override;

    /// The one of this session, made when first asked for.
    static TopologyReader &of(ClusterSession &session);

    /// Whether somebody looks: nothing is read for a page that is hidden.
    void setShown(bool shown);
    /// Guests to read before the others.
    void want(const QList<GuestKey> &guests);
    /// Reads a node's interfaces, or a guest's configuration and addresses, once more.
    void readAgain(const NodeName &node);
    void readAgain(const GuestKey &guest);
    void setTyped(const HandTyped &typed);
    const HandTyped &typed() const { return m_typed; }
    /// Reads them beside the calling thread, now and whenever somebody comes to look, a proxy's API each minute while
    /// somebody does; filesRead() follows.
    void setFiles(const NetworkFiles &files);
    const NetworkFiles &files() const { return m_files; }
    const GivenNetwork &given() const { return m_given; }
    /// In place of what the files say, until they are read again.
    void setGiven(const GivenNetwork &given);
    /// Ports that were tried at somebody's request; they count until they are tried again.
    void setTriedPorts(const QList<KnownPorts> &ports);

    const TopologyState &state() const { return *m_state; }
    /// The first survey is made.
    bool isSurveyed() const { return m_surveyed; }
    int guests() const;
    int guestsRead() const;
    /// Something is asked for and not answered yet.
    bool isReading() const;

Q_SIGNALS:
    /// The network is another one than before.
    void changed();
    /// The same network, known from newer answers.
    void aged();
    void progressed();
    void filesRead();

private:
    void askProxyWhileShown();
    void readFiles();
    void readOn();
    void readNodes();
    void surveySoon();
    void survey();
    void take(const std::shared_ptr<const TopologyState> &next, bool same);

    ClusterSession &m_session;
    DetailsReader *m_details;
    QTimer *m_soon;
    QTimer *m_askProxy;
    std::shared_ptr<const TopologyState> m_state = std::make_shared<const TopologyState>();
    HandTyped m_typed;
    NetworkFiles m_files;
    GivenNetwork m_given;
    QList<KnownPorts> m_triedPorts;
    QList<GuestKey> m_wanted;
    QHash<NodeName, qint64> m_asked; ///< monotonic ms
    qint64 m_surveyBegan = 0;        ///< monotonic ms
    qint64 m_surveyedAt = 0;
    qint64 m_surveyTook = 0;
    int m_nodesOnTheWay = 0;
    bool m_shown = false;
    bool m_surveyed = false;
    bool m_surveying = false; ///< beside this thread
    bool m_again = false;     ///< facts changed meanwhile
};

} // namespace Drydock
