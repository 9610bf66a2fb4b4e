// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Drydock::Cli
{

/// The command line's words for people, in one translation context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Drydock::Cli)
};

} // namespace Drydock::Cli
