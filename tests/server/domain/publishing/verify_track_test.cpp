// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/publishing/verify_track.h"

#include "server/domain/publishing/playable_packages.h"
#include "tests/server/domain/publishing/publishing_fixture.h"

#include <QTest>

#include <array>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::publishing;
using jobs::JobState;
using test::buildSubtitles;
using test::buildTrack;

namespace {

using Fixture = test::PublishingFixture;

std::vector<CommittedTrack> committedOf(Fixture& f, PackageId package) {
    return *f.work.read([&](ReadScope& scope) { return f.repository.findCommitted(scope, package); });
}

} // namespace

class VerifyTrackTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void commitsATrackThatIsWhatItSays() {
        Fixture f;
        const auto package = f.makePackage();
        const auto built = buildTrack();
        const auto track = *f.submit(package, built);
        QVERIFY(f.runJob());
        QVERIFY(f.trackNow(track).state == TrackState::Committed);
        QVERIFY(f.queue.find(track.job)->state == JobState::Done);
        QCOMPARE(f.bitstreams.calls, 1);

        const auto range = f.blobs->open(track.blob);
        QVERIFY(range);
        test::Bytes stored(built.bytes.size());
        QVERIFY(readAt(range->file->get(), 0, stored) && stored == built.bytes);
        QVERIFY(!std::filesystem::exists(f.spool->pathOf(track.upload)));
        QVERIFY(!f.findUpload(track.upload));

        const auto now = *f.packages.find(package);
        QCOMPARE(now.revision, 1);
        QVERIFY(now.isPlayable);
        QVERIFY(f.observer.changed == std::vector{package} && f.observer.titles == std::vector{f.title});
        const auto entries = f.audit.list({}, std::nullopt, 10)->items;
        QCOMPARE(entries.size(), 1U);
        QVERIFY(entries[0].act.action == "track.commit" && entries[0].origin.actor == f.editor);
        QCOMPARE(entries[0].act.subject, server::audit::subjectOf("track", track.id));
        const auto committed = committedOf(f, package);
        QVERIFY(committed[0].mediaPlaylist.starts_with("#EXTM3U"));
        QVERIFY(committed[0].mediaPlaylist.find("media.mp4") != std::string::npos);
        QVERIFY(committed[0].mediaPlaylist.find("v360") == std::string::npos);
    }

    void subtitlesGetAPlaylistOfTheirText() {
        Fixture f;
        const auto package = f.makePackage();
        const auto track = *f.submit(package, buildSubtitles());
        QVERIFY(f.runJob());
        QVERIFY2(f.trackNow(track).state == TrackState::Committed, f.trackNow(track).reason.c_str());
        QVERIFY(committedOf(f, package)[0].mediaPlaylist.find("media.vtt") != std::string::npos);
        QVERIFY(!f.packages.find(package)->isPlayable);
    }

    void refusesATrackThatLies_data() {
        QTest::addColumn<int>("lie");
        const std::array names{
            "other bytes", "other digest of a block",  "first segment longer", "wrong decode time", "no sync sample",
            "two tracks",  "data outside the fragment"};
        for (int i = 0; i < int(names.size()); ++i)
            QTest::newRow(names[std::size_t(i)]) << i;
    }
    void refusesATrackThatLies() {
        QFETCH(int, lie);
        Fixture f;
        test::TrackRecipe recipe;
        recipe.decodeTimeError = lie == 3 ? 1000 : 0;
        recipe.startsWithSync = lie != 4;
        recipe.tracks = lie == 5 ? 2 : 1;
        recipe.dataOffsetError = lie == 6 ? 100'000 : 0;
        auto built = buildTrack(recipe);
        if (lie == 0)
            built.bytes[built.bytes.size() / 2] ^= 1;
        if (lie == 1) {
            built.manifest.blocks[0] = Digest();
            built.manifest.digest = Sha256::of(std::string(32, '\0'));
        }
        if (lie == 2) {
            built.manifest.segments[0].length += 8;
            built.manifest.segments[1].offset += 8;
            built.manifest.segments[1].length -= 8;
            test::seal(built.manifest, built.bytes);
        }
        const auto package = f.makePackage();
        const auto track = f.submit(package, built);
        QVERIFY2(track, track ? "" : track.error().message.c_str());
        QVERIFY(f.runJob());
        const auto now = f.trackNow(*track);
        QVERIFY(now.state == TrackState::Refused);
        QVERIFY(!now.reason.empty());
        QVERIFY(f.queue.find(track->job)->state == JobState::Done);
        QCOMPARE(f.bitstreams.calls, 0); // no decoder ever sees it
        QVERIFY(!f.blobs->stat(track->blob)->has_value());
        QCOMPARE(f.packages.find(package)->revision, 0);
        QVERIFY(!f.findUpload(track->upload)->isHeld);
    }

    void refusesWhatCannotBeDecoded() {
        Fixture f;
        const auto track = *f.submit(f.makePackage(), buildTrack());
        f.bitstreams.outcome = fail(ErrorCode::Corrupt, "frame 7 does not decode");
        QVERIFY(f.runJob());
        QVERIFY(f.trackNow(track).state == TrackState::Refused);
        QCOMPARE(f.trackNow(track).reason, std::string("frame 7 does not decode"));
    }

    void aRefusedTrackCanBeSubmittedAgain() {
        Fixture f;
        const auto package = f.makePackage();
        const auto built = buildTrack();
        f.bitstreams.outcome = fail(ErrorCode::Corrupt, "no");
        const auto refused = *f.submit(package, built);
        QVERIFY(f.runJob());
        f.bitstreams.outcome = {};
        const auto again = f.packages.submitTrack(f.editor, package, package::toJson(built.manifest), refused.upload);
        QVERIFY(again && again->id != refused.id);
        QVERIFY(f.runJob());
        QVERIFY(f.trackNow(*again).state == TrackState::Committed);
    }

    void saysWhyWhenThereIsNoVerifier() {
        Fixture f;
        const auto track = *f.submit(f.makePackage(), buildTrack());
        f.bitstreams.outcome = fail(ErrorCode::NotFound, "there is no program /usr/bin/vitascope-package");
        QVERIFY(f.runJob());
        QVERIFY(f.queue.find(track.job)->state == JobState::Dead);
        QVERIFY(f.trackNow(track).state == TrackState::Refused);
        QVERIFY(f.trackNow(track).reason.find("/usr/bin/vitascope-package") != std::string::npos);
    }

    void triesAgainAfterAPassingFailure() {
        Fixture f;
        const auto track = *f.submit(f.makePackage(), buildTrack());
        f.bitstreams.outcome = fail(ErrorCode::Internal, "killed by signal 9");
        QVERIFY(f.runJob());
        QVERIFY(f.trackNow(track).state == TrackState::Verifying);
        QCOMPARE(f.queue.find(track.job)->reason, std::string("killed by signal 9"));
        f.bitstreams.outcome = {};
        f.clock.advance(std::chrono::seconds(2));
        QVERIFY(f.runJob());
        QVERIFY(f.trackNow(track).state == TrackState::Committed);
    }

    void waitsForAFolderThatIsAway_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("spool") << "spool";
        QTest::newRow("blob store") << "blobs";
    }
    void waitsForAFolderThatIsAway() {
        QFETCH(QString, name);
        Fixture f;
        const auto track = *f.submit(f.makePackage(), buildTrack());
        const std::filesystem::path folder = f.folder.filePath(name).toStdString();
        const std::filesystem::path elsewhere = f.folder.filePath("elsewhere").toStdString();
        std::filesystem::rename(folder, elsewhere);
        std::filesystem::create_directory(folder); // where it is mounted
        if (name == "spool")
            std::filesystem::remove(folder);
        QVERIFY(f.runJob());
        QVERIFY(f.trackNow(track).state == TrackState::Verifying);
        const auto job = f.queue.find(track.job);
        QVERIFY(job->state == JobState::Queued);
        QVERIFY2(job->reason.find("is away") != std::string::npos, job->reason.c_str());

        std::filesystem::remove_all(folder);
        std::filesystem::rename(elsewhere, folder);
        f.clock.advance(std::chrono::seconds(2));
        QVERIFY(f.runJob());
        QVERIFY(f.trackNow(track).state == TrackState::Committed);
    }

    // The bytes are in the store, the program ended before the transaction.
    void goesOnAfterACrashBetweenStoreAndCommit() {
        Fixture f;
        const auto track = *f.submit(f.makePackage(), buildTrack());
        QVERIFY(f.queue.claim()->has_value());
        QVERIFY(f.blobs->adopt(track.blob, f.spool->pathOf(track.upload)));
        f.clock.advance(f.queue.rules().lease);
        QVERIFY(f.runJob());
        QVERIFY(f.trackNow(track).state == TrackState::Committed);
        QVERIFY(f.blobs->open(track.blob));
    }

    // As after the last attempt, or when an editor cancels it.
    void aFilmInTheStoreGoesBackToItsUploadWhenItIsGivenUp() {
        Fixture f;
        const auto package = f.makePackage();
        const auto built = buildTrack();
        const auto track = *f.submit(package, built);
        QVERIFY(f.queue.claim()->has_value());
        QVERIFY(f.blobs->adopt(track.blob, f.spool->pathOf(track.upload)));
        QVERIFY(f.queue.cancel(track.job));
        QVERIFY(f.trackNow(track).state == TrackState::Refused);
        QVERIFY(std::filesystem::exists(f.spool->pathOf(track.upload)));

        QVERIFY(f.blobs->remove(track.blob)); // which nothing names
        const auto again = f.packages.submitTrack(f.editor, package, package::toJson(built.manifest), track.upload);
        QVERIFY(again && f.runJob());
        QVERIFY(f.trackNow(*again).state == TrackState::Committed);
    }

    void anAttemptThatIsCancelledTakesNoFile() {
        Fixture f;
        const auto track = *f.submit(f.makePackage(), buildTrack());
        const auto job = **f.queue.claim();
        f.bitstreams.meanwhile = [&] { QVERIFY(f.queue.cancel(track.job)); };
        QVERIFY(f.verifyTrack.run(job, {}).error().code == ErrorCode::Conflict);
        QVERIFY(!f.blobs->stat(track.blob)->has_value());
        QVERIFY(std::filesystem::exists(f.spool->pathOf(track.upload)));
    }

    void anAttemptThatIsToldToStopTakesNoFile() {
        Fixture f;
        const auto track = *f.submit(f.makePackage(), buildTrack());
        std::stop_source stop;
        f.bitstreams.meanwhile = [&] { stop.request_stop(); };
        QVERIFY(f.verifyTrack.run(**f.queue.claim(), stop.get_token()).error().code == ErrorCode::Cancelled);
        QVERIFY(std::filesystem::exists(f.spool->pathOf(track.upload)));
    }

    // By an attempt that had lost the job.
    void aFileThatIsMovedMeanwhileIsFoundAgain() {
        Fixture f;
        const auto track = *f.submit(f.makePackage(), buildTrack());
        f.bitstreams.meanwhile = [&] { QVERIFY(f.blobs->adopt(track.blob, f.spool->pathOf(track.upload))); };
        f.bitstreams.outcome = fail(ErrorCode::NotFound, "no such file");
        QVERIFY(f.runJob());
        QVERIFY(f.trackNow(track).state == TrackState::Verifying);
        f.bitstreams.meanwhile = {};
        f.bitstreams.outcome = {};
        f.clock.advance(std::chrono::seconds(2));
        QVERIFY(f.runJob());
        QVERIFY(f.trackNow(track).state == TrackState::Committed);
    }

    void aWorkerThatLostItsLeaseCommitsNothing() {
        Fixture f;
        const auto package = f.makePackage();
        const auto track = *f.submit(package, buildTrack());
        const auto slow = **f.queue.claim();
        f.clock.advance(f.queue.rules().lease);
        const auto quick = **f.queue.claim();
        const auto late = f.verifyTrack.run(slow, std::stop_token());
        QVERIFY(!late && late.error().code == ErrorCode::Conflict);
        QVERIFY(f.trackNow(track).state == TrackState::Verifying);
        QVERIFY(f.audit.list({}, std::nullopt, 10)->items.empty());
        QCOMPARE(f.packages.find(package)->revision, 0);
        QVERIFY(f.verifyTrack.run(quick, std::stop_token()));
        QVERIFY(f.trackNow(track).state == TrackState::Committed);
        QCOMPARE(f.packages.find(package)->revision, 1);
    }

    void aTrackThatWasGivenUpCanBeVerifiedAgain() {
        Fixture f;
        const auto track = *f.submit(f.makePackage(), buildTrack());
        f.bitstreams.outcome = fail(ErrorCode::NotFound, "there is no vitascope-package");
        QVERIFY(f.runJob());
        QVERIFY(f.trackNow(track).state == TrackState::Refused);
        f.bitstreams.outcome = {};
        QVERIFY(f.queue.restart(track.job));
        QVERIFY(f.findUpload(track.upload)->isHeld);
        QVERIFY(f.runJob());
        QVERIFY(f.trackNow(track).state == TrackState::Committed);
    }

    void aCancelledTrackIsRefusedAndItsUploadFree() {
        Fixture f;
        const auto track = *f.submit(f.makePackage(), buildTrack());
        QVERIFY(f.queue.cancel(track.job));
        QVERIFY(f.trackNow(track).state == TrackState::Refused);
        QVERIFY(!f.findUpload(track.upload)->isHeld);
        QVERIFY(f.work.write([&](WriteScope& scope) { return f.uploads.remove(scope, track.upload); }));
        QVERIFY(f.queue.restart(track.job).error().code == ErrorCode::Conflict);
        QVERIFY(f.trackNow(track).state == TrackState::Refused);
    }

    void twoPackagesShareTheSameBytes() {
        Fixture f;
        const auto built = buildTrack();
        const auto first = *f.submit(f.makePackage(), built);
        const auto second = *f.submit(f.makePackage(), built);
        QVERIFY(f.runJob() && f.runJob());
        QVERIFY(f.trackNow(first).state == TrackState::Committed);
        QVERIFY(f.trackNow(second).state == TrackState::Committed);
        QVERIFY(!std::filesystem::exists(f.spool->pathOf(second.upload)));
    }

    void stopsWhenItIsAsked() {
        Fixture f;
        const auto track = *f.submit(f.makePackage(), buildTrack());
        const auto job = **f.queue.claim();
        std::stop_source stop;
        stop.request_stop();
        const auto done = f.verifyTrack.run(job, stop.get_token());
        QVERIFY(!done && done.error().code == ErrorCode::Cancelled);
        QVERIFY(f.queue.failed(job, done.error()));
        QVERIFY(f.trackNow(track).state == TrackState::Verifying);
        QVERIFY(f.runJob());
        QVERIFY(f.trackNow(track).state == TrackState::Committed);
    }

    void thePlayablePackageIsToldToTheCatalogue() {
        Fixture f;
        PlayablePackages playable(f.repository);
        const auto find = [&] {
            const std::array titles{f.title};
            return *f.work.read([&](ReadScope& scope) { return playable.find(scope, titles); });
        };
        const auto package = f.makePackage();
        QVERIFY(f.submit(package, buildTrack()));
        QVERIFY(find().empty());
        QVERIFY(f.runJob());
        QVERIFY(find().at(f.title).film->id == package);
        QCOMPARE(find().at(f.title).film->duration.count(), 12.0);
    }
};

QTEST_GUILESS_MAIN(VerifyTrackTest)
#include "verify_track_test.moc"
