// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/columns.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace Drydock
{

/// Names with their values, one a line, hairlines between. Values elide with a tooltip and can be copied.
class FactList : public QWidget
{
    Q_OBJECT

public:
    struct Fact {
        QString name;
        QString value;
        QString explanation; ///< tooltip: the exact time, the server's words
        bool monospace = false;
        std::optional<StateClass> state;
        friend bool operator==(const Fact &, const Fact &) = default;
    };

    explicit FactList(QWidget *parent = nullptr);

    /// Does nothing when they are the same as before. Facts without a value are left out.
    void setFacts(const QList<Fact> &facts);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QList<Fact> m_facts;
    QVBoxLayout *m_rows;
};

} // namespace Drydock
