// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Drydock
{

/// Where things are on a map: for each container (a bridge, a column) which of its places every member has. A place is
/// a number in reading order, so that it holds for any width.
class MapPlaces
{
public:
    struct Container {
        QMap<QString, int> places; ///< by the member's key
        int capacity = 0;          ///< places there is room for
        int lines = 0;             ///< of text each has room for

        friend bool operator==(const Container &, const Container &) = default;
    };

    /// Members that are known keep their places, new ones take free ones, lowest first, and those that went leave
    /// theirs free. A container that is new gets so much `room`. With `grows` there is always room for all; otherwise
    /// those that find none have no place in the result.
    QMap<QString, int> seat(const QString &container, const QStringList &members, qsizetype room, bool grows);
    int capacity(const QString &container) const { return m_containers.value(container).capacity; }
    /// Lines of text that each member has room for: what it was given first, or `wanted`.
    int lines(const QString &container, int wanted);

    bool isEmpty() const { return m_containers.isEmpty(); }
    QJsonObject toJson() const;
    static MapPlaces fromJson(const QJsonObject &json);
    friend bool operator==(const MapPlaces &, const MapPlaces &) = default;

private:
    QMap<QString, Container> m_containers;
};

} // namespace Drydock
