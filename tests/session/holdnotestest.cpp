// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/holdnotes.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace Drydock;

/// The list that is ticked off while a node is held.
class HoldNotesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithTheUsualOnes()
    {
        const QTemporaryDir dir;
        const QList<HoldNote> notes = readHoldNotes(dir.path(), u"drain-1"_s);
        QCOMPARE(notes.size(), 5);
        QCOMPARE(notes.first().code, u"packages"_s);
        for (const HoldNote &note : notes)
            QVERIFY(!note.doneAt.isValid());
    }

    void keepsWhatWasDonePerOperation()
    {
        const QTemporaryDir dir;
        const QList<HoldNote> notes{{u"firmware"_s, {}, QDateTime(QDate(2026, 3, 2), QTime(12, 7, 3), QTimeZone::UTC)},
                                    {{}, u"fan & filter"_s, {}}};
        QVERIFY(writeHoldNotes(dir.path(), u"drain-1"_s, notes));
        QCOMPARE(readHoldNotes(dir.path(), u"drain-1"_s), notes);
        QCOMPARE(readHoldNotes(dir.path(), u"drain-2"_s).size(), 5);
        QCOMPARE(QFileInfo(dir.filePath(u"holds/drain-1.json"_s)).permissions()
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
    }

    void aBrokenFileIsTheUsualList()
    {
        const QTemporaryDir dir;
        QVERIFY(writeHoldNotes(dir.path(), u"drain-1"_s, {{{}, u"x"_s, {}}}));
        QFile file(dir.filePath(u"holds/drain-1.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"items\": [");
        file.close();
        QCOMPARE(readHoldNotes(dir.path(), u"drain-1"_s).size(), 5);
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        const QTemporaryDir dir;
        QFile file(dir.filePath(u"holds"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const Result<void> saved = writeHoldNotes(dir.path(), u"drain-1"_s, {});
        QVERIFY(!saved);
        QCOMPARE(int(saved.error().kind), int(Error::Kind::Local));
    }
};

QTEST_GUILESS_MAIN(HoldNotesTest)
#include "holdnotestest.moc"
