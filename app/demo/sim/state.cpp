// SPDX-License-Identifier: GPL-3.0-or-later
#include "state.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

QString apiKind(Kind kind)
{
    return kind == Kind::Vm ? u"qemu"_s : u"lxc"_s;
}

QString sidOf(Kind kind, int vmid)
{
    return (kind == Kind::Vm ? u"vm:%1"_s : u"ct:%1"_s).arg(vmid);
}

QStringList Guest::tags() const
{
    return config.value(u"tags"_s).split(u';', Qt::SkipEmptyParts);
}

const Node *State::node(QStringView name) const
{
    const auto it = std::ranges::find_if(nodes, [&](const Node &n) { return n.name == name; });
    return it == nodes.end() ? nullptr : &*it;
}

const Guest *State::guest(int vmid) const
{
    const auto it = guests.find(vmid);
    return it == guests.end() ? nullptr : &it->second;
}

const Storage *State::storage(QStringView id) const
{
    const auto it = std::ranges::find_if(storages, [&](const Storage &entry) { return entry.id == id; });
    return it == storages.end() ? nullptr : &*it;
}

const Task *State::task(const QString &upid) const
{
    const auto it = taskIndex.find(upid);
    return it == taskIndex.end() ? nullptr : &tasks[it->second];
}

const ReplicationJob *State::replicationOf(int vmid) const
{
    const auto it = std::ranges::find_if(replication, [&](const auto &entry) { return entry.second.guest == vmid; });
    return it == replication.end() ? nullptr : &it->second;
}

} // namespace Drydock::Demo
