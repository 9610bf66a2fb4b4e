// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/topologyreader.h"

#include <QDialog>

class QLabel;
class QListWidget;

namespace Drydock
{

class CommandPreview;
class Settings;

/// Where everything that the map shows is written down, and the reverse proxy's file: as the map's routes mean it, and
/// how the given one differs.
class ConfigFilesDialog : public QDialog
{
    Q_OBJECT

public:
    ConfigFilesDialog(const TopologyReader &reader, Settings &settings, QWidget *parent = nullptr);

private:
    QWidget *buildProxy();
    void compareWith(const QString &path);

    const TopologyReader &m_reader;
    CommandPreview *m_meant;
    QListWidget *m_differences;
    QLabel *m_verdict;
};

} // namespace Drydock
