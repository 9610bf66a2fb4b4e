// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casewords.h"

#include <QJsonObject>

namespace Drydock::HaCases
{

/// One line of a file of cases. `expect` is what the real manager did; the predictor never sees it.
struct Case {
    QString id;
    QString kind;
    Input input;
    QJsonObject expect;
};

/// Reads one line. Empty: `into` is filled; else what is wrong with it, in words for the terminal.
QString readCase(const QByteArray &line, Case &into);

} // namespace Drydock::HaCases
