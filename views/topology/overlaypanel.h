// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QListWidget;

namespace Drydock
{

/// What an assumption or an earlier state says of the network, in words: the same that the map shows by marks.
class OverlayPanel : public QWidget
{
    Q_OBJECT

public:
    explicit OverlayPanel(QWidget *parent = nullptr);

    /// `nothing`: said where there is no sentence. The place in the list stays while its sentences do.
    void setOverlay(const QString &title, const QStringList &sentences, const QString &nothing);

Q_SIGNALS:
    void ended();

private:
    QLabel *m_title;
    QListWidget *m_sentences;
    QLabel *m_nothing;
};

} // namespace Drydock
