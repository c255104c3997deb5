// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/limits.h"
#include "tests/server/front/front_stage.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <vector>

using namespace std::chrono_literals;
using namespace vitascope;
using namespace vitascope::test;

class FrontLimitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { stage_ = std::make_unique<FrontStage>(); }
    void cleanup() { stage_.reset(); }

    void slowHeadsAreCutOffInTime();
    void slowBodiesAreCutOffInTime();
    void anHonestClientIsServedWhileManyAreSlow();
    void idleConnectionsAreClosedInTime();
    void aClientThatTakesNothingIsCutOff();
    void thereAreNoMoreConnectionsThanAllowed();
    void anAddressHasNoMoreConnectionsThanAllowed();
    void aTrustedProxyMayHaveMoreConnections();
    void bodiesInMemoryAreBounded();
    void bodiesInMemoryAreBoundedForEachClient();
    void aWholeBodyHasATimeAtAnyRate();
    void theNetworkOfAClientIsLimitedAsOne();

private:
    std::unique_ptr<FrontStage> stage_;
};

void FrontLimitsTest::slowHeadsAreCutOffInTime() {
    stage_->options.headTime = 300ms;
    stage_->serve();
    RawClient begun(stage_->port());
    RawClient silent(stage_->port());
    begun.send("GET /echo HTTP/1.1\r\nHost: x\r\nX-A: ");
    QVERIFY(begun.readAll().starts_with("HTTP/1.1 408"));
    QVERIFY(begun.isClosed());
    QCOMPARE(silent.readAll(), std::string());
    QVERIFY(silent.isClosed());
}

void FrontLimitsTest::slowBodiesAreCutOffInTime() {
    stage_->options.bodyGrace = 300ms;
    stage_->serve();
    for (const auto* path : {"/echo", "/pieces"}) {
        RawClient client(stage_->port());
        client.send(post(path, "Content-Length: 1000\r\n", "b"));
        QVERIFY(client.readAll().starts_with("HTTP/1.1 408"));
    }
    QTRY_COMPARE(stage_->api.cut.load(), 1);
}

void FrontLimitsTest::anHonestClientIsServedWhileManyAreSlow() {
    stage_->serve();
    std::vector<std::unique_ptr<RawClient>> slow;
    for (int i = 0; i < 200; ++i) {
        slow.push_back(std::make_unique<RawClient>(stage_->port()));
        QVERIFY(slow.back()->send(i % 2 == 0 ? std::string("GET /echo HTTP/1.1\r\nHost: x\r\nX-A: a")
                                             : post("/echo", "Content-Length: 1000\r\n", "b")));
    }
    for (int i = 0; i < 20; ++i) {
        const auto began = std::chrono::steady_clock::now();
        QVERIFY(stage_->ask(kGet, "GET /echo").starts_with("HTTP/1.1 200 OK"));
        QVERIFY(std::chrono::steady_clock::now() - began < 1s);
        for (const auto& client : slow)
            QVERIFY(client->send("b"));
    }
}

void FrontLimitsTest::idleConnectionsAreClosedInTime() {
    stage_->options.idleTime = 300ms;
    stage_->serve();
    RawClient client(stage_->port());
    client.send(kGet);
    QVERIFY(client.readUntil("GET /echo").starts_with("HTTP/1.1 200 OK"));
    QCOMPARE(client.readAll(), std::string());
    QVERIFY(client.isClosed());
    QTRY_COMPARE(stage_->front->connections(), std::size_t{0});
}

void FrontLimitsTest::aClientThatTakesNothingIsCutOff() {
    QTemporaryDir folder;
    const auto path = folder.filePath("film").toStdString();
    std::ofstream(path) << std::string(16 * 1024 * 1024, 'f');
    stage_->media.file = *server::front::FileSource::open(std::filesystem::path(path));
    stage_->options.writeStall = 300ms;
    stage_->serve();
    RawClient client(stage_->port());
    client.takeLittle();
    client.send("GET /media/film HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(stage_->front->connections(), std::size_t{0}, 5000);
}

void FrontLimitsTest::thereAreNoMoreConnectionsThanAllowed() {
    stage_->options.connections = 2;
    stage_->serve();
    RawClient first(stage_->port());
    RawClient second(stage_->port());
    first.send(kGet);
    second.send(kGet);
    QVERIFY(first.readUntil("GET /echo").starts_with("HTTP/1.1 200 OK"));
    QVERIFY(second.readUntil("GET /echo").starts_with("HTTP/1.1 200 OK"));
    RawClient third(stage_->port());
    const auto answer = third.readAll();
    QVERIFY2(answer.starts_with("HTTP/1.1 503"), answer.c_str());
    QVERIFY(answer.find("Retry-After: ") != std::string::npos);
    first.endSending();
    QVERIFY(stage_->isServedInTheEnd(kGet, "GET /echo"));
}

void FrontLimitsTest::anAddressHasNoMoreConnectionsThanAllowed() {
    stage_->options.connectionsPerAddress = 1;
    stage_->serve();
    RawClient first(stage_->port());
    first.send(kGet);
    QVERIFY(first.readUntil("GET /echo").starts_with("HTTP/1.1 200 OK"));
    RawClient second(stage_->port());
    QVERIFY(second.readAll().starts_with("HTTP/1.1 503"));
}

void FrontLimitsTest::aTrustedProxyMayHaveMoreConnections() {
    stage_->options.connectionsPerAddress = 1;
    stage_->options.trustedProxies =
        server::front::TrustedProxies({server::front::AddressRange::parse("127.0.0.1").value()});
    stage_->serve();
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 5; ++i) {
        clients.push_back(std::make_unique<RawClient>(stage_->port()));
        clients.back()->send(kGet);
        QVERIFY(clients.back()->readUntil("GET /echo").starts_with("HTTP/1.1 200 OK"));
    }
    QCOMPARE(stage_->front->connections(), clients.size());
    clients.clear();
    QTRY_COMPARE(stage_->front->connections(), std::size_t{0});
}

void FrontLimitsTest::bodiesInMemoryAreBounded() {
    stage_->options.bufferedBytes = 1500;
    stage_->serve();
    RawClient first(stage_->port());
    first.send(post("/echo", "Content-Length: 1000\r\n", std::string(999, 'a')));
    QTest::qWait(100); // the first body is in memory by then
    const auto refused = stage_->ask(postWithLength("/echo", std::string(1000, 'b')));
    QVERIFY2(refused.starts_with("HTTP/1.1 503"), refused.c_str());
    first.send("a");
    QVERIFY(first.readUntil("aaa").starts_with("HTTP/1.1 200 OK"));
    QVERIFY(stage_->isServedInTheEnd(postWithLength("/echo", std::string(1000, 'b')), "bbb"));
}

void FrontLimitsTest::bodiesInMemoryAreBoundedForEachClient() {
    stage_->options.bufferedBytesPerAddress = 1500;
    stage_->options.trustedProxies =
        server::front::TrustedProxies({server::front::AddressRange::parse("127.0.0.1").value()});
    stage_->serve();
    const auto from = [](const std::string& address, const std::string& body) {
        return post("/echo", "X-Forwarded-For: " + address + "\r\nContent-Length: 1000\r\n", body);
    };
    RawClient first(stage_->port());
    first.send(from("2001:db8:1:2::7", std::string(999, 'a')));
    QTest::qWait(100); // the first body is in memory by then
    const std::string body(1000, 'b');
    QVERIFY(stage_->ask(from("2001:db8:1:2::8", body)).starts_with("HTTP/1.1 503"));
    QVERIFY(stage_->ask(from("2001:db8:1:3::8", body), "bbb").starts_with("HTTP/1.1 200 OK"));
    first.send("a");
    QVERIFY(first.readUntil("aaa").starts_with("HTTP/1.1 200 OK"));
    QVERIFY(stage_->isServedInTheEnd(from("2001:db8:1:2::8", body), "bbb"));
}

void FrontLimitsTest::aWholeBodyHasATimeAtAnyRate() {
    stage_->options.bodyGrace = 300ms;
    stage_->options.bodyRate = 1; // each byte earns a second
    stage_->options.wholeBodyTime = 300ms;
    stage_->serve();
    RawClient client(stage_->port());
    client.send(post("/echo", "Content-Length: 1000\r\n", std::string(999, 'b')));
    QVERIFY(client.readAll().starts_with("HTTP/1.1 408"));
    RawClient inPieces(stage_->port());
    inPieces.send(post("/pieces", "Content-Length: 1000\r\n", std::string(999, 'b')));
    QVERIFY(!inPieces.readUntil("408", 2s).starts_with("HTTP/1.1 408"));
}

void FrontLimitsTest::theNetworkOfAClientIsLimitedAsOne() {
    stage_->options.connectionsPerAddress = 2;
    server::front::Limits limits(stage_->options);
    QVERIFY(limits.admit("2001:db8:1:2::7"));
    QVERIFY(limits.admit("2001:db8:1:2::8"));
    QVERIFY(!limits.admit("2001:db8:1:2::9"));
    QVERIFY(limits.admit("2001:db8:1:3::7"));
    QVERIFY(limits.admit("192.0.2.7"));
    limits.leave("2001:db8:1:2::7");
    QVERIFY(limits.admit("2001:db8:1:2::9"));
    QCOMPARE(limits.connections(), std::size_t{4});
}

QTEST_GUILESS_MAIN(FrontLimitsTest)
#include "front_limits_test.moc"
