// SPDX-License-Identifier: GPL-3.0-or-later
#include "configfilesdialog.h"

#include "items/formatting.h"
#include "style/drydockstyle.h"
#include "style/tokens.h"
#include "topology/configfiles.h"
#include "topology/overlaywording.h"
#include "topology/proxyfile.h"
#include "topology/proxyroutes.h"
#include "widgets/celldelegate.h"
#include "widgets/commandpreview.h"
#include "widgets/labels.h"
#include "widgets/tableview.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Drydock
{

ConfigFilesDialog::ConfigFilesDialog(const TopologyReader &reader, Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_reader(reader)
    , m_meant(new CommandPreview(this))
    , m_differences(new QListWidget(this))
    , m_verdict(mutedLabel(QString(), this))
{
    setWindowTitle(tr("Configuration Files"));
    resize(860, 560);
    auto *tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    tabs->setAccessibleName(windowTitle());
    const TopologyFacts &facts = reader.state().facts;
    auto *model = new QStandardItemModel(this);
    model->setHorizontalHeaderLabels({tr("File"), tr("Holds"), tr("Read on")});
    for (const auto files = configFiles(facts, facts.proxy.guest, reader.files().proxy);
         const ConfigFile &file : files) {
        QList<QStandardItem *> row;
        for (const QString &text : {file.path, configFileText(file, facts.snapshot),
                                    file.node.isEmpty() ? tr("any node") : file.node.text()}) {
            row.append(new QStandardItem(text));
            row.last()->setEditable(false);
            row.last()->setToolTip(text);
        }
        model->appendRow(row);
    }
    auto *table = new TableView(u"configuration-files"_s, &settings, tabs);
    table->setModel(model);
    table->setRootIsDecorated(false);
    table->setDefaultWidths({320, 320, 120}, {1});
    table->setAccessibleName(tr("Where the cluster's configuration is written down"));
    table->cells()->setColumnStyle(0, CellDelegate::Style::Monospace);
    tabs->addTab(table, tr("Files"));
    if (const ProxyConfig meant = proxyConfigOf(reader.state().graph); meant != ProxyConfig()) {
        m_meant->setLines(QString::fromUtf8(writeProxyFile(meant)).split(u'\n'));
        tabs->addTab(buildProxy(), tr("Reverse proxy"));
    } else {
        m_meant->hide();
        m_differences->hide();
        m_verdict->hide();
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::gapHuge, Metrics::gapHuge, Metrics::gapHuge, Metrics::gapLarge);
    layout->setSpacing(Metrics::gap);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
}

QWidget *ConfigFilesDialog::buildProxy()
{
    auto *page = new QWidget(this);
    auto *compare = new QPushButton(tr("Compare with a File…"), page);
    m_differences->setWordWrap(true);
    m_differences->setAccessibleName(tr("Differences"));
    m_differences->setMaximumHeight(160);
    m_differences->hide();
    auto *row = new QHBoxLayout;
    row->addWidget(m_verdict, 1);
    row->addWidget(compare);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, Metrics::gap, 0, 0);
    layout->setSpacing(Metrics::gapSmall);
    layout->addWidget(mutedLabel(tr("The dynamic configuration that serves the routes of the map:"), page));
    layout->addWidget(m_meant, 1);
    layout->addLayout(row);
    layout->addWidget(m_differences);
    connect(compare, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Compare with a file"), m_reader.files().proxy,
                                                          tr("Dynamic configuration (*.yml *.yaml)"));
        if (!path.isEmpty())
            compareWith(path);
    });
    return page;
}

void ConfigFilesDialog::compareWith(const QString &path)
{
    QFile file(path);
    m_differences->clear();
    m_differences->hide();
    if (!file.open(QIODevice::ReadOnly)) {
        m_verdict->setText(tr("%1 could not be read: %2").arg(path, file.errorString()));
        return;
    }
    const Result<ProxyConfig> given = readProxyFile(file.readAll());
    if (!given) {
        m_verdict->setText(tr("%1 is not understood: %2").arg(path, given.error().text));
        return;
    }
    const QList<ProxyDifference> differences = compareProxies(*given, proxyConfigOf(m_reader.state().graph));
    for (const ProxyDifference &difference : differences)
        m_differences->addItem(differenceSentence(difference));
    m_differences->setVisible(!differences.isEmpty());
    m_verdict->setText(differences.isEmpty() ? tr("The file means the same as the map.")
                                             : tr("The map differs in %n thing(s).", nullptr, int(differences.size())));
}

} // namespace Drydock
