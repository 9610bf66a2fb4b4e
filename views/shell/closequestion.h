// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace Drydock
{

/// What to do with running operations when the window closes.
enum class CloseChoice { Background, Pause, CancelOperations, Stay };

/// Asks once. `titles`: the running operations, in words.
CloseChoice askAboutClosing(const QStringList &titles, QWidget *parent);

} // namespace Drydock
