// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollingprofiles.h"

#include "settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

const QString campaignsKey = u"rolling/campaigns"_s;

QList<SavedCampaign> readCampaigns(const Settings &settings)
{
    QList<SavedCampaign> campaigns;
    const QJsonArray array = QJsonDocument::fromJson(settings.layout(campaignsKey).toString().toUtf8()).array();
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        campaigns.append({.name = object.value("name"_L1).toString(),
                          .clusterId = object.value("cluster"_L1).toString(),
                          .request = rollingRequestFromJson(object.value("request"_L1).toObject()),
                          .until = QTime::fromString(object.value("until"_L1).toString(), u"HH:mm"_s)});
    }
    return campaigns;
}

void writeCampaigns(Settings &settings, QList<SavedCampaign> campaigns)
{
    std::ranges::stable_sort(campaigns, {}, &SavedCampaign::name);
    QJsonArray array;
    for (const SavedCampaign &campaign : std::as_const(campaigns)) {
        array.append(QJsonObject{{u"name"_s, campaign.name},
                                 {u"cluster"_s, campaign.clusterId},
                                 {u"request"_s, rollingRequestToJson(campaign.request)},
                                 {u"until"_s, campaign.until.toString(u"HH:mm"_s)}});
    }
    settings.setLayout(campaignsKey, QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

} // namespace

QList<SavedCampaign> savedCampaigns(const Settings &settings, const QString &clusterId)
{
    QList<SavedCampaign> campaigns = readCampaigns(settings);
    campaigns.removeIf([&](const SavedCampaign &campaign) { return campaign.clusterId != clusterId; });
    return campaigns;
}

void saveCampaign(Settings &settings, const SavedCampaign &campaign)
{
    removeCampaign(settings, campaign.clusterId, campaign.name);
    SavedCampaign kept = campaign;
    kept.request.until = {};
    kept.request.reason.clear();
    // A risk is accepted for one run, with the cluster before one's eyes.
    kept.request.accepted.clear();
    writeCampaigns(settings, readCampaigns(settings) << kept);
}

void removeCampaign(Settings &settings, const QString &clusterId, const QString &name)
{
    QList<SavedCampaign> campaigns = readCampaigns(settings);
    campaigns.removeIf([&](const SavedCampaign &saved) { return saved.name == name && saved.clusterId == clusterId; });
    writeCampaigns(settings, campaigns);
}

QDateTime nextMoment(const QTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const QDateTime local = now.toLocalTime();
    QDateTime moment(local.date(), time);
    if (moment <= local)
        moment = QDateTime(local.date().addDays(1), time);
    return moment.toUTC();
}

} // namespace Drydock
