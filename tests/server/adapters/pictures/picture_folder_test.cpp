// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/pictures/picture_folder.h"

#include "shared/base/file.h"
#include "tests/support/manual_clock.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace vitascope;
using namespace vitascope::server::pictures;

class PictureFolderTest : public QObject {
    Q_OBJECT

private:
    test::ManualClock clock_;
    SystemIdSource ids_{clock_};
    QTemporaryDir root_;

    std::unique_ptr<PictureFolder> open() { return PictureFolder::open(path(), ids_).value(); }
    std::filesystem::path path() const { return root_.path().toStdString() + "/pictures"; }

private Q_SLOTS:
    void keepsFilesWhenOpenedAgain() {
        const auto id = ids_.next<PictureId>();
        {
            const auto files = open();
            const auto folder = files->makeWorkFolder().value();
            QVERIFY(writeFileDurably(folder / "160.jpg", "narrow") && writeFileDurably(folder / "320.jpg", "wide"));
            QVERIFY(files->keep(id, folder, std::array{160, 320}));
            files->discardWorkFolder(folder);
            QVERIFY(!std::filesystem::exists(folder));
        }
        const auto files = open();
        QCOMPARE(files->read(id, 160).value_or(""), std::string("narrow"));
        QCOMPARE(files->read(id, 320).value_or(""), std::string("wide"));
        QVERIFY(files->read(id, 640).error().code == ErrorCode::NotFound);
    }

    void removesAPicture() {
        const auto files = open();
        const auto id = ids_.next<PictureId>();
        const auto folder = files->makeWorkFolder().value();
        QVERIFY(writeFileDurably(folder / "160.jpg", "x") && files->keep(id, folder, std::array{160}));
        files->remove(id);
        QVERIFY(files->read(id, 160).error().code == ErrorCode::NotFound);
        QVERIFY(!std::filesystem::exists(path() / id.toString()));
    }

    void keepsAllOrNothing() {
        const auto files = open();
        const auto id = ids_.next<PictureId>();
        const auto folder = files->makeWorkFolder().value();
        QVERIFY(writeFileDurably(folder / "160.jpg", "x"));
        QVERIFY(!files->keep(id, folder, std::array{160, 320}));
        QVERIFY(!std::filesystem::exists(path() / id.toString()));
    }

    void startsWithAnEmptyWorkFolder() {
        const auto folder = open()->makeWorkFolder().value();
        QVERIFY(writeFileDurably(folder / "upload", "left by a crash"));
        const auto files = open();
        QVERIFY(std::filesystem::is_empty(path() / "work"));
    }

    void everyUploadHasAFolderOfItsOwn() {
        const auto files = open();
        QVERIFY(files->makeWorkFolder().value() != files->makeWorkFolder().value());
    }
};

QTEST_APPLESS_MAIN(PictureFolderTest)
#include "picture_folder_test.moc"
