// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

#include <functional>

namespace Drydock
{

/// A rail entry and how its page is made.
struct PageEntry {
    QString id; ///< "overview"
    QString title;
    QString iconName; ///< file name in resources/icons
    std::function<Page *(AppContext &, ClusterSession &, QWidget *)> make;
};

/// All pages of the rail, in order (pages.cpp).
QList<PageEntry> pageEntries();

} // namespace Drydock
