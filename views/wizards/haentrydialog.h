// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/haplanner.h"
#include "reviewdialog.h"

#include <QMap>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace Drydock
{

/// A form for one entry of the HA configuration; below it what the manager will do once it is written.
class HaEntryDialog : public ReviewDialog
{
    Q_OBJECT

public:
    using ReviewDialog::ReviewDialog;

    /// The entry as the form has it.
    virtual HaEntry entry() const = 0;

protected:
    virtual SettingChange::Kind kind() const = 0;
    /// What the entry is called: a sid, or a name.
    virtual QString key() const = 0;
    virtual bool isNew() const { return false; }

    PlanMaker::Make planner(const QString &id, const Plan &shown) const override;
    QList<VmId> guestsToPlan() const override { return {}; }
    QString verbText(const Plan &plan) const override;
    QString nothingToDo(const Plan &plan) const override;
    /// A form of labelled rows above the plan.
    QFormLayout *addForm();
    static void writeProperty(HaEntry &entry, const QString &name, const QString &value, const QString &byDefault);
};

/// A guest under HA: what is asked for it, its group (8), restarts and failback.
class HaResourceDialog : public HaEntryDialog
{
    Q_OBJECT

public:
    HaResourceDialog(AppContext &context, ClusterSession &session, const GuestKey &guest, QWidget *parent = nullptr);

    HaEntry entry() const override;
    QComboBox *state() const { return m_state; }
    QCheckBox *failback() const { return m_failback; }

    static HaResourceDialog *open(AppContext &context, ClusterSession &session, const GuestKey &guest, QWidget *parent);

protected:
    SettingChange::Kind kind() const override { return SettingChange::Kind::HaResourceEntry; }
    QString key() const override { return m_guest.sid(); }
    QString headline(const Plan &plan) const override;

private:
    GuestKey m_guest;
    HaEntry m_before;
    bool m_hasRules;
    QComboBox *m_state;
    QComboBox *m_group;
    QSpinBox *m_restarts;
    QSpinBox *m_relocations;
    QCheckBox *m_failback;
    QLineEdit *m_comment;
};

/// A group (8) or a rule (9), new or present.
class HaPlaceDialog : public HaEntryDialog
{
    Q_OBJECT

public:
    enum class What {
        Group,         ///< 8: nodes and their priorities
        NodeAffinity,  ///< 9: guests, nodes and their priorities
        GuestAffinity, ///< 9: guests that are kept together or apart
    };

    /// `name`: of a present one; empty = a new one.
    HaPlaceDialog(AppContext &context, ClusterSession &session, What what, const QString &name,
                  QWidget *parent = nullptr);

    HaEntry entry() const override;
    QLineEdit *name() const { return m_name; }
    QListWidget *guests() const { return m_guests; }
    QSpinBox *priority(const NodeName &node) const { return m_priorities.value(node); }
    QCheckBox *nodeBox(const NodeName &node) const { return m_nodes.value(node); }
    QComboBox *together() const { return m_together; }
    /// The chosen nodes by preference; dragging one sets the priorities anew.
    QListWidget *order() const { return m_order; }

    static HaPlaceDialog *open(AppContext &context, ClusterSession &session, What what, const QString &name,
                               QWidget *parent);

protected:
    SettingChange::Kind kind() const override;
    QString key() const override;
    bool isNew() const override { return m_isNew; }
    QString headline(const Plan &plan) const override;

private:
    void buildNodes(QFormLayout *form, const QMap<NodeName, int> &chosen);
    void buildGuests(QFormLayout *form, const QList<GuestKey> &chosen);
    void showOrder();
    void takeOrder();

    What m_what;
    HaEntry m_before;
    bool m_isNew;
    QLineEdit *m_name;
    QMap<NodeName, QCheckBox *> m_nodes;
    QMap<NodeName, QSpinBox *> m_priorities;
    QListWidget *m_order;
    QListWidget *m_guests;
    QComboBox *m_together;
    QCheckBox *m_strict;
    QCheckBox *m_failback;
    QCheckBox *m_enabled;
    QLineEdit *m_comment;
};

} // namespace Drydock
