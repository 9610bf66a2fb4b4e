// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Drydock
{

/// One window per desktop session: the first start owns a D-Bus name, a second one asks it to come forward.
/// Without a session bus every start is the first.
class SingleWindow : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.drydock.Drydock")

public:
    explicit SingleWindow(QObject *parent = nullptr);

    /// True if another process has the window; it was asked to raise it and to open `cluster` if that is not empty.
    bool raisedOther(const QString &cluster);

public Q_SLOTS:
    /// Called over D-Bus by a second start.
    Q_SCRIPTABLE void raise(const QString &cluster);

Q_SIGNALS:
    void raiseRequested(const QString &cluster);
};

} // namespace Drydock
