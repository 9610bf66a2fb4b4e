// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/snapshot.h"
#include "shell/appcontext.h"
#include "wizards/haentrydialog.h"

#include <QWidget>

#include <optional>
#include <tuple>

class QLabel;
class QMenu;
class QModelIndex;
class QPushButton;

namespace Drydock
{

class Card;
class HaGroupModel;
class HaResourceModel;
class MessageBar;
class TableView;

/// The HA configuration: resources, groups (8) or rules (9), and what they contradict each other by. Every change is a
/// plan in a dialog of its own; here it is only asked for.
class HaConfigView : public QWidget
{
    Q_OBJECT

public:
    HaConfigView(AppContext &context, ClusterSession &session, QWidget *parent = nullptr);

    TableView *resources() const { return m_resourceTable; }
    TableView *places() const { return m_placeTable; }
    QPushButton *setUpButton() const { return m_setUp; }
    QPushButton *removeButton() const { return m_remove; }
    QPushButton *armingButton() const { return m_arming; }

Q_SIGNALS:
    /// An operation was started, or a guest chosen: to be shown by the shell.
    void revealRequested(const QString &key);

private:
    void buildResources();
    void buildPlaces();
    void refresh(const ClusterSnapshot &snapshot);
    void refreshChoice();
    void refreshConflicts(const ClusterSnapshot &snapshot);
    void refreshTranslation(const ClusterSnapshot &snapshot);
    void refreshArming(const ClusterSnapshot &snapshot);
    std::optional<HaPlaceDialog::What> placeKind(const QString &name) const;
    void editResource(const QModelIndex &index);
    void editPlace(const QModelIndex &index);
    void removeResource(const QModelIndex &index);
    void removePlace(const QModelIndex &index);
    template <typename Dialog>
    void follow(Dialog *dialog);

    AppContext &m_context;
    ClusterSession &m_session;
    MessageBar *m_message;
    QPushButton *m_setUp;
    QPushButton *m_remove;
    QPushButton *m_arming;
    QMenu *m_armingMenu;
    Card *m_resourceCard;
    HaResourceModel *m_resources;
    TableView *m_resourceTable = nullptr;
    QPushButton *m_editResource = nullptr;
    QPushButton *m_takeOut = nullptr;
    Card *m_placeCard;
    HaGroupModel *m_places;
    TableView *m_placeTable = nullptr;
    QPushButton *m_editPlace = nullptr;
    QPushButton *m_removePlace = nullptr;
    QPushButton *m_newPlace;
    QPushButton *m_newAffinity;
    Card *m_conflicts;
    Card *m_translation;
    /// What conflicts and translation were shown of.
    std::tuple<QList<HaResource>, QList<HaGroup>, QList<HaRule>, qsizetype> m_shown;
    std::optional<QString> m_armedState; ///< what the menu was made of
};

} // namespace Drydock
