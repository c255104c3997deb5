// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/data_folder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace vitascope;
using namespace vitascope::server::app;

class DataFolderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isHeldByOneAtATime() {
        const auto first = DataFolder::open(path_);
        QVERIFY(first.has_value());
        QVERIFY(DataFolder::open(path_).error().code == ErrorCode::Conflict);
    }

    void noticesThatItIsAwayOrAnother() {
        const auto folder = DataFolder::open(path_);
        QVERIFY(folder.has_value() && folder->isThere());
        const auto aside = path_.parent_path() / "aside";
        std::filesystem::rename(path_, aside);
        QVERIFY(!folder->isThere());
        {
            const auto another = DataFolder::open(path_); // a server's that was started on an empty mount point
            QVERIFY(another.has_value() && another->isThere());
            QVERIFY(!folder->isThere());
        }
        std::filesystem::remove_all(path_);
        std::filesystem::rename(aside, path_);
        QVERIFY(folder->isThere());
    }

private:
    QTemporaryDir folder_;
    const std::filesystem::path path_ = std::filesystem::path(folder_.path().toStdString()) / "data";
};

QTEST_APPLESS_MAIN(DataFolderTest)
#include "data_folder_test.moc"
