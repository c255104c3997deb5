// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/publishing/package_film.h"

#include "server/domain/publishing/raw_films.h"
#include "tests/server/domain/publishing/publishing_fixture.h"
#include "tests/support/fake_raw_film_repository.h"

#include <QTest>

#include <fstream>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::publishing;
using jobs::JobState;

namespace {

namespace fs = std::filesystem;

// Writes a package of one video track and one text, or fails as it is told.
class FakePackager final : public FilmPackager {
public:
    Result<void> outcome;
    int calls = 0;
    std::function<void(const fs::path& folder)> spoil; // called at the end
    fs::path folder;                                   // of the last call
    bool wasEmpty = false;

    Result<void> package(const fs::path& film, const fs::path& to, const PackagingReport& report,
                         const std::stop_token& stop) override {
        ++calls;
        folder = to;
        wasEmpty = !fs::exists(to) && fs::exists(film);
        report.noted("read " + film.string());
        report.progressed({.done = 0.5, .phase = "packaging", .speed = 2.0, .remaining = std::chrono::seconds(3)});
        fs::create_directories(to);
        package::PackageManifest made{.tool = "fake 1",
                                      .sourceName = "film",
                                      .sourceModifiedAt = {},
                                      .durationTicks = 8,
                                      .timescale = 1,
                                      .tracks = {}};
        for (const auto& track : {test::buildTrack(), test::buildSubtitles()}) {
            std::ofstream(to / track.manifest.file, std::ios::binary)
                .write(reinterpret_cast<const char*>(track.bytes.data()), std::streamsize(track.bytes.size()));
            std::ofstream(to / (track.manifest.name + ".json")) << package::toJson(track.manifest);
            made.tracks.push_back(track.manifest.name);
        }
        std::ofstream(to / "package.json") << package::toJson(made);
        if (spoil)
            spoil(to);
        return stop.stop_requested() ? Result<void>(fail(ErrorCode::Cancelled, "stopped")) : outcome;
    }
};

// Loses the first file that it adopts, as when the collector removes bytes that were there before.
class LosingBlobs final : public storage::LocalBlobs {
public:
    explicit LosingBlobs(disk::DiskBlobStore& blobs) : blobs_(blobs) {}
    bool loses = false;

    Result<storage::FileRange> open(const storage::BlobRef& blob) const override { return blobs_.open(blob); }
    fs::path pathOf(const storage::BlobRef& blob) const override { return blobs_.pathOf(blob); }
    Result<void> checkPresent() const override { return blobs_.checkPresent(); }
    Result<void> adopt(const storage::BlobRef& blob, const fs::path& file) override {
        auto adopted = blobs_.adopt(blob, file);
        return adopted && std::exchange(loses, false) ? blobs_.remove(blob) : adopted;
    }
    Result<void> removeStoredBefore(const storage::BlobRef& blob, UtcTime time) override {
        return blobs_.removeStoredBefore(blob, time);
    }

private:
    disk::DiskBlobStore& blobs_;
};

struct Fixture : test::PublishingFixture {
    LosingBlobs losingBlobs{*blobs};
    test::FakeRawFilmRepository films{work};
    RawFilms rawFilms{work, films, uploads, queue};
    FakePackager packager;
    PackageFilm packageFilm{PackageFilmParts{.work = work,
                                             .films = films,
                                             .packages = repository,
                                             .uploads = uploads,
                                             .spool = *spool,
                                             .blobs = losingBlobs,
                                             .packager = packager,
                                             .bitstreams = bitstreams,
                                             .queue = queue,
                                             .observer = observer,
                                             .clock = clock,
                                             .ids = ids,
                                             .workFolder = folder.filePath("work").toStdString(),
                                             .events = nullptr,
                                             .audit = &audit}};
    UploadId film = upload(test::Bytes(1000, 7));

    Fixture() {
        queue.addHandler(packageFilm);
        films.titles = {title};
    }
    Result<jobs::Job> submit() { return rawFilms.submit(editor, title, AssetKind::Main, film); }
    // Runs the job that is due, as a worker does.
    Result<void> runFilm(const std::stop_token& stop = {}) {
        const auto job = queue.claim();
        if (!job || !*job)
            return fail(ErrorCode::NotFound, "no job");
        queue.board().begin(jobs::leaseOf(**job), {});
        const auto done = packageFilm.run(**job, stop);
        const auto recorded = done ? done : queue.failed(**job, done.error());
        queue.board().end(jobs::leaseOf(**job));
        return recorded;
    }
    std::optional<Package> playable() {
        const std::array titles{title};
        const auto found = *work.read([&](ReadScope& scope) { return repository.findPlayable(scope, titles); });
        return found.empty() ? std::nullopt : std::optional(*packages.find(found[0].id));
    }
    bool isWorkFolderEmpty() { return fs::is_empty(folder.filePath("work").toStdString()); }
};

} // namespace

class PackageFilmTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesAPackageWithAllItsTracksAtOnce() {
        Fixture f;
        const auto job = f.submit();
        QVERIFY(job && job->state == JobState::Queued && job->title == f.title);
        QVERIFY(f.runFilm());
        QVERIFY2(f.queue.find(job->id)->state == JobState::Done, f.queue.find(job->id)->reason.c_str());
        const auto package = f.playable();
        QVERIFY(package && package->tracks.size() == 2 && package->revision == 2);
        for (const auto& track : package->tracks) {
            QVERIFY(track.state == TrackState::Committed);
            QVERIFY(f.blobs->open(track.blob));
        }
        QVERIFY(f.observer.changed == std::vector{package->id} && f.observer.titles == std::vector{package->title});
        const auto entries = f.audit.list({}, std::nullopt, 10)->items;
        QCOMPARE(entries.size(), 1U);
        QVERIFY(entries[0].act.action == "package.commit" && entries[0].origin.actor == f.editor);
        QCOMPARE(f.bitstreams.calls, 2); // proven like what is uploaded
        QVERIFY(!f.findUpload(f.film) && !fs::exists(f.spool->pathOf(f.film)));
        QVERIFY(f.packager.wasEmpty && f.isWorkFolderEmpty());
    }

    void theSameSubmissionGivesTheSameJob() {
        Fixture f;
        const auto first = f.submit();
        QVERIFY(f.submit()->id == first->id);
        QVERIFY(f.findUpload(f.film)->isHeld);
        QVERIFY(f.rawFilms.submit(f.editor, f.title, AssetKind::Trailer, f.film).error().code == ErrorCode::Conflict);
    }

    void aFilmWhoseJobWasGivenUpCanBeSubmittedAnew() {
        Fixture f;
        const auto first = *f.submit();
        QVERIFY(f.queue.cancel(first.id));
        const auto trailer = f.rawFilms.submit(f.editor, f.title, AssetKind::Trailer, f.film);
        QVERIFY(trailer && trailer->id != first.id && trailer->state == JobState::Queued);
        QVERIFY(f.findUpload(f.film)->isHeld);
        f.packager.outcome = fail(ErrorCode::InvalidInput, "no");
        QVERIFY(f.runFilm());
        f.packager.outcome = {};
        const auto again = f.submit();
        QVERIFY(again && again->id != trailer->id);
        QVERIFY(f.runFilm());
        QVERIFY(f.playable());
    }

    void refusesWhatCannotBePackaged() {
        Fixture f;
        const auto stranger = f.ids.next<UserId>();
        QVERIFY(f.rawFilms.submit(stranger, f.title, AssetKind::Main, f.film).error().code == ErrorCode::NotFound);
        const auto title = f.ids.next<TitleId>();
        QVERIFY(f.rawFilms.submit(f.editor, title, AssetKind::Main, f.film).error().code == ErrorCode::NotFound);
        QVERIFY(!f.findUpload(f.film)->isHeld);
        const auto cut = f.upload(test::Bytes(10, 1), 20);
        QVERIFY(f.rawFilms.submit(f.editor, f.title, AssetKind::Main, cut).error().code == ErrorCode::Conflict);
        QVERIFY(!f.queue.claim()->has_value());
    }

    void whatIsNoFilmIsDeadAtOnceWithTheReason() {
        Fixture f;
        const auto job = *f.submit();
        f.packager.outcome = fail(ErrorCode::InvalidInput, f.spool->pathOf(f.film).string() + ": it holds no video");
        QVERIFY(f.runFilm());
        const auto dead = *f.queue.find(job.id);
        QVERIFY(dead.state == JobState::Dead);
        QCOMPARE(dead.reason, std::string("the film: it holds no video")); // and no path of the server
        QVERIFY(f.queue.notes(job.id)->find("read the film") != std::string::npos);
        QVERIFY(!f.playable() && f.isWorkFolderEmpty());
    }

    void aFilmThatCrashesThePackagerIsPutAside() {
        Fixture f;
        const auto job = *f.submit();
        f.packager.outcome = fail(ErrorCode::Internal, "killed by signal 11");
        for (int i = 0; i < 3; ++i) {
            QVERIFY(f.runFilm());
            f.clock.advance(std::chrono::hours(24 * 3));
        }
        QVERIFY(f.queue.find(job.id)->state == JobState::Dead);
        QVERIFY(!f.queue.claim()->has_value());
        const auto kept = f.findUpload(f.film);
        QVERIFY(kept && !kept->isHeld && fs::exists(f.spool->pathOf(f.film)));
        QVERIFY(kept->expiresAt > f.clock.utcNow()); // although it would have expired long ago
    }

    // The program dies with the job each time: no failure is ever recorded.
    void aFilmThatEndsTheServerIsNotBegunForEver() {
        Fixture f;
        const auto job = *f.submit();
        for (int i = 0; i < 3; ++i) {
            QVERIFY(f.queue.claim()->has_value());
            f.clock.advance(f.queue.rules().lease);
        }
        QVERIFY(!f.queue.claim()->has_value());
        QVERIFY(f.queue.find(job.id)->state == JobState::Dead);
        QVERIFY(!f.findUpload(f.film)->isHeld);
    }

    void aDeadJobCanBeRestartedByHand() {
        Fixture f;
        const auto job = *f.submit();
        f.packager.outcome = fail(ErrorCode::NotFound, "there is no vitascope-package");
        QVERIFY(f.runFilm());
        QVERIFY(f.queue.find(job.id)->state == JobState::Dead);
        f.packager.outcome = {};
        QVERIFY(f.queue.restart(job.id));
        QVERIFY(f.findUpload(f.film)->isHeld);
        QVERIFY(f.runFilm());
        QVERIFY(f.playable());
    }

    void aJobWhoseFilmIsGoneStaysDead() {
        Fixture f;
        const auto job = *f.submit();
        QVERIFY(f.queue.cancel(job.id));
        QVERIFY(f.work.write([&](WriteScope& scope) { return f.uploads.remove(scope, f.film); }));
        const auto restarted = f.queue.restart(job.id);
        QVERIFY(restarted.error().code == ErrorCode::Conflict);
        QVERIFY(restarted.error().message.find("upload it again") != std::string::npos);
    }

    void anAttemptThatLostItsLeaseLeavesNoPackage() {
        Fixture f;
        QVERIFY(f.submit());
        const auto slow = **f.queue.claim();
        f.clock.advance(f.queue.rules().lease);
        const auto quick = **f.queue.claim();
        QVERIFY(f.packageFilm.run(slow, {}).error().code == ErrorCode::Conflict);
        QVERIFY(!f.playable() && fs::exists(f.spool->pathOf(f.film)));
        QVERIFY(f.packageFilm.run(quick, {}));
        QVERIFY(f.playable());
    }

    void bytesThatAreCollectedMeanwhileAreMadeAgain() {
        Fixture f;
        const auto job = *f.submit();
        f.losingBlobs.loses = true;
        QVERIFY(f.runFilm());
        QVERIFY(f.queue.find(job.id)->state == JobState::Queued);
        QVERIFY(!f.playable() && fs::exists(f.spool->pathOf(f.film)));
        f.clock.advance(std::chrono::seconds(2));
        QVERIFY(f.runFilm());
        QVERIFY(f.playable() && f.blobs->open(f.playable()->tracks[0].blob));
    }

    void aCancelledJobLeavesNoPackage() {
        Fixture f;
        const auto job = *f.submit();
        const auto claimed = **f.queue.claim();
        std::stop_source stop;
        f.queue.board().begin(jobs::leaseOf(claimed), stop);
        f.packager.spoil = [&](const fs::path&) { QVERIFY(f.queue.cancel(job.id)); };
        QVERIFY(f.packageFilm.run(claimed, stop.get_token()).error().code == ErrorCode::Cancelled);
        QVERIFY(!f.playable() && f.isWorkFolderEmpty());
        QVERIFY(f.queue.find(job.id)->state == JobState::Cancelled && !f.findUpload(f.film)->isHeld);
    }

    void beginsAnewAfterACrash() {
        Fixture f;
        QVERIFY(f.submit());
        const auto lost = **f.queue.claim();
        f.clock.advance(f.queue.rules().lease);
        // What a killed attempt has left.
        const auto left = fs::path(f.folder.filePath("work").toStdString()) /
                          ("film-" + lost.id.toString() + "-" + std::to_string(lost.fence));
        fs::create_directories(left);
        std::ofstream(left / "v360.mp4.part") << "half";
        QVERIFY(f.runFilm());
        QVERIFY(f.packager.wasEmpty && f.packager.folder != left);
        QVERIFY(f.playable());
    }

    void aBadTrackIsThePackagersFailure_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("bytes") << QByteArray("v360.mp4");
        QTest::newRow("manifest") << QByteArray("v360.json");
        QTest::newRow("package") << QByteArray("package.json");
    }
    void aBadTrackIsThePackagersFailure() {
        QFETCH(QByteArray, file);
        Fixture f;
        const auto job = *f.submit();
        f.packager.spoil = [&](const fs::path& folder) { std::ofstream(folder / file.toStdString()) << "nonsense"; };
        QVERIFY(f.runFilm());
        const auto now = *f.queue.find(job.id);
        QVERIFY(now.state == JobState::Queued && !now.reason.empty()); // to be tried again
        QVERIFY(!f.playable() && f.isWorkFolderEmpty());
    }

    void tellsHowFarItIs() {
        Fixture f;
        const auto job = *f.submit();
        std::vector<JobProgress> told;
        f.queue.board().onProgress([&](JobId, const JobProgress& progress) { told.push_back(progress); });
        QVERIFY(f.runFilm());
        QVERIFY(told.size() == 2 && told[0].done > 0.4 && told[0].done < 0.5);
        QVERIFY(told[0].speed == 2.0 && told[0].remaining == std::chrono::seconds(3));
        QCOMPARE(told[1].phase, std::string("verifying"));
    }

    void waitsForASpoolThatIsAway() {
        Fixture f;
        const auto job = *f.submit();
        const auto folder = fs::path(f.folder.filePath("spool").toStdString());
        fs::rename(folder, folder.string() + ".away");
        QVERIFY(f.runFilm());
        QVERIFY(f.queue.find(job.id)->state == JobState::Queued);
        fs::rename(folder.string() + ".away", folder);
        f.clock.advance(std::chrono::seconds(2));
        QVERIFY(f.runFilm());
        QVERIFY(f.playable());
    }

private:
    using JobProgress = jobs::JobProgress;
};

QTEST_APPLESS_MAIN(PackageFilmTest)
#include "package_film_test.moc"
