// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicesettingsform.h"

#include "session/settings.h"
#include "style/tokens.h"
#include "widgets/labels.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace Drydock
{

ServiceSettingsForm::ServiceSettingsForm(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_cluster(new QComboBox(this))
    , m_nameServers(new QLineEdit(this))
    , m_probes(new QPlainTextEdit(this))
    , m_problem(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::gapSmall);
    column->addWidget(sectionLabel(tr("Services"), this));
    column->addWidget(
        mutedLabel(tr("DNS servers have to answer between the nodes of a rolling maintenance. Probes ask a "
                      "guest's service while it is moved, so that the report tells what users noticed."),
                   this));
    for (const auto profiles = settings.profiles(); const ClusterProfile &profile : profiles)
        m_cluster->addItem(profile.name, profile.id);
    m_nameServers->setPlaceholderText(tr("guests that are for DNS, by tag or name"));
    m_probes->setPlaceholderText(tr("101 http 192.168.1.210:32400\n104 https 192.168.1.213 dashboard.example.com"));
    m_probes->setTabChangesFocus(true);
    m_probes->setFixedHeight(m_probes->fontMetrics().lineSpacing() * 5);
    m_problem->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Metrics::gapHuge);
    form->setVerticalSpacing(Metrics::gapSmall);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("Of clu&ster"), m_cluster);
    form->addRow(tr("&DNS servers"), m_nameServers);
    form->addRow(tr("P&robes"), m_probes);
    form->addRow(QString(), m_problem);
    column->addLayout(form);
    m_cluster->setAccessibleName(tr("Services: cluster"));
    m_nameServers->setAccessibleName(tr("Services: addresses of the DNS servers"));
    m_probes->setAccessibleName(tr("Services: probes, one a line"));
    m_probes->setAccessibleDescription(tr("VMID, then dns, tcp, http or https, then address and port, then a name"));
    if (const int last = m_cluster->findData(settings.lastProfile()); last >= 0)
        m_cluster->setCurrentIndex(last);
    showServices();
    connect(m_cluster, &QComboBox::currentIndexChanged, this, &ServiceSettingsForm::showServices);
    connect(m_nameServers, &QLineEdit::textChanged, this, &ServiceSettingsForm::save);
    connect(m_probes, &QPlainTextEdit::textChanged, this, &ServiceSettingsForm::save);
}

void ServiceSettingsForm::showServices()
{
    m_showing = true;
    const ServiceSettings services = m_settings.serviceSettings(m_cluster->currentData().toString());
    m_nameServers->setText(services.nameServers.join(QStringLiteral(", ")));
    m_probes->setPlainText(probesToText(services.probes));
    m_problem->hide();
    m_showing = false;
}

void ServiceSettingsForm::save()
{
    if (m_showing)
        return;
    const QString profile = m_cluster->currentData().toString();
    ServiceSettings services = m_settings.serviceSettings(profile);
    QStringList problems;
    if (const auto servers = nameServersFromText(m_nameServers->text()))
        services.nameServers = *servers;
    else
        problems.append(tr("\"%1\" is not an address.").arg(servers.error()));
    if (const auto probes = probesFromText(m_probes->toPlainText()))
        services.probes = *probes;
    else
        problems.append(tr("Line %1 is not a probe: VMID, then dns, tcp, http or https, then an address with its port.")
                            .arg(probes.error()));
    m_problem->setText(problems.join(u' '));
    m_problem->setVisible(!problems.isEmpty());
    m_settings.setServiceSettings(profile, services);
}

} // namespace Drydock
