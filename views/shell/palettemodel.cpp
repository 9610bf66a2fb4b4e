// SPDX-License-Identifier: GPL-3.0-or-later
#include "palettemodel.h"

#include "actionregistry.h"
#include "fuzzymatch.h"
#include "items/columns.h"
#include "items/objectlistmodel.h"

#include <QAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int entriesAtMost = 40;
constexpr int rememberedAtMost = 12;
const auto recentKey = u"palette/recent"_s;

} // namespace

PaletteModel::PaletteModel(AppContext &context, ClusterSession *session, const QList<PageEntry> &pages, QObject *parent)
    : QAbstractListModel(parent), m_context(context), m_session(session), m_pages(pages)
{
    m_recent = m_context.settings.layout(recentKey).toStringList();
    m_all = fixedEntries() + objectEntries();
    setQuery({});
}

QList<PaletteModel::Entry> PaletteModel::fixedEntries() const
{
    QList<Entry> entries;
    for (const PageEntry &page : m_pages) {
        const int number = int(&page - m_pages.constData()) + 1;
        const QKeySequence keys(Qt::CTRL | Qt::Key(Qt::Key_0 + number));
        entries << Entry{u"page:"_s + page.id,
                         Kind::Page,
                         page.title,
                         keys.toString(QKeySequence::NativeText),
                         page.iconName,
                         u"show"_s,
                         {page.id},
                         m_session != nullptr,
                         0};
        if (!m_session)
            entries.last().detail = tr("No cluster is open");
    }
    for (const auto ids = m_context.actions.ids(); const QString &id : ids) {
        if (id.startsWith("page-"_L1) || id == "palette"_L1)
            continue;
        const auto *definition = m_context.actions.definition(id);
        QString text = definition->text;
        text.remove(u'&');
        const QString refusal = m_context.actions.refusal(id);
        entries << Entry{u"action:"_s + id,
                         Kind::Action,
                         text,
                         refusal.isEmpty() ? definition->shortcut.toString(QKeySequence::NativeText) : refusal,
                         definition->iconName,
                         id,
                         {},
                         refusal.isEmpty(),
                         0};
    }
    return entries;
}

QList<PaletteModel::Entry> PaletteModel::objectEntries() const
{
    QList<Entry> entries;
    if (!m_session)
        return entries;
    ObjectListModel objects(m_session->store());
    for (int row = 0; row < objects.rowCount(); ++row) {
        const QModelIndex index = objects.index(row, 0);
        const QString key = index.data(KeyRole).toString();
        const bool node = key.startsWith("node/"_L1);
        entries << Entry{key,
                         node ? Kind::Node : Kind::Guest,
                         index.data(Qt::DisplayRole).toString(),
                         node ? tr("Node") : index.data(Qt::ToolTipRole).toString(),
                         node                       ? u"node"_s
                         : key.startsWith("vm:"_L1) ? u"vm"_s
                                                    : u"ct"_s,
                         {},
                         {key},
                         true,
                         0};
    }
    return entries;
}

QList<PaletteModel::Entry> PaletteModel::objectActions(const QString &query) const
{
    struct Verb {
        QString text; ///< "%1" is the object
        QString iconName;
        QString action;
        QString word; ///< first argument of "power"
        bool ofNodes = false;
    };
    const QList<Verb> verbs{
        {tr("Drain %1…"), u"drain"_s, u"drain"_s, {}, true},
        {tr("Migrate %1…"), u"migrate"_s, u"migrate"_s, {}, false},
        {tr("Start %1…"), u"start"_s, u"power"_s, u"start"_s, false},
        {tr("Shut down %1…"), u"shutdown"_s, u"power"_s, u"shutdown"_s, false},
        {tr("Reboot %1…"), u"reboot"_s, u"power"_s, u"reboot"_s, false},
        {tr("Stop %1…"), u"stop"_s, u"power"_s, u"stop"_s, false},
        {tr("Suspend %1…"), u"suspend"_s, u"power"_s, u"suspend"_s, false},
        {tr("Resume %1…"), u"resume"_s, u"power"_s, u"resume"_s, false},
        {tr("Open %1 in the web interface"), u"external"_s, u"open-web"_s, {}, false},
    };
    QList<Entry> entries;
    const QString first = query.section(u' ', 0, 0, QString::SectionSkipEmpty);
    if (!m_session || first.size() < 2)
        return entries;
    for (const Verb &verb : verbs) {
        QString verbWord = verb.text;
        verbWord.remove(u"%1"_s);
        if (!verbWord.startsWith(first, Qt::CaseInsensitive))
            continue; // only what was begun to be typed: seven verbs times ten thousand guests help nobody
        for (const Entry &object : m_all) {
            if (object.kind != (verb.ofNodes ? Kind::Node : Kind::Guest))
                continue;
            const QString text = verb.text.arg(object.text);
            const int score = fuzzyScore(query, text);
            if (score == 0)
                continue;
            const QString target = verb.ofNodes ? object.key.sliced(5) : object.key;
            const QStringList arguments = verb.word.isEmpty() ? QStringList{target} : QStringList{verb.word, target};
            entries << Entry{verb.action + u'|' + arguments.join(u'|'),
                             Kind::ObjectAction,
                             text,
                             object.detail,
                             verb.iconName,
                             verb.action,
                             arguments,
                             true,
                             score};
            if (entries.size() >= 4 * entriesAtMost)
                break;
        }
    }
    for (Entry &entry : entries) {
        const QString reason = refusalText(*m_session, entry.action, entry.arguments);
        if (reason.isEmpty())
            continue;
        entry.enabled = false;
        entry.detail = reason;
        entry.score /= 2;
    }
    return entries;
}

void PaletteModel::setQuery(const QString &query)
{
    beginResetModel();
    m_shown.clear();
    const QString words = query.trimmed();
    for (const Entry &entry : std::as_const(m_all)) {
        Entry copy = entry;
        copy.score = fuzzyScore(words, entry.text);
        if (copy.score == 0)
            continue;
        const qsizetype recent = m_recent.indexOf(entry.key);
        if (recent >= 0)
            copy.score += words.isEmpty() ? 100000 - int(recent) * 100 : 1500;
        else if (words.isEmpty() && entry.kind == Kind::Guest)
            continue; // untyped: recent things, pages, actions and nodes
        if (words.isEmpty() && entry.kind == Kind::Page)
            copy.score += 20000;
        if (!entry.enabled)
            copy.score /= 2;
        m_shown << copy;
    }
    m_shown << objectActions(words);
    std::ranges::stable_sort(m_shown, std::greater(), &Entry::score);
    if (m_shown.size() > entriesAtMost)
        m_shown.resize(entriesAtMost);
    endResetModel();
}

void PaletteModel::remember(const Entry &entry)
{
    m_recent.removeAll(entry.key);
    m_recent.prepend(entry.key);
    if (m_recent.size() > rememberedAtMost)
        m_recent.resize(rememberedAtMost);
    m_context.settings.setLayout(recentKey, m_recent);
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const Entry &entry = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::ToolTipRole:
        return entry.detail;
    case Qt::AccessibleTextRole:
        return entry.detail.isEmpty() ? entry.text : tr("%1, %2", "entry, detail").arg(entry.text, entry.detail);
    case KeyRole:
        return entry.key;
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    // Disabled entries stay selectable, so that the keyboard can read why.
    return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled : Qt::NoItemFlags;
}

} // namespace Drydock
