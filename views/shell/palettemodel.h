// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pageentry.h"

#include <QAbstractListModel>

namespace Drydock
{

class ActionRegistry;

/// What the palette offers for the words typed: pages, actions, nodes and guests, and actions on the matching
/// objects ("migrate arr"). Recent choices first while nothing is typed. What cannot be done says why.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Page, Action, Node, Guest, ObjectAction };
    struct Entry {
        QString key; ///< stable, for "recent": "page:overview", "action:settings", "vm:101", "migrate|vm:101"
        Kind kind = Kind::Action;
        QString text;
        QString detail; ///< where it is, its shortcut, or why it cannot be done
        QString iconName;
        QString action; ///< id for ActionRequested; empty for pages and objects
        QStringList arguments;
        bool enabled = true;
        int score = 0;
    };

    PaletteModel(AppContext &context, ClusterSession *session, const QList<PageEntry> &pages,
                 QObject *parent = nullptr);

    void setQuery(const QString &query);
    const Entry &entry(int row) const { return m_shown.at(row); }
    /// Remembered as the newest choice.
    void remember(const Entry &entry);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<Entry> fixedEntries() const;
    QList<Entry> objectEntries() const;
    QList<Entry> objectActions(const QString &query) const;

    AppContext &m_context;
    ClusterSession *m_session;
    QList<PageEntry> m_pages;
    QList<Entry> m_all;
    QList<Entry> m_shown;
    QStringList m_recent;
};

} // namespace Drydock
