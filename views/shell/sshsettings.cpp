// SPDX-License-Identifier: GPL-3.0-or-later
#include "sshsettings.h"

#include "session/settings.h"
#include "style/tokens.h"
#include "widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

SshSettings::SshSettings(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_cluster(new QComboBox(this))
    , m_enabled(new QCheckBox(tr("&Put nodes into HA maintenance over SSH"), this))
    , m_user(new QLineEdit(this))
    , m_port(new QSpinBox(this))
    , m_identity(new QLineEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::gapSmall);
    column->addWidget(sectionLabel(tr("HA maintenance mode"), this));
    column->addWidget(
        mutedLabel(tr("Proxmox VE's interface cannot set it: ha-manager is run on a member by the system's "
                      "ssh, with your keys. Host keys must be known, passwords are never asked for."),
                   this));
    for (const auto profiles = settings.profiles(); const ClusterProfile &profile : profiles)
        m_cluster->addItem(profile.name, profile.id);
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("as ssh is configured"));
    m_identity->setPlaceholderText(tr("as ssh is configured"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Metrics::gapHuge);
    form->setVerticalSpacing(Metrics::gapSmall);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("C&luster"), m_cluster);
    form->addRow(QString(), m_enabled);
    form->addRow(tr("&User"), m_user);
    form->addRow(tr("P&ort"), m_port);
    form->addRow(tr("&Key file"), m_identity);
    column->addLayout(form);
    for (QWidget *field : {static_cast<QWidget *>(m_cluster), static_cast<QWidget *>(m_user),
                           static_cast<QWidget *>(m_port), static_cast<QWidget *>(m_identity)}) {
        if (auto *label = qobject_cast<QLabel *>(form->labelForField(field)))
            field->setAccessibleName(tr("SSH: %1").arg(label->text().remove(u'&')));
    }
    if (const int last = m_cluster->findData(settings.lastProfile()); last >= 0)
        m_cluster->setCurrentIndex(last);
    showAccess(m_cluster->currentData().toString());
    connect(m_cluster, &QComboBox::currentIndexChanged, this,
            [this] { showAccess(m_cluster->currentData().toString()); });
    connect(m_enabled, &QCheckBox::toggled, this, &SshSettings::save);
    connect(m_user, &QLineEdit::editingFinished, this, &SshSettings::save);
    connect(m_port, &QSpinBox::valueChanged, this, &SshSettings::save);
    connect(m_identity, &QLineEdit::editingFinished, this, &SshSettings::save);
}

void SshSettings::showAccess(const QString &profile)
{
    m_showing = true;
    const SshAccess access = m_settings.sshAccess(profile);
    m_enabled->setChecked(access.enabled);
    m_user->setText(access.user);
    m_port->setValue(access.port);
    m_identity->setText(access.identity);
    for (QWidget *field :
         {static_cast<QWidget *>(m_user), static_cast<QWidget *>(m_port), static_cast<QWidget *>(m_identity)})
        field->setEnabled(access.enabled);
    m_showing = false;
}

void SshSettings::save()
{
    if (m_showing)
        return;
    SshAccess access;
    access.enabled = m_enabled->isChecked();
    access.user = m_user->text().trimmed().isEmpty() ? access.user : m_user->text().trimmed();
    access.port = m_port->value();
    access.identity = m_identity->text().trimmed();
    const QString profile = m_cluster->currentData().toString();
    if (access.isSound())
        m_settings.setSshAccess(profile, access);
    showAccess(profile); // what cannot be a user's name is not kept
}

} // namespace Drydock
