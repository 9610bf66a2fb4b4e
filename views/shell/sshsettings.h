// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace Drydock
{

class Settings;

/// HA maintenance mode over SSH, per saved cluster: off until it is turned on here. Takes effect at once.
class SshSettings : public QWidget
{
    Q_OBJECT

public:
    explicit SshSettings(Settings &settings, QWidget *parent = nullptr);

    QComboBox *cluster() const { return m_cluster; }
    QCheckBox *enabled() const { return m_enabled; }
    QLineEdit *user() const { return m_user; }
    QSpinBox *port() const { return m_port; }
    QLineEdit *identity() const { return m_identity; }

private:
    void showAccess(const QString &profile);
    void save();

    Settings &m_settings;
    QComboBox *m_cluster;
    QCheckBox *m_enabled;
    QLineEdit *m_user;
    QSpinBox *m_port;
    QLineEdit *m_identity;
    bool m_showing = false;
};

} // namespace Drydock
