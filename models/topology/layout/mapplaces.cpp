// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapplaces.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

QMap<QString, int> MapPlaces::seat(const QString &container, const QStringList &members, qsizetype wanted, bool grows)
{
    Container &room = m_containers[container];
    if (room.capacity == 0)
        room.capacity = int(wanted);
    const QSet<QString> present(members.cbegin(), members.cend());
    room.places.removeIf([&](const auto &entry) { return !present.contains(entry.key()); });
    QSet<int> taken;
    for (const int place : std::as_const(room.places))
        taken.insert(place);
    int next = 0;
    for (const QString &member : members) {
        if (room.places.contains(member))
            continue;
        while (taken.contains(next))
            ++next;
        if (next >= room.capacity && !grows)
            break;
        room.places.insert(member, next);
        taken.insert(next);
        room.capacity = std::max(room.capacity, next + 1);
    }
    return room.places;
}

int MapPlaces::lines(const QString &container, int wanted)
{
    Container &room = m_containers[container];
    if (room.lines == 0)
        room.lines = wanted;
    return room.lines;
}

QJsonObject MapPlaces::toJson() const
{
    QJsonObject containers;
    for (const auto &[id, room] : m_containers.asKeyValueRange()) {
        QJsonObject places;
        for (const auto &[member, place] : room.places.asKeyValueRange())
            places.insert(member, place);
        containers.insert(id,
                          QJsonObject{{u"capacity"_s, room.capacity}, {u"lines"_s, room.lines}, {u"places"_s, places}});
    }
    return {{u"schema"_s, u"drydock.map-places/1"_s}, {u"containers"_s, containers}};
}

MapPlaces MapPlaces::fromJson(const QJsonObject &json)
{
    // Sizes are bounded: a damaged file must not ask for a map of a million rows.
    static constexpr int most = 20'000;
    MapPlaces result;
    if (json[u"schema"_s] != u"drydock.map-places/1"_s)
        return result;
    const QJsonObject containers = json[u"containers"_s].toObject();
    for (auto it = containers.begin(); it != containers.end(); ++it) {
        const QJsonObject object = it.value().toObject();
        Container room;
        room.capacity = std::clamp(object[u"capacity"_s].toInt(), 0, most);
        room.lines = std::clamp(object[u"lines"_s].toInt(), 0, 8);
        QSet<int> taken;
        const QJsonObject places = object[u"places"_s].toObject();
        for (auto place = places.begin(); place != places.end(); ++place) {
            const int at = place.value().toInt(-1);
            if (at < 0 || at >= room.capacity || taken.contains(at))
                continue;
            taken.insert(at);
            room.places.insert(place.key(), at);
        }
        result.m_containers.insert(it.key(), room);
    }
    return result;
}

} // namespace Drydock
