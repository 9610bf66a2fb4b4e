// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspectortab.h"

class QPlainTextEdit;
class QStackedWidget;

namespace Drydock
{

class ElidedLabel;
class EmptyState;

/// A guest's configuration as its file in /etc/pve has it, under its path.
class ConfigTab : public InspectorTab
{
    Q_OBJECT

public:
    ConfigTab(ClusterSession &session, QWidget *parent);
    void refresh() override;

    QPlainTextEdit *text() const { return m_text; }

private:
    ElidedLabel *m_path;
    ElidedLabel *m_age;
    QPlainTextEdit *m_text;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace Drydock
