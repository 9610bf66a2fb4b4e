// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/ports.h"

#include <QList>
#include <QPointer>
#include <QTimeZone>

namespace Drydock
{

/// Time that stands until it is advanced. Calls come in the order of their times, from inside advance().
class FakeClock final : public Clock
{
public:
    QDateTime now() const override { return m_start.addMSecs(m_ms); }
    qint64 monotonicMs() const override { return m_ms; }
    void callAfter(int ms, QObject *context, std::function<void()> action) override;

    void advance(qint64 ms);

private:
    struct Call {
        qint64 due = 0;
        qint64 number = 0;
        QPointer<QObject> context;
        std::function<void()> action;
    };
    QDateTime m_start = QDateTime(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);
    qint64 m_ms = 0;
    qint64 m_number = 0;
    QList<Call> m_calls;
};

} // namespace Drydock
