// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/known_servers.h"

#include "tests/support/desktop/fake_session.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope::desktop {

class KnownServersTest : public QObject {
    Q_OBJECT

    static void signIn(FakeSession& session, const QUrl& url) {
        session.signIn({url, "anna", Secret("correct horse"), true}, &session, [](const auto&) {});
        QTRY_VERIFY(session.user() && session.server() == url);
    }
    const QUrl club_{"https://club.example"};
    const QUrl house_{"http://192.168.1.5:8080"};

private Q_SLOTS:
    void eachSignInIsRememberedTheLastOneFirst() {
        const QTemporaryDir folder;
        {
            Settings settings(folder.filePath("settings.ini"));
            FakeSession session;
            KnownServers servers(session, settings);
            QVERIFY(servers.isEmpty());
            signIn(session, club_);
            signIn(session, house_);
            QTRY_COMPARE(servers.list().value(0).name, QString("Cinema Club"));
        }
        Settings settings(folder.filePath("settings.ini"));
        QCOMPARE(settings.server(), house_);
        const auto list = settings.servers();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[0], (KnownServer{house_, "Cinema Club", "anna"}));
        QCOMPARE(list[1].url, club_);
    }

    void switchingUsesWhatIsKept() {
        const QTemporaryDir folder;
        Settings settings(folder.filePath("settings.ini"));
        FakeSession session;
        session.kept = {club_};
        KnownServers servers(session, settings);
        QSignalSpy needed(&servers, &KnownServers::signInNeeded);
        signIn(session, house_);
        servers.switchTo(club_);
        QTRY_COMPARE(session.server(), club_);
        QCOMPARE(servers.list().first().url, club_);
        servers.switchTo(house_); // nothing is kept there any more
        QTRY_COMPARE(needed.size(), 1);
        QCOMPARE(needed[0][0].toUrl(), house_);
        QCOMPARE(session.server(), club_); // still signed in where one was
    }

    void aForgottenServerIsForgottenWithItsSignIn() {
        const QTemporaryDir folder;
        Settings settings(folder.filePath("settings.ini"));
        FakeSession session;
        KnownServers servers(session, settings);
        signIn(session, club_);
        signIn(session, house_);
        servers.forget(house_); // signed in there: no
        QCOMPARE(servers.list().size(), 2);
        servers.forget(club_);
        QCOMPARE(servers.list().size(), 1);
        QCOMPARE(session.forgotten, QList<QUrl>{club_});
    }
};

} // namespace vitascope::desktop

QTEST_GUILESS_MAIN(vitascope::desktop::KnownServersTest)
#include "known_servers_test.moc"
