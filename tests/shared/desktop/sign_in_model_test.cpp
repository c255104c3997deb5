// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/server_address.h"
#include "shared/desktop/session/sign_in_model.h"

#include "tests/support/desktop/fake_session.h"

#include <QSignalSpy>
#include <QTest>

namespace vitascope::desktop {

class SignInModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addressesBecomeUrls_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url");
        QTest::newRow("a name") << "films.example.org"
                                << "https://films.example.org";
        QTest::newRow("name and port") << " films.example.org:8443 "
                                       << "https://films.example.org:8443";
        QTest::newRow("this machine") << "localhost:8080"
                                      << "http://localhost:8080";
        QTest::newRow("loopback") << "127.0.0.1:8080"
                                  << "http://127.0.0.1:8080";
        QTest::newRow("the house") << "192.168.1.5:8080"
                                   << "http://192.168.1.5:8080";
        QTest::newRow("with scheme") << "http://films.example.org/some/page?x=1"
                                     << "http://films.example.org";
        QTest::newRow("a password is dropped") << "https://me:secret@films.example.org"
                                               << "https://films.example.org";
        QTest::newRow("no address") << ""
                                    << "";
        QTest::newRow("another scheme") << "ftp://films.example.org"
                                        << "";
        QTest::newRow("a file") << "file:///etc/passwd"
                                << "";
        QTest::newRow("blank within") << "films example"
                                      << "";
    }
    void addressesBecomeUrls() {
        QFETCH(QString, typed);
        QFETCH(QString, url);
        QCOMPARE(serverUrl(typed).toString(), url);
    }

    void aPlaceKeepsThatNoSchemeWasGiven() {
        for (const auto* address : {"192.168.1.5", "localhost:8080", "http://localhost:8080", "https://films.example"})
            QCOMPARE(addressOf(serverPlace(address)), QString(address));
        QCOMPARE(serverPlace("films.example"), QUrl("https://films.example"));
        QVERIFY(isAt(QUrl("https://192.168.1.5:8443"), serverPlace("192.168.1.5")));
        QVERIFY(isAt(QUrl("https://localhost:8080"), serverPlace("localhost:8080")));
        QVERIFY(!isAt(QUrl("https://localhost:8080"), serverPlace("localhost:8081")));
        QVERIFY(!isAt(QUrl("https://localhost:8080"), serverPlace("http://localhost:8080")));
    }

    void aFreshServerIsClaimed() {
        FakeSession session;
        session.info.claimed = false;
        SignInModel model(session, SignInModel::For::Editors);
        model.setServer("localhost");
        model.askServer();
        QTRY_COMPARE(model.mode(), SignInMode::Claim);
        model.submit({"anna", "correct horse", "Anna", "", true});
        QVERIFY(model.errorText().contains("token"));
        model.submit({"anna", "short", "Anna", "token", true});
        QVERIFY(model.errorText().contains("8"));
        for (const auto* login : {"Anna Lee", "an", ".anna", "анна"}) {
            model.submit({QString::fromUtf8(login), "correct horse", "Anna", "token", true});
            QVERIFY2(model.errorText().contains("login has"), login);
        }
        model.submit({"anna", "correct horse", "Anna", "token", true});
        QTRY_VERIFY(session.user().has_value());
        QVERIFY(!model.isBusy());
        QVERIFY(model.errorText().isEmpty());
    }

    void aSignInThatTheServerEndedIsExplained() {
        FakeSession session;
        SignInModel model(session, SignInModel::For::Viewers);
        model.setServer("localhost");
        model.askServer();
        QTRY_COMPARE(model.presence(), ServerPresence::Present);
        model.submit({"anna", "correct horse", "", "", true});
        QTRY_VERIFY(session.user().has_value());
        session.signOut();
        QVERIFY(model.errorText().isEmpty()); // the person knows why
        session.end();
        QVERIFY(model.errorText().contains("ended"));
        model.submit({"anna", "correct horse", "", "", true});
        QTRY_VERIFY(session.user().has_value());
        QVERIFY(model.errorText().isEmpty());
    }

    void registrationIsOfferedWhereTheServerTakesSomebody() {
        FakeSession session;
        SignInModel player(session, SignInModel::For::Viewers);
        SignInModel studio(session, SignInModel::For::Editors);
        for (auto* model : {&player, &studio}) {
            QVERIFY(!model->canRegister());
            model->setServer("localhost");
            model->askServer();
            QTRY_COMPARE(model->presence(), ServerPresence::Present);
            QVERIFY(model->canRegister());
        }
        QVERIFY(!player.needsInvitation());
        QVERIFY(studio.needsInvitation()); // an account of one's own making may edit nothing
        session.info.registration = wire::Registration::Invitation;
        player.askServer();
        QTRY_VERIFY(player.needsInvitation());
        QVERIFY(player.canRegister());
        session.info.registration = wire::Registration::Closed;
        player.askServer();
        QTRY_VERIFY(!player.canRegister());
    }

    void anInvitationIsAskedForAndSent() {
        FakeSession session;
        session.info.registration = wire::Registration::Invitation;
        SignInModel model(session, SignInModel::For::Editors);
        model.setServer("localhost");
        model.askServer();
        QTRY_COMPARE(model.presence(), ServerPresence::Present);
        model.setMode(SignInMode::Register);
        model.submit({"boris", "correct horse", "", "", true});
        QVERIFY(model.errorText().contains("invitation"));
        model.submit({"boris", "correct horse", "", " come-in ", true});
        QTRY_VERIFY(session.user().has_value());
        QCOMPARE(session.invitation, QString("come-in"));
    }

    void theBestPlaceThatAnswersIsTaken_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("answering");
        QTest::addColumn<QString>("found"); // empty: away
        QTest::newRow("encrypted first") << "192.168.1.5"
                                         << QStringList{"http://192.168.1.5:8080", "https://192.168.1.5"}
                                         << "https://192.168.1.5";
        QTest::newRow("in the house without encryption")
            << "192.168.1.5" << QStringList{"http://192.168.1.5:8080"} << "http://192.168.1.5:8080";
        QTest::newRow("the port that was typed")
            << "localhost:9000" << QStringList{"http://localhost:9000"} << "http://localhost:9000";
        QTest::newRow("a stranger's other port")
            << "films.example.org" << QStringList{"https://films.example.org:8443"} << "https://films.example.org:8443";
        QTest::newRow("a stranger without encryption")
            << "films.example.org" << QStringList{"http://films.example.org"} << "";
        QTest::newRow("only what was asked for") << "http://localhost" << QStringList{"https://localhost"} << "";
    }
    void theBestPlaceThatAnswersIsTaken() {
        QFETCH(QString, typed);
        QFETCH(QStringList, answering);
        QFETCH(QString, found);
        FakeSession session;
        session.atUrl = [&](const QUrl& url) -> Result<wire::ServerInfo> {
            if (answering.contains(url.toString()))
                return session.info;
            return fail(ErrorCode::Unavailable, "connect");
        };
        SignInModel model(session, SignInModel::For::Viewers);
        model.setServer(typed);
        model.askServer();
        QTRY_VERIFY(model.presence() != ServerPresence::Asking);
        QCOMPARE(model.presence(), found.isEmpty() ? ServerPresence::Away : ServerPresence::Present);
        if (!found.isEmpty())
            QCOMPARE(model.server().toString(), found);
    }

    void aCertificateThatIsNotTrustedIsExplainedAndNotGotRound() {
        FakeSession session;
        session.certificate = CertificateProblem{CertificateProblem::Reason::Expired, "films", "CA", {}, {}, {}, {}};
        session.atUrl = [&](const QUrl& url) -> Result<wire::ServerInfo> {
            if (url.scheme() == "https")
                return fail(ErrorCode::Corrupt, "the certificate");
            return session.info;
        };
        SignInModel model(session, SignInModel::For::Viewers);
        model.setServer("192.168.1.5");
        model.askServer();
        QTRY_COMPARE(model.presence(), ServerPresence::Distrusted);
        QCOMPARE(model.certificate().reason, CertificateProblem::Reason::Expired);
        model.submit({"anna", "correct horse", {}, {}, true});
        QVERIFY(!model.isBusy());
        QVERIFY(!model.errorText().isEmpty());
        QVERIFY(!session.user());
    }

    void anEncryptedPlaceIsPassedByOnlyWhereItSpeaksNoTls_data() {
        QTest::addColumn<ErrorCode>("checked");
        QTest::addColumn<ServerPresence>("presence");
        QTest::newRow("no TLS") << ErrorCode::NotFound << ServerPresence::Present;
        QTest::newRow("nothing known") << ErrorCode::Timeout << ServerPresence::Distrusted;
        QTest::newRow("no connection") << ErrorCode::Unavailable << ServerPresence::Distrusted;
        QTest::newRow("a good certificate") << ErrorCode::Conflict << ServerPresence::Foreign;
    }
    void anEncryptedPlaceIsPassedByOnlyWhereItSpeaksNoTls() {
        QFETCH(ErrorCode, checked);
        QFETCH(ServerPresence, presence);
        FakeSession session;
        session.noCertificate = {checked, "look at the certificate"};
        session.atUrl = [&](const QUrl& url) -> Result<wire::ServerInfo> {
            if (url.scheme() == "https")
                return fail(ErrorCode::Corrupt, "the certificate");
            return session.info;
        };
        SignInModel model(session, SignInModel::For::Viewers);
        model.setServer("192.168.1.5");
        model.askServer();
        QTRY_VERIFY(model.presence() != ServerPresence::Asking);
        QCOMPARE(model.presence(), presence);
    }

    void aFormWaitsUntilItsServerIsFound() {
        FakeSession session; // encrypted as well as in the open
        SignInModel model(session, SignInModel::For::Viewers);
        model.setServer("192.168.1.5");
        QCOMPARE(model.presence(), ServerPresence::Unknown);
        model.submit({"anna", "correct horse", {}, {}, true});
        QVERIFY(model.isBusy());
        QCOMPARE(model.presence(), ServerPresence::Asking);
        QTRY_VERIFY(session.user().has_value());
        QCOMPARE(session.server(), QUrl("https://192.168.1.5"));
        QTRY_VERIFY(!model.isBusy());
    }

    void aFormThatIsChangedIsNotSent() {
        FakeSession session;
        SignInModel model(session, SignInModel::For::Viewers);
        model.setServer("192.168.1.5");
        model.submit({"anna", "correct horse", {}, {}, true});
        model.withdraw();
        QVERIFY(!model.isBusy());
        QTRY_COMPARE(model.presence(), ServerPresence::Present);
        model.setServer("192.168.1.6");
        model.submit({"anna", "correct horse", {}, {}, true});
        model.setServer("192.168.1.7");
        QVERIFY(!model.isBusy());
        QTest::qWait(20);
        QVERIFY(!session.user());
    }

    void aFormIsNotSentToWhatIsNoServer_data() {
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("away") << ErrorCode::Unavailable;
        QTest::newRow("foreign") << ErrorCode::NotFound;
    }
    void aFormIsNotSentToWhatIsNoServer() {
        QFETCH(ErrorCode, code);
        FakeSession session;
        session.atUrl = [&](const QUrl&) -> Result<wire::ServerInfo> { return fail(code, "ask"); };
        SignInModel model(session, SignInModel::For::Viewers);
        model.setServer("192.168.1.5");
        model.submit({"anna", "correct horse", {}, {}, true});
        QTRY_VERIFY(!model.isBusy());
        QVERIFY(!model.errorText().isEmpty());
        QTest::qWait(20);
        QVERIFY(!session.user());
    }

    void aFreshServerFoundMeanwhileAsksForItsToken() {
        FakeSession session;
        session.info.claimed = false;
        SignInModel model(session, SignInModel::For::Viewers);
        model.setServer("192.168.1.5");
        model.submit({"anna", "correct horse", {}, {}, true});
        QTRY_VERIFY(!model.isBusy());
        QCOMPARE(model.mode(), SignInMode::Claim);
        QVERIFY(model.errorText().contains("token"));
    }

    void whatIsNoServerOfFilmsIsCalledSo() {
        FakeSession session;
        session.atUrl = [](const QUrl&) -> Result<wire::ServerInfo> { return fail(ErrorCode::NotFound, "404"); };
        SignInModel model(session, SignInModel::For::Viewers);
        model.setServer("films.example.org");
        model.askServer();
        QTRY_COMPARE(model.presence(), ServerPresence::Foreign);
    }

    void failuresAreSentences_data() {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("wrong password") << ErrorCode::Unauthenticated << "do not fit";
        QTest::newRow("server away") << ErrorCode::Unavailable << "cannot be reached";
        QTest::newRow("too slow") << ErrorCode::Timeout << "too long";
        QTest::newRow("login taken") << ErrorCode::AlreadyExists << "taken";
    }
    void failuresAreSentences() {
        QFETCH(ErrorCode, code);
        QFETCH(QString, words);
        FakeSession session;
        SignInModel model(session, SignInModel::For::Editors);
        model.setServer("localhost");
        model.askServer();
        QTRY_COMPARE(model.presence(), ServerPresence::Present);
        session.failure = Error{code, "POST /auth/sign-in: internal words"};
        model.submit({"anna", "correct horse", {}, {}, true});
        QVERIFY(model.isBusy());
        QTRY_VERIFY(!model.isBusy());
        QVERIFY2(model.errorText().contains(words), qPrintable(model.errorText()));
        QVERIFY(!model.errorText().contains("POST"));
    }

    void aServerThatIsAwaySaysSo() {
        FakeSession session;
        session.failure = Error{ErrorCode::Unavailable, "connect"};
        SignInModel model(session, SignInModel::For::Editors);
        model.setServer("localhost");
        model.askServer();
        QCOMPARE(model.presence(), ServerPresence::Asking);
        QTRY_COMPARE(model.presence(), ServerPresence::Away);
    }

    void anAnswerForAnAddressThatChangedIsDropped() {
        FakeSession session;
        SignInModel model(session, SignInModel::For::Editors);
        model.setServer("localhost");
        model.askServer();
        model.setServer("elsewhere.example");
        QTest::qWait(20);
        QCOMPARE(model.presence(), ServerPresence::Unknown);
    }
};

} // namespace vitascope::desktop

QTEST_GUILESS_MAIN(vitascope::desktop::SignInModelTest)
#include "sign_in_model_test.moc"
