// SPDX-License-Identifier: GPL-3.0-or-later
// What operators ask a server: whether it answers, whether it can work, what it counts.
#include "server/api/health_controller.h"
#include "server/api/metrics_controller.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::api;

namespace {

// The status of a GET without a sign-in.
int statusOf(const http::Router& router, const std::string& path, const std::string& client = "192.0.2.1",
             const std::string& authorization = {}) {
    const auto match = router.find("GET", path);
    if (!match)
        return match.error().status;
    front::RequestHead head;
    head.method = "GET";
    head.path = path;
    head.clientAddress = client;
    if (!authorization.empty())
        head.headers.add("Authorization", authorization);
    const auto outcome = std::get<http::Controller>(match->route->action)(http::Call(head, {}, {}, {}, "r-1"));
    return outcome ? outcome->status : outcome.error().status;
}

} // namespace

class OperationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aServerThatCannotWorkIsAliveButNotReady() {
        http::Router router;
        Result<void> able;
        const HealthController health(router, "1", [&] { return able; });
        QCOMPARE(statusOf(router, "/readyz"), 200);
        able = fail(ErrorCode::Unavailable, "the data folder is away");
        QCOMPARE(statusOf(router, "/readyz"), 503);
        QCOMPARE(statusOf(router, "/healthz"), 200);
    }

    void metricsAreForThisMachineAndForThoseWithTheToken_data() {
        QTest::addColumn<bool>("loopback");
        QTest::addColumn<bool>("hasToken");
        QTest::addColumn<QByteArray>("client");
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<int>("status");
        const QByteArray right = "Bearer a token of twenty characters";
        QTest::newRow("this machine") << true << false << QByteArray("127.0.0.1") << QByteArray() << 200;
        QTest::newRow("this machine, IPv6") << true << false << QByteArray("::1") << QByteArray() << 200;
        QTest::newRow("this machine is a proxy") << false << false << QByteArray("127.0.0.1") << QByteArray() << 403;
        QTest::newRow("another machine") << true << false << QByteArray("192.0.2.1") << QByteArray() << 403;
        QTest::newRow("another machine, token") << true << true << QByteArray("192.0.2.1") << right << 200;
        QTest::newRow("proxy, token") << false << true << QByteArray("127.0.0.1") << right << 200;
        QTest::newRow("wrong token") << false << true << QByteArray("192.0.2.1") << right + "x" << 403;
        QTest::newRow("no token set") << false << false << QByteArray("192.0.2.1") << QByteArray("Bearer ") << 403;
    }
    void metricsAreForThisMachineAndForThoseWithTheToken() {
        QFETCH(bool, loopback);
        QFETCH(bool, hasToken);
        QFETCH(QByteArray, client);
        QFETCH(QByteArray, authorization);
        QFETCH(int, status);
        http::Router router;
        MetricsReaders readers{.loopback = loopback, .token = {}};
        if (hasToken)
            readers.token = Secret("a token of twenty characters");
        const MetricsController metrics(
            router, [] { return std::string("up 1\n"); }, readers);
        QCOMPARE(statusOf(router, "/metrics", client.toStdString(), authorization.toStdString()), status);
    }

    void whatAProxyOfThisMachinePassesOnIsNotFromThisMachine_data() {
        QTest::addColumn<QByteArray>("header");
        for (const auto* name : {"Forwarded", "via", "X-Real-IP", "X-Forwarded-For", "x-forwarded-proto",
                                 "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Server"})
            QTest::newRow(name) << QByteArray(name);
    }
    void whatAProxyOfThisMachinePassesOnIsNotFromThisMachine() {
        QFETCH(QByteArray, header);
        http::Router router;
        const MetricsController metrics(router, [] { return std::string("up 1\n"); }, {});
        front::RequestHead head;
        head.clientAddress = "127.0.0.1";
        head.headers.add(header.toStdString(), "1");
        const auto match = router.find("GET", "/metrics");
        const auto outcome = std::get<http::Controller>(match->route->action)(http::Call(head, {}, {}, {}, "r-1"));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().status, 403);
    }

    void peopleNeedThePermission() {
        http::Router router;
        const MetricsController metrics(router, [] { return std::string(); }, {});
        const auto match = router.find("GET", "/api/v1/metrics");
        QVERIFY(match && match->route->access == http::Access(auth::Permission::ManageServer));
    }
};

QTEST_GUILESS_MAIN(OperationsTest)
#include "operations_test.moc"
