// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/filter.h"

#include <QLineEdit>

#include <functional>

class QCompleter;
class QStringListModel;

namespace Drydock
{

/// The filter's text with completion of fields and values, and the part that cannot be understood underlined in
/// its tooltip and accessible description. Escape clears it.
class FilterField : public QLineEdit
{
    Q_OBJECT

public:
    /// What values can be completed from.
    struct Facts {
        ClusterSnapshot snapshot;
        ClusterDetails details;
    };

    explicit FilterField(std::function<Facts()> facts, QWidget *parent = nullptr);

    const Filter &filter() const { return m_filter; }

Q_SIGNALS:
    void filterChanged(const Drydock::Filter &filter);
    /// Enter or Down without an open list: the user wants to go on in the table.
    void left();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void parse();
    void offer();
    void insert(const QString &candidate);

    std::function<Facts()> m_facts;
    Filter m_filter;
    FilterCompletion m_completion;
    QStringListModel *m_candidates;
    QCompleter *m_completer;
};

} // namespace Drydock
