// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/read_queue.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <vector>

using namespace vitascope::server::front;

class ReadQueueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void readsOfOneFileKeepTheirOrder();
    void filesTakeTurns();
    void aFileHasNoMoreThanItsShare();
    void anEmptyQueueIsNotReady();
    void whatIsClearedMayStillBeFinished();

private:
    void push(ReadQueue& queue, int file, std::uint64_t offset) const {
        queue.push({files_[file], offset, 1, nullptr});
    }
    // "A0 B1": the file and the offset of each read that can be taken now.
    QString takeAll(ReadQueue& queue) const;

    QTemporaryDir folder_;
    std::vector<std::shared_ptr<const FileSource>> files_;
};

void ReadQueueTest::initTestCase() {
    for (const char* name : {"a", "b", "c"}) {
        const std::filesystem::path path = folder_.filePath(name).toStdString();
        std::ofstream(path) << "film";
        files_.push_back(FileSource::open(path).value());
    }
}

QString ReadQueueTest::takeAll(ReadQueue& queue) const {
    QStringList taken;
    while (const auto read = queue.take()) {
        const auto file = std::find(files_.begin(), files_.end(), read->file) - files_.begin();
        taken << QChar('A' + static_cast<char>(file)) + QString::number(read->offset);
    }
    return taken.join(' ');
}

void ReadQueueTest::readsOfOneFileKeepTheirOrder() {
    ReadQueue queue(10);
    for (std::uint64_t offset : {3, 1, 2})
        push(queue, 0, offset);
    QCOMPARE(takeAll(queue), "A3 A1 A2");
}

void ReadQueueTest::filesTakeTurns() {
    ReadQueue queue(10);
    for (std::uint64_t offset : {0, 1, 2, 3})
        push(queue, 0, offset);
    push(queue, 1, 0);
    push(queue, 2, 0);
    push(queue, 1, 1);
    QCOMPARE(takeAll(queue), "A0 B0 C0 A1 B1 A2 A3");
}

void ReadQueueTest::aFileHasNoMoreThanItsShare() {
    ReadQueue queue(2);
    for (std::uint64_t offset : {0, 1, 2, 3})
        push(queue, 0, offset);
    QCOMPARE(takeAll(queue), "A0 A1");
    QVERIFY(!queue.isReady());
    push(queue, 1, 0);
    QCOMPARE(takeAll(queue), "B0");
    queue.finish(*files_[0]);
    QCOMPARE(takeAll(queue), "A2");
    queue.finish(*files_[0]);
    queue.finish(*files_[0]);
    QCOMPARE(takeAll(queue), "A3");
}

void ReadQueueTest::anEmptyQueueIsNotReady() {
    ReadQueue queue(1);
    QVERIFY(!queue.isReady());
    QVERIFY(!queue.take());
    push(queue, 0, 0);
    QVERIFY(queue.isReady());
    QCOMPARE(takeAll(queue), "A0");
    queue.finish(*files_[0]);
    QVERIFY(!queue.isReady());
}

void ReadQueueTest::whatIsClearedMayStillBeFinished() {
    ReadQueue queue(1);
    push(queue, 0, 0);
    push(queue, 0, 1);
    QCOMPARE(takeAll(queue), "A0");
    queue.clear();
    queue.finish(*files_[0]);
    QVERIFY(!queue.isReady());
}

QTEST_GUILESS_MAIN(ReadQueueTest)
#include "read_queue_test.moc"
