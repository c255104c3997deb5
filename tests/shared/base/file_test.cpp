// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/file.h"

#include <QTemporaryDir>
#include <QtTest>

#include <array>
#include <fcntl.h>

using namespace vitascope;

class FileTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    [[nodiscard]] std::filesystem::path path(const char* name) const {
        return std::filesystem::path(folder_.path().toStdString()) / name;
    }

private Q_SLOTS:
    void replacesAFileAsAWhole() {
        QVERIFY(writeFileDurably(path("a"), "first"));
        QVERIFY(writeFileDurably(path("a"), "second"));
        QVERIFY(readFile(path("a"), 100) == std::string("second"));
        QVERIFY(!std::filesystem::exists(path("a.part")));
    }

    void saysWhichFileIsMissing() {
        const auto read = readFile(path("missing"), 100);
        QVERIFY(!read);
        QVERIFY(read.error().code == ErrorCode::NotFound);
        QVERIFY(read.error().message.find("missing") != std::string::npos);
    }

    void tellsAPathThatLeadsNowhereFromADiskThatFails() {
        std::filesystem::create_symlink(path("circle"), path("circle"));
        const auto circle = openForReading(path("circle"));
        QVERIFY(!circle && circle.error().code == ErrorCode::NotFound);
        const auto longName = openForReading(path(std::string(300, 'x').c_str()));
        QVERIFY(!longName && longName.error().code == ErrorCode::InvalidInput);
    }

    void refusesAFileOverTheLimit() {
        QVERIFY(writeFileDurably(path("big"), std::string(101, 'x')));
        const auto read = readFile(path("big"), 100);
        QVERIFY(!read);
        QVERIFY(read.error().code == ErrorCode::InvalidInput);
    }

    void failsWhereThereIsNoFolder() {
        const auto written = writeFileDurably(path("none") / "a", "x");
        QVERIFY(!written);
        QVERIFY(written.error().code == ErrorCode::NotFound);
    }

    void saysThatTheDiskIsFull() {
        const FileDescriptor full(::open("/dev/full", O_WRONLY | O_CLOEXEC));
        if (!full.isOpen())
            QSKIP("/dev/full is not there");
        const std::array<std::uint8_t, 4> bytes{};
        const auto written = writeAll(full.get(), bytes);
        QVERIFY(!written);
        QVERIFY(written.error().code == ErrorCode::Unavailable);
    }

    void readsPiecesAndStopsAtTheEnd() {
        QVERIFY(writeFileDurably(path("piece"), "0123456789"));
        const auto fd = openForReading(path("piece"));
        QVERIFY(fd);
        std::array<std::uint8_t, 4> bytes{};
        QVERIFY(readAt(fd->get(), 4, bytes) == std::size_t(4));
        QCOMPARE(bytes[0], std::uint8_t('4'));
        QVERIFY(readAt(fd->get(), 8, bytes) == std::size_t(2));
    }
};

QTEST_APPLESS_MAIN(FileTest)
#include "file_test.moc"
