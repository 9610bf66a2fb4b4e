// SPDX-License-Identifier: GPL-3.0-or-later
#include "ports.h"

#include <QTimer>

#include <chrono>

namespace Drydock
{

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

qint64 SystemClock::monotonicMs() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void SystemClock::callAfter(int ms, QObject *context, std::function<void()> action)
{
    QTimer::singleShot(ms, context, std::move(action));
}

} // namespace Drydock
