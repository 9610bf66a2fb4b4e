// SPDX-License-Identifier: GPL-3.0-or-later
#include "lossmodels.h"

#include "formatting.h"
#include "operations/losswording.h"
#include "operations/wording.h"
#include "operations/words.h"

#include <QLocale>

#include <climits>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QString absentIfEmpty(const QString &text)
{
    return text.isEmpty() ? Formatting::absent() : text;
}

QVariant rightAligned()
{
    return QVariant(Qt::AlignRight | Qt::AlignVCenter);
}

QString keyOfLost(const QList<NodeName> &lost)
{
    QStringList names;
    for (const NodeName &node : lost)
        names.append(node.text());
    return u"node/"_s + names.join(u',');
}

QString longestText(const LossSummary &summary)
{
    GuestLoss slowest;
    slowest.startsMin = summary.longestMin;
    slowest.startsMax = summary.longestMax;
    return fateTimeText(slowest);
}

} // namespace

StateClass lossStateClass(const GuestLoss &loss)
{
    switch (loss.fate) {
    case GuestLoss::Fate::Unaffected:
        return StateClass::Ok;
    case GuestLoss::Fate::Restarts:
        return StateClass::Warning;
    case GuestLoss::Fate::Moves:
        return StateClass::Maintenance;
    case GuestLoss::Fate::Down:
        return loss.reason == GuestLoss::Reason::NotWanted ? StateClass::Quiet : StateClass::Error;
    case GuestLoss::Fate::Stuck:
    case GuestLoss::Fate::Fails:
        break;
    }
    return StateClass::Error;
}

void GuestLossModel::setForecast(const LossForecast &forecast)
{
    QList<GuestLossRow> rows;
    for (const GuestLoss &loss : forecast.guests) {
        if (loss.fate != GuestLoss::Fate::Unaffected)
            rows.append({loss.guest.sid(), loss});
    }
    setRows(rows);
}

int GuestLossModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(GuestLossColumn::Count);
}

QVariant GuestLossModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const GuestLossRow &row = rows().at(index.row());
    const GuestLoss &loss = row.loss;
    const auto column = GuestLossColumn(index.column());
    const bool raw = role == RawRole;
    switch (role) {
    case KeyRole:
        return row.key;
    case KindRole:
        return int(ItemKind::Guest);
    case FilterTextRole:
        return QString(row.key + u' ' + loss.name.toLower());
    case StateRole:
        return column == GuestLossColumn::Fate ? QVariant(int(lossStateClass(loss))) : QVariant();
    case Qt::ToolTipRole:
        return column == GuestLossColumn::Fate ? QVariant(fateReasonText(loss)) : QVariant();
    case Qt::DisplayRole:
    case RawRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case GuestLossColumn::Guest:
        return raw ? QVariant(loss.guest.vmid.value) : QVariant(guestWords(loss.guest, loss.name));
    case GuestLossColumn::Fate:
        return fateText(loss);
    case GuestLossColumn::From:
        return loss.from.text();
    case GuestLossColumn::To:
        return absentIfEmpty(loss.to.text());
    case GuestLossColumn::RunsAfter:
        return raw ? QVariant(loss.startsMin.value_or(INT_MAX)) : QVariant(absentIfEmpty(fateTimeText(loss)));
    case GuestLossColumn::DataAtRisk:
        return raw ? QVariant(loss.dataAtRisk.value_or(-1)) : QVariant(absentIfEmpty(dataAtRiskText(loss)));
    case GuestLossColumn::Reason:
        return fateReasonText(loss);
    case GuestLossColumn::Count:
        break;
    }
    return {};
}

QVariant GuestLossModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != RawRole))
        return {};
    switch (GuestLossColumn(section)) {
    case GuestLossColumn::Guest:
        return role == RawRole ? u"vmid"_s : tr("Guest");
    case GuestLossColumn::Fate:
        return tr("What happens");
    case GuestLossColumn::From:
        return tr("From");
    case GuestLossColumn::To:
        return tr("To");
    case GuestLossColumn::RunsAfter:
        return role == RawRole ? tr("Runs again after at least (s)") : tr("Runs again after");
    case GuestLossColumn::DataAtRisk:
        return role == RawRole ? tr("Writes lost (s)") : tr("Writes lost");
    case GuestLossColumn::Reason:
        return tr("Why");
    case GuestLossColumn::Count:
        break;
    }
    return {};
}

void LossSummaryModel::setForecasts(const QList<LossForecast> &each)
{
    QList<LossSummaryRow> rows;
    for (const LossForecast &forecast : each)
        rows.append({keyOfLost(forecast.lost), summaryOf(forecast)});
    setRows(rows);
}

int LossSummaryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(LossSummaryColumn::Count);
}

QVariant LossSummaryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LossSummaryRow &row = rows().at(index.row());
    const LossSummary &summary = row.summary;
    const auto column = LossSummaryColumn(index.column());
    const bool raw = role == RawRole;
    switch (role) {
    case KeyRole:
        return row.key;
    case KindRole:
        return int(ItemKind::Node);
    case StateRole:
        if (column == LossSummaryColumn::Quorum)
            return int(summary.quorate ? StateClass::Ok : StateClass::Error);
        if (column == LossSummaryColumn::Down)
            return int(summary.notBack > 0     ? StateClass::Error
                       : summary.withoutHa > 0 ? StateClass::Warning
                                               : StateClass::Ok);
        return {};
    case FractionRole:
        return column == LossSummaryColumn::Memory && !summary.fullest.isEmpty() ? QVariant(summary.fullness)
                                                                                 : QVariant();
    case Qt::TextAlignmentRole:
        return column == LossSummaryColumn::Back ? rightAligned() : QVariant();
    case Qt::ToolTipRole:
        if (column == LossSummaryColumn::Down && summary.down() > 0)
            return tr("%1 without HA, %2 that HA does not bring back").arg(summary.withoutHa).arg(summary.notBack);
        if (column == LossSummaryColumn::Memory && !summary.fullest.isEmpty())
            return tr("Memory of %1, the fullest node afterwards").arg(summary.fullest.text());
        return {};
    case Qt::DisplayRole:
    case RawRole:
        break;
    default:
        return {};
    }
    const QLocale locale;
    switch (column) {
    case LossSummaryColumn::Lost:
        return row.key.mid(5);
    case LossSummaryColumn::Quorum:
        if (raw)
            return summary.votes.spare();
        return summary.quorate ? tr("goes on, %1 of %2 votes", "present, needed")
                                     .arg(summary.votes.present)
                                     .arg(summary.votes.needed)
                               : tr("stops, %1 of %2 votes", "present, needed")
                                     .arg(summary.votes.present)
                                     .arg(summary.votes.needed);
    case LossSummaryColumn::Back:
        return raw ? QVariant(summary.back) : QVariant(locale.toString(summary.back));
    case LossSummaryColumn::Down:
        return raw ? QVariant(summary.down()) : QVariant(locale.toString(summary.down()));
    case LossSummaryColumn::Longest:
        return raw ? QVariant(summary.longestMin.value_or(-1)) : QVariant(absentIfEmpty(longestText(summary)));
    case LossSummaryColumn::Memory:
        if (raw)
            return summary.fullness;
        return summary.fullest.isEmpty() || !summary.quorate ? Formatting::absent()
                                                             : Formatting::percent(summary.fullness);
    case LossSummaryColumn::DataAtRisk:
        if (raw)
            return summary.dataAtRisk;
        if (summary.back == 0)
            return Formatting::absent();
        if (summary.dataUnknown)
            return tr("not known of all");
        return summary.dataAtRisk == 0 ? tr("none") : tr("the last %1").arg(durationText(double(summary.dataAtRisk)));
    case LossSummaryColumn::Count:
        break;
    }
    return {};
}

QVariant LossSummaryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != RawRole))
        return {};
    switch (LossSummaryColumn(section)) {
    case LossSummaryColumn::Lost:
        return tr("Lost");
    case LossSummaryColumn::Quorum:
        return role == RawRole ? tr("Votes to spare") : tr("Cluster");
    case LossSummaryColumn::Back:
        return tr("Come back");
    case LossSummaryColumn::Down:
        return tr("Stay down");
    case LossSummaryColumn::Longest:
        return role == RawRole ? tr("The last runs after at least (s)") : tr("The last runs after");
    case LossSummaryColumn::Memory:
        return tr("Fullest node");
    case LossSummaryColumn::DataAtRisk:
        return role == RawRole ? tr("Writes lost (s)") : tr("Writes lost");
    case LossSummaryColumn::Count:
        break;
    }
    return {};
}

void LossEventModel::setForecast(const LossForecast &forecast, const ClusterSnapshot &snapshot)
{
    QList<LossEventRow> rows;
    QHash<QString, int> seen; // the same may happen more than once
    for (const LossEvent &event : forecast.events) {
        const QString what = happeningText(event.what, snapshot);
        if (what.isEmpty())
            continue;
        const QString name =
            QString::number(int(event.what.code)) + u'/' + event.what.sid + u'/' + event.what.node.text();
        rows.append({name + u'/' + QString::number(seen[name]++), event, what});
    }
    setRows(rows);
}

int LossEventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(LossEventColumn::Count);
}

QVariant LossEventModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LossEventRow &row = rows().at(index.row());
    const auto column = LossEventColumn(index.column());
    if (role == KeyRole)
        return row.key;
    if (role == RawRole && column == LossEventColumn::After)
        return row.event.min;
    if (role != Qt::DisplayRole && role != RawRole)
        return {};
    return column == LossEventColumn::After ? lossTimeText(row.event.min, row.event.max) : row.what;
}

QVariant LossEventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != RawRole))
        return {};
    if (LossEventColumn(section) == LossEventColumn::After)
        return role == RawRole ? tr("After at least (s)") : tr("After");
    return tr("What happens");
}

} // namespace Drydock
