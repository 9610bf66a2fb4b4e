// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/planners.h"

#include <QJsonObject>

namespace Drydock::Cli
{

/// `drydock.inventory/1` of command-line.md.
QJsonObject inventoryDocument(const PlanFacts &facts);
/// The same as tables for people, on standard output.
void printInventory(const PlanFacts &facts);

} // namespace Drydock::Cli
