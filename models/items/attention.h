// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/snapshot.h"
#include "columns.h"

#include <QList>
#include <QString>

namespace Drydock
{

/// One thing that needs a look, as the Overview shows it.
struct Attention {
    StateClass state = StateClass::Warning;
    QString code; ///< stable: "quorum-no-spare", "node-offline", …
    QString key;  ///< what Show reveals; empty = nothing to show
    QString title;
    QString text;        ///< what it means for users of the services
    QString explanation; ///< longer, with what to do; empty = no Explain
    friend bool operator==(const Attention &, const Attention &) = default;
};

/// What one poll shows to be wrong or about to break, gravest first. Pure.
QList<Attention> attentionOf(const ClusterSnapshot &snapshot);

} // namespace Drydock
