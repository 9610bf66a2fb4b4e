// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsdialog.h"

#include "servicesettingsform.h"
#include "sshsettings.h"
#include "style/tokens.h"
#include "widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

SettingsDialog::SettingsDialog(AppContext &context, QWidget *parent) : QDialog(parent), m_context(context)
{
    setWindowTitle(tr("Settings"));
    build();
    Settings &settings = m_context.settings;
    m_scheme->setCurrentIndex(std::max(0, m_scheme->findData(int(settings.scheme()))));
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language())));
    m_interval->setValue(settings.pollInterval() / 1000);
    m_notifications->setChecked(settings.notifications());

    connect(m_scheme, &QComboBox::currentIndexChanged, this,
            [this] { m_context.settings.setScheme(Settings::Scheme(m_scheme->currentData().toInt())); });
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        m_context.settings.setLanguage(m_language->currentData().toString());
        m_restart->show();
    });
    connect(m_interval, &QSpinBox::valueChanged, this,
            [this](int seconds) { m_context.settings.setPollInterval(seconds * 1000); });
    connect(m_notifications, &QCheckBox::toggled, this, [this](bool on) { m_context.settings.setNotifications(on); });
}

void SettingsDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 22, 24, 20);
    column->setSpacing(Metrics::gapLarge);
    column->addWidget(pageTitleLabel(tr("Settings"), this));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Metrics::gapHuge);
    form->setVerticalSpacing(Metrics::gap);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);

    m_scheme = new QComboBox(this);
    m_scheme->addItem(tr("As the desktop"), int(Settings::Scheme::System));
    m_scheme->addItem(tr("Light"), int(Settings::Scheme::Light));
    m_scheme->addItem(tr("Dark"), int(Settings::Scheme::Dark));
    m_scheme->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    form->addRow(tr("&Colours"), m_scheme);

    m_language = new QComboBox(this);
    m_language->addItem(tr("As the desktop"), QString());
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"Deutsch"_s, u"de"_s);
    m_language->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    form->addRow(tr("&Language"), m_language);
    m_restart = mutedLabel(tr("Takes effect when Drydock starts again."), this);
    m_restart->hide();
    form->addRow(QString(), m_restart);

    m_interval = new QSpinBox(this);
    m_interval->setRange(2, 60);
    m_interval->setSuffix(tr(" s", "seconds, after a number"));
    form->addRow(tr("Read the cluster &every"), m_interval);

    m_notifications = new QCheckBox(tr("&Tell me when a long operation ends or needs a decision"), this);
    column->addLayout(form);
    column->addWidget(m_notifications);

    if (!m_context.secrets.isPersistent())
        column->addWidget(
            mutedLabel(tr("No keychain service answers on this desktop: passwords and token secrets are kept "
                          "until Drydock ends and are asked for again next time."),
                       this));
    if (!m_context.settings.profiles().isEmpty()) {
        column->addWidget(new SshSettings(m_context.settings, this));
        column->addWidget(new ServiceSettingsForm(m_context.settings, this));
    }
    column->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    for (QWidget *field :
         {static_cast<QWidget *>(m_scheme), static_cast<QWidget *>(m_language), static_cast<QWidget *>(m_interval)})
        if (auto *label = qobject_cast<QLabel *>(form->labelForField(field))) {
            QString name = label->text();
            field->setAccessibleName(name.remove(u'&'));
        }
    column->addStrut(420);
}

} // namespace Drydock
