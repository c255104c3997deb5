// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/publishing/package.h"
#include "tests/support/fake_unit_of_work.h"

#include <algorithm>
#include <map>
#include <set>

namespace vitascope::test {

class FakePackageRepository final : public server::publishing::PackageRepository {
public:
    using CommittedTrack = server::publishing::CommittedTrack;
    using Package = server::publishing::Package;
    using ReadScope = server::ReadScope;
    using Track = server::publishing::Track;
    using TrackState = server::publishing::TrackState;
    using WriteScope = server::WriteScope;

    explicit FakePackageRepository(FakeUnitOfWork& work) { work.join(rows_); }
    std::set<TitleId> titles;

    Result<void> insert(WriteScope&, const Package& package) override {
        if (!titles.contains(package.title))
            return fail(ErrorCode::NotFound, "title");
        rows_.packages.push_back(package);
        rows_.packages.back().tracks.clear();
        return {};
    }
    Result<std::optional<Package>> find(ReadScope&, PackageId id) override {
        return first([&](const Package& package) { return package.id == id; });
    }
    Result<std::optional<Package>> findByKey(ReadScope&, UserId creator, const std::string& key) override {
        return first(
            [&](const Package& package) { return package.creator == creator && package.idempotencyKey == key; });
    }
    Result<std::vector<Package>> findPlayable(ReadScope&, std::span<const TitleId> wanted) override {
        using server::publishing::AssetKind;
        std::map<std::pair<TitleId, AssetKind>, Package> newest;
        for (const auto& package : rows_.packages)
            if (package.isPlayable && package.asset != AssetKind::Extra &&
                std::ranges::count(wanted, package.title) > 0)
                if (auto& best = newest[{package.title, package.asset}];
                    std::pair(best.createdAt, best.id) < std::pair(package.createdAt, package.id))
                    best = package;
        std::vector<Package> found;
        for (const auto& [asset, package] : newest)
            found.push_back(package);
        return found;
    }
    Result<void> removeAllOf(WriteScope&, TitleId title) override {
        const auto isOfTitle = [&](const CommittedTrack& track) {
            return std::ranges::any_of(rows_.packages, [&](const Package& package) {
                return package.title == title && package.id == track.track.package;
            });
        };
        for (const auto& track : rows_.tracks)
            if (isOfTitle(track) && track.track.state == TrackState::Verifying)
                return fail(ErrorCode::Conflict, "verifying");
        std::erase_if(rows_.tracks, isOfTitle);
        std::erase_if(rows_.packages, [&](const Package& package) { return package.title == title; });
        return {};
    }
    Result<void> setProgress(WriteScope&, PackageId id, int revision, bool isPlayable) override {
        const auto found = std::ranges::find(rows_.packages, id, &Package::id);
        if (found == rows_.packages.end())
            return fail(ErrorCode::NotFound, "package");
        found->revision = revision;
        found->isPlayable = isPlayable;
        return {};
    }
    Result<void> remove(WriteScope&, PackageId id) override {
        if (std::erase_if(rows_.packages, [&](const Package& package) { return package.id == id; }) == 0)
            return fail(ErrorCode::NotFound, "package");
        std::erase_if(rows_.tracks, [&](const CommittedTrack& track) { return track.track.package == id; });
        return {};
    }
    Result<void> insertTrack(WriteScope&, const Track& track, const package::TrackManifest& manifest) override {
        for (const auto& other : rows_.tracks)
            if (other.track.package == track.package && other.track.name == track.name &&
                other.track.state != TrackState::Refused)
                return fail(ErrorCode::AlreadyExists, "track");
        rows_.tracks.push_back({track, manifest, {}});
        return {};
    }
    Result<std::optional<Track>> findTrack(ReadScope&, TrackId id) override {
        const auto* found = at(id);
        return found ? std::optional(found->track) : std::nullopt;
    }
    Result<package::TrackManifest> manifestOf(ReadScope&, TrackId id) override {
        const auto* found = at(id);
        return found ? Result<package::TrackManifest>(found->manifest)
                     : Result<package::TrackManifest>(fail(ErrorCode::NotFound, "track"));
    }
    Result<std::vector<CommittedTrack>> findCommitted(ReadScope&, PackageId id) override {
        std::vector<CommittedTrack> found;
        for (const auto& track : rows_.tracks)
            if (track.track.package == id && track.track.state == TrackState::Committed)
                found.push_back(track);
        return found;
    }
    Result<void> commitTrack(WriteScope&, TrackId id, const std::string& mediaPlaylist, UtcTime) override {
        auto* found = at(id);
        if (!found || found->track.state != TrackState::Verifying)
            return fail(ErrorCode::Conflict, "track");
        found->track.state = TrackState::Committed;
        found->mediaPlaylist = mediaPlaylist;
        return {};
    }
    Result<void> refuseTrack(WriteScope&, TrackId id, const std::string& reason) override {
        auto* found = at(id);
        if (!found || found->track.state != TrackState::Verifying)
            return fail(ErrorCode::Conflict, "track");
        found->track.state = TrackState::Refused;
        found->track.reason = reason;
        return {};
    }
    Result<void> reopenTrack(WriteScope&, TrackId id) override {
        auto* found = at(id);
        if (!found || found->track.state != TrackState::Refused)
            return fail(ErrorCode::Conflict, "track");
        for (const auto& other : rows_.tracks)
            if (other.track.package == found->track.package && other.track.name == found->track.name &&
                other.track.state != TrackState::Refused)
                return fail(ErrorCode::Conflict, "track");
        found->track.state = TrackState::Verifying;
        found->track.reason.clear();
        return {};
    }

private:
    template<class Wanted>
    std::optional<Package> first(Wanted&& wanted) {
        const auto found = std::ranges::find_if(rows_.packages, wanted);
        if (found == rows_.packages.end())
            return std::nullopt;
        auto package = *found;
        for (const auto& track : rows_.tracks)
            if (track.track.package == package.id)
                package.tracks.push_back(track.track);
        return package;
    }
    CommittedTrack* at(TrackId id) {
        const auto found =
            std::ranges::find_if(rows_.tracks, [&](const CommittedTrack& track) { return track.track.id == id; });
        return found == rows_.tracks.end() ? nullptr : &*found;
    }

    struct {
        std::vector<Package> packages;
        std::vector<CommittedTrack> tracks;
    } rows_;
};

} // namespace vitascope::test
