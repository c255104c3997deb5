// SPDX-License-Identifier: GPL-3.0-or-later
// What clients can make the server hold in memory, whatever they send and leave unread. The bounds are those of
// docs/architecture.md with room for the allocator; client and server are one process here, and the clients hold
// little.
#include "tests/server/front/front_stage.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <fstream>
#include <malloc.h>
#include <unistd.h>
#include <vector>

using namespace std::chrono_literals;
using namespace vitascope;
using namespace vitascope::test;
using server::front::FileSource;

namespace {

constexpr std::size_t kClients = 300;
constexpr std::size_t kMiB = 1024UL * 1024;

std::size_t residentBytes() {
    ::malloc_trim(0); // what an earlier case has freed would hide what this one takes
    std::ifstream file("/proc/self/statm");
    std::size_t all = 0;
    std::size_t resident = 0;
    file >> all >> resident;
    return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

std::size_t growthSince(std::size_t before) {
    return residentBytes() - std::min(residentBytes(), before);
}

} // namespace

class FrontMemoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { stage_ = std::make_unique<FrontStage>(); }
    void cleanup();

    void idleConnectionsHoldLittle();
    void aFloodOfRequestsIsNotReadWhileItsAnswersAreNotTaken();
    void bodiesThatStayAwayHoldNoMoreThanABuffer();
    void filesThatAreNotTakenHoldNoMoreThanABlock_data();
    void filesThatAreNotTakenHoldNoMoreThanABlock();

private:
    std::unique_ptr<FrontStage> stage_;
    std::vector<std::unique_ptr<RawClient>> clients_;
};

void FrontMemoryTest::initTestCase() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer keeps memory of its own");
#endif
}

void FrontMemoryTest::cleanup() {
    clients_.clear();
    stage_.reset();
}

void FrontMemoryTest::idleConnectionsHoldLittle() {
    stage_->serve();
    const auto before = residentBytes();
    for (std::size_t i = 0; i < kClients; ++i) {
        clients_.push_back(std::make_unique<RawClient>(stage_->port()));
        clients_.back()->send(postWithLength("/echo", std::string(1000, 'b')));
        QVERIFY(clients_.back()->readUntil("bbb").starts_with("HTTP/1.1 200 OK"));
    }
    const auto each = growthSince(before) / kClients;
    qInfo("%zu bytes an idle connection", each);
    QVERIFY(each < 16 * 1024);
}

void FrontMemoryTest::aFloodOfRequestsIsNotReadWhileItsAnswersAreNotTaken() {
    stage_->options.writeStall = 1h;
    stage_->serve();
    std::string requests;
    for (int i = 0; i < 1000; ++i)
        requests += postWithLength("/echo", std::string(1000, 'b'));
    const auto before = residentBytes();
    std::size_t taken = 0;
    for (int i = 0; i < 20; ++i) {
        clients_.push_back(std::make_unique<RawClient>(stage_->port()));
        clients_.back()->takeLittle();
        taken += clients_.back()->sendUntilStuck(requests, 64 * kMiB, 300ms);
    }
    const auto each = growthSince(before) / clients_.size();
    qInfo("%zu bytes a connection after %zu MiB sent by %zu", each, taken / kMiB, clients_.size());
    QVERIFY(taken < clients_.size() * 32 * kMiB); // what the kernel holds of both directions, and answered requests
    QVERIFY(each < 192 * 1024);
}

void FrontMemoryTest::bodiesThatStayAwayHoldNoMoreThanABuffer() {
    stage_->serve();
    const auto before = residentBytes();
    for (std::size_t i = 0; i < kClients; ++i) {
        clients_.push_back(std::make_unique<RawClient>(stage_->port()));
        clients_.back()->send(
            post(i % 2 == 0 ? "/echo" : "/pieces", "Content-Length: 1000\r\n", std::string(999, 'b')));
    }
    QTRY_COMPARE(stage_->front->connections(), kClients);
    QTest::qWait(300); // the bodies are read by then
    const auto each = growthSince(before) / kClients;
    qInfo("%zu bytes a connection with a small body", each);
    QVERIFY(each < 96 * 1024);
}

void FrontMemoryTest::filesThatAreNotTakenHoldNoMoreThanABlock_data() {
    QTest::addColumn<bool>("isInMemory");
    QTest::newRow("in memory") << true;
    QTest::newRow("from the disk") << false;
}

void FrontMemoryTest::filesThatAreNotTakenHoldNoMoreThanABlock() {
    QFETCH(bool, isInMemory);
    const QTemporaryDir folder(QString(VITASCOPE_BINARY_DIR "/front-memory-XXXXXX"));
    const std::filesystem::path path = folder.filePath("film").toStdString();
    std::ofstream(path) << std::string(64 * kMiB, 'f');
    stage_->media.file = FileSource::open(path).value();
    if (!isInMemory) {
        ::fsync(stage_->media.file->descriptor());
        ::posix_fadvise(stage_->media.file->descriptor(), 0, 0, POSIX_FADV_DONTNEED);
    }
    stage_->options.writeStall = 1h;
    stage_->serve();
    const auto before = residentBytes();
    for (std::size_t i = 0; i < 100; ++i) {
        clients_.push_back(std::make_unique<RawClient>(stage_->port()));
        clients_.back()->takeLittle();
        clients_.back()->send(get("/media/film"));
    }
    QTest::qWait(1000);
    const auto each = growthSince(before) / clients_.size();
    qInfo("%zu bytes a connection that takes no byte of its file", each);
    QVERIFY(each < 384 * 1024);
}

QTEST_GUILESS_MAIN(FrontMemoryTest)
#include "front_memory_test.moc"
