// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/columns.h"
#include "operations/nodefit.h"

#include <QAbstractButton>

namespace Drydock
{

/// A node as a target to choose: verdict, first reason, storage, memory before and after. Also "Let Drydock choose",
/// which is a card without a node.
class FitCard : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FitCard(QWidget *parent = nullptr);

    void setFit(const NodeFit &fit, const QString &storageText);
    void setAutomatic(const AutoFit &fit);
    /// Empty for the card that lets Drydock choose.
    const NodeName &node() const { return m_node; }
    QString verdict() const { return m_verdict; }
    QString reason() const { return m_reason; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    void paintMemory(QPainter *painter, const QRectF &room) const;

    NodeName m_node;
    QString m_title;
    QString m_verdict;
    StateClass m_state = StateClass::Quiet;
    QString m_reason;
    QString m_storage;
    std::optional<qint64> m_memoryNow;
    qint64 m_memoryAfter = 0;
    qint64 m_maxMemory = 0;
};

} // namespace Drydock
