// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalwording.h"

#include "wording.h"

#include <QCoreApplication>

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(JournalWording)
};

QString value(const JournalRecord &record, QLatin1StringView key)
{
    return record.values.value(key).toString();
}

QString retryText(const JournalRecord &record)
{
    const QString by = value(record, "by"_L1);
    if (by == "not-received"_L1)
        return Words::tr("The cluster shows no trace of the request: it is sent again");
    if (by == "refused"_L1)
        return Words::tr("Refused for now (%1): it is tried again").arg(value(record, "text"_L1));
    return Words::tr("Tried again by the operator");
}

QString foreignTaskText(const JournalRecord &record)
{
    const QString name = value(record, "name"_L1);
    const QString guest = value(record, "guest"_L1);
    const QString node = value(record, "node"_L1);
    if (guest.isEmpty())
        return Words::tr("Somebody else works on guests: %1 runs %2 on %3")
            .arg(value(record, "user"_L1), value(record, "type"_L1), node);
    return Words::tr("Somebody else works on guests: %1 runs %2 for %3 on %4")
        .arg(value(record, "user"_L1), value(record, "type"_L1),
             name.isEmpty() ? guest : Words::tr("%1 (%2)", "guest's id, name").arg(guest, name), node);
}

QString noteSentence(const JournalRecord &record)
{
    const QString &code = record.text;
    if (code == "node-offline"_L1)
        return Words::tr("%1 went offline: nothing was sent from then on").arg(value(record, "node"_L1));
    if (code == "fence"_L1) {
        const QString guest = value(record, "guest"_L1);
        return guest.isEmpty()
                   ? Words::tr("The HA manager fences %1: nothing was sent from then on").arg(value(record, "node"_L1))
                   : Words::tr("The HA manager recovers %1: nothing was sent from then on").arg(guest);
    }
    if (code == "no-quorum"_L1)
        return Words::tr("The cluster lost its quorum: nothing was sent from then on");
    if (code == "no-contact"_L1)
        return Words::tr("The cluster could not be seen: nothing was sent from then on");
    if (code == "hold-over"_L1) {
        const double seconds = record.values.value("seconds"_L1).toDouble();
        return Words::tr("That was over after %1").arg(durationText(seconds));
    }
    if (code == "new-arrival"_L1) {
        return Words::tr("%1 (%2) appeared on the node that is being drained")
            .arg(value(record, "guest"_L1), value(record, "name"_L1));
    }
    if (code == "stalled"_L1) {
        const double seconds = record.values.value("seconds"_L1).toDouble();
        if (record.values.value("chasing"_L1).toBool())
            return Words::tr("For %1 memory was written as fast as it was copied").arg(durationText(seconds));
        return Words::tr("No progress for %1").arg(durationText(seconds));
    }
    if (code == "arrival-declined"_L1)
        return Words::tr("%1 (%2) is left on the node").arg(value(record, "guest"_L1), value(record, "name"_L1));
    if (code == "restart-asked"_L1)
        return Words::tr("The operator wants a restart instead of the live move");
    if (code == "policy"_L1) {
        return value(record, "onFailure"_L1) == failurePolicyWord(FailurePolicy::TurnBack)
                   ? Words::tr("Turned around, because a step failed: what moved comes back")
                   : Words::tr("Paused, because a step failed");
    }
    if (code == "foreign-task"_L1)
        return foreignTaskText(record);
    if (code == "retry"_L1)
        return retryText(record);
    if (code == "outcome-unknown"_L1)
        return Words::tr("No answer to the request (%1): the cluster is asked what became of it")
            .arg(value(record, "text"_L1));
    if (code == "probe-gap"_L1)
        return probeGapText(probeGapFromJson(record.values));
    if (code == "ha-move"_L1)
        return Words::tr("The HA manager began the move");
    if (code == "abort-requested"_L1)
        return Words::tr("The operator asked to abort the task");
    if (code == "abort-refused"_L1)
        return Words::tr("The task could not be aborted: %1").arg(value(record, "text"_L1));
    if (code == "node-before"_L1)
        return Words::tr("Bridges, storages and kernel were written down, to be compared afterwards");
    if (code == "taken-over"_L1)
        return Words::tr("Taken up again after an interruption of the program");
    return code;
}

QString finishedText(const JournalRecord &record)
{
    const QString note = value(record, "note"_L1);
    switch (record.outcome) {
    case JournalRecord::Outcome::Failed:
        return Words::tr("Failed: %1").arg(record.text);
    case JournalRecord::Outcome::Skipped:
        return note == "dependency"_L1 ? Words::tr("Skipped, because what it depends on was not carried out")
                                       : Words::tr("Skipped by the operator");
    case JournalRecord::Outcome::Done:
        break;
    }
    if (note == "already-so"_L1)
        return Words::tr("Done; it was so already, nothing was sent");
    if (note == "arrived-despite-errors"_L1)
        return Words::tr("Done, although the task reported: %1").arg(record.text);
    if (note == "task-unknown"_L1)
        return Words::tr("Done; how its task ended is not known");
    if (note == "gates-waived"_L1)
        return Words::tr("Taken as done by the operator, without waiting any longer");
    if (note == "settled"_L1)
        return Words::tr("Done, as the cluster shows");
    return Words::tr("Done");
}

QString changedText(const JournalRecord &record)
{
    if (const int parallel = record.values.value("parallel"_L1).toInt(); parallel > 0)
        return Words::tr("At most %n step(s) at a time from now on", nullptr, parallel);
    if (record.values.contains("perTarget"_L1) && record.values.value("perTarget"_L1).toInt() == 0)
        return Words::tr("No limit per target from now on");
    if (const int perTarget = record.values.value("perTarget"_L1).toInt(); perTarget > 0)
        return Words::tr("At most %n move(s) to one node at a time from now on", nullptr, perTarget);
    const auto policy = failurePolicyFromWord(value(record, "onFailure"_L1));
    return policy ? Words::tr("If a move fails from now on: %1").arg(failurePolicyText(*policy))
                  : Words::tr("Limits changed");
}

} // namespace

QString recordText(const JournalRecord &record)
{
    switch (record.kind) {
    case JournalRecord::Kind::Created:
        return Words::tr("Begun");
    case JournalRecord::Kind::Intent:
        return Words::tr("About to be sent");
    case JournalRecord::Kind::Started:
        return record.values.value("settled"_L1).toBool() ? Words::tr("Found under way")
                                                          : Words::tr("Accepted by the cluster");
    case JournalRecord::Kind::Finished:
        return finishedText(record);
    case JournalRecord::Kind::Paused:
        return value(record, "by"_L1) == "user"_L1 ? Words::tr("Paused by the operator")
                                                   : Words::tr("Paused, because it was held up for too long");
    case JournalRecord::Kind::Resumed:
        return Words::tr("Resumed");
    case JournalRecord::Kind::Cancelled:
        if (value(record, "then"_L1) == "return"_L1)
            return Words::tr("Turned around by the operator: what moved comes back");
        return Words::tr("Cancelled by the operator: no further step starts");
    case JournalRecord::Kind::Note:
        return noteSentence(record);
    case JournalRecord::Kind::Changed:
        return changedText(record);
    case JournalRecord::Kind::Extended:
        if (!value(record, "replaces"_L1).isEmpty())
            return Words::tr("Shut down, move and start take the place of the live move");
        return Words::tr("%n step(s) joined the plan", nullptr, int(record.values.value("steps"_L1).toArray().size()));
    case JournalRecord::Kind::Closed:
        break;
    }
    return Words::tr("Ended");
}

} // namespace Drydock
