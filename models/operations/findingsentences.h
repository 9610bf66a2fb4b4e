// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings.h"
#include "wording.h"
#include "words.h"

#include <QHash>

#include <functional>

/// The sentences of all findings, by code. Only findingText() reads them.
namespace Drydock::FindingSentences
{

using namespace Qt::StringLiterals;

/// The arguments of one finding, made fit for reading.
class Arguments
{
public:
    explicit Arguments(const Finding &finding) : m_finding(finding) {}

    QString operator[](QLatin1StringView key) const { return m_finding.arguments.value(key); }
    QString guest() const { return guestWords(m_finding.subject, (*this)["name"_L1]); }
    QString node() const
    {
        const QString named = (*this)["node"_L1];
        return named.isEmpty() ? m_finding.subject.section(u'/', 1) : named;
    }
    QString partner() const { return guestWords((*this)["partner"_L1], (*this)["partnerName"_L1]); }
    /// A comma-separated argument as a list in the reader's language.
    QString list(QLatin1StringView key) const { return listWords((*this)[key]); }
    QString target() const { return list("target"_L1); }
    QString bytes(QLatin1StringView key) const { return bytesText((*this)[key].toLongLong()); }
    int number(QLatin1StringView key) const { return (*this)[key].toInt(); }
    /// The sentence of the step that changes a setting.
    QString settingStep() const
    {
        const SettingChange change{.kind = settingKindFromWord((*this)["kind"_L1]).value_or(SettingChange::Kind()),
                                   .key = (*this)["key"_L1],
                                   .value = (*this)["value"_L1],
                                   .before = (*this)["before"_L1]};
        const GuestKey guest = GuestKey::fromSid(m_finding.subject).value_or(GuestKey());
        return stepText(Drydock::settingStep(change, guest, (*this)["name"_L1]));
    }

private:
    const Finding &m_finding;
};

using Sentence = std::function<QString(const Arguments &)>;
using Sentences = QHash<QLatin1StringView, Sentence>;

/// Codes about the cluster, a node, and rolling maintenance.
Sentences ofCluster();
Sentences ofNode();
Sentences ofRolling();
/// Codes about one guest: what ties it, what a target lacks, what a choice means.
Sentences ofTies();
Sentences ofTargets();
Sentences ofConsequences();
/// Codes about the HA configuration.
Sentences ofHaConfig();

/// A guest left on a node that goes down.
QString leftText(const Arguments &arguments);

} // namespace Drydock::FindingSentences
