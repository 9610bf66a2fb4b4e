// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace Drydock
{

/// The equivalent commands of what is about to happen: monospace, read-only, with a copy button.
class CommandPreview : public QWidget
{
    Q_OBJECT

public:
    explicit CommandPreview(QWidget *parent = nullptr);

    void setLines(const QStringList &lines);
    QStringList lines() const { return m_lines; }

private:
    QStringList m_lines;
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
};

} // namespace Drydock
