// SPDX-License-Identifier: GPL-3.0-or-later
// What an interrupted run leaves, and what the next one takes of it.
#include "shared/packaging/encode_journal.h"
#include "shared/packaging/track_writer.h"
#include "shared/packaging/video_timeline.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <thread>

namespace vitascope::test {

using packaging::Bytes;
using packaging::EncodeJournal;
using packaging::KeptSegment;
using packaging::TrackWriter;

class EncodeJournalTest : public QObject {
    Q_OBJECT

private:
    static constexpr std::int64_t kDuration = packaging::kSegmentTicks;

    QTemporaryDir folder_;
    const std::atomic<bool> cancelled_ = false;
    const Digest facts_ = Sha256::of("this film");
    const Bytes init_ = Bytes(20, 'i');

    [[nodiscard]] std::filesystem::path folder() const { return folder_.path().toStdString(); }
    [[nodiscard]] QString journalFile() const { return folder_.filePath("encode.journal"); }
    [[nodiscard]] QString part() const { return folder_.filePath("v90.mp4.part"); }

    static package::TrackManifest head() {
        package::TrackManifest head;
        head.name = "v90";
        head.file = "v90.mp4";
        head.timescale = packaging::kTimescale;
        return head;
    }
    static Bytes segment(int number) { return Bytes(100 + number, static_cast<std::uint8_t>(number)); }

    // A run that was stopped after so many segments.
    void leave(int segments) {
        auto journal = EncodeJournal::open(folder(), facts_, cancelled_);
        QVERIFY(journal);
        auto writer = TrackWriter::reopen(folder(), head(), {}, cancelled_);
        QVERIFY(writer && (*writer)->writeInit(init_));
        for (int i = 0; i < segments; ++i) {
            QVERIFY((*writer)->writeSegment(segment(i), kDuration) && (*writer)->sync());
            const auto& last = (*writer)->head().segments.back();
            QVERIFY((*journal)->add("v90", {last.offset, last.length, kDuration, static_cast<std::uint32_t>(i + 1),
                                            Sha256::of(segment(i))}));
        }
        QVERIFY((*writer)->writeSegment(segment(segments), kDuration)); // not noted
    }
    std::unique_ptr<TrackWriter> takeUp(const Digest& facts) {
        const auto journal = EncodeJournal::open(folder(), facts, cancelled_);
        auto writer = journal ? TrackWriter::reopen(folder(), head(), (*journal)->kept("v90"), cancelled_)
                              : fail(journal.error());
        return writer ? std::move(*writer) : nullptr;
    }

private Q_SLOTS:
    void init() {
        for (const auto& name : QDir(folder_.path()).entryList(QDir::Files))
            QFile::remove(folder_.filePath(name));
    }

    void goesOnBehindWhatWasNoted() {
        leave(3);
        const auto writer = takeUp(facts_);
        QVERIFY(writer);
        QCOMPARE(writer->head().segments.size(), 3U);
        QCOMPARE(writer->head().durationTicks(), 3 * kDuration);
        QVERIFY(writer->writeInit(init_));
        QVERIFY(writer->writeSegment(segment(3), kDuration));
        QCOMPARE(QFile(part()).size(), 20 + 100 + 101 + 102 + 103);
        package::BlockHasher whole; // the digests are those of the file as it lies there
        QFile file(part());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        whole.update({reinterpret_cast<const std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size())});
        writer->head().codec = "avc1.640028";
        writer->head().video = package::VideoFormat{160, 90, {25, 1}};
        const auto manifest = writer->finish();
        QVERIFY2(manifest, manifest ? "" : manifest.error().message.c_str());
        QVERIFY(manifest->digest == whole.finish().digest);
    }

    void keepsNothingOfAnotherFilm() {
        leave(3);
        QVERIFY(EncodeJournal::open(folder(), Sha256::of("another film"), cancelled_));
        QVERIFY(!QFile::exists(part()));
        const auto again = EncodeJournal::open(folder(), facts_, cancelled_);
        QVERIFY(again && (*again)->kept("v90").empty());
    }

    void keepsNothingBehindADamagedSegment() {
        leave(3);
        QFile file(part());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(20 + 100 + 50) && file.putChar('!'));
        file.close();
        const auto writer = takeUp(facts_);
        QVERIFY(writer);
        QCOMPARE(writer->head().segments.size(), 1U);
        QCOMPARE(QFile(part()).size(), 120);
    }

    void keepsNothingWhoseInitSegmentIsAnother() {
        leave(2);
        const auto writer = takeUp(facts_);
        QVERIFY(writer && writer->writeInit(Bytes(24, 'j')));
        QVERIFY(writer->head().segments.empty());
        QCOMPARE(QFile(part()).size(), 24);
    }

    void aTrackBegunAnewWithALongerInitSegmentIsKept() {
        leave(2);
        {
            const auto journal = EncodeJournal::open(folder(), facts_, cancelled_);
            QVERIFY(journal);
            QVERIFY((*journal)->add("v90", {24, 100, kDuration, 1, Sha256::of(segment(0))}));
        }
        const auto journal = EncodeJournal::open(folder(), facts_, cancelled_);
        QVERIFY(journal);
        QCOMPARE((*journal)->kept("v90").size(), 1U);
        QCOMPARE((*journal)->kept("v90").front().offset, 24U);
    }

    void aRunThatWaitedForOneThatEndedWorksInTheFileThatHasTheName() {
        auto first = EncodeJournal::open(folder(), facts_, cancelled_);
        QVERIFY(first);
        std::jthread ending([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            (*first)->remove();
            first->reset();
        });
        const auto second = EncodeJournal::open(folder(), facts_, cancelled_);
        QVERIFY(second);
        ending.join();
        QVERIFY(QFile::exists(journalFile()));
        QVERIFY(!EncodeJournal::open(folder(), facts_, cancelled_)); // a third finds it held
    }

    void doesNotWaitWhenItIsCancelled() {
        const auto first = EncodeJournal::open(folder(), facts_, cancelled_);
        QVERIFY(first);
        const std::atomic<bool> cancelled = true;
        const auto second = EncodeJournal::open(folder(), facts_, cancelled);
        QVERIFY(!second && second.error().code == ErrorCode::Cancelled);
    }

    void endsATornJournalAtItsLastWholeLine() {
        leave(3);
        QFile file(journalFile());
        QVERIFY(file.resize(file.size() - 10));
        {
            const auto journal = EncodeJournal::open(folder(), facts_, cancelled_);
            QVERIFY(journal);
            QCOMPARE((*journal)->kept("v90").size(), 2U);
            auto third = (*journal)->kept("v90").back();
            third.offset += third.length;
            QVERIFY((*journal)->add("v90", third));
        }
        const auto journal = EncodeJournal::open(folder(), facts_, cancelled_);
        QVERIFY(journal);
        QCOMPARE((*journal)->kept("v90").size(), 3U);
    }

    void isBegunAnewWhenItCannotBeRead() {
        leave(2);
        QFile file(journalFile());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no journal\n\xff\xff") > 0);
        file.close();
        const auto writer = takeUp(facts_);
        QVERIFY(writer);
        QVERIFY(writer->head().segments.empty());
    }

    void lieInOneFolderForOneRunAtATime() {
        const auto first = EncodeJournal::open(folder(), facts_, cancelled_);
        QVERIFY(first);
        const auto second = EncodeJournal::open(folder(), facts_, cancelled_);
        QVERIFY(!second);
        QVERIFY(second.error().code == ErrorCode::Unavailable);
    }

    void takesUpATrackThatHasItsNameAlready() {
        leave(2);
        QVERIFY(QFile::rename(part(), folder_.filePath("v90.mp4")));
        const auto writer = takeUp(facts_);
        QVERIFY(writer);
        QCOMPARE(writer->head().segments.size(), 2U);
        QVERIFY(!QFile::exists(folder_.filePath("v90.mp4")));
    }
};

} // namespace vitascope::test

QTEST_GUILESS_MAIN(vitascope::test::EncodeJournalTest)
#include "encode_journal_test.moc"
