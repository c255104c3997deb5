// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/tus_upload.h"

#include "shared/base/base64.h"
#include "shared/base/sha256.h"
#include "tests/support/fake_tus_server.h"
#include "tests/support/test_http_server.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <functional>
#include <vector>

using namespace vitascope;
using namespace vitascope::client;
using namespace std::chrono_literals;
using test::FakeTusServer;
using test::TestConnection;
using test::TestRequest;

namespace {

constexpr std::uint64_t kPiece = 100'000;

// Waits for nothing, notes how long it was asked to, and calls what the test wants to happen meanwhile.
class FakeSleeper final : public transfer::Sleeper {
public:
    bool sleep(std::chrono::milliseconds time, std::stop_token stop) override {
        sleeps.push_back(time);
        if (onSleep)
            onSleep();
        return !stop.stop_requested();
    }
    double random() override { return 0.0; }

    std::vector<std::chrono::milliseconds> sleeps;
    std::function<void()> onSleep;
};

} // namespace

class TusUploadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        tus = std::make_unique<FakeTusServer>();
        http = std::move(*transfer::HttpClient::open());
        session = std::make_unique<Session>(*http, clock, tus->http().url());
        sleeper = FakeSleeper();
        progress.clear();
        created.clear();
        content.resize(1'000'000);
        for (std::size_t i = 0; i < content.size(); ++i)
            content[i] = static_cast<char>((i * 2654435761U) >> 13);
        path = folder.filePath("film").toStdString();
        QVERIFY(writeFileDurably(path, content));
    }
    void cleanup() {
        session.reset();
        tus.reset();
        http.reset();
    }

    void uploadsInPieces() {
        const auto id = run();
        QVERIFY2(id, id ? "" : id.error().message.c_str());
        QCOMPARE(id->toString(), tus->lastId());
        QVERIFY(tus->content() == content);
        QCOMPARE(tus->metadata(), std::string("filename ZmlsbQ=="));
        QVERIFY(tus->largestPiece() <= kPiece);
        QCOMPARE(tus->bytesReceived(), content.size()); // each once
        QCOMPARE(created.size(), std::size_t{1});
        QCOMPARE(progress.back().acknowledged, std::uint64_t{content.size()});
        QCOMPARE(progress.back().total, std::uint64_t{content.size()});
        QVERIFY(sleeper.sleeps.empty());
    }

    void anEmptyFileIsCompleteAtOnce() {
        QVERIFY(writeFileDurably(path, ""));
        QVERIFY(run());
        QCOMPARE(tus->bytesReceived(), std::size_t{0});
    }

    void goesOnAfterTheConnectionIsCutInTheMiddleOfAPiece() {
        tus->cutPiece(3, 30'000); // of the fourth piece 30,000 bytes arrive and are kept
        QVERIFY(run());
        QVERIFY(tus->content() == content);
        QCOMPARE(tus->bytesReceived(), content.size()); // none of the 30,000 came again
        QVERIFY(hasWaited());
    }

    void goesOnAfterTheAnswerIsLost() {
        tus->loseAnswer(2);
        QVERIFY(run());
        QVERIFY(tus->content() == content);
        QCOMPARE(tus->bytesReceived(), content.size());
    }

    void waitsWhileTheServerIsAway() {
        int sleeps = 0;
        tus->onPiece = [&](int piece) {
            if (piece == 5 && sleeps == 0)
                tus->http().goAway(); // before the piece is answered
        };
        sleeper.onSleep = [&] {
            if (++sleeps == 6)
                tus->http().comeBack();
        };
        QVERIFY(run());
        QVERIFY(tus->content() == content);
        QVERIFY(hasWaited());
        QVERIFY(sleeper.sleeps.size() >= 6);
        QVERIFY(sleeper.sleeps.at(0) == 500ms && sleeper.sleeps.at(1) == 1000ms && sleeper.sleeps.at(4) == 8000ms);
    }

    void anErrorOfTheServerIsWaitedOut_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("times");
        for (const int status : {409, 423, 429, 500, 502, 503, 507})
            QTest::addRow("%d", status) << status << 3;
        QTest::newRow("409 once") << 409 << 1;
    }
    void anErrorOfTheServerIsWaitedOut() {
        QFETCH(const int, status);
        QFETCH(const int, times);
        tus->answerPieces(status, times);
        QVERIFY(run());
        QVERIFY(tus->content() == content);
        QCOMPARE(hasWaited(), !(status == 409 && times == 1));
    }

    void honoursRetryAfter() {
        tus->answerPieces(503, 1, {{"Retry-After", "7"}});
        QVERIFY(run());
        QVERIFY(sleeper.sleeps.at(0) == 7000ms);
    }

    void sendsAPieceAgainWhoseChecksumDoesNotFit() {
        tus->answerPieces(460, 2);
        QVERIFY(run());
        QVERIFY(tus->content() == content);
    }

    void givesUpWhenNoChecksumEverFits() {
        tus->answerPieces(460, 100);
        const auto id = run();
        QVERIFY(!id);
        QVERIFY(id.error().code == ErrorCode::Corrupt);
    }

    void whatIsRefusedForGoodIsAFailure_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        QTest::newRow("400") << 400 << static_cast<int>(ErrorCode::InvalidInput);
        QTest::newRow("401") << 401 << static_cast<int>(ErrorCode::Unauthenticated);
        QTest::newRow("403") << 403 << static_cast<int>(ErrorCode::Forbidden);
        QTest::newRow("413") << 413 << static_cast<int>(ErrorCode::InvalidInput);
    }
    void whatIsRefusedForGoodIsAFailure() {
        QFETCH(const int, status);
        QFETCH(const int, code);
        tus->answerPieces(status, 100);
        const auto id = run();
        QVERIFY(!id);
        QCOMPARE(static_cast<int>(id.error().code), code);
        QVERIFY(sleeper.sleeps.empty());
    }

    void goesOnInAnotherProcess() {
        tus->answerPiecesAfter(4, 403);
        QVERIFY(!run());
        const auto kept = tus->content().size();
        QCOMPARE(kept, std::size_t{4 * kPiece});
        tus->answerPieces(0, 0);
        QVERIFY(run(created.at(0)));
        QCOMPARE(created.size(), std::size_t{1});
        QVERIFY(tus->content() == content);
        QCOMPARE(tus->bytesReceived(), content.size());
    }

    void aCompleteUploadIsNotSentAgain() {
        QVERIFY(run());
        QVERIFY(run(created.at(0)));
        QCOMPARE(tus->bytesReceived(), content.size());
    }

    void beginsAnewWhenTheServerHasForgottenIt() {
        QVERIFY(run("/api/v1/uploads/0190163d-8694-739b-aea5-966c26f8ad91"));
        QVERIFY(tus->content() == content);
    }

    void beginsAnewWhenTheFileHasAnotherLength() {
        QVERIFY(run());
        content += "more";
        QVERIFY(writeFileDurably(path, content));
        QVERIFY(run(created.at(0)));
        QCOMPARE(created.size(), std::size_t{2});
        QVERIFY(tus->content() == content);
    }

    // The server has more bytes than the file: those of another one.
    void beginsAnewWhenTheFileIsShorter() {
        QVERIFY(run());
        content.pop_back();
        QVERIFY(writeFileDurably(path, content));
        QVERIFY(run(created.at(0)));
        QCOMPARE(created.size(), std::size_t{2});
        QVERIFY(tus->content() == content);
    }

    void aKeptUrlOfAnotherServerIsNotUsed() {
        QVERIFY(run("http://127.0.0.1:1/api/v1/uploads/0190163d-8694-739b-aea5-966c26f8ad91"));
        QVERIFY(tus->content() == content);
    }

    void neverFollowsALocationElsewhere_data() {
        QTest::addColumn<QString>("location");
        for (const char* location :
             {"", "http://evil.example/api/v1/uploads/0190163d-8694-739b-aea5-966c26f8ad91", "//evil.example/x",
              "/api/v1/uploads/", "/api/v1/uploads/../me", "/api/v1/titles/0190163d-8694-739b-aea5-966c26f8ad91"})
            QTest::newRow(location) << QString(location);
    }
    void neverFollowsALocationElsewhere() {
        QFETCH(const QString, location);
        tus->setLocation(location.toStdString());
        const auto id = run();
        QVERIFY(!id);
        QVERIFY(id.error().code == ErrorCode::Corrupt);
        QVERIFY(created.empty());
    }

    void aFileThatShrinksIsAFailure() {
        tus->onPiece = [&](int piece) {
            if (piece == 2)
                QVERIFY(::truncate(path.c_str(), 500'000) == 0);
        };
        const auto id = run();
        QVERIFY(!id);
        QVERIFY(id.error().code == ErrorCode::Corrupt);
    }

    void aFileThatIsNotThereIsAFailure() {
        path += "-not";
        QVERIFY(run().error().code == ErrorCode::NotFound);
        path = folder.path().toStdString();
        QVERIFY(run().error().code == ErrorCode::InvalidInput);
    }

    void stopsWhenAsked() {
        tus->onPiece = [&](int piece) {
            if (piece == 3)
                stop.request_stop();
        };
        const auto id = run();
        QVERIFY(!id);
        QVERIFY(id.error().code == ErrorCode::Cancelled);
        stop = std::stop_source();
    }

    void stopsWhileItWaits() {
        tus->answerPieces(503, 100);
        sleeper.onSleep = [&] { stop.request_stop(); };
        QVERIFY(run().error().code == ErrorCode::Cancelled);
        stop = std::stop_source();
    }

private:
    Result<UploadId> run(const std::string& knownUrl = {}) {
        TusUpload::Options options;
        options.largestPiece = kPiece;
        TusUpload upload(*session, clock, sleeper, options);
        TusUpload::Listener listener;
        listener.onCreated = [this](const std::string& url) { created.push_back(url); };
        listener.onProgress = [this](const UploadProgress& now) { progress.push_back(now); };
        return upload.run({path, {{"filename", "film"}}, knownUrl}, listener, stop.get_token());
    }
    bool hasWaited() const {
        return std::any_of(progress.begin(), progress.end(), [](const UploadProgress& now) {
            return now.state == UploadProgress::State::WaitingForServer && !now.reason.empty();
        });
    }

    QTemporaryDir folder;
    SystemClock clock;
    FakeSleeper sleeper;
    std::string path, content;
    std::vector<UploadProgress> progress;
    std::vector<std::string> created;
    std::stop_source stop;
    std::unique_ptr<FakeTusServer> tus;
    std::unique_ptr<transfer::HttpClient> http;
    std::unique_ptr<Session> session;
};

QTEST_GUILESS_MAIN(TusUploadTest)
#include "tus_upload_test.moc"
