// SPDX-License-Identifier: GPL-3.0-or-later
// Hundreds of clients that send a byte now and then must not keep an honest one waiting. The test prints how long it
// waited at most and fails only if that is out of all proportion.
#include "tests/server/front/front_stage.h"

#include <QTest>

#include <algorithm>
#include <sys/resource.h>
#include <vector>

using namespace std::chrono_literals;
using namespace vitascope;
using namespace vitascope::test;

namespace {

constexpr int kSlowClients = 600;
constexpr int kHonestRequests = 50;

// Both ends of each connection are in this process.
bool allowDescriptors(rlim_t wanted) {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_max < wanted)
        return false;
    limit.rlim_cur = std::max(limit.rlim_cur, wanted);
    return ::setrlimit(RLIMIT_NOFILE, &limit) == 0;
}

} // namespace

class SlowClientsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anHonestClientIsServedAtOnce_data();
    void anHonestClientIsServedAtOnce();
};

void SlowClientsTest::anHonestClientIsServedAtOnce_data() {
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("slow heads") << QByteArray("POST /echo HTTP/1.1\r\nHost: x\r\nX-A: ");
    QTest::newRow("slow bodies") << QByteArray("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n");
    QTest::newRow("slow bodies in pieces")
        << QByteArray("POST /pieces HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n");
    QTest::newRow("slow chunks") << QByteArray(
        "POST /pieces HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\n");
}

void SlowClientsTest::anHonestClientIsServedAtOnce() {
    QFETCH(QByteArray, start);
    if (!allowDescriptors(2 * kSlowClients + 200))
        QSKIP("too few open files are allowed here");
    FrontStage stage;
    stage.serve();
    std::vector<std::unique_ptr<RawClient>> slow;
    for (int i = 0; i < kSlowClients; ++i) {
        slow.push_back(std::make_unique<RawClient>(stage.port()));
        QVERIFY(slow.back()->send(start.toStdString()));
    }
    auto longest = 0us;
    for (int i = 0; i < kHonestRequests; ++i) {
        for (const auto& client : slow)
            QVERIFY(client->send("b"));
        const auto began = std::chrono::steady_clock::now();
        RawClient honest(stage.port());
        honest.send(kGet);
        QCOMPARE(statusOf(honest.readUntil("GET /echo")), 200);
        longest = std::max(
            longest, std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began));
    }
    qInfo("%d slow clients, the honest one waited at most %.1f ms", kSlowClients,
          std::chrono::duration<double, std::milli>(longest).count());
    QVERIFY(longest < 5s);
}

QTEST_GUILESS_MAIN(SlowClientsTest)
#include "slow_clients_test.moc"
