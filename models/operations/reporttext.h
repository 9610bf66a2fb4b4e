// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report.h"

namespace Drydock
{

// What a report says, section by section, in plain text: HTML, Markdown and paper only set it.

struct ReportCell {
    enum class Tone { Plain, Strong, Soft, Good, Warn, Bad };
    QString text;
    Tone tone = Tone::Plain;
    QString lead;      ///< before a strong text: "VM 101"
    QStringList codes; ///< machine words, one a line
};

struct ReportSection {
    QString title;
    QString intro;
    QStringList header;
    QList<QList<ReportCell>> rows;
    QList<ReportCell> items;
    QStringList code; ///< lines to copy
    bool isEmpty() const { return intro.isEmpty() && rows.isEmpty() && items.isEmpty() && code.isEmpty(); }
};

struct ReportFact {
    QString name;
    QString text;
    ReportCell::Tone tone = ReportCell::Tone::Plain;
};

QString reportTitle(const OperationReport &report);
/// Outcome, cluster, when, by whom, why, votes, limits; facts that are not known are left out.
QList<ReportFact> reportFacts(const OperationReport &report);
QList<ReportSection> reportSections(const OperationReport &report);
/// Program and operation; checksum of the journal.
QStringList reportFooter(const OperationReport &report);

/// "done", "not-begun", …: the words of drydock.report/1.
QString reportOutcomeWord(OperationReport::Outcome outcome);
QString settingRoleWord(OperationReport::Setting::Role role);
/// "done, with a remark: …", "failed: …".
QString outcomeText(OperationReport::Outcome outcome, const QString &serverText);

} // namespace Drydock
