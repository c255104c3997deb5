// SPDX-License-Identifier: GPL-3.0-or-later
// What every PackageRepository does; run against the fake and each adapter.
#pragma once

#include "server/domain/publishing/package.h"
#include "tests/support/track_builder.h"

#include <QTest>

#include <algorithm>
#include <array>

namespace vitascope::test {

class PackageRepositoryContract : public QObject {
    Q_OBJECT

protected:
    using Package = server::publishing::Package;
    using Track = server::publishing::Track;
    using TrackState = server::publishing::TrackState;

    // Empty, but for the creator, two titles and whatever a track's job needs.
    virtual void makeEmpty() = 0;
    virtual server::UnitOfWork& work() = 0;
    virtual server::publishing::PackageRepository& repository() = 0;

    template<class T>
    static T id(int number) {
        std::array<std::uint8_t, 16> bytes{};
        bytes[0] = 1;
        bytes[15] = static_cast<std::uint8_t>(number);
        return T(Uuid(bytes));
    }
    static UserId creator() { return id<UserId>(1); }
    static TitleId title(int number) { return id<TitleId>(number); } // 1 and 2
    static JobId job() { return id<JobId>(1); }

private:
    static Package package(int number, int titleNumber = 1) {
        return Package{.id = id<PackageId>(number),
                       .title = title(titleNumber),
                       .durationTicks = 900'000,
                       .timescale = 90'000,
                       .creator = creator(),
                       .idempotencyKey = "key " + std::to_string(number),
                       .createdAt = UtcTime(std::chrono::seconds(number)),
                       .tracks = {}};
    }
    static Track track(int number, int packageNumber, const package::TrackManifest& manifest) {
        return Track{.id = id<TrackId>(number),
                     .package = id<PackageId>(packageNumber),
                     .name = manifest.name,
                     .kind = manifest.kind,
                     .isDefault = manifest.isDefault,
                     .reason = {},
                     .manifestDigest = Sha256::of("manifest"),
                     .blob = {manifest.digest, manifest.size},
                     .upload = id<UploadId>(number),
                     .job = job(),
                     .createdAt = UtcTime(std::chrono::seconds(number))};
    }
    template<class Action>
    Result<void> write(Action&& action) {
        return work().write([&](server::WriteScope& scope) -> Result<void> { return action(scope, repository()); });
    }
    Result<void> insert(const Package& value) {
        return write([&](auto& scope, auto& packages) { return packages.insert(scope, value); });
    }
    Result<void> insertTrack(const Track& value, const package::TrackManifest& manifest) {
        return write([&](auto& scope, auto& packages) { return packages.insertTrack(scope, value, manifest); });
    }
    Result<void> commitTrack(int number) {
        return write([&](auto& scope, auto& packages) {
            return packages.commitTrack(scope, id<TrackId>(number), "#EXTM3U\n", UtcTime(std::chrono::seconds(9)));
        });
    }
    Result<void> refuseTrack(int number) {
        return write(
            [&](auto& scope, auto& packages) { return packages.refuseTrack(scope, id<TrackId>(number), "a lie"); });
    }
    Result<void> setProgress(int number, int revision, bool isPlayable) {
        return write([&](auto& scope, auto& packages) {
            return packages.setProgress(scope, id<PackageId>(number), revision, isPlayable);
        });
    }
    template<class Query>
    auto read(Query&& query) {
        return work().read([&](server::ReadScope& scope) { return query(scope, repository()); });
    }
    std::optional<Package> find(int number) {
        return *read([&](auto& scope, auto& packages) { return packages.find(scope, id<PackageId>(number)); });
    }

private Q_SLOTS:
    void init() { makeEmpty(); }

    void removesAllOfATitleUnlessATrackIsBeingVerified() {
        QVERIFY(insert(package(1)) && insert(package(2)) && insert(package(3, 2)));
        const auto manifest = test::buildTrack().manifest;
        QVERIFY(insertTrack(track(1, 1, manifest), manifest));
        const auto removeAll = [this](int number) {
            return write([&](auto& scope, auto& packages) { return packages.removeAllOf(scope, title(number)); });
        };
        QVERIFY(removeAll(1).error().code == ErrorCode::Conflict);
        QVERIFY(find(1) && find(2));
        QVERIFY(commitTrack(1));
        QVERIFY(removeAll(1));
        QVERIFY(!find(1) && !find(2) && find(3));
        QVERIFY(!*read([&](auto& scope, auto& packages) { return packages.findTrack(scope, id<TrackId>(1)); }));
    }

    void aRefusedTrackIsVerifiedOnceMore() {
        QVERIFY(insert(package(1)));
        const auto manifest = test::buildTrack().manifest;
        QVERIFY(insertTrack(track(1, 1, manifest), manifest));
        const auto reopen = [this](int number) {
            return write([&](auto& scope, auto& packages) { return packages.reopenTrack(scope, id<TrackId>(number)); });
        };
        QVERIFY(reopen(1).error().code == ErrorCode::Conflict); // it is being verified
        QVERIFY(refuseTrack(1));
        QVERIFY(reopen(1));
        const auto again = find(1)->tracks[0];
        QVERIFY(again.state == TrackState::Verifying && again.reason.empty());
        QVERIFY(refuseTrack(1));
        QVERIFY(insertTrack(track(2, 1, manifest), manifest)); // takes the name
        QVERIFY(reopen(1).error().code == ErrorCode::Conflict);
        QVERIFY(reopen(7).error().code == ErrorCode::Conflict);
    }

    void findsWhatWasInserted() {
        auto value = package(1);
        value.asset = server::publishing::AssetKind::Trailer;
        QVERIFY(insert(value));
        const auto found = find(1);
        QVERIFY(found && found->title == value.title && found->asset == value.asset && found->creator == creator());
        QCOMPARE(found->durationTicks, value.durationTicks);
        QCOMPARE(found->timescale, value.timescale);
        QCOMPARE(found->revision, 0);
        QVERIFY(!found->isPlayable && found->createdAt == value.createdAt && found->tracks.empty());
        QVERIFY(!find(2));
    }

    void needsItsTitle() {
        auto value = package(1);
        value.title = id<TitleId>(99);
        QVERIFY(insert(value).error().code == ErrorCode::NotFound);
    }

    void findsByCreatorAndKey() {
        QVERIFY(insert(package(1)) && insert(package(2)));
        const auto byKey = [this](UserId user, const std::string& key) {
            return *read([&](auto& scope, auto& packages) { return packages.findByKey(scope, user, key); });
        };
        QVERIFY(byKey(creator(), "key 2")->id == id<PackageId>(2));
        QVERIFY(!byKey(creator(), "key 3"));
        QVERIFY(!byKey(id<UserId>(77), "key 2"));
    }

    void takesPackagesWithoutAKey() {
        auto first = package(1);
        auto second = package(2);
        first.idempotencyKey.reset();
        second.idempotencyKey.reset();
        QVERIFY(insert(first) && insert(second));
        QVERIFY(!find(1)->idempotencyKey);
    }

    void findsTheNewestPlayableOfEachTitle() {
        for (int number = 1; number <= 4; ++number)
            QVERIFY(insert(package(number, number == 4 ? 2 : 1)));
        auto trailer = package(5);
        trailer.asset = server::publishing::AssetKind::Trailer;
        QVERIFY(insert(trailer));
        const auto playable = [this](std::vector<TitleId> titles) {
            return *read([&](auto& scope, auto& packages) { return packages.findPlayable(scope, titles); });
        };
        auto extra = package(6);
        extra.asset = server::publishing::AssetKind::Extra;
        QVERIFY(insert(extra));
        QVERIFY(playable({title(1), title(2)}).empty());
        for (const int number : {1, 2, 6})
            QVERIFY(setProgress(number, 1, true));
        QCOMPARE(playable({title(1), title(2)}).size(), std::size_t(1));
        QVERIFY(playable({title(1)})[0].id == id<PackageId>(2));
        QVERIFY(setProgress(4, 1, true));
        QCOMPARE(playable({title(1), title(2)}).size(), std::size_t(2));
        QCOMPARE(playable({title(2)}).size(), std::size_t(1));
        QVERIFY(playable({}).empty());

        // A trailer stands beside the film, newer or not.
        QVERIFY(setProgress(5, 1, true));
        auto both = playable({title(1)});
        QCOMPARE(both.size(), std::size_t(2));
        std::ranges::sort(both, {}, &Package::asset);
        QVERIFY(both[0].id == id<PackageId>(2) && both[1].id == id<PackageId>(5));
    }

    void recordsProgress() {
        QVERIFY(insert(package(1)));
        QVERIFY(setProgress(1, 3, true));
        QCOMPARE(find(1)->revision, 3);
        QVERIFY(find(1)->isPlayable);
        QVERIFY(setProgress(2, 1, true).error().code == ErrorCode::NotFound);
    }

    void removesAPackageWithItsTracks() {
        const auto built = buildTrack();
        QVERIFY(insert(package(1)) && insert(package(2)));
        QVERIFY(insertTrack(track(1, 1, built.manifest), built.manifest));
        QVERIFY(insertTrack(track(2, 2, built.manifest), built.manifest));
        const auto remove = [this](int number) {
            return write([&](auto& scope, auto& packages) { return packages.remove(scope, id<PackageId>(number)); });
        };
        QVERIFY(remove(1));
        QVERIFY(!find(1));
        QVERIFY(!*read([&](auto& scope, auto& packages) { return packages.findTrack(scope, id<TrackId>(1)); }));
        QCOMPARE(find(2)->tracks.size(), std::size_t(1));
        QVERIFY(remove(1).error().code == ErrorCode::NotFound);
        QVERIFY(insert(package(1))); // its key is free again
    }

    void keepsTracksWithTheirManifests() {
        const auto built = buildTrack({.name = "v720"});
        const auto value = track(1, 1, built.manifest);
        QVERIFY(insert(package(1)) && insertTrack(value, built.manifest));
        const auto found = *read([&](auto& scope, auto& packages) { return packages.findTrack(scope, value.id); });
        QVERIFY(found && found->package == value.package && found->kind == value.kind && found->blob == value.blob);
        QCOMPARE(found->name, std::string("v720"));
        QVERIFY(found->state == TrackState::Verifying && found->upload == value.upload && found->job == value.job);
        QVERIFY(found->manifestDigest == value.manifestDigest && found->createdAt == value.createdAt);
        const auto manifest = read([&](auto& scope, auto& packages) { return packages.manifestOf(scope, value.id); });
        QVERIFY(manifest && *manifest == built.manifest);
        QCOMPARE(find(1)->tracks.size(), std::size_t(1));
        QVERIFY(!*read([&](auto& scope, auto& packages) { return packages.findTrack(scope, id<TrackId>(9)); }));
        const auto none = read([&](auto& scope, auto& packages) { return packages.manifestOf(scope, id<TrackId>(9)); });
        QVERIFY(!none && none.error().code == ErrorCode::NotFound);
    }

    void aNameIsFreeAgainOnceItsTrackWasRefused() {
        const auto built = buildTrack();
        QVERIFY(insert(package(1)) && insert(package(2)));
        QVERIFY(insertTrack(track(1, 1, built.manifest), built.manifest));
        QVERIFY(insertTrack(track(2, 1, built.manifest), built.manifest).error().code == ErrorCode::AlreadyExists);
        QVERIFY(insertTrack(track(3, 2, built.manifest), built.manifest));
        QVERIFY(refuseTrack(1));
        QVERIFY(insertTrack(track(2, 1, built.manifest), built.manifest));
        QCOMPARE(find(1)->tracks.size(), std::size_t(2));
        QVERIFY(find(1)->tracks[0].state == TrackState::Refused);
        QCOMPARE(find(1)->tracks[0].reason, std::string("a lie"));
    }

    void commitsOrRefusesOnce() {
        const auto built = buildTrack();
        QVERIFY(insert(package(1)) && insertTrack(track(1, 1, built.manifest), built.manifest));
        const auto committed = [this] {
            return *read([&](auto& scope, auto& packages) { return packages.findCommitted(scope, id<PackageId>(1)); });
        };
        QVERIFY(committed().empty());
        QVERIFY(commitTrack(1));
        QCOMPARE(committed().size(), std::size_t(1));
        QCOMPARE(committed()[0].mediaPlaylist, std::string("#EXTM3U\n"));
        QVERIFY(committed()[0].manifest == built.manifest);
        QVERIFY(commitTrack(1).error().code == ErrorCode::Conflict);
        QVERIFY(refuseTrack(1).error().code == ErrorCode::Conflict);
        QVERIFY(commitTrack(9).error().code == ErrorCode::Conflict);
    }
};

} // namespace vitascope::test
