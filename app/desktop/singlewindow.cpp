// SPDX-License-Identifier: GPL-3.0-or-later
#include "singlewindow.h"

#include <QDBusConnection>
#include <QDBusMessage>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{
constexpr auto name = "org.drydock.Drydock"_L1;
constexpr auto path = "/org/drydock/Drydock"_L1;
} // namespace

SingleWindow::SingleWindow(QObject *parent) : QObject(parent) {}

bool SingleWindow::raisedOther(const QString &cluster)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    if (bus.registerService(name)) {
        bus.registerObject(path, this, QDBusConnection::ExportScriptableSlots);
        return false;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(name, path, name, u"raise"_s);
    call << cluster;
    return bus.call(call, QDBus::Block, 2000).type() == QDBusMessage::ReplyMessage;
}

void SingleWindow::raise(const QString &cluster)
{
    Q_EMIT raiseRequested(cluster);
}

} // namespace Drydock
