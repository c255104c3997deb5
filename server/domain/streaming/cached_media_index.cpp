// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/streaming/cached_media_index.h"

#include "shared/hls/writer.h"
#include "shared/package/playlists.h"

#include <algorithm>
#include <utility>

namespace vitascope::server::streaming {
namespace {

std::string quoted(const std::string& text) {
    return '"' + text + '"';
}

std::string tagOf(std::string_view text) {
    return quoted(Sha256::of(text).toHex().substr(0, 32));
}

MediaFormat formatOf(package::TrackKind kind) {
    switch (kind) {
    case package::TrackKind::Subtitles:
        return MediaFormat::WebVtt;
    case package::TrackKind::Thumbnails:
        return MediaFormat::Sheets;
    default:
        return MediaFormat::Mp4;
    }
}

std::vector<package::ByteSpan> sheetsOf(const package::TrackManifest& manifest) {
    std::vector<package::ByteSpan> sheets;
    if (manifest.kind == package::TrackKind::Thumbnails)
        for (const auto& segment : manifest.segments)
            sheets.push_back({segment.offset, segment.length});
    return sheets;
}

Result<std::string> writeMaster(const std::vector<publishing::CommittedTrack>& tracks) {
    std::vector<package::MasterEntry> entries;
    entries.reserve(tracks.size());
    for (const auto& track : tracks)
        entries.push_back({&track.manifest, track.track.id.toString() + "/media.m3u8"});
    return package::masterPlaylist(entries).map([](const auto& playlist) { return hls::write(playlist); });
}

} // namespace

std::shared_ptr<const MediaPackage> CachedMediaIndex::tryFind(PackageId package) const {
    return state_.with([&](State& state) -> std::shared_ptr<const MediaPackage> {
        const auto found = state.entries.find(package);
        if (found == state.entries.end())
            return nullptr;
        state.recent.splice(state.recent.begin(), state.recent, found->second.place);
        return found->second.package;
    });
}

Result<std::shared_ptr<const MediaPackage>> CachedMediaIndex::load(PackageId id) {
    const auto changesBefore = state_.with([](State& state) { return state.changes; });
    auto package = read(id);
    if (!package)
        return package;
    state_.with([&](State& state) {
        // What a change has made old meanwhile serves this request but is not kept.
        if (state.changes != changesBefore)
            return;
        if (const auto known = state.entries.find(id); known != state.entries.end()) {
            known->second.package = *package;
            return;
        }
        state.recent.push_front(id);
        state.entries.emplace(id, Entry{*package, state.recent.begin()});
        if (state.recent.size() > limit_) {
            state.entries.erase(state.recent.back());
            state.recent.pop_back();
        }
    });
    return package;
}

void CachedMediaIndex::packageChanged(PackageId package, TitleId /*title*/) {
    state_.with([&](State& state) {
        ++state.changes;
        const auto found = state.entries.find(package);
        if (found == state.entries.end())
            return;
        state.recent.erase(found->second.place);
        state.entries.erase(found);
    });
}

void CachedMediaIndex::changed(const std::vector<TitleId>& titles) {
    state_.with([&](State& state) {
        ++state.changes;
        std::erase_if(state.entries, [&](const auto& entry) {
            if (std::ranges::find(titles, entry.second.package->title) == titles.end())
                return false;
            state.recent.erase(entry.second.place);
            return true;
        });
    });
}

Result<void> CachedMediaIndex::readTitle(ReadScope& scope, MediaPackage& package) const {
    const auto title = titles_.find(scope, package.title);
    if (!title)
        return fail(title.error());
    if (!*title)
        return {};
    if ((*title)->state == catalog::TitleState::Published)
        package.publishedAt = (*title)->publishedAt.value_or(UtcTime());
    package.availability = (*title)->details.availability;
    return {};
}

Result<std::shared_ptr<const MediaPackage>> CachedMediaIndex::read(PackageId id) const {
    const auto notFound = [id] {
        return fail(ErrorCode::NotFound, "there is nothing to play in package " + id.toString());
    };
    auto loaded = std::make_shared<MediaPackage>();
    loaded->id = id;
    auto committed = work_.read([&](ReadScope& scope) -> Result<std::vector<publishing::CommittedTrack>> {
        const auto package = packages_.find(scope, id);
        if (!package)
            return fail(package.error());
        if (!*package || !(*package)->isPlayable)
            return notFound();
        loaded->title = (*package)->title;
        if (const auto title = readTitle(scope, *loaded); !title)
            return fail(title.error());
        return packages_.findCommitted(scope, id);
    });
    if (!committed)
        return fail(committed.error());

    auto master = writeMaster(*committed);
    if (!master)
        return fail(ErrorCode::Corrupt, "package " + id.toString() + ": " + master.error().message);
    loaded->masterPlaylist = std::move(*master);
    loaded->masterTag = tagOf(loaded->masterPlaylist);
    for (auto& [track, manifest, playlist] : *committed) {
        auto file = blobs_.open(track.blob);
        if (!file)
            return fail(ErrorCode::Unavailable, "package " + id.toString() + ": " + file.error().message);
        auto tag = tagOf(playlist);
        loaded->tracks.emplace(track.id, MediaTrack{.id = track.id,
                                                    .format = formatOf(track.kind),
                                                    .playlist = std::move(playlist),
                                                    .playlistTag = std::move(tag),
                                                    .file = std::move(*file),
                                                    .fileTag = quoted(track.blob.digest.toHex()),
                                                    .modifiedAt = track.createdAt,
                                                    .sheets = sheetsOf(manifest)});
        if (track.kind == package::TrackKind::Thumbnails && !loaded->thumbnails)
            loaded->thumbnails = track.id;
    }
    return loaded;
}

} // namespace vitascope::server::streaming
