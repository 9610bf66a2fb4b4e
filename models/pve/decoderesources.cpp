// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoderesources.h"

#include "lenient.h"
#include "reply.h"

#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <string_view>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

namespace od = simdjson::ondemand;

/// One object of the list as it stands in the text. Views live as long as the parser's document.
struct Row {
    std::string_view type, id, node, name, status, pool, lock, tags, hastate, storage, plugintype, content;
    std::optional<double> cpu, maxcpu;
    std::optional<qint64> vmid, mem, maxmem, disk, maxdisk, uptime, netin, netout, diskread, diskwrite;
    std::optional<qint64> isTemplate, shared;
};

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

bool same(const QString &known, std::string_view view)
{
    return QAnyStringView::equal(known, QUtf8StringView(view.data(), qsizetype(view.size())));
}

/// Assigns only what differs, so that unchanged texts stay shared. True when it differed.
bool take(QString &known, std::string_view view)
{
    if (same(known, view))
        return false;
    known = text(view);
    return true;
}

template <typename T>
bool take(T &known, const T &value)
{
    if (known == value)
        return false;
    known = value;
    return true;
}

std::optional<double> toNumber(std::string_view view)
{
    double result = 0;
    const auto [end, problem] = std::from_chars(view.data(), view.data() + view.size(), result);
    if (problem != std::errc() || end != view.data() + view.size())
        return std::nullopt;
    return result;
}

/// Numbers come as numbers, as texts, now and then as booleans or null.
bool read(od::value value, std::optional<double> &target)
{
    od::json_type type;
    if (value.type().get(type))
        return false;
    if (type == od::json_type::number) {
        double number = 0;
        if (value.get_double().get(number))
            return false;
        target = number;
    } else if (type == od::json_type::string) {
        std::string_view view;
        if (value.get_string(true).get(view))
            return false;
        target = toNumber(view);
    } else if (type == od::json_type::boolean) {
        bool flag = false;
        if (value.get_bool().get(flag))
            return false;
        target = flag ? 1.0 : 0.0;
    }
    return true;
}

bool read(od::value value, std::optional<qint64> &target)
{
    int64_t whole = 0;
    if (!value.get_int64().get(whole)) {
        target = whole;
        return true;
    }
    std::optional<double> number;
    if (!read(value, number))
        return false;
    if (number && std::abs(*number) < 9.2e18)
        target = qint64(*number);
    return true;
}

bool read(od::value value, std::string_view &target)
{
    od::json_type type;
    if (value.type().get(type))
        return false;
    if (type == od::json_type::string)
        return !value.get_string(true).get(target);
    if (type == od::json_type::number)
        target = value.raw_json_token();
    return true;
}

/// Sends a field to its place; unknown ones are skipped. False on broken JSON.
bool readField(std::string_view key, od::value value, Row &row)
{
    switch (key.size()) {
    case 2:
        return key == "id" ? read(value, row.id) : true;
    case 3:
        return key == "cpu" ? read(value, row.cpu) : key == "mem" ? read(value, row.mem) : true;
    case 4:
        if (key == "type")
            return read(value, row.type);
        if (key == "node")
            return read(value, row.node);
        if (key == "name")
            return read(value, row.name);
        if (key == "vmid")
            return read(value, row.vmid);
        if (key == "disk")
            return read(value, row.disk);
        if (key == "pool")
            return read(value, row.pool);
        if (key == "lock")
            return read(value, row.lock);
        return key == "tags" ? read(value, row.tags) : true;
    case 5:
        return key == "netin" ? read(value, row.netin) : true;
    case 6:
        if (key == "status")
            return read(value, row.status);
        if (key == "maxmem")
            return read(value, row.maxmem);
        if (key == "maxcpu")
            return read(value, row.maxcpu);
        if (key == "uptime")
            return read(value, row.uptime);
        if (key == "netout")
            return read(value, row.netout);
        return key == "shared" ? read(value, row.shared) : true;
    case 7:
        if (key == "maxdisk")
            return read(value, row.maxdisk);
        if (key == "hastate")
            return read(value, row.hastate);
        if (key == "content")
            return read(value, row.content);
        return key == "storage" ? read(value, row.storage) : true;
    case 8:
        if (key == "template")
            return read(value, row.isTemplate);
        return key == "diskread" ? read(value, row.diskread) : true;
    case 9:
        return key == "diskwrite" ? read(value, row.diskwrite) : true;
    case 10:
        return key == "plugintype" ? read(value, row.plugintype) : true;
    default:
        return true;
    }
}

RunState runState(std::string_view status)
{
    if (status == "running")
        return RunState::Running;
    if (status == "stopped")
        return RunState::Stopped;
    if (status == "paused")
        return RunState::Paused;
    if (status == "suspended")
        return RunState::Suspended;
    return status.empty() || status == "unknown" ? RunState::Unknown : RunState::Other;
}

/// Whether the row differs from what is known, without changing anything: most rows of most polls do not.
bool differs(const GuestState &known, const Row &row)
{
    const bool silent = runState(row.status) == RunState::Unknown;
    return !same(known.node.text(), row.node) || !same(known.stateText, row.status) || known.cpu != row.cpu
           || known.memory != row.mem || known.uptime != row.uptime || known.disk != row.disk
           || known.netIn != row.netin.value_or(0) || known.netOut != row.netout.value_or(0)
           || known.diskRead != row.diskread.value_or(0) || known.diskWrite != row.diskwrite.value_or(0)
           || !same(known.lock, row.lock) || !same(known.haState, row.hastate) || !same(known.pool, row.pool)
           || (!silent
               && (!same(known.name, row.name) || known.isTemplate != (row.isTemplate.value_or(0) != 0)
                   || known.maxCpu != row.maxcpu.value_or(0) || known.maxMemory != row.maxmem.value_or(0)
                   || known.maxDisk != row.maxdisk.value_or(0)));
}

QStringList tagList(std::string_view tags)
{
    return tags.empty() ? QStringList() : Lenient::splitList(text(tags));
}

bool sameTags(const QStringList &known, std::string_view tags)
{
    qsizetype index = 0;
    while (!tags.empty()) {
        const size_t end = tags.find_first_of(";, ");
        const std::string_view tag = tags.substr(0, end);
        tags = end == std::string_view::npos ? std::string_view() : tags.substr(end + 1);
        if (tag.empty())
            continue;
        if (index >= known.size() || !same(known[index++], tag))
            return false;
    }
    return index == known.size();
}

void update(GuestState &guest, const Row &row)
{
    const bool silent = runState(row.status) == RunState::Unknown;
    if (!same(guest.node.text(), row.node))
        guest.node = NodeName(text(row.node));
    take(guest.stateText, row.status);
    guest.state = runState(row.status);
    take(guest.lock, row.lock);
    take(guest.haState, row.hastate);
    take(guest.pool, row.pool);
    guest.cpu = row.cpu;
    guest.memory = row.mem;
    guest.uptime = row.uptime;
    guest.disk = row.disk;
    guest.netIn = row.netin.value_or(0);
    guest.netOut = row.netout.value_or(0);
    guest.diskRead = row.diskread.value_or(0);
    guest.diskWrite = row.diskwrite.value_or(0);
    if (!row.name.empty() || !silent)
        take(guest.name, row.name);
    if (row.isTemplate || !silent)
        guest.isTemplate = row.isTemplate.value_or(0) != 0;
    if (row.maxcpu || !silent)
        guest.maxCpu = row.maxcpu.value_or(0);
    if (row.maxmem || !silent)
        guest.maxMemory = row.maxmem.value_or(0);
    if (row.maxdisk || !silent)
        guest.maxDisk = row.maxdisk.value_or(0);
    if ((!row.tags.empty() || !silent) && !sameTags(guest.tags, row.tags))
        guest.tags = tagList(row.tags);
}

/// A list sorted by key that takes rows in any order and shares what did not change.
template <typename State, typename Key, typename KeyOf>
class RowMerger
{
public:
    RowMerger(const QList<State> &before, KeyOf keyOf)
        : m_before(before), m_next(before), m_seen(size_t(before.size()), false), m_keyOf(keyOf)
    {
    }

    template <typename Differs, typename Update>
    void add(const Key &key, Differs rowDiffers, Update updateRow, State fresh)
    {
        const qsizetype index = find(key);
        if (index < 0) {
            updateRow(fresh);
            m_inserted.append(std::move(fresh));
            return;
        }
        m_seen[size_t(index)] = true;
        m_hint = index + 1;
        if (rowDiffers(m_before[index]))
            updateRow(m_next[index]);
    }

    QList<State> finish()
    {
        QList<State> result = std::move(m_next);
        if (std::ranges::find(m_seen, false) != m_seen.end()) {
            QList<State> kept;
            kept.reserve(result.size());
            for (qsizetype i = 0; i < result.size(); ++i) {
                if (m_seen[size_t(i)])
                    kept.append(std::as_const(result)[i]);
            }
            result = kept;
        }
        if (!m_inserted.isEmpty()) {
            result += m_inserted;
            std::ranges::sort(result, {}, m_keyOf);
        }
        return result;
    }

private:
    qsizetype find(const Key &key)
    {
        // Many servers keep their order from poll to poll; otherwise the list is sorted.
        if (m_hint < m_before.size() && m_keyOf(m_before[m_hint]) == key)
            return m_hint;
        const auto found = std::ranges::lower_bound(m_before, key, {}, m_keyOf);
        return found != m_before.end() && m_keyOf(*found) == key ? found - m_before.begin() : -1;
    }

    const QList<State> &m_before;
    QList<State> m_next;
    QList<State> m_inserted;
    std::vector<bool> m_seen;
    KeyOf m_keyOf;
    qsizetype m_hint = 0;
};

NodeStatus nodeStatus(std::string_view status)
{
    return status == "online" ? NodeStatus::Online : status == "offline" ? NodeStatus::Offline : NodeStatus::Unknown;
}

void update(NodeState &node, const Row &row)
{
    node.status = nodeStatus(row.status);
    node.cpu = row.cpu;
    node.memory = row.mem;
    node.rootUsed = row.disk;
    node.uptime = row.uptime;
    // The sizes of a node that is away are still worth knowing.
    if (row.maxcpu)
        node.maxCpu = int(*row.maxcpu);
    if (row.maxmem)
        node.maxMemory = *row.maxmem;
    if (row.maxdisk)
        node.rootSize = *row.maxdisk;
    take(node.haState, row.hastate);
    if (node.status != NodeStatus::Online) {
        node.cpu.reset();
        node.memory.reset();
        node.rootUsed.reset();
        node.uptime.reset();
    }
}

void update(StorageState &storage, const Row &row)
{
    take(storage.type, row.plugintype);
    storage.content = row.content.empty() ? QStringList() : Lenient::splitList(text(row.content));
    std::ranges::sort(storage.content);
    storage.shared = row.shared.value_or(0) != 0;
    storage.available = row.status == "available";
    storage.used = row.disk.value_or(0);
    storage.size = row.maxdisk.value_or(0);
}

bool sameContent(const StorageState &known, const Row &row)
{
    StorageState next = known;
    update(next, row);
    return next == known;
}

using StorageKey = std::pair<NodeName, StorageId>;

auto nodeKey = [](const NodeState &node) { return node.name; };
auto guestKey = [](const GuestState &guest) { return guest.key; };
auto storageKey = [](const StorageState &storage) { return StorageKey(storage.node, storage.id); };

class ResourceReader
{
public:
    explicit ResourceReader(const ResourceLists &before)
        : m_nodes(before.nodes, nodeKey), m_guests(before.guests, guestKey), m_storages(before.storages, storageKey)
    {
    }

    void add(const Row &row)
    {
        if (row.type == "qemu" || row.type == "lxc")
            addGuest(row);
        else if (row.type == "node" && !row.node.empty())
            addNode(row);
        else if (row.type == "storage" && !row.storage.empty())
            addStorage(row);
    }

    ResourceLists finish() { return {m_nodes.finish(), m_guests.finish(), m_storages.finish()}; }

private:
    void addGuest(const Row &row)
    {
        std::optional<qint64> vmid = row.vmid;
        if (!vmid && row.id.find('/') != std::string_view::npos) {
            if (const auto number = toNumber(row.id.substr(row.id.find('/') + 1)))
                vmid = qint64(*number);
        }
        if (!vmid || *vmid <= 0 || *vmid > 999'999'999)
            return;
        const GuestKey key{row.type == "qemu" ? GuestKind::Vm : GuestKind::Ct, VmId{int(*vmid)}};
        GuestState fresh;
        fresh.key = key;
        const bool silent = runState(row.status) == RunState::Unknown;
        m_guests.add(
            key,
            [&](const GuestState &known) {
                return differs(known, row) || ((!silent || !row.tags.empty()) && !sameTags(known.tags, row.tags))
                       || (silent
                           && ((!row.name.empty() && !same(known.name, row.name))
                               || (row.maxmem && known.maxMemory != *row.maxmem)));
            },
            [&](GuestState &guest) { update(guest, row); }, std::move(fresh));
    }

    void addNode(const Row &row)
    {
        NodeState fresh;
        fresh.name = NodeName(text(row.node));
        const NodeName name = fresh.name;
        m_nodes.add(
            name, [](const NodeState &) { return true; }, [&](NodeState &node) { update(node, row); },
            std::move(fresh));
    }

    void addStorage(const Row &row)
    {
        StorageState fresh;
        fresh.node = NodeName(text(row.node));
        fresh.id = StorageId(text(row.storage));
        const StorageKey key = storageKey(fresh);
        m_storages.add(
            key, [&](const StorageState &known) { return !sameContent(known, row); },
            [&](StorageState &storage) { update(storage, row); }, std::move(fresh));
    }

    RowMerger<NodeState, NodeName, decltype(nodeKey)> m_nodes;
    RowMerger<GuestState, GuestKey, decltype(guestKey)> m_guests;
    RowMerger<StorageState, StorageKey, decltype(storageKey)> m_storages;
};

Error jsonError(simdjson::error_code code)
{
    return badAnswer(QString::fromLatin1(simdjson::error_message(code)));
}

} // namespace

Result<ResourceLists> decodeResources(const QByteArray &body, const ResourceLists &before)
{
    // simdjson reads a little past the end. The HTTP reader leaves room; anything else is copied once.
    QByteArray padded = body;
    if (padded.capacity() < padded.size() + qsizetype(simdjson::SIMDJSON_PADDING))
        padded.reserve(padded.size() + qsizetype(simdjson::SIMDJSON_PADDING));
    od::parser parser;
    od::document document;
    od::array list;
    if (const auto problem =
            parser.iterate(padded.constData(), size_t(padded.size()), size_t(padded.capacity())).get(document))
        return std::unexpected(jsonError(problem));
    if (const auto problem = document["data"].get_array().get(list))
        return std::unexpected(jsonError(problem));

    // Broken JSON shows late in this way of reading, so nothing leaves the reader before the end was seen.
    ResourceReader reader(before);
    for (auto element : list) {
        od::object object;
        if (const auto problem = element.get_object().get(object))
            return std::unexpected(jsonError(problem));
        Row row;
        for (auto field : object) {
            std::string_view key;
            od::value value;
            if (const auto problem = field.escaped_key().get(key))
                return std::unexpected(jsonError(problem));
            if (const auto problem = field.value().get(value))
                return std::unexpected(jsonError(problem));
            if (!readField(key, value, row))
                return std::unexpected(badAnswer(u"unreadable field \"%1\""_s.arg(text(key))));
        }
        reader.add(row);
    }
    return reader.finish();
}

} // namespace Drydock
