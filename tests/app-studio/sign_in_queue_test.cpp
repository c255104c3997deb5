// SPDX-License-Identifier: GPL-3.0-or-later
// Signing out and in again while a job of the queue takes its time to end.
#include "app-studio/app/sign_in_queue.h"

#include "tests/support/desktop/slow_credential_store.h"
#include "tests/support/fake_job_store.h"
#include "tests/support/test_http_server.h"
#include "tests/support/turnstile.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

namespace vitascope::studio {
using namespace std::chrono_literals;

class SignInQueueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        hold_ = std::make_unique<test::Turnstile>();
        opens_ = 0;
        store_ = std::make_shared<test::FakeJobStore>();
        store_->beforeNotes = [this] { hold_->pass(); };
        JobRecord record; // whose upload begins with its notes
        record.id = 1;
        record.request.onServer = true;
        record.request.source.path = "/films/one.mkv";
        QVERIFY(store_->put(record));
        http_ = std::move(*transfer::HttpClient::open());
        server_ =
            std::make_unique<test::TestHttpServer>([this](const test::TestRequest&, test::TestConnection& connection) {
                wire::Tokens tokens;
                tokens.accessToken = Secret("access");
                tokens.refreshToken = Secret("refresh");
                tokens.expiresIn = 600s;
                tokens.user.id = user_;
                tokens.user.login = "ann";
                connection.reply(200, toJson(tokens));
            });
        keychain_ = std::make_unique<desktop::SlowCredentialStore>();
        keychain_->open();
        session_ = std::make_unique<desktop::ServerSession>(*http_, clock_, *keychain_);
        model_ = std::make_unique<QueueModel>(folder_.path());
        films_ = std::make_unique<SignInQueue>(*session_, clock_, *model_, "/nowhere/vitascope-package", folder_.path(),
                                               [this](const auto&) -> Result<std::shared_ptr<JobStore>> {
                                                   ++opens_;
                                                   return store_;
                                               });
    }
    void cleanup() {
        hold_->open();
        films_.reset();
        model_.reset();
        session_.reset();
        server_.reset();
    }

    void aSignOutWaitsForNoJob() {
        QVERIFY(signIn());
        QTRY_VERIFY(hold_->holdsSomebody());
        session_->signOut();
        QVERIFY(!hold_->wasForced());
        QVERIFY(hold_->holdsSomebody());
        QVERIFY(!model_->isOpen());
    }

    void theSamePersonsNextQueueOpensOnceTheJobHasEnded() {
        QVERIFY(signIn());
        QTRY_VERIFY(hold_->holdsSomebody());
        session_->signOut();
        QVERIFY(signIn());
        QTest::qWait(20); // whatever would open it now has its chance
        QCOMPARE(opens_.load(), 1);
        QVERIFY(!model_->isOpen());
        hold_->open();
        QTRY_VERIFY(model_->isOpen());
        QCOMPARE(opens_.load(), 2);
        QCOMPARE(model_->ids().size(), 1);
        QVERIFY(!hold_->wasForced());
    }

    void anotherPersonsQueueOpensAtOnce() {
        QVERIFY(signIn());
        QTRY_VERIFY(hold_->holdsSomebody());
        session_->signOut();
        user_ = UserId(Uuid::makeV7(clock_.utcNow()));
        QVERIFY(signIn());
        QTRY_VERIFY(model_->isOpen());
        QCOMPARE(opens_.load(), 2);
        QVERIFY(hold_->holdsSomebody());
    }

    void whatCannotBeOpenedIsTriedOnce() {
        films_ = std::make_unique<SignInQueue>(*session_, clock_, *model_, "/nowhere/vitascope-package", folder_.path(),
                                               [this](const auto&) -> Result<std::shared_ptr<JobStore>> {
                                                   ++opens_;
                                                   return fail(ErrorCode::Unavailable, "no disk");
                                               });
        QVERIFY(signIn());
        QTRY_VERIFY(model_->problemText().contains("no disk"));
        QTest::qWait(20);
        QCOMPARE(opens_.load(), 1);
    }

private:
    bool signIn() {
        std::optional<Result<wire::User>> answer;
        session_->signIn({QUrl(QString::fromStdString(server_->url("/"))), "ann", Secret("password"), true}, this,
                         [&](const auto& user) { answer = user; });
        return QTest::qWaitFor([&] { return answer.has_value(); }) && answer->has_value();
    }

    SystemClock clock_;
    QTemporaryDir folder_;
    UserId user_ = UserId(Uuid::makeV7(SystemClock().utcNow()));
    std::atomic<int> opens_ = 0;
    std::unique_ptr<test::Turnstile> hold_;
    std::shared_ptr<test::FakeJobStore> store_;
    std::unique_ptr<transfer::HttpClient> http_;
    std::unique_ptr<test::TestHttpServer> server_;
    std::unique_ptr<desktop::SlowCredentialStore> keychain_;
    std::unique_ptr<desktop::ServerSession> session_;
    std::unique_ptr<QueueModel> model_;
    std::unique_ptr<SignInQueue> films_;
};

} // namespace vitascope::studio

QTEST_GUILESS_MAIN(vitascope::studio::SignInQueueTest)
#include "sign_in_queue_test.moc"
