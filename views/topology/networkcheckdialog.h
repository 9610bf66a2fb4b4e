// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/networkcheck.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStandardItemModel;

namespace Drydock
{

class Settings;

/// Asks the reverse proxy for each route and each name server for each name, as clients do, and says what they find.
/// Nothing is asked before the button is pressed.
class NetworkCheckDialog : public QDialog
{
    Q_OBJECT

public:
    NetworkCheckDialog(const QList<NetworkQuestion> &questions, const AddressMap &map, Clock &clock, Settings &settings,
                       QWidget *parent = nullptr);

    QPushButton *askButton() const { return m_ask; }
    QStandardItemModel *rows() const { return m_rows; }

Q_SIGNALS:
    /// All that was asked has been answered, or was waited for.
    void answered(const QList<Drydock::NetworkVerdict> &verdicts);

private:
    void ask();
    void tell(const NetworkVerdict &verdict);
    void conclude();

    QList<NetworkQuestion> m_questions;
    NetworkCheck m_check;
    QStandardItemModel *m_rows;
    QLabel *m_sentence;
    QPushButton *m_ask;
    QList<NetworkVerdict> m_verdicts;
    int m_wrong = 0;
};

} // namespace Drydock
