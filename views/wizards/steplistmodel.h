// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStringList>
#include <QStyledItemDelegate>

namespace Drydock
{

/// Titles of a wizard's steps with what has been reached. Rows not reached are disabled.
class StepListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Progress { Done, Present, Ahead };
    static constexpr int ProgressRole = Qt::UserRole + 1;

    using QAbstractListModel::QAbstractListModel;

    void addTitle(const QString &title);
    void setProgress(int present, int reached);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QStringList m_titles;
    int m_present = 0;
    int m_reached = 0;
};

/// A number in a circle, then the title; a tick once the step is done.
class StepListDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Drydock
