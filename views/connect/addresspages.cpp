// SPDX-License-Identifier: GPL-3.0-or-later
#include "addclustersteps.h"

#include "fingerprintview.h"
#include "operations/wording.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/commandpreview.h"
#include "widgets/labels.h"
#include "widgets/messagebar.h"
#include "wizards/planwidgets.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Drydock
{

AddressPage::AddressPage(AddClusterDraft &draft, QWidget *parent)
    : StepPage(parent), m_draft(draft), m_address(new QLineEdit(this)), m_port(new QSpinBox(this))
{
    auto *scroll = new ScrollColumn(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    QVBoxLayout *column = scroll->column();
    column->addWidget(wrappedTitle(tr("Where is the cluster?"), this));
    column->addWidget(
        mutedLabel(tr("The address of any node is enough: Drydock learns the others from it, and moves to "
                      "another one when that node goes down. Several addresses help while one is down now."),
                   this));
    m_address->setPlaceholderText(tr("192.168.1.11 or pve-node1.example.org"));
    m_address->setAccessibleName(tr("Addresses of nodes"));
    m_port->setRange(1, 65535);
    m_port->setValue(m_draft.port);
    m_port->setGroupSeparatorShown(false);
    m_port->setMaximumWidth(110);
    m_port->setAccessibleName(tr("Port"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Metrics::gapLarge);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Addresses"), m_address);
    form->addRow(tr("&Port"), m_port);
    column->addSpacing(Metrics::gapSmall);
    column->addLayout(form);
    column->addStretch(1);
    connect(m_address, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_draft.addresses = text;
        Q_EMIT completeChanged();
    });
    connect(m_port, &QSpinBox::valueChanged, this, [this](int port) { m_draft.port = port; });
    connect(m_address, &QLineEdit::returnPressed, this, &StepPage::advanceRequested);
}

QString AddressPage::whyIncomplete() const
{
    return m_draft.addresses.trimmed().isEmpty() ? QString() : tr("That is no address.");
}

QWidget *AddressPage::firstField() const
{
    return m_address;
}

CertificatePage::CertificatePage(AddClusterDraft &draft, QWidget *parent)
    : StepPage(parent)
    , m_draft(draft)
    , m_waiting(mutedLabel(QString(), this))
    , m_message(new MessageBar(this))
    , m_card(new Card(this))
    , m_fingerprint(new FingerprintView(this))
    , m_where(new CommandPreview(this))
    , m_compared(new QCheckBox(tr("I compared it: both are the same"), this))
{
    auto *scroll = new ScrollColumn(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    QVBoxLayout *column = scroll->column();
    column->addWidget(wrappedTitle(tr("Is it really your cluster?"), this));
    column->addWidget(m_waiting);
    column->addWidget(m_message);
    m_card->setTitle(tr("SHA-256 fingerprint of its certificate"));
    m_card->body()->addWidget(m_fingerprint);
    column->addWidget(m_card);
    column->addWidget(
        mutedLabel(tr("Compare it with what the node itself says, on its console or by SSH, or in the web "
                      "interface under Node → System → Certificates:"),
                   this));
    m_where->setLines({QStringLiteral("pvenode cert info")});
    column->addWidget(m_where);
    column->addWidget(m_compared);
    column->addStretch(1);
    connect(m_compared, &QCheckBox::toggled, this, &StepPage::completeChanged);
}

void CertificatePage::enter()
{
    dial();
}

void CertificatePage::dial()
{
    m_compared->setChecked(false);
    m_draft.acceptedFingerprint.clear();
    setState(State::Dialling);
    const int attempt = ++m_attempt;
    m_draft.contact(this, [this, attempt](const Result<FirstContact> &answer) {
        if (attempt != m_attempt)
            return;
        if (!answer) {
            m_message->announce(StateClass::Error, errorText(answer.error()), errorAdvice(answer.error()));
            QPushButton *again = m_message->addButton(tr("Try again"));
            connect(again, &QPushButton::clicked, this, &CertificatePage::dial);
            setState(State::Failed);
            return;
        }
        m_systemCas = answer->validBySystemCas;
        m_fingerprint->setCertificate(answer->certificate);
        if (m_systemCas) {
            m_message->announce(
                StateClass::Ok, tr("This computer's certificate authorities vouch for it."),
                tr("There is nothing to compare. A certificate that is renewed later is accepted too."));
        }
        setState(State::Shown);
    });
}

void CertificatePage::setState(State state)
{
    m_state = state;
    m_waiting->setVisible(state == State::Dialling);
    m_waiting->setText(tr("Dialling %1…").arg(m_draft.addresses.trimmed()));
    const bool shown = state == State::Shown;
    m_card->setVisible(shown);
    m_compared->setVisible(shown && !m_systemCas);
    m_where->setVisible(shown && !m_systemCas);
    if (state == State::Dialling || (shown && !m_systemCas))
        m_message->hide();
    if (shown && !m_systemCas)
        m_compared->setFocus(Qt::OtherFocusReason);
    Q_EMIT completeChanged();
}

bool CertificatePage::isComplete() const
{
    return m_state == State::Shown && (m_systemCas || m_compared->isChecked());
}

QString CertificatePage::whyIncomplete() const
{
    return m_state == State::Shown ? tr("Compare the fingerprint first.") : QString();
}

void CertificatePage::leave()
{
    m_draft.trustSystemCas = m_systemCas;
    m_draft.acceptedFingerprint = m_systemCas ? QString() : m_draft.certificate.presented;
}

QWidget *CertificatePage::firstField() const
{
    return m_compared->isVisibleTo(this) ? m_compared : nullptr;
}

} // namespace Drydock
