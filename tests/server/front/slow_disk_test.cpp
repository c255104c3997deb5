// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that does not answer holds up those alone who wait for it. The files are real and not in memory; the reads of
// them wait at a gate and never touch them, so that they stay so.
#include "tests/server/front/front_stage.h"
#include "tests/support/test_certificate.h"
#include "tests/support/tls_client.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <condition_variable>
#include <fcntl.h>
#include <fstream>
#include <mutex>
#include <vector>

using namespace std::chrono_literals;
using namespace vitascope;
using namespace vitascope::test;
using server::front::FileReader;
using server::front::FileSource;

namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

class Gate {
public:
    void pass() {
        std::unique_lock lock(mutex_);
        ++waiting_;
        changed_.wait(lock, [this] { return isOpen_; });
        --waiting_;
    }
    void open() {
        const std::scoped_lock lock(mutex_);
        isOpen_ = true;
        changed_.notify_all();
    }
    [[nodiscard]] int waiting() {
        const std::scoped_lock lock(mutex_);
        return waiting_;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool isOpen_ = false;
    int waiting_ = 0;
};

} // namespace

class SlowDiskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void viewersOfWhatIsInMemoryDoNotWait_data();
    void viewersOfWhatIsInMemoryDoNotWait();
    void viewersOfAnotherFileOnTheDiskDoNotWait();
    void aDiskThatAnswersLateIsNotTheClientsFault();

private:
    static constexpr std::size_t kSize = 512UL * 1024;

    // Serves /media/NAME with kSize bytes of the letter; false if the file system keeps it in memory.
    bool addFile(const std::string& name, char letter, bool isInMemory);
    void closeGateFor(const std::string& name) { slow_.push_back(stage_->media.files.at("/media/" + name).get()); }
    bool isAnswered(bool isTls);
    Milliseconds percentile99(bool isTls);

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<FrontStage> stage_;
    std::unique_ptr<Gate> gate_;
    std::vector<const FileSource*> slow_;
};

void SlowDiskTest::init() {
    folder_ = std::make_unique<QTemporaryDir>(QString(VITASCOPE_BINARY_DIR "/slow-disk-XXXXXX"));
    stage_ = std::make_unique<FrontStage>();
    gate_ = std::make_unique<Gate>();
    slow_.clear();
    stage_->options.loops = 1; // all share it
    stage_->readBlock = [this](const FileSource& file, std::uint64_t offset,
                               std::uint64_t length) -> Result<std::string> {
        if (std::find(slow_.begin(), slow_.end(), &file) == slow_.end())
            return FileReader::readFromDisk(file, offset, length);
        gate_->pass();
        return std::string(std::min<std::uint64_t>(length, FileReader::kBlock), 's');
    };
}

void SlowDiskTest::cleanup() {
    gate_->open();
    stage_.reset();
    folder_.reset();
}

bool SlowDiskTest::addFile(const std::string& name, char letter, bool isInMemory) {
    const std::filesystem::path path = folder_->filePath(QString::fromStdString(name)).toStdString();
    std::ofstream(path) << std::string(kSize, letter);
    const auto file = FileSource::open(path).value();
    if (!isInMemory) {
        ::fsync(file->descriptor());
        ::posix_fadvise(file->descriptor(), 0, 0, POSIX_FADV_DONTNEED);
    }
    stage_->media.files["/media/" + name] = file;
    return isInMemory || !file->isResident(0, kSize);
}

bool SlowDiskTest::isAnswered(bool isTls) {
    const auto request = "GET /media/warm HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    std::string answer;
    if (isTls) {
        TlsClient client(stage_->port());
        client.send(request);
        answer = client.readAll();
    } else {
        RawClient client(stage_->port());
        client.send(request);
        answer = client.readAll();
    }
    return answer.ends_with(std::string(kSize, 'w'));
}

Milliseconds SlowDiskTest::percentile99(bool isTls) {
    std::vector<Milliseconds> times;
    for (int i = 0; i < 200; ++i) {
        const auto began = std::chrono::steady_clock::now();
        if (!isAnswered(isTls))
            return Milliseconds::max();
        times.emplace_back(std::chrono::steady_clock::now() - began);
    }
    std::sort(times.begin(), times.end());
    return times[197];
}

void SlowDiskTest::viewersOfWhatIsInMemoryDoNotWait_data() {
    QTest::addColumn<bool>("isTls");
    QTest::newRow("in clear") << false;
    QTest::newRow("by TLS") << true;
}

void SlowDiskTest::viewersOfWhatIsInMemoryDoNotWait() {
    QFETCH(bool, isTls);
    if (isTls) {
        const auto certificate = TestCertificate::make("films");
        const auto fileOf = [&](const char* name, const std::string& text) -> std::filesystem::path {
            const auto path = folder_->filePath(name).toStdString();
            std::ofstream(path) << text;
            return path;
        };
        stage_->options.tls = {fileOf("cert.pem", certificate.certificate), fileOf("key.pem", certificate.key)};
    }
    addFile("warm", 'w', true);
    const std::vector<std::string> cold{"cold0", "cold1", "cold2", "cold3"};
    for (const auto& name : cold) {
        if (!addFile(name, 'c', false))
            QSKIP("this file system keeps files in memory");
        closeGateFor(name);
    }
    stage_->serve();
    const auto before = percentile99(isTls);

    std::vector<std::unique_ptr<TlsClient>> secure;
    std::vector<std::unique_ptr<RawClient>> clear;
    for (int i = 0; i < 40; ++i) {
        const auto request = get("/media/" + cold[static_cast<std::size_t>(i) % cold.size()]);
        if (isTls)
            secure.push_back(std::make_unique<TlsClient>(stage_->port()));
        else
            clear.push_back(std::make_unique<RawClient>(stage_->port()));
        QVERIFY(isTls ? secure.back()->send(request) : clear.back()->send(request));
    }
    QTRY_COMPARE(gate_->waiting(), static_cast<int>(stage_->options.fileThreads)); // not one is left
    const auto during = percentile99(isTls);

    qInfo("p99 of a viewer: %.2f ms, with all file threads stuck %.2f ms", before.count(), during.count());
    QVERIFY2(during < 2s, "a viewer waited although the film is in memory");
    gate_->open();
    const std::string all(kSize, 's');
    for (const auto& client : secure)
        QVERIFY(client->readUntil(all).ends_with(all));
    for (const auto& client : clear)
        QVERIFY(client->readUntil(all).ends_with(all));
}

void SlowDiskTest::viewersOfAnotherFileOnTheDiskDoNotWait() {
    if (!addFile("stuck", 's', false) || !addFile("other", 'o', false))
        QSKIP("this file system keeps files in memory");
    closeGateFor("stuck");
    stage_->serve();
    std::vector<std::unique_ptr<RawClient>> stuck;
    for (int i = 0; i < 50; ++i) {
        stuck.push_back(std::make_unique<RawClient>(stage_->port()));
        QVERIFY(stuck.back()->send(get("/media/stuck")));
    }
    QTRY_COMPARE(gate_->waiting(), static_cast<int>(stage_->options.fileThreads / 2));
    const auto answer = stage_->ask("GET /media/other HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QVERIFY(answer.ends_with(std::string(kSize, 'o')));
    QCOMPARE(gate_->waiting(), static_cast<int>(stage_->options.fileThreads / 2));
}

void SlowDiskTest::aDiskThatAnswersLateIsNotTheClientsFault() {
    if (!addFile("stuck", 's', false))
        QSKIP("this file system keeps files in memory");
    closeGateFor("stuck");
    stage_->options.writeStall = 200ms;
    stage_->serve();
    RawClient client(stage_->port());
    client.send(get("/media/stuck"));
    QTRY_COMPARE(gate_->waiting(), 1);
    QTest::qWait(800);
    gate_->open();
    const std::string all(kSize, 's');
    QVERIFY(client.readUntil(all).ends_with(all));
}

QTEST_GUILESS_MAIN(SlowDiskTest)
#include "slow_disk_test.moc"
