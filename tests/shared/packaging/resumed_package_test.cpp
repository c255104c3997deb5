// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that go on with what an earlier one has left: one that encoded all and then could not write a manifest, since a
// folder had its name.
#include "shared/package/manifest_json.h"
#include "shared/packaging/encode_journal.h"
#include "shared/packaging/film_packager.h"
#include "tests/support/clip.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace vitascope::packaging {

using test::Clips;

class ResumedPackageTest : public QObject {
    Q_OBJECT

    // In the order in which it was told.
    struct Told final : PackagingObserver {
        QStringList events;
        std::vector<std::string> notices;
        void probed(const Plan& plan) override {
            events << "probed";
            notices = plan.notices;
        }
        void resumed(Seconds film) override { events << QString("resumed %1").arg(film.count()); }
        void progressed(const Progress&) override {}
        void trackDone(const package::TrackManifest&) override {}
        void noticed(const std::string&) override {}
    };

    Clips clips_;
    QString film_, folder_;
    Told told_;

    QString file(const char* name) const { return folder_ + '/' + name; }
    static QByteArray read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool write(const QString& path, const QByteArray& content) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }
    Result<PackagingSummary> run() {
        told_ = {};
        const std::atomic<bool> cancelled = false;
        return packageFilm({.film = film_.toStdString(),
                            .folder = folder_.toStdString(),
                            .tool = "test 1",
                            .preset = "ultrafast",
                            .resume = true},
                           told_, cancelled, SystemClock());
    }
    package::TrackManifest video() const {
        return package::parseTrackManifest(read(file("v240.json")).toStdString()).value();
    }

private Q_SLOTS:
    void initTestCase() {
        film_ = clips_.simple("film.mp4", "426x240", 12);
        if (film_.isEmpty())
            QSKIP("ffmpeg, which renders the film, is not installed");
    }
    void init() {
        folder_ = clips_.path(QTest::currentTestFunction());
        QVERIFY(QDir().mkpath(file("v240.json")));
        QVERIFY(!run());
        QVERIFY(QDir().rmdir(file("v240.json")));
        QVERIFY(QFile::exists(file("encode.journal")));
    }

    void whatIsThereAlreadyIsNotEncodedAgainAndTellsNoSpeed() {
        const auto before = read(file("v240.mp4"));
        QVERIFY(!before.isEmpty());
        const auto made = run();
        QVERIFY(made);
        QCOMPARE(made->speed, 0.0);
        QCOMPARE(told_.events, (QStringList{"probed", "resumed 12"}));
        QVERIFY(read(file("v240.mp4")) == before);
        QVERIFY(!QFile::exists(file("encode.journal")));
    }

    void whatTheJournalPromisesIsToldBeforeItIsProved() {
        auto bytes = read(file("v240.mp4"));
        bytes[bytes.size() - 1] = static_cast<char>(bytes.back() ^ 1); // of the last segment
        QVERIFY(write(file("v240.mp4"), bytes));
        const auto made = run();
        QVERIFY(made);
        QVERIFY(made->speed > 0);
        QCOMPARE(told_.events, (QStringList{"probed", "resumed 12", "resumed 8"}));
        QCOMPARE(video().segments.size(), 3U);
    }

    void whatDoesNotFitTheFilmIsEncodedAnewByItself() {
        auto journal = read(file("encode.journal"));
        QCOMPARE(journal.count(" 360000 "), 3);
        const auto last = journal.lastIndexOf(" 360000 ");
        journal.replace(last, 8, " 359999 ");
        QVERIFY(write(file("encode.journal"), journal));
        const auto made = run();
        QVERIFY2(made, made ? "" : made.error().message.c_str());
        QCOMPARE(told_.events.size(), 3);
        QCOMPARE(told_.events.last(), QString("probed"));
        QCOMPARE(told_.notices.size(), std::size_t{1});
        QCOMPARE(video().segments.size(), 3U);
        QCOMPARE(video().durationTicks(), std::int64_t{12 * 90'000});
    }
};

} // namespace vitascope::packaging

QTEST_GUILESS_MAIN(vitascope::packaging::ResumedPackageTest)
#include "resumed_package_test.moc"
