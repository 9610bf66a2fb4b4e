// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casewords.h"

#include <QJsonObject>

namespace Drydock::HaCases
{

/// A prediction in the form of the cases' `expect`.
QJsonObject asExpect(const Forecast &result);

} // namespace Drydock::HaCases
