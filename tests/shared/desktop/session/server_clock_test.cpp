// SPDX-License-Identifier: GPL-3.0-or-later
// A computer whose clock is an hour behind its server's.
#include "shared/desktop/session/server_session.h"

#include "shared/base/http_date.h"
#include "tests/support/desktop/fake_credential_store.h"
#include "tests/support/test_http_server.h"

#include <QTest>

namespace vitascope::desktop {

using namespace std::chrono_literals;
using test::TestConnection;
using test::TestHttpServer;
using test::TestRequest;

class ServerClockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theServersTimeIsKnownFromItsAnswers() {
        wire::Tokens tokens;
        tokens.accessToken = Secret("access");
        tokens.refreshToken = Secret("refresh");
        tokens.expiresIn = 600s;
        tokens.user.id = *UserId::parse("0190163d-8694-739b-aea5-966c26f8ad91");
        tokens.user.login = "anna";
        TestHttpServer server([&tokens](const TestRequest&, TestConnection& connection) {
            connection.reply(200, toJson(tokens), {{"Date", httpDate(SystemClock().utcNow() + 1h)}});
        });
        const auto http = std::move(*transfer::HttpClient::open());
        const SystemClock clock;
        const FakeCredentialStore credentials;
        ServerSession session(*http, clock, credentials);
        const auto isAhead = [&] { return session.serverClock().utcNow() - clock.utcNow() > 59min; };
        QVERIFY(!isAhead()); // nobody has said anything yet
        session.signIn({QUrl(QString::fromStdString(server.url())), "anna", Secret("correct horse"), false}, this,
                       [](const auto&) {});
        QTRY_VERIFY(session.user());
        QVERIFY(isAhead());
    }
};

} // namespace vitascope::desktop

QTEST_GUILESS_MAIN(vitascope::desktop::ServerClockTest)
#include "server_clock_test.moc"
