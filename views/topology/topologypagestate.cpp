// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridgematrixview.h"
#include "elementpanel.h"
#include "items/formatting.h"
#include "networkfindingspanel.h"
#include "operations/wording.h"
#include "session/proxyreader.h"
#include "session/topologyreader.h"
#include "session/typedfacts.h"
#include "subnetview.h"
#include "topology/networkfix.h"
#include "topology/topologykeys.h"
#include "topologymapview.h"
#include "topologypage.h"
#include "topologysearch.h"
#include "topologyselection.h"
#include "topologytable.h"
#include "topologywords.h"
#include "typedfactsdialog.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptystate.h"
#include "widgets/messagebar.h"
#include "widgets/pageheader.h"

#include <QAction>
#include <QActionGroup>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>
#include <QTabWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

void TopologyPage::networkChanged()
{
    const TopologyState &state = m_reader.state();
    m_map->setMap(mapFacts());
    m_addressMap->setNetwork(state);
    m_table->setNetwork(state);
    m_element->setNetwork(state);
    m_matrix->setMatrix(state.bridges);
    refreshOverlay();
    refreshVlans();
    refreshRights();
    applyFilter();
    showSubnetOfSelection();
    refreshState();
}

void TopologyPage::refreshState()
{
    const qsizetype findings = m_reader.state().findings.size();
    m_findings->setNetwork(m_reader.state(), isComplete());
    m_tabs->setTabText(m_tabs->indexOf(m_findings),
                       findings == 0 ? tr("Findings") : tr("Findings (%1)").arg(QLocale().toString(findings)));
    m_header->setState(stateLine());
    showCentre();
}

bool TopologyPage::isComplete() const
{
    return m_reader.guestsRead() == m_reader.guests() && !m_reader.isReading();
}

QString TopologyPage::stateLine() const
{
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    const TopologyState &state = m_reader.state();
    if (!snapshot.isValid())
        return {};
    const int read = m_reader.guestsRead();
    const int all = m_reader.guests();
    const int warnings = state.warnings();
    QStringList line{tr("%n node(s)", nullptr, int(snapshot->nodes.size()))};
    line.append(read == all ? tr("%n guest(s)", nullptr, all)
                            : tr("%1 of %n guest(s) read", nullptr, all).arg(QLocale().toString(read)));
    line.append(tr("%n subnet(s)", nullptr, int(state.subnets.size())));
    if (!m_search->filter().isEmpty() || m_vlan)
        line.append(tr("%n element(s) lit", nullptr, int(m_lit.size())));
    if (warnings > 0)
        line.append(tr("%n network finding(s)", nullptr, warnings));
    else if (isComplete())
        line.append(tr("nothing is wrong"));
    if (const Freshness &freshness = snapshot.freshness(Section::Resources); freshness.error)
        line.append(
            tr("as of %1: %2")
                .arg(Formatting::shortTime(freshness.readAt, snapshot->serverTime), errorText(*freshness.error)));
    return line.join(u" · "_s);
}

/// The chosen view, or why there is none.
void TopologyPage::showCentre()
{
    QWidget *wanted = m_map;
    if (m_view == TopologyView::Table)
        wanted = m_table;
    else if (m_view == TopologyView::AddressMap)
        wanted = m_addressMap;
    if (!m_session.store()->snapshot().isValid() || !m_reader.isSurveyed()) {
        const std::optional<Error> error = m_session.connection() ? m_session.connection()->lastError() : std::nullopt;
        if (error)
            m_empty->setTexts(u"offline"_s, tr("The cluster could not be read."), errorText(*error));
        else
            m_empty->setTexts(u"clock"_s, tr("Reading the network…"), tr("The first answer is on its way."));
        wanted = m_empty;
    } else if (m_reader.state().graph.vertices().isEmpty()) {
        m_empty->setTexts(u"lock"_s, tr("Nothing to see."),
                          tr("The cluster showed no node and no guest. The login probably lacks Sys.Audit and "
                             "VM.Audit."));
        wanted = m_empty;
    }
    if (m_stack->currentWidget() != wanted)
        m_stack->setCurrentWidget(wanted);
}

/// What this login may not see, once for the whole page; each element says it as well.
void TopologyPage::refreshRights()
{
    QStringList needs;
    QString advice;
    for (const TopologyVertex &vertex : m_reader.state().graph.vertices()) {
        for (const KnowledgeGap &gap : vertex.gaps) {
            if (gap.why != KnowledgeGap::Why::NoRights)
                continue;
            const QString privilege = gap.privilege.section(u'|', 0, 0);
            if (needs.contains(privilege))
                continue;
            needs.append(privilege);
            if (advice.isEmpty())
                advice = gapAdvice(gap);
        }
    }
    needs.removeAll(QString());
    if (needs.isEmpty())
        m_rights->hide();
    else
        m_rights->announce(StateClass::Warning,
                           tr("Not everything is shown: needs %1.").arg(QLocale().createSeparatedList(needs)), advice);
}

void TopologyPage::refreshVlans()
{
    const QList<int> vlans = vlansInUse(m_reader.state().graph);
    m_vlanButton->setText(!m_vlan ? tr("VLAN: all") : *m_vlan == 0 ? tr("Untagged") : tr("VLAN: %1").arg(*m_vlan));
    if (vlans != m_vlans || m_vlanActions->actions().isEmpty()) {
        m_vlans = vlans;
        m_vlanButton->menu()->clear();
        qDeleteAll(m_vlanActions->actions());
        const auto add = [this](const QString &text, int vlan) {
            QAction *action = m_vlanActions->addAction(m_vlanButton->menu()->addAction(text));
            action->setCheckable(true);
            action->setData(vlan);
        };
        add(tr("All"), -1);
        add(tr("Untagged"), 0);
        for (const int vlan : vlans)
            add(tr("VLAN %1").arg(vlan), vlan);
    }
    for (const auto actions = m_vlanActions->actions(); QAction * action : actions)
        action->setChecked(action->data().toInt() == m_vlan.value_or(-1));
}

void TopologyPage::applyFilter()
{
    const TopologyState &state = m_reader.state();
    const TopologyFilter &filter = m_search->filter();
    // The terms that can be read count, also while another is half typed.
    m_searchError->setVisible(filter.error().has_value());
    if (filter.error())
        m_searchError->setText(filter.error()->text);
    m_lit = filter.lit(state);
    if (m_vlan)
        m_lit.intersect(TopologyFilter::parse(u"vlan:%1"_s.arg(*m_vlan)).lit(state));
    QSet<QString> listed = m_lit;
    for (const TopologyVertex &vertex : state.graph.vertices()) {
        const bool inner =
            vertex.kind == VertexKind::InnerNetwork || (vertex.kind == VertexKind::Address && vertex.guest.isValid());
        if ((inner && !m_docker->isChecked()) || (vertex.kind == VertexKind::Route && !m_routes->isChecked()))
            listed.remove(vertex.key);
    }
    m_table->setLit(listed);
    m_map->setLit(filter.isEmpty() && !m_vlan ? std::nullopt : std::optional(m_lit));
    m_map->setShown({.routes = m_routes->isChecked(), .docker = m_docker->isChecked(), .vlan = m_vlan});
    refreshState();
}

QStringList TopologyPage::selectedParts() const
{
    QStringList parts;
    for (const QString &key : m_selection->keys())
        parts += elementParts(m_reader.state().graph, key);
    return parts;
}

void TopologyPage::selectionChanged()
{
    m_map->select(m_selection->primary());
    if (!m_keepTab && !m_selection->keys().isEmpty())
        m_tabs->setCurrentWidget(m_element);
    showSubnetOfSelection();
    readWanted();
}

/// The subnet that the selected element has an address in; without one, the first that has a conflict, or the first.
void TopologyPage::showSubnetOfSelection()
{
    const TopologyState &state = m_reader.state();
    const QStringList parts = selectedParts();
    const SubnetMap *best = nullptr;
    std::optional<Ipv4> address;
    for (const SubnetMap &map : state.subnets) {
        if (!map.subnet)
            continue;
        for (const auto &[taken, cell] : map.taken.asKeyValueRange()) {
            const auto selected = [&](const QString &holder) { return parts.contains(holder); };
            if (!address
                && (parts.contains(TopologyKeys::ofAddress(taken.text()))
                    || std::ranges::any_of(cell.holders, selected))) {
                best = &map;
                address = taken;
            }
        }
    }
    const auto fallback = [&](auto fits) {
        for (const SubnetMap &map : state.subnets) {
            if (!best && map.subnet && fits(map))
                best = &map;
        }
    };
    fallback([this](const SubnetMap &map) { return map.key == m_subnet->map().key; });
    fallback([](const SubnetMap &map) { return map.conflicts > 0; });
    fallback([](const SubnetMap &) { return true; });
    if (best) {
        m_subnet->setSubnet(*best, state);
        if (address && !m_subnet->grid()->hasFocus())
            m_subnet->grid()->showAddress(*address);
    }
    // On the address map it is in the centre already.
    if (const int tab = m_tabs->indexOf(m_subnet); tab >= 0)
        m_tabs->setTabVisible(tab, best && m_view != TopologyView::AddressMap);
    else
        m_subnet->setVisible(best && m_view != TopologyView::AddressMap);
}

void TopologyPage::bringIntoView()
{
    if (m_view == TopologyView::AddressMap)
        m_addressMap->showHolders(selectedParts());
    else if (isDrawn() && !m_selection->primary().isEmpty())
        m_map->reveal(m_selection->primary());
}

void TopologyPage::readWanted()
{
    QList<GuestKey> guests;
    for (const QString &key : m_selection->keys()) {
        const TopologyVertex *vertex = m_reader.state().graph.vertex(key);
        if (vertex && vertex->guest.isValid() && !guests.contains(vertex->guest))
            guests.append(vertex->guest);
    }
    if (m_view == TopologyView::Table)
        guests += m_table->visibleGuests();
    m_reader.want(guests);
}

bool TopologyPage::reveal(const QString &key)
{
    if (key == "findings"_L1) {
        m_details->setChecked(true);
        m_tabs->setCurrentWidget(m_findings);
        return true;
    }
    if (const auto whatIf = u"what-if/"_s; key.startsWith(whatIf)) {
        const QString node = TopologyKeys::ofNode(NodeName(key.mid(whatIf.size())));
        if (m_reader.isSurveyed() && !m_reader.state().graph.vertex(node))
            return false;
        assume({.kind = Assumption::Kind::NodeLost, .subject = node});
        return true;
    }
    const std::optional<GuestKey> guest = GuestKey::fromSid(key);
    const QString element = guest ? TopologyKeys::ofGuest(*guest) : key;
    if (!m_reader.state().graph.vertex(element))
        return false;
    m_selection->select({element});
    bringIntoView();
    return true;
}

void TopologyPage::editTyped()
{
    auto *dialog = new TypedFactsDialog(m_reader.typed(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        HandTyped typed = dialog->typed();
        typed.typedAt = m_reader.typed().typedAt;
        if (typed == m_reader.typed())
            return;
        typed.typedAt = m_context.clock.now();
        saveTypedFacts(m_context.settings, m_session.profile().id, typed);
        m_reader.setTyped(typed);
        m_session.setServiceSettings(knownServices(m_context.settings, m_session.profile().id));
    });
    dialog->open();
}

void TopologyPage::askForProxyApi()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Reverse Proxy's API"));
    dialog->setLabelText(tr("Where Traefik's API answers without a password:"));
    const QString known = m_reader.files().proxy;
    dialog->setTextValue(isProxyApi(known) ? known : u"http://"_s);
    dialog->setOkButtonText(tr("Ask It"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &text) {
        NetworkFiles files = m_reader.files();
        files.proxy = text.trimmed();
        useFiles(files);
    });
    dialog->open();
    // Only what can be an address is asked.
    if (const auto *buttons = dialog->findChild<QDialogButtonBox *>()) {
        QPushButton *ask = buttons->button(QDialogButtonBox::Ok);
        const auto judge = [ask](const QString &text) { ask->setEnabled(isProxyApi(text.trimmed())); };
        connect(dialog, &QInputDialog::textValueChanged, ask, judge);
        judge(dialog->textValue());
    }
}

void TopologyPage::chooseFile(QString NetworkFiles::*which, const QString &filter)
{
    NetworkFiles files = m_reader.files();
    const QString path = QFileDialog::getOpenFileName(this, {}, files.*which, filter + u";;"_s + tr("All files (*)"));
    if (path.isEmpty())
        return;
    files.*which = path;
    useFiles(files);
}

void TopologyPage::useFiles(const NetworkFiles &files)
{
    saveNetworkFiles(m_context.settings, m_session.profile().id, files);
    m_reader.setFiles(files);
}

/// A file that cannot be used says so, with its line: a map without its routes must not look complete.
void TopologyPage::filesRead()
{
    const GivenNetwork &given = m_reader.given();
    const NetworkFiles &files = m_reader.files();
    if (given.proxy.error)
        m_fileTrouble->announce(StateClass::Error,
                                isProxyApi(files.proxy)
                                    ? tr("The reverse proxy's API cannot be read, its routes are not shown.")
                                    : tr("The reverse proxy's file cannot be used, its routes are not shown."),
                                tr("%1: %2").arg(files.proxy, given.proxy.error->text));
    else if (given.namesError)
        m_fileTrouble->announce(StateClass::Error, tr("The name server's records cannot be used."),
                                tr("%1: %2").arg(files.names, given.namesError->text));
    else
        m_fileTrouble->hide();
}

void TopologyPage::fix(const NetworkFix &fix)
{
    switch (fix.kind) {
    case NetworkFix::Kind::MoveGuest:
        Q_EMIT actionRequested(u"migrate"_s, {fix.guest.sid()});
        break;
    }
}

QString TopologyPage::exportTo(const QString &path, TopologyFormat format) const
{
    const QByteArray bytes = exportTopology(m_reader.state(), format, mapRequest(), m_masked->isChecked());
    if (bytes.isEmpty())
        return tr("there is nothing to draw, or too much for a picture");
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return file.errorString();
    return {};
}

void TopologyPage::chooseExport(TopologyFormat format)
{
    const QString suffix = topologySuffix(format);
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the network"), u"topology."_s + suffix,
                                                      tr("%1 files (*.%2)").arg(suffix.toUpper(), suffix));
    if (path.isEmpty())
        return;
    if (const QString error = exportTo(path, format); !error.isEmpty())
        QMessageBox::warning(this, tr("Export the network"),
                             tr("The network could not be written to %1: %2.").arg(path, error));
}

} // namespace Drydock
