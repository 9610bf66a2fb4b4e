// SPDX-License-Identifier: GPL-3.0-or-later
#include "sparewords.h"

#include "items/formatting.h"

#include <QCoreApplication>

namespace Drydock
{

namespace
{

class SpareWords
{
    Q_DECLARE_TR_FUNCTIONS(Drydock::LossCard)
};

} // namespace

QString spareWord(SpareNode spare)
{
    switch (spare) {
    case SpareNode::Unknown:
        break;
    case SpareNode::OnlyOne:
    case SpareNode::NoQuorum:
    case SpareNode::NoMemory:
        return SpareWords::tr("No");
    case SpareNode::HaGuestsStayDown:
    case SpareNode::OthersStayDown:
        return SpareWords::tr("Mostly");
    case SpareNode::Yes:
        return SpareWords::tr("Yes");
    }
    return Formatting::absent();
}

QString spareReason(SpareNode spare)
{
    switch (spare) {
    case SpareNode::Unknown:
        return SpareWords::tr("not known yet");
    case SpareNode::OnlyOne:
        return SpareWords::tr("it is the only node online");
    case SpareNode::NoQuorum:
        return SpareWords::tr("quorum is lost first");
    case SpareNode::NoMemory:
        return SpareWords::tr("the rest has too little memory");
    case SpareNode::HaGuestsStayDown:
        return SpareWords::tr("HA does not bring every guest back");
    case SpareNode::OthersStayDown:
        return SpareWords::tr("guests without HA stay down");
    case SpareNode::Yes:
        return SpareWords::tr("any one of them");
    }
    return {};
}

StateClass spareClass(SpareNode spare)
{
    switch (spare) {
    case SpareNode::Unknown:
        return StateClass::Quiet;
    case SpareNode::NoQuorum:
    case SpareNode::NoMemory:
        return StateClass::Error;
    case SpareNode::OnlyOne:
    case SpareNode::HaGuestsStayDown:
    case SpareNode::OthersStayDown:
        return StateClass::Warning;
    case SpareNode::Yes:
        return StateClass::Ok;
    }
    return StateClass::Quiet;
}

} // namespace Drydock
