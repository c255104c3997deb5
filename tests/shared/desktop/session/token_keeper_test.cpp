// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/token_keeper.h"

#include "tests/support/desktop/fake_credential_store.h"

#include <QTest>

namespace vitascope::desktop {

class TokenKeeperTest : public QObject {
    Q_OBJECT

    const QUrl films_{"https://films.example"};
    std::optional<FakeCredentialStore> store_;
    std::optional<TokenKeeper> keeper_;

    bool take(TokenKeeper::SignIn& signIn, const std::string& token) {
        wire::Tokens tokens;
        tokens.refreshToken = Secret(token);
        return keeper_->take(signIn, tokens);
    }
    std::string kept() {
        const auto found = store_->find(films_);
        return found ? found->reveal() : "none";
    }

private Q_SLOTS:
    void init() {
        store_.emplace();
        keeper_.emplace(*store_);
    }

    void theLatestTokenIsKept() {
        TokenKeeper::SignIn ann(films_, true);
        QVERIFY(take(ann, "ann 1"));
        QVERIFY(take(ann, "ann 2"));
        QCOMPARE(kept(), std::string("ann 2"));
        QVERIFY(keeper_->take(ann, std::nullopt));
        QCOMPARE(kept(), std::string("none"));
    }

    void theSignInBeforeDoesNotTouchTheTokenOfTheNext() {
        TokenKeeper::SignIn ann(films_, true);
        TokenKeeper::SignIn bob(films_, true);
        QVERIFY(take(ann, "ann 1"));
        QVERIFY(take(bob, "bob 1"));
        QVERIFY(!take(ann, "ann 2")); // its refresh was under way
        QCOMPARE(kept(), std::string("bob 1"));
        QVERIFY(!keeper_->take(ann, std::nullopt)); // or was refused
        QCOMPARE(kept(), std::string("bob 1"));
        keeper_->retire(ann);
        QVERIFY(take(bob, "bob 2"));
        QCOMPARE(kept(), std::string("bob 2"));
    }

    void whoIsSignedInForOnceTouchesNothing() {
        TokenKeeper::SignIn ann(films_, true);
        TokenKeeper::SignIn script(films_, false, true);
        QVERIFY(take(ann, "ann 1"));
        QVERIFY(take(script, "script 1"));
        QCOMPARE(kept(), std::string("ann 1"));
        QVERIFY(keeper_->take(script, std::nullopt));
        QCOMPARE(kept(), std::string("ann 1"));
        QVERIFY(take(ann, "ann 2"));
        QCOMPARE(kept(), std::string("ann 2"));
        keeper_->retire(script);
        QVERIFY(!take(script, "script 2"));
    }

    void whoDoesNotStaySignedInIsNotSignedInAsBeforeEither() {
        TokenKeeper::SignIn ann(films_, true);
        TokenKeeper::SignIn bob(films_, false);
        QVERIFY(take(ann, "ann 1"));
        QVERIFY(take(bob, "bob 1"));
        QCOMPARE(kept(), std::string("none"));
        QVERIFY(!take(ann, "ann 2"));
        QCOMPARE(kept(), std::string("none"));
    }

    void aSignInThatIsOverKeepsNothingMore() {
        TokenKeeper::SignIn ann(films_, true);
        QVERIFY(take(ann, "ann 1"));
        keeper_->retire(ann);
        QVERIFY(store_->forget(films_));
        QVERIFY(!take(ann, "ann 2"));
        QCOMPARE(kept(), std::string("none"));
    }

    void theTokenOfAServerThatWasLeftIsKeptUntilAnotherComes() {
        TokenKeeper::SignIn ann(films_, true);
        QVERIFY(take(ann, "ann 1"));
        keeper_->leave(ann);
        QVERIFY(take(ann, "ann 2"));
        QCOMPARE(kept(), std::string("ann 2"));
        TokenKeeper::SignIn again(films_, true);     // restored from the one kept
        QVERIFY(keeper_->take(again, std::nullopt)); // but refused
        QCOMPARE(kept(), std::string("none"));
    }

    void serversHaveNothingToDoWithEachOther() {
        TokenKeeper::SignIn here(films_, true);
        TokenKeeper::SignIn there(QUrl("https://other.example"), true);
        QVERIFY(take(here, "here 1"));
        QVERIFY(take(there, "there 1"));
        QVERIFY(take(here, "here 2"));
        QCOMPARE(kept(), std::string("here 2"));
    }
};

} // namespace vitascope::desktop

QTEST_APPLESS_MAIN(vitascope::desktop::TokenKeeperTest)
#include "token_keeper_test.moc"
