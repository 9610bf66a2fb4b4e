// SPDX-License-Identifier: GPL-3.0-or-later
#include "holdnotes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QString notesPath(const QString &stateDir, const QString &operation)
{
    return u"%1/holds/%2.json"_s.arg(stateDir, operation);
}

QList<HoldNote> usualNotes()
{
    QList<HoldNote> notes;
    for (const QString &code : {u"packages"_s, u"firmware"_s, u"cables"_s, u"memory"_s, u"disks"_s})
        notes.append({code, {}, {}});
    return notes;
}

} // namespace

QList<HoldNote> readHoldNotes(const QString &stateDir, const QString &operation)
{
    QFile file(notesPath(stateDir, operation));
    if (!file.open(QIODevice::ReadOnly))
        return usualNotes();
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return usualNotes();
    QList<HoldNote> notes;
    for (const auto items = document["items"_L1].toArray(); const QJsonValue &item : items) {
        HoldNote note{item["code"_L1].toString(), item["text"_L1].toString(),
                      QDateTime::fromString(item["doneAt"_L1].toString(), Qt::ISODate)};
        if (!note.code.isEmpty() || !note.text.isEmpty())
            notes.append(note);
    }
    return notes;
}

Result<void> writeHoldNotes(const QString &stateDir, const QString &operation, const QList<HoldNote> &notes)
{
    QJsonArray items;
    for (const HoldNote &note : notes) {
        QJsonObject item;
        if (!note.code.isEmpty())
            item.insert(u"code"_s, note.code);
        if (!note.text.isEmpty())
            item.insert(u"text"_s, note.text);
        if (note.doneAt.isValid())
            item.insert(u"doneAt"_s, note.doneAt.toUTC().toString(Qt::ISODate));
        items.append(item);
    }
    const QString path = notesPath(stateDir, operation);
    QSaveFile file(path);
    const bool ready = QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)
                       && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (ready)
        file.write(QJsonDocument(QJsonObject{{u"schema"_s, 1}, {u"items"_s, items}}).toJson());
    if (!ready || !file.commit())
        return std::unexpected(Error{.kind = Error::Kind::Local, .http = 0, .text = file.errorString(), .fields = {}});
    return {};
}

} // namespace Drydock
