// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkcheckdialog.h"

#include "items/columns.h"
#include "operations/ports.h"
#include "style/drydockstyle.h"
#include "style/tokens.h"
#include "widgets/celldelegate.h"
#include "widgets/labels.h"
#include "widgets/tableview.h"
#include "wizards/planwidgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

enum CheckColumn { HostColumn, WayColumn, ResultColumn, DetailColumn };

QString wayText(const NetworkQuestion &question)
{
    if (question.kind == NetworkQuestion::Kind::Route) {
        const ProbeTarget &target = question.targets.first();
        return target.kind == ProbeTarget::Kind::Https ? NetworkCheckDialog::tr("HTTPS through %1").arg(question.proxy)
                                                       : NetworkCheckDialog::tr("HTTP through %1").arg(question.proxy);
    }
    if (question.kind == NetworkQuestion::Kind::Backend) {
        const ProbeTarget &target = question.targets.first();
        return NetworkCheckDialog::tr("Port %1 of %2", "number, address")
            .arg(QString::number(target.port), target.address);
    }
    return NetworkCheckDialog::tr("%n name server(s)", nullptr, int(question.targets.size()));
}

QString routeText(RouteVerdict verdict)
{
    switch (verdict) {
    case RouteVerdict::Serves:
        return NetworkCheckDialog::tr("It answers.");
    case RouteVerdict::NoSuchSite:
        return NetworkCheckDialog::tr("The proxy answers, but knows no such page (404).");
    case RouteVerdict::Fails:
        return NetworkCheckDialog::tr("The proxy answers, the service behind it does not.");
    case RouteVerdict::WrongCertificate:
        return NetworkCheckDialog::tr("Browsers refuse it: the certificate is for other names.");
    case RouteVerdict::ExpiredCertificate:
        return NetworkCheckDialog::tr("Browsers refuse it: the certificate has expired.");
    case RouteVerdict::NotServed:
        break;
    }
    return NetworkCheckDialog::tr("Nobody answers there.");
}

QString nameText(const NetworkVerdict &verdict)
{
    switch (verdict.name) {
    case NameVerdict::Agreed:
        return NetworkCheckDialog::tr("All name servers lead to the proxy.");
    case NameVerdict::Elsewhere:
        return NetworkCheckDialog::tr("The name does not lead to %1.").arg(verdict.question.proxy);
    case NameVerdict::Missing:
        return NetworkCheckDialog::tr("Not every name server knows it: now it works, now it does not.");
    case NameVerdict::Unknown:
        return NetworkCheckDialog::tr("No name server knows it.");
    case NameVerdict::Differing:
        return NetworkCheckDialog::tr("The name servers lead to different machines.");
    case NameVerdict::NotAsked:
        break;
    }
    return NetworkCheckDialog::tr("No name server answers.");
}

/// From here, as the proxy would: a firewall may treat the two differently.
QString backendText(const ProbeAnswer &answer)
{
    if (answer.isAnswered())
        return NetworkCheckDialog::tr("Something listens there.");
    if (answer.kind == ProbeAnswer::Kind::Refused)
        return NetworkCheckDialog::tr("Nothing listens on this port.");
    return NetworkCheckDialog::tr("No answer: it is off, or a firewall stands between.");
}

QString resultText(const NetworkVerdict &verdict)
{
    switch (verdict.question.kind) {
    case NetworkQuestion::Kind::Route:
        return routeText(verdict.route);
    case NetworkQuestion::Kind::Name:
        return nameText(verdict);
    case NetworkQuestion::Kind::Backend:
        return backendText(verdict.answers.first());
    }
    return {};
}

/// What each that was asked said, as it said it.
QString detailText(const NetworkVerdict &verdict)
{
    QStringList parts;
    for (const auto &[at, answer] : verdict.answers.asKeyValueRange()) {
        const QString said = answer.addresses.isEmpty() ? answer.text : answer.addresses.join(u' ');
        parts.append(said.isEmpty() ? at
                                    : NetworkCheckDialog::tr("%1: %2", "who was asked: what it said").arg(at, said));
        if (answer.certificate)
            parts.append(NetworkCheckDialog::tr("certificate until %1")
                             .arg(QLocale().toString(answer.certificate->validUntil.date(), QLocale::ShortFormat)));
    }
    return parts.join(u" · "_s);
}

bool isWell(const NetworkVerdict &verdict)
{
    switch (verdict.question.kind) {
    case NetworkQuestion::Kind::Route:
        return verdict.route == RouteVerdict::Serves;
    case NetworkQuestion::Kind::Name:
        return verdict.name == NameVerdict::Agreed;
    case NetworkQuestion::Kind::Backend:
        return verdict.answers.first().isAnswered();
    }
    return false;
}

} // namespace

NetworkCheckDialog::NetworkCheckDialog(const QList<NetworkQuestion> &questions, const AddressMap &map, Clock &clock,
                                       Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_questions(questions)
    , m_check(map, clock)
    , m_rows(new QStandardItemModel(this))
    , m_sentence(mutedLabel(QString(), this))
    , m_ask(new QPushButton(tr("Ask now"), this))
{
    setWindowTitle(tr("Check Routes and Names"));
    resizeWithin(this, {1160, 460});
    m_rows->setHorizontalHeaderLabels({tr("Host name"), tr("Asked"), tr("What a client finds"), tr("Said")});
    for (const NetworkQuestion &question : questions) {
        QList<QStandardItem *> row;
        for (const QString &text : {question.host, wayText(question), tr("not asked yet"), QString()}) {
            row.append(new QStandardItem(text));
            row.last()->setEditable(false);
        }
        row[ResultColumn]->setData(QVariant::fromValue(StateClass::Quiet), StateRole);
        m_rows->appendRow(row);
    }
    auto *table = new TableView(u"network-check"_s, &settings, this);
    table->setModel(m_rows);
    table->setRootIsDecorated(false);
    table->setAccessibleName(windowTitle());
    table->setDefaultWidths({180, 200, 400, 330}, {DetailColumn});
    table->cells()->setColumnStyle(ResultColumn, CellDelegate::Style::State);
    m_sentence->setText(
        questions.isEmpty()
            ? tr("There is nothing to ask: no route is known, or not which guest is the proxy. Give the map the "
                 "proxy's "
                 "file, and tag its guest “proxy” or type the router's port forward (Sources).")
            : tr("Each route is opened once through the proxy, as a browser would, each port it leads to is tried, and "
                 "each name server is asked once for each name. Nothing is changed."));
    setButtonRole(m_ask, ButtonRole::Primary);
    m_ask->setEnabled(!questions.isEmpty());
    auto *close = new QPushButton(tr("Close"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_ask);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::gapHuge, Metrics::gapHuge, Metrics::gapHuge, Metrics::gapLarge);
    layout->setSpacing(Metrics::gap);
    layout->addWidget(m_sentence);
    layout->addWidget(table, 1);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ask, &QPushButton::clicked, this, &NetworkCheckDialog::ask);
    connect(&m_check, &NetworkCheck::judged, this, &NetworkCheckDialog::tell);
    connect(&m_check, &NetworkCheck::finished, this, &NetworkCheckDialog::conclude);
}

void NetworkCheckDialog::ask()
{
    m_wrong = 0;
    m_verdicts.clear();
    m_ask->setEnabled(false);
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        m_rows->item(row, ResultColumn)->setText(tr("asking…"));
        m_rows->item(row, ResultColumn)->setData(QVariant::fromValue(StateClass::Quiet), StateRole);
    }
    m_check.ask(m_questions);
}

void NetworkCheckDialog::tell(const NetworkVerdict &verdict)
{
    const int row = int(m_questions.indexOf(verdict.question));
    if (row < 0)
        return;
    const bool well = isWell(verdict);
    m_wrong += well ? 0 : 1;
    const QString text = resultText(verdict);
    m_verdicts.append(verdict);
    m_rows->item(row, ResultColumn)->setText(text);
    m_rows->item(row, ResultColumn)->setToolTip(text);
    m_rows->item(row, ResultColumn)->setData(QVariant::fromValue(well ? StateClass::Ok : StateClass::Error), StateRole);
    m_rows->item(row, DetailColumn)->setText(detailText(verdict));
    m_rows->item(row, DetailColumn)->setToolTip(detailText(verdict));
}

void NetworkCheckDialog::conclude()
{
    m_ask->setEnabled(true);
    m_ask->setText(tr("Ask again"));
    Q_EMIT answered(m_verdicts);
    m_sentence->setText(m_wrong == 0 ? tr("Every route answers, and every name leads to the proxy.")
                                     : tr("%n of the answers are not as the map promises.", nullptr, m_wrong));
}

} // namespace Drydock
