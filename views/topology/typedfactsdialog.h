// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topology/handtypedtext.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace Drydock
{

/// What no API tells and the operator knows: routers with their port forwards, hosts outside the cluster, ranges of
/// addresses, name servers. One a line; what cannot be read is said before it can be kept.
class TypedFactsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TypedFactsDialog(const HandTyped &typed, QWidget *parent = nullptr);

    /// As typed, without a time; what cannot be read is left out.
    HandTyped typed() const;

private:
    QPlainTextEdit *addPart(QFormLayout *form, const QString &title, const QString &example, const QString &text,
                            int lines);
    HandTypedText text() const;
    void judge();

    QPlainTextEdit *m_routers;
    QPlainTextEdit *m_forwards;
    QPlainTextEdit *m_hosts;
    QPlainTextEdit *m_clients;
    QPlainTextEdit *m_dhcp;
    QPlainTextEdit *m_reserved;
    QLineEdit *m_dnsServers;
    QLabel *m_fault;
    QPushButton *m_save;
};

} // namespace Drydock
