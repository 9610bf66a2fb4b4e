// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingsentences.h"

namespace Drydock
{

namespace
{

using namespace FindingSentences;

const Sentences &sentences()
{
    static const Sentences all = [] {
        Sentences result = ofCluster();
        for (const Sentences &part : {ofNode(), ofRolling(), ofTies(), ofTargets(), ofConsequences(), ofHaConfig()})
            result.insert(part);
        return result;
    }();
    return all;
}

} // namespace

QString findingText(const Finding &finding)
{
    const auto sentence = sentences().constFind(QLatin1StringView(finding.code.toLatin1()));
    // A journal of a newer program may name a code that this one has no words for.
    const QString text = sentence == sentences().cend() ? Words::tr("%1: %2").arg(finding.subject, finding.code)
                                                        : sentence.value()(Arguments(finding));
    if (finding.arguments.contains(u"accepted"_s))
        return Words::tr("%1 (accepted)").arg(text);
    return text;
}

QString fixText(const Fix &fix)
{
    if (fix.code == "decide-stop-return"_L1)
        return Words::tr("Shut down, start here again");
    if (fix.code == "decide-stop-start"_L1)
        return Words::tr("Shut down, start on the target");
    if (fix.code == "decide-stop"_L1)
        return Words::tr("Shut down, leave off");
    if (fix.code == "decide-leave"_L1)
        return Words::tr("Leave running");
    if (fix.code == "let-go-down"_L1)
        return Words::tr("Let it go down");
    if (fix.code == "other-target"_L1)
        return Words::tr("Move to %1").arg(fix.target.text());
    if (fix.code == "allow-local-copy"_L1)
        return Words::tr("Allow copying the disk");
    if (fix.code == "eject-iso"_L1)
        return Words::tr("Eject the CD image, insert it again on return");
    if (fix.code == "park-rule"_L1)
        return Words::tr("Disable the HA rule until the return");
    if (fix.code == "add-qdevice"_L1)
        return Words::tr("Add a QDevice");
    if (fix.code == "disarm-ha"_L1)
        return Words::tr("Disarm HA for the time");
    if (fix.code == "open-pve"_L1)
        return Words::tr("Open in Proxmox VE");
    if (fix.code == "accept"_L1)
        return Words::tr("Accept and go on");
    return fix.code;
}

} // namespace Drydock
