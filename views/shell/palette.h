// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "palettemodel.h"

#include <QDialog>

class QLineEdit;
class QListView;

namespace Drydock
{

/// Ctrl+K: type, choose, go. Escape closes.
class Palette : public QDialog
{
    Q_OBJECT

public:
    Palette(AppContext &context, ClusterSession *session, const QList<PageEntry> &pages, QWidget *parent);

    QLineEdit *field() const { return m_field; }
    QListView *list() const { return m_list; }
    PaletteModel *model() const { return m_model; }
    /// Just under the header of `window`, in its middle.
    void placeOver(const QWidget *window);

Q_SIGNALS:
    void objectChosen(const QString &key);
    void actionChosen(const QString &action, const QStringList &arguments);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void typed(const QString &text);

    PaletteModel *m_model;
    QLineEdit *m_field;
    QListView *m_list;
    QWidget *m_nothing;
};

} // namespace Drydock
