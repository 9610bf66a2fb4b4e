// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "networkfindings.h"
#include "topologygraph.h"

namespace Drydock
{

// Words for people about the network, made from codes and arguments in the reader's language: window, command line and
// report all come here.

/// What is wrong, in one sentence.
QString networkFindingTitle(const NetworkFinding &finding);
/// What it means for those who use the services.
QString networkFindingMeaning(const NetworkFinding &finding);
/// What to do about it.
QString networkFindingAdvice(const NetworkFinding &finding);
/// Title and meaning.
QString networkFindingText(const NetworkFinding &finding);

/// Why something of an element is not known: "Addresses are not known: needs VM.GuestAgent.Audit on /vms/101."
QString gapText(const KnowledgeGap &gap);
QString vertexKindText(VertexKind kind);
QString factSourceText(FactSource source);

} // namespace Drydock
