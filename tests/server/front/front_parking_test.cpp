// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that are kept back until there is something to tell.
#include "tests/server/front/front_stage.h"

#include <QTest>

#include <sys/socket.h>

using namespace std::chrono_literals;
using namespace vitascope;
using namespace vitascope::test;

class FrontParkingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { stage_ = std::make_unique<FrontStage>(); }
    void cleanup() { stage_.reset(); }

    void aParkedAnswerIsSentWhenThereIsSomethingToTell();
    void aClientThatGoesAwayHurriesItsAnswer_data();
    void aClientThatGoesAwayHurriesItsAnswer();
    void aClientThatHasEndedItsSendingStillGetsItsAnswer();
    void whoAsksLateIsHurriedAtOnce();
    void requestsBehindAParkedOneWaitTheirTurn();
    void nothingIsHurriedOnceItIsAnswered();
    void drainHurriesWhatIsParked();
    void manyAreParkedWithoutAThreadEach();

private:
    std::unique_ptr<FrontStage> stage_;
};

void FrontParkingTest::aParkedAnswerIsSentWhenThereIsSomethingToTell() {
    stage_->serve();
    RawClient client(stage_->port());
    client.send(get("/park"));
    QCOMPARE(client.readUntil("HTTP", 700ms), std::string()); // the loop has looked at its connections meanwhile
    stage_->api.answerParked("news");
    QVERIFY(client.readUntil("news").starts_with("HTTP/1.1 200 OK"));
    client.send(kGet);
    QVERIFY(client.readUntil("GET /echo").starts_with("HTTP/1.1 200 OK"));
    QCOMPARE(stage_->api.hurried.load(), 0);
}

void FrontParkingTest::aClientThatGoesAwayHurriesItsAnswer_data() {
    QTest::addColumn<bool>("isReset");
    QTest::newRow("closed") << false;
    QTest::newRow("reset") << true;
}

void FrontParkingTest::aClientThatGoesAwayHurriesItsAnswer() {
    QFETCH(bool, isReset);
    stage_->serve();
    auto client = std::make_unique<RawClient>(stage_->port());
    client->send(get("/park"));
    QTRY_COMPARE(stage_->api.parked(), std::size_t{1});
    if (isReset)
        client->resetOnClose();
    client.reset();
    QTRY_COMPARE(stage_->api.hurried.load(), 1);
    QCOMPARE(stage_->api.parked(), std::size_t{0});
    QTRY_COMPARE(stage_->front->connections(), std::size_t{0});
}

void FrontParkingTest::aClientThatHasEndedItsSendingStillGetsItsAnswer() {
    stage_->serve();
    RawClient client(stage_->port());
    client.send(get("/park"));
    client.endSending();
    QVERIFY(client.readAll().ends_with("hurried"));
}

void FrontParkingTest::whoAsksLateIsHurriedAtOnce() {
    stage_->serve();
    RawClient client(stage_->port());
    client.send(get("/late"));
    client.endSending();
    QVERIFY(client.readAll().ends_with("hurried"));
}

void FrontParkingTest::requestsBehindAParkedOneWaitTheirTurn() {
    stage_->serve();
    RawClient client(stage_->port());
    client.send(get("/park"));
    QTRY_COMPARE(stage_->api.parked(), std::size_t{1});
    QTest::qWait(600); // it is watched by now
    std::string behind;
    for (int i = 0; i < 1000; ++i)
        behind += postWithLength("/echo", "body" + std::to_string(i) + ".");
    client.send(behind);
    QCOMPARE(client.readUntil("HTTP", 300ms), std::string());
    QCOMPARE(stage_->api.handled.load(), 1);
    stage_->api.answerParked("news");
    const auto answers = client.readUntil("body999.");
    QCOMPARE(countOf(answers, "HTTP/1.1 200 OK"), 1001);
    QVERIFY(answers.find("news") < answers.find("body0."));
    QVERIFY(answers.find("body1.") < answers.find("body2."));
}

void FrontParkingTest::nothingIsHurriedOnceItIsAnswered() {
    stage_->serve();
    {
        RawClient client(stage_->port());
        client.send(get("/park"));
        QTRY_COMPARE(stage_->api.parked(), std::size_t{1});
        stage_->api.answerParked("news");
        QVERIFY(client.readUntil("news").starts_with("HTTP/1.1 200 OK"));
    }
    QTRY_COMPARE(stage_->front->connections(), std::size_t{0});
    QVERIFY(stage_->front->drain(5s));
    QCOMPARE(stage_->api.hurried.load(), 0);
}

void FrontParkingTest::drainHurriesWhatIsParked() {
    stage_->serve();
    RawClient client(stage_->port());
    client.send(get("/park"));
    QTRY_COMPARE(stage_->api.parked(), std::size_t{1});
    QVERIFY(stage_->front->drain(5s));
    const auto answer = client.readAll();
    QVERIFY2(answer.ends_with("hurried"), answer.c_str());
    QVERIFY(answer.find("Connection: close\r\n") != std::string::npos);
}

void FrontParkingTest::manyAreParkedWithoutAThreadEach() {
    stage_->serve();
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 300; ++i) {
        clients.push_back(std::make_unique<RawClient>(stage_->port()));
        QVERIFY(clients.back()->send(get("/park")));
    }
    QTRY_COMPARE(stage_->api.parked(), clients.size());
    QVERIFY(stage_->ask(kGet, "GET /echo").starts_with("HTTP/1.1 200 OK"));
    clients.resize(200);
    QTRY_COMPARE(stage_->api.parked(), clients.size());
    stage_->api.answerParked("news");
    for (const auto& client : clients)
        QVERIFY(client->readUntil("news").starts_with("HTTP/1.1 200 OK"));
}

QTEST_GUILESS_MAIN(FrontParkingTest)
#include "front_parking_test.moc"
