// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appcontext.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace Drydock
{

/// The few choices there are. Each takes effect when it is made; there is nothing to apply.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(AppContext &context, QWidget *parent = nullptr);

private:
    void build();
    AppContext &m_context;
    QComboBox *m_scheme;
    QComboBox *m_language;
    QSpinBox *m_interval;
    QCheckBox *m_notifications;
    QWidget *m_restart;
};

} // namespace Drydock
