// SPDX-License-Identifier: GPL-3.0-or-later
#include "typedfactsdialog.h"

#include "style/drydockstyle.h"
#include "style/tokens.h"
#include "widgets/labels.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QString faultText(const HandTypedFault &fault)
{
    switch (fault.kind) {
    case HandTypedFault::Kind::NoName:
        return TypedFactsDialog::tr("“%1” has no name: write name: address.").arg(fault.text);
    case HandTypedFault::Kind::NoAddress:
        return TypedFactsDialog::tr("“%1” is not an IPv4 address with its name: write NAS: 192.168.10.5.")
            .arg(fault.text);
    case HandTypedFault::Kind::NoRange:
        return TypedFactsDialog::tr("“%1” is not a range: write name: 192.168.1.100-192.168.1.199.").arg(fault.text);
    case HandTypedFault::Kind::NoForward:
        return TypedFactsDialog::tr("“%1” is not a port forward: write 443/tcp → 192.168.1.194:443.").arg(fault.text);
    case HandTypedFault::Kind::NoRouter:
        break;
    }
    return TypedFactsDialog::tr("“%1” names no router of the list above: write router: 443/tcp → 192.168.1.194:443.")
        .arg(fault.text);
}

} // namespace

TypedFactsDialog::TypedFactsDialog(const HandTyped &typed, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Typed by Hand"));
    const HandTypedText given = HandTypedText::of(typed);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::gapHuge, Metrics::gapHuge, Metrics::gapHuge, Metrics::gapHuge);
    column->setSpacing(Metrics::gapLarge);
    column->addWidget(mutedLabel(tr("What no API tells: it completes the map, keeps addresses from being called free, "
                                    "and is judged with the rest. One a line."),
                                 this));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Metrics::gapLarge);
    form->setVerticalSpacing(Metrics::gapSmall);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_routers = addPart(form, tr("&Routers"), u"edge: 192.168.1.1, 192.168.10.1"_s, given.routers, 2);
    m_forwards = addPart(form, tr("&Port forwards"), u"edge: 443/tcp → 192.168.1.194:443"_s, given.forwards, 3);
    m_hosts = addPart(form, tr("&Hosts outside"), u"NAS: 192.168.10.5"_s, given.hosts, 2);
    m_clients = addPart(form, tr("&Clients"), u"LAN: 192.168.1.100-192.168.1.199"_s, given.clients, 2);
    m_dhcp = addPart(form, tr("&DHCP pools"), u"LAN pool: 192.168.1.100-192.168.1.199"_s, given.dhcp, 2);
    m_reserved = addPart(form, tr("R&eserved"), u"switches: 192.168.1.2-192.168.1.4"_s, given.reserved, 2);
    m_dnsServers = new QLineEdit(given.dnsServers, this);
    m_dnsServers->setFont(Fonts::monospace());
    m_dnsServers->setPlaceholderText(u"192.168.1.192, 192.168.1.193"_s);
    form->addRow(tr("&Name servers"), m_dnsServers);
    m_dnsServers->setAccessibleName(tr("Name servers that DHCP hands out"));
    connect(m_dnsServers, &QLineEdit::textChanged, this, &TypedFactsDialog::judge);
    column->addLayout(form);
    m_fault = bodyLabel({}, this);
    m_fault->setWordWrap(true);
    m_fault->setMinimumHeight(2 * m_fault->fontMetrics().height());
    column->addWidget(m_fault);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(QDialogButtonBox::Cancel);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    setButtonRole(m_save, ButtonRole::Primary);
    m_save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(620, sizeHint().height());
    judge();
}

QPlainTextEdit *TypedFactsDialog::addPart(QFormLayout *form, const QString &title, const QString &example,
                                          const QString &text, int lines)
{
    auto *edit = new QPlainTextEdit(text, this);
    edit->setFont(Fonts::monospace());
    edit->setPlaceholderText(example);
    edit->setTabChangesFocus(true);
    edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    edit->setFixedHeight(lines * edit->fontMetrics().lineSpacing() + 18);
    edit->setAccessibleName(QString(title).remove(u'&'));
    edit->setAccessibleDescription(tr("One a line, as in: %1").arg(example));
    form->addRow(title, edit);
    connect(edit, &QPlainTextEdit::textChanged, this, &TypedFactsDialog::judge);
    return edit;
}

HandTypedText TypedFactsDialog::text() const
{
    return {m_routers->toPlainText(), m_forwards->toPlainText(), m_hosts->toPlainText(), m_clients->toPlainText(),
            m_dhcp->toPlainText(),    m_reserved->toPlainText(), m_dnsServers->text()};
}

HandTyped TypedFactsDialog::typed() const
{
    return readHandTyped(text());
}

void TypedFactsDialog::judge()
{
    QList<HandTypedFault> faults;
    readHandTyped(text(), &faults);
    m_fault->setText(faults.isEmpty() ? QString() : faultText(faults.first()));
    m_save->setEnabled(faults.isEmpty());
}

} // namespace Drydock
