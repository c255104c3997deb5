// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/streaming/cached_media_index.h"

#include "tests/server/domain/catalog/fake_title_repository.h"
#include "tests/server/domain/publishing/publishing_fixture.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::streaming;
using test::buildSubtitles;
using test::buildTrack;

namespace {

struct Fixture : test::PublishingFixture {
    catalog::FakeTitleRepository titles;
    CachedMediaIndex index{work, repository, titles, *blobs, 2};

    void setAvailability(const catalog::Availability& availability) {
        (void)work.write([&](WriteScope& scope) -> Result<void> {
            auto row = titles.find(scope, title)->value();
            row.details.availability = availability;
            return titles.update(scope, row);
        });
        index.changed({title});
    }

    void setState(catalog::TitleState state) {
        (void)work.write([&](WriteScope& scope) -> Result<void> {
            catalog::Title row;
            row.id = title;
            row.state = state;
            row.publishedAt = UtcTime();
            return *titles.find(scope, title) ? titles.update(scope, row) : titles.add(scope, row);
        });
        index.changed({title});
    }

    publishing::Track commit(PackageId package, const test::BuiltTrack& built) {
        const auto track = *submit(package, built);
        (void)runJob();
        index.packageChanged(package, title);
        return track;
    }
};

} // namespace

class CachedMediaIndexTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loadsWhatAMediaUrlCanName() {
        Fixture f;
        const auto package = f.makePackage();
        const auto built = buildTrack();
        const auto video = f.commit(package, built);
        const auto text = f.commit(package, buildSubtitles());
        QVERIFY(!f.index.tryFind(package));
        const auto loaded = f.index.load(package);
        QVERIFY(loaded);
        QVERIFY(f.index.tryFind(package) == *loaded);

        const auto& track = (*loaded)->tracks.at(video.id);
        QVERIFY(track.format == MediaFormat::Mp4);
        QVERIFY(track.playlist.find("media.mp4") != std::string::npos);
        QCOMPARE(track.file.length, std::uint64_t(built.bytes.size()));
        test::Bytes stored(built.bytes.size());
        QVERIFY(readAt(track.file.file->get(), track.file.offset, stored) && stored == built.bytes);
        QVERIFY(track.fileTag.starts_with('"') && track.fileTag.ends_with('"'));
        QVERIFY((*loaded)->tracks.at(text.id).format == MediaFormat::WebVtt);

        const auto& master = (*loaded)->masterPlaylist;
        QVERIFY(master.find(video.id.toString() + "/media.m3u8") != std::string::npos);
        QVERIFY(master.find(text.id.toString() + "/media.m3u8") != std::string::npos);
    }

    void knowsTheSheetsOfThumbnails() {
        Fixture f;
        const auto package = f.makePackage();
        f.commit(package, buildTrack());
        QVERIFY(!(*f.index.load(package))->thumbnails);
        const auto built = test::buildThumbnails();
        const auto track = f.commit(package, built);
        const auto loaded = *f.index.load(package);
        QVERIFY(loaded->thumbnails == track.id);
        const auto& thumbnails = loaded->tracks.at(track.id);
        QVERIFY(thumbnails.format == MediaFormat::Sheets);
        QVERIFY(thumbnails.playlist.starts_with("WEBVTT\n"));
        QCOMPARE(thumbnails.sheets.size(), 2U);
        QCOMPARE(thumbnails.sheets[1].offset, built.manifest.segments[1].offset);
        QVERIFY(loaded->masterPlaylist.find(track.id.toString()) == std::string::npos);
    }

    void aNewTrackMakesANewMaster() {
        Fixture f;
        const auto package = f.makePackage();
        f.commit(package, buildTrack());
        const auto before = *f.index.load(package);
        const auto added = f.commit(package, buildTrack({.name = "v720", .sampleBytes = 300}));
        QVERIFY(!f.index.tryFind(package));
        const auto after = *f.index.load(package);
        QVERIFY(!before->tracks.contains(added.id)); // requests under way keep what they had
        QVERIFY(after->tracks.contains(added.id));
        QVERIFY(before->masterTag != after->masterTag);
    }

    void noticesThatATitleWasWithdrawnOrPublished() {
        Fixture f;
        f.setState(catalog::TitleState::Published);
        const auto package = f.makePackage();
        f.commit(package, buildTrack());
        const auto before = *f.index.load(package);
        QVERIFY(before->isShown(f.clock.utcNow()));
        f.index.changed({f.ids.next<TitleId>()});
        QVERIFY(f.index.tryFind(package) == before); // another title

        f.setState(catalog::TitleState::Draft);
        QVERIFY(!f.index.tryFind(package));
        QVERIFY(!(*f.index.load(package))->isShown(f.clock.utcNow()));

        f.setState(catalog::TitleState::Published);
        QVERIFY((*f.index.load(package))->isShown(f.clock.utcNow()));
    }

    void noticesThatATitleIsNotAvailable() {
        Fixture f;
        f.setState(catalog::TitleState::Published);
        const auto package = f.makePackage();
        f.commit(package, buildTrack());
        f.setAvailability({std::nullopt, f.clock.utcNow() + std::chrono::minutes(1)});
        const auto loaded = *f.index.load(package);
        QVERIFY(loaded->isShown(f.clock.utcNow()));
        QVERIFY(!loaded->isShown(f.clock.utcNow() + std::chrono::minutes(1)));
    }

    void hasNothingOfAPackageThatDoesNotPlay() {
        Fixture f;
        const auto package = f.makePackage();
        f.commit(package, buildSubtitles());
        QVERIFY(f.index.load(package).error().code == ErrorCode::NotFound);
        QVERIFY(f.index.load(f.ids.next<PackageId>()).error().code == ErrorCode::NotFound);
        QVERIFY(!f.index.tryFind(package));
    }

    void saysThatABlobIsAway() {
        Fixture f;
        const auto package = f.makePackage();
        const auto track = f.commit(package, buildTrack());
        QVERIFY(f.blobs->remove(track.blob));
        QVERIFY(f.index.load(package).error().code == ErrorCode::Unavailable);
    }

    void forgetsThePackageThatWasUsedTheLongestAgo() {
        Fixture f;
        std::vector<PackageId> packages;
        for (int i = 0; i < 3; ++i) {
            packages.push_back(f.makePackage());
            f.commit(packages.back(), buildTrack());
        }
        QVERIFY(f.index.load(packages[0]) && f.index.load(packages[1]));
        QVERIFY(f.index.tryFind(packages[0]));
        QVERIFY(f.index.load(packages[2]));
        QVERIFY(f.index.tryFind(packages[0]) && f.index.tryFind(packages[2]));
        QVERIFY(!f.index.tryFind(packages[1]));
    }
};

QTEST_GUILESS_MAIN(CachedMediaIndexTest)
#include "cached_media_index_test.moc"
