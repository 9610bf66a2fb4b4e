// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageentry.h"

#include "activity/activitypage.h"
#include "ha/hapage.h"
#include "inventory/inventorypage.h"
#include "maintenance/maintenancepage.h"
#include "overview/overviewpage.h"
#include "topology/topologypage.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

template <typename Kind>
std::function<Page *(AppContext &, ClusterSession &, QWidget *)> maker()
{
    return [](AppContext &context, ClusterSession &session, QWidget *parent) -> Page * {
        return new Kind(context, session, parent);
    };
}

QString title(const char *text)
{
    return QCoreApplication::translate("Drydock::Pages", text);
}

} // namespace

QList<PageEntry> pageEntries()
{
    return {
        {u"overview"_s, title(QT_TRANSLATE_NOOP("Drydock::Pages", "Overview")), u"overview"_s, maker<OverviewPage>()},
        {u"inventory"_s, title(QT_TRANSLATE_NOOP("Drydock::Pages", "Inventory")), u"inventory"_s,
         maker<InventoryPage>()},
        {u"topology"_s, title(QT_TRANSLATE_NOOP("Drydock::Pages", "Topology")), u"topology"_s, maker<TopologyPage>()},
        {u"ha"_s, title(QT_TRANSLATE_NOOP("Drydock::Pages", "High availability")), u"ha"_s, maker<HaPage>()},
        {u"maintenance"_s, title(QT_TRANSLATE_NOOP("Drydock::Pages", "Maintenance")), u"maintenance"_s,
         maker<MaintenancePage>()},
        {u"activity"_s, title(QT_TRANSLATE_NOOP("Drydock::Pages", "Activity")), u"activity"_s, maker<ActivityPage>()},
    };
}

} // namespace Drydock
