// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/front/front_stage.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <fstream>

using namespace std::chrono_literals;
using namespace vitascope;
using namespace vitascope::test;

class FrontFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { stage_ = std::make_unique<FrontStage>(); }
    void cleanup() { stage_.reset(); }

    void filesAreSentWhole_data();
    void filesAreSentWhole();

private:
    std::unique_ptr<FrontStage> stage_;
};

void FrontFilesTest::filesAreSentWhole_data() {
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("isInMemory");
    for (const int size : {0, 1, 262'144, 7'000'001}) {
        QTest::addRow("%d bytes", size) << size << true;
        QTest::addRow("%d bytes from the disk", size) << size << false;
    }
}

void FrontFilesTest::filesAreSentWhole() {
    QFETCH(int, size);
    QFETCH(bool, isInMemory);
    QTemporaryDir folder(QString(VITASCOPE_BINARY_DIR "/front-test-XXXXXX"));
    const auto path = folder.filePath("film").toStdString();
    std::string content(static_cast<std::size_t>(size), '\0');
    for (std::size_t i = 0; i < content.size(); ++i)
        content[i] = static_cast<char>(i * 31 + i / 4096);
    std::ofstream(path, std::ios::binary) << content;
    stage_->media.file = *server::front::FileSource::open(std::filesystem::path(path));
    if (!isInMemory) {
        ::fsync(stage_->media.file->descriptor());
        ::posix_fadvise(stage_->media.file->descriptor(), 0, 0, POSIX_FADV_DONTNEED);
        if (size > 0 && stage_->media.file->isResident(0, server::front::FileSource::kProbe))
            QSKIP("this file system keeps files in memory");
    }
    stage_->serve();
    const auto answer = stage_->ask("GET /media/film HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    const auto body = answer.find("\r\n\r\n");
    QVERIFY(body != std::string::npos);
    QVERIFY(answer.substr(body + 4) == content);

    const auto parts = stage_->ask("GET /media/parts HTTP/1.1\r\nHost: x\r\n\r\n"
                                   "GET /media/parts HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    const auto half = content.size() / 2;
    const auto wanted = "<" + content.substr(0, half) + "|" + content.substr(half) + ">";
    QVERIFY(parts.find("Content-Length: " + std::to_string(wanted.size()) + "\r\n") != std::string::npos);
    QVERIFY(parts.find("\r\n\r\n" + wanted + "HTTP/1.1 200 OK\r\n") != std::string::npos);
    QVERIFY(parts.ends_with("\r\n\r\n" + wanted));
}

QTEST_GUILESS_MAIN(FrontFilesTest)
#include "front_files_test.moc"
