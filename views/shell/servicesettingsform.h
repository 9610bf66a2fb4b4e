// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace Drydock
{

class Settings;

/// What the operator says of the services of a saved cluster: its DNS servers, and probes for its guests. Takes effect
/// at once, except for what cannot be read: that is named, and the last readable text stays in force.
class ServiceSettingsForm : public QWidget
{
    Q_OBJECT

public:
    explicit ServiceSettingsForm(Settings &settings, QWidget *parent = nullptr);

    QComboBox *cluster() const { return m_cluster; }
    QLineEdit *nameServers() const { return m_nameServers; }
    QPlainTextEdit *probes() const { return m_probes; }
    QLabel *problem() const { return m_problem; }

private:
    void showServices();
    void save();

    Settings &m_settings;
    QComboBox *m_cluster;
    QLineEdit *m_nameServers;
    QPlainTextEdit *m_probes;
    QLabel *m_problem;
    bool m_showing = false;
};

} // namespace Drydock
