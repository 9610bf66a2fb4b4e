// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainstore.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Drydock;
using namespace Qt::StringLiterals;

/// With a keychain service a secret outlives the store that wrote it; without one it lasts for this run, and the store
/// says so. DRYDOCK_KEYRING tells which of the two this run is.
class KeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecretOutlivesTheProgramWhereAKeychainIs();
    void whatIsRemovedIsGone();
    void nothingIsWrittenInTheClear();

private:
    static bool hasKeyring() { return qEnvironmentVariableIsSet("DRYDOCK_KEYRING"); }
    static QString read(KeychainStore &store, const QString &key)
    {
        QString found = u"(no answer)"_s;
        bool answered = false;
        QObject context;
        store.read(key, &context, [&](const Result<QString> &secret) {
            found = secret ? *secret : secret.error().text;
            answered = true;
        });
        return QTest::qWaitFor([&] { return answered; }, 10'000) ? found : u"(no answer)"_s;
    }
    static QString write(KeychainStore &store, const QString &key, const QString &secret)
    {
        QString wrong = u"(no answer)"_s;
        bool answered = false;
        QObject context;
        store.write(key, secret, &context, [&](const Result<void> &result) {
            wrong = result ? QString() : result.error().text;
            answered = true;
        });
        return QTest::qWaitFor([&] { return answered; }, 10'000) ? wrong : u"(no answer)"_s;
    }
};

void KeychainTest::aSecretOutlivesTheProgramWhereAKeychainIs()
{
    KeychainStore store;
    QCOMPARE(read(store, u"profile/nobody@pve"_s), QString());
    QCOMPARE(write(store, u"profile/root@pam"_s, u"s3cret, with ünicode"_s), QString());
    QCOMPARE(read(store, u"profile/root@pam"_s), u"s3cret, with ünicode"_s);
    QCOMPARE(store.isPersistent(), hasKeyring());
    KeychainStore next;
    QCOMPARE(read(next, u"profile/root@pam"_s), hasKeyring() ? u"s3cret, with ünicode"_s : QString());
}

void KeychainTest::whatIsRemovedIsGone()
{
    KeychainStore store;
    QCOMPARE(write(store, u"profile/gone@pve"_s, u"for a while"_s), QString());
    store.remove(u"profile/gone@pve"_s);
    QTRY_COMPARE(read(store, u"profile/gone@pve"_s), QString());
    KeychainStore next;
    QTRY_COMPARE(read(next, u"profile/gone@pve"_s), QString());
}

void KeychainTest::nothingIsWrittenInTheClear()
{
    if (!hasKeyring())
        return; // the home is the user's own, and nothing was written
    KeychainStore store;
    QCOMPARE(write(store, u"profile/clear@pve"_s, u"do-not-find-me"_s), QString());
    int files = 0;
    QDirIterator home(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (home.hasNext()) {
        QFile file(home.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("do-not-find-me"), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files > 0);
}

QTEST_GUILESS_MAIN(KeychainTest)
#include "keychaintest.moc"
