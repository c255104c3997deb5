// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/session_service.h"

#include "tests/server/domain/auth/auth_stage.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::auth;
using namespace std::chrono_literals;

namespace {

const std::string kPassword = "a long enough secret";

template<class T>
bool isUnauthenticated(const Result<T>& result) {
    return !result && result.error().code == ErrorCode::Unauthenticated;
}

} // namespace

class SessionServiceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsInWithTheRightPasswordWhateverTheCaseOfTheLogin() {
        AuthStage stage;
        const auto user = stage.registerAnna().user;
        const auto signedIn = stage.signIn("aNNa", kPassword);
        QVERIFY(signedIn);
        QVERIFY(signedIn->user == user);
        QCOMPARE(signedIn->expiresIn.count(), 600);
        QVERIFY(stage.sessions.authenticate(signedIn->accessToken.reveal())->user == user.id);
    }

    void answersAWrongPasswordAndAnUnknownNameAlikeAndWithTheSameWork() {
        AuthStage stage;
        stage.registerAnna();
        const auto wrong = stage.signIn("anna", "wrong password");
        const int afterWrong = stage.hasher.verifications;
        const auto unknown = stage.signIn("nobody", "wrong password");
        QVERIFY(!wrong && !unknown);
        QVERIFY(wrong.error().error == unknown.error().error);
        QVERIFY(wrong.error().error.code == ErrorCode::Unauthenticated);
        QCOMPARE(afterWrong, 1);
        QCOMPARE(stage.hasher.verifications, 2);
    }

    void renewsAHashOfOldParameters() {
        AuthStage stage;
        const auto id = stage.registerAnna().user.id;
        stage.hasher.parameters = "v2:";
        QVERIFY(stage.signIn("anna", kPassword));
        QCOMPARE(stage.accounts.find(id)->passwordHash, "v2:" + kPassword);
        QVERIFY(stage.signIn("anna", kPassword));
    }

    void neverUndoesAChangeOfThePasswordWhileItIsChecked() {
        AuthStage stage;
        const auto anna = stage.registerAnna().user;
        const auto storeHash = [&](const std::string& hash) {
            auto changed = anna;
            changed.passwordHash = hash;
            (void)stage.work.write([&](WriteScope& scope) { return stage.users.update(scope, changed); });
        };
        for (const std::string parameters : {"v1:", "v2:"}) { // also when the hash is renewed
            storeHash("v1:" + kPassword);
            stage.hasher.parameters = parameters;
            stage.hasher.meanwhile = [&] { storeHash("v2:another one"); };
            const auto signedIn = stage.signIn("anna", kPassword);
            QVERIFY(!signedIn);
            QVERIFY(signedIn.error().error.code == ErrorCode::Unauthenticated);
            QCOMPARE(stage.accounts.find(anna.id)->passwordHash, std::string("v2:another one"));
        }
    }

    void aHashThatWasRenewedMeanwhileIsCheckedAgain() {
        AuthStage stage;
        auto anna = stage.registerAnna().user;
        stage.hasher.parameters = "v2:";
        stage.hasher.meanwhile = [&] { // another sign-in renews it
            anna.passwordHash = "v2:" + kPassword;
            (void)stage.work.write([&](WriteScope& scope) { return stage.users.update(scope, anna); });
        };
        QVERIFY(stage.signIn("anna", kPassword));
        QCOMPARE(stage.hasher.verifications, 2);
    }

    void aPasswordThatKeepsChangingIsRefusedWithoutCountingAgainstTheAccount() {
        AuthStage stage;
        auto anna = stage.registerAnna().user;
        stage.hasher.meanwhile = [&] {
            anna.passwordHash = "v" + std::to_string(stage.hasher.verifications + 1) + ":" + kPassword;
            (void)stage.work.write([&](WriteScope& scope) { return stage.users.update(scope, anna); });
        };
        for (int i = 0; i < 20; ++i) {
            const auto refused = stage.signIn("anna", kPassword);
            QVERIFY(!refused && !refused.error().retryAfter);
            QVERIFY(refused.error().error.code == ErrorCode::Unavailable);
        }
    }

    void aServerThatIsTooBusyToHashAnswersKnownAndUnknownNamesAlike() {
        AuthStage stage;
        stage.registerAnna();
        for (const auto* login : {"anna", "nobody"}) {
            stage.hasher.busy = 1;
            const auto refused = stage.signIn(login, kPassword);
            QVERIFY(!refused);
            QVERIFY(refused.error().error.code == ErrorCode::Unavailable);
            QCOMPARE(stage.hasher.verifications, 0);
        }
        QVERIFY(!stage.signIn("nobody", kPassword));
        QCOMPARE(stage.hasher.verifications, 1); // an unknown name costs as much again
    }

    void aPasswordThatCouldNotBeCheckedIsNoGuess() {
        AuthStage stage;
        stage.registerAnna();
        QVERIFY(stage.signIn("anna", kPassword, "elsewhere")); // makes the hash for unknown names
        for (int i = 0; i < 20; ++i) {
            stage.hasher.busy = 1;
            const auto refused = stage.signIn("anna", kPassword);
            QVERIFY(!refused && !refused.error().retryAfter);
        }
        QVERIFY(stage.signIn("anna", kPassword));
    }

    void anAccountMaySignInOnlySoOften() {
        AuthStage stage;
        stage.registerAnna();
        for (int i = 0; i < 240; ++i)
            QVERIFY(stage.signIn("anna", kPassword));
        const auto refused = stage.signIn("anna", kPassword);
        QVERIFY(!refused && refused.error().retryAfter);
        const auto wrong = stage.signIn("anna", "wrong"); // others learn nothing and lock nobody out
        QVERIFY(!wrong && !wrong.error().retryAfter);
        stage.clock.advance(2s);
        QVERIFY(stage.signIn("anna", kPassword));
    }

    void aSessionTooManyEndsTheOneThatWasUsedLongestAgo() {
        AuthStage stage;
        const auto first = stage.registerAnna();
        stage.clock.advance(1s);
        const auto second = stage.signIn("anna", kPassword).value();
        for (int i = 0; i < 98; ++i)
            QVERIFY(stage.signIn("anna", kPassword));
        stage.clock.advance(1s);
        const auto used = stage.sessions.refresh(first.refreshToken).value();
        QCOMPARE(stage.userSessions.list(first.user.id)->size(), std::size_t(100));
        std::string newest;
        for (int i = 0; i < 99; ++i)
            newest = stage.signIn("anna", kPassword).value().accessToken.reveal();
        QCOMPARE(stage.userSessions.list(first.user.id)->size(), std::size_t(100));
        QVERIFY(isUnauthenticated(stage.sessions.authenticate(second.accessToken.reveal())));
        QVERIFY(isUnauthenticated(stage.sessions.refresh(second.refreshToken)));
        QVERIFY(stage.sessions.authenticate(used.accessToken.reveal()));
        QVERIFY(stage.sessions.authenticate(newest));
    }

    void slowsDownGuessing() {
        AuthStage stage;
        stage.registerAnna();
        for (int i = 0; i < 10; ++i)
            QVERIFY(!stage.signIn("anna", "wrong").error().retryAfter);
        const auto refused = stage.signIn("anna", kPassword);
        QVERIFY(!refused && refused.error().retryAfter);
        QCOMPARE(refused.error().retryAfter->count(), 300);
        stage.clock.advance(300s);
        QVERIFY(stage.signIn("anna", kPassword));
    }

    void aRefreshTokenIsGoodForOneRefresh() {
        AuthStage stage;
        const auto first = stage.registerAnna();
        const auto second = stage.sessions.refresh(first.refreshToken);
        QVERIFY(second);
        QVERIFY(second->refreshToken.reveal() != first.refreshToken.reveal());
        QVERIFY(stage.sessions.refresh(second->refreshToken));
    }

    void aSpentTokenEndsTheWholeFamily() {
        AuthStage stage;
        const auto first = stage.registerAnna();
        const auto second = stage.sessions.refresh(first.refreshToken).value();
        stage.clock.advance(31s);
        QVERIFY(isUnauthenticated(stage.sessions.refresh(first.refreshToken)));
        QVERIFY(isUnauthenticated(stage.sessions.refresh(second.refreshToken)));
        QVERIFY(isUnauthenticated(stage.sessions.authenticate(second.accessToken.reveal())));
    }

    void aRetryWithinTheGraceGetsASuccessor() {
        AuthStage stage;
        const auto first = stage.registerAnna();
        QVERIFY(stage.sessions.refresh(first.refreshToken)); // its answer is lost
        stage.clock.advance(30s);
        const auto retried = stage.sessions.refresh(first.refreshToken);
        QVERIFY(retried);
        stage.clock.advance(10min);
        QVERIFY(stage.sessions.refresh(retried->refreshToken));
    }

    void aThiefAndTheOwnerCannotBothStaySignedIn() {
        AuthStage stage;
        const auto first = stage.registerAnna();
        const auto owner = stage.sessions.refresh(first.refreshToken).value();
        const auto thief = stage.sessions.refresh(first.refreshToken).value(); // within the grace
        stage.clock.advance(10min);
        QVERIFY(isUnauthenticated(stage.sessions.refresh(owner.refreshToken)));
        QVERIFY(isUnauthenticated(stage.sessions.refresh(thief.refreshToken)));
    }

    void refusesATokenThatNobodyGaveOut() {
        AuthStage stage;
        stage.registerAnna();
        QVERIFY(isUnauthenticated(stage.sessions.refresh(Secret(""))));
        QVERIFY(isUnauthenticated(stage.sessions.refresh(Secret("made up"))));
    }

    void aSessionEndsWhenItIsNotUsed() {
        AuthStage stage;
        const auto first = stage.registerAnna();
        stage.clock.advance(24h * 60);
        QVERIFY(isUnauthenticated(stage.sessions.refresh(first.refreshToken)));
    }

    void everyRefreshMovesTheEndOfTheSession() {
        AuthStage stage;
        auto token = stage.registerAnna().refreshToken;
        for (int i = 0; i < 3; ++i) {
            stage.clock.advance(24h * 40);
            const auto next = stage.sessions.refresh(token);
            QVERIFY(next);
            token = next->refreshToken;
        }
    }

    void signOutEndsAccessAtOnce() {
        AuthStage stage;
        const auto signedIn = stage.registerAnna();
        const auto session = stage.sessions.authenticate(signedIn.accessToken.reveal())->session;
        QVERIFY(stage.sessions.signOut(session));
        QVERIFY(isUnauthenticated(stage.sessions.authenticate(signedIn.accessToken.reveal())));
        QVERIFY(isUnauthenticated(stage.sessions.refresh(signedIn.refreshToken)));
        QVERIFY(stage.sessions.signOut(session));
    }

    void learnsWhatAnotherProcessRevoked() {
        AuthStage stage;
        const auto signedIn = stage.registerAnna();
        const auto session = stage.sessions.authenticate(signedIn.accessToken.reveal())->session;
        QVERIFY(stage.work.write([&](WriteScope& scope) {
            return stage.sessionRows.revokeAll(scope, signedIn.user.id, std::nullopt, stage.clock.utcNow());
        }));
        QVERIFY(!stage.revoked.isRevoked(session));
        QVERIFY(stage.sessions.reloadRevocations());
        QVERIFY(stage.revoked.isRevoked(session));
    }

    void forgetsSessionsThatEndedLongAgo() {
        AuthStage stage;
        const auto signedIn = stage.registerAnna();
        const auto session = stage.sessions.authenticate(signedIn.accessToken.reveal())->session;
        QVERIFY(stage.sessions.signOut(session));
        stage.clock.advance(24h * 8);
        QVERIFY(stage.sessions.forgetEndedSessions());
        QVERIFY(!*stage.work.read([&](ReadScope& scope) { return stage.sessionRows.find(scope, session); }));
    }

    void cutsADeviceNameThatIsNoText() {
        AuthStage stage;
        stage.registerAnna();
        QVERIFY(stage.sessions.signIn({"anna", Secret(kPassword), std::string(5000, '\xff'), "1.2.3.4"}));
    }
};

QTEST_APPLESS_MAIN(SessionServiceTest)
#include "session_service_test.moc"
