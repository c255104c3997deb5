// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/publishing/package_film.h"

#include "server/domain/publishing/raw_films.h"
#include "shared/base/log.h"
#include "shared/package/manifest_json.h"
#include "shared/package/track_index.h"
#include "shared/package/verifier.h"

#include <algorithm>
#include <utility>

namespace vitascope::server::publishing {
namespace {

namespace fs = std::filesystem;

constexpr int kMaxAttempts = 3; // each may cost hours
constexpr std::chrono::hours kQuarantine{24 * 7};
constexpr double kPackagingShare = 0.95; // of the whole work

// A folder that goes away with its owner.
class WorkFolder {
public:
    explicit WorkFolder(fs::path path) : path_(std::move(path)) { clear(); }
    ~WorkFolder() { clear(); }
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    void clear() const {
        std::error_code error;
        fs::remove_all(path_, error);
        if (error)
            log::warning("a work folder could not be removed",
                         {{"folder", path_.string()}, {"error", error.message()}});
    }

    const fs::path path_;
};

// People know no paths of the server.
std::string withoutPaths(std::string text, const fs::path& film, const fs::path& folder) {
    for (const auto& [path, name] : {std::pair(film.string(), "the film"), std::pair(folder.string(), "the package")})
        for (auto at = text.find(path); at != std::string::npos; at = text.find(path, at))
            text.replace(at, path.size(), name);
    return text;
}

} // namespace

std::string_view PackageFilm::kind() const {
    return kPackageFilm;
}

int PackageFilm::maxAttempts(const jobs::JobRules& rules) const {
    return std::min(kMaxAttempts, rules.maxAttempts);
}

Result<void> PackageFilm::run(const jobs::Job& job, const std::stop_token& stop) {
    const auto film = load(job);
    if (!film)
        return fail(film.error());
    const auto file = findFile(*film);
    if (!file)
        return fail(file.error());
    // Of this attempt alone: one that has lost the job may still be at work in its own.
    const WorkFolder folder(parts_.workFolder / ("film-" + job.id.toString() + "-" + std::to_string(job.fence)));
    if (const auto made = make(job, *file, folder.path(), stop); !made)
        return made;

    auto text = readFile(folder.path() / "package.json", package::kMaxManifestBytes);
    const auto manifest = text ? package::parsePackageManifest(*text) : fail(text.error());
    if (!manifest)
        return fail(ErrorCode::Internal, "the packager left no package: " + manifest.error().message);
    MadePackage made{.manifest = *manifest, .tracks = {}};
    for (const auto& name : made.manifest.tracks) {
        text = readFile(folder.path() / (name + ".json"), package::kMaxManifestBytes);
        auto track = text ? package::parseTrackManifest(*text) : fail(text.error());
        if (!track)
            return fail(ErrorCode::Internal, "the packager left no track " + name + ": " + track.error().message);
        const auto path = folder.path() / track->file;
        made.tracks.push_back({std::move(*track), path});
    }
    if (const auto proven = prove(job, made, stop); !proven)
        return proven;
    return commit(job, *film, made);
}

Result<RawFilm> PackageFilm::load(const jobs::Job& job) {
    const auto upload = UploadId::parse(job.subject);
    if (!upload)
        return fail(ErrorCode::InvalidInput, "package a film: '" + job.subject + "' is no id of an upload");
    auto film = parts_.work.read([&](ReadScope& scope) { return parts_.films.find(scope, *upload); });
    if (!film)
        return fail(film.error());
    if (!*film)
        return fail(ErrorCode::NotFound, "the film is gone, or its title");
    return std::move(**film);
}

Result<fs::path> PackageFilm::findFile(const RawFilm& film) const {
    auto path = parts_.spool.pathOf(film.upload);
    std::error_code error;
    if (fs::exists(path, error))
        return path;
    if (auto present = parts_.spool.checkPresent(); !present)
        return fail(present.error());
    return fail(ErrorCode::NotFound, "the film's upload is gone");
}

Result<void> PackageFilm::make(const jobs::Job& job, const fs::path& film, const fs::path& folder,
                               const std::stop_token& stop) {
    std::error_code error;
    fs::create_directories(parts_.workFolder, error);
    const auto lease = jobs::leaseOf(job);
    auto& board = parts_.queue.board();
    const PackagingReport report{
        .progressed =
            [&](Progress progress) {
                progress.done *= kPackagingShare;
                board.setProgress(lease, progress);
            },
        .noted = [&](std::string_view line) { board.note(lease, withoutPaths(std::string(line), film, folder)); }};
    auto made = parts_.packager.package(film, folder, report, stop);
    if (!made)
        return fail(made.error().code, withoutPaths(made.error().message, film, folder));
    return made;
}

Result<void> PackageFilm::prove(const jobs::Job& job, const MadePackage& made, const std::stop_token& stop) {
    const auto count = static_cast<double>(made.tracks.size());
    for (std::size_t i = 0; i < made.tracks.size(); ++i) {
        const auto& track = made.tracks[i];
        const auto done = kPackagingShare + (1 - kPackagingShare) * static_cast<double>(i) / count;
        parts_.queue.board().setProgress(jobs::leaseOf(job),
                                         {.done = done, .phase = "verifying", .speed = {}, .remaining = {}});
        auto bytes = package::FileByteReader::open(track.file);
        auto proven = bytes ? package::verifyTrack(track.manifest, *bytes) : Result<void>(fail(bytes.error()));
        if (proven)
            proven = parts_.bitstreams.verify(track.file, track.manifest, stop);
        if (!proven && (proven.error().code == ErrorCode::InvalidInput || proven.error().code == ErrorCode::Corrupt))
            return fail(ErrorCode::Internal, // the packager's failure, not the film's
                        "the packager made a bad track " + track.manifest.name + ": " + proven.error().message);
        if (!proven)
            return proven;
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "package a film: stopped");
    }
    return {};
}

Result<void> PackageFilm::commit(const jobs::Job& job, const RawFilm& film, const MadePackage& made) {
    for (const auto& track : made.tracks)
        if (auto adopted = parts_.blobs.adopt({track.manifest.digest, track.manifest.size}, track.file); !adopted)
            return adopted;
    Package package{.id = parts_.ids.next<PackageId>(),
                    .title = film.title,
                    .asset = film.asset,
                    .durationTicks = made.manifest.durationTicks,
                    .timescale = made.manifest.timescale,
                    .creator = film.submitter,
                    .idempotencyKey = {},
                    .createdAt = parts_.clock.utcNow(),
                    .tracks = {}};
    for (const auto& track : made.tracks)
        package.tracks.push_back({.id = parts_.ids.next<TrackId>(),
                                  .package = package.id,
                                  .name = track.manifest.name,
                                  .kind = track.manifest.kind,
                                  .isDefault = track.manifest.isDefault,
                                  .state = TrackState::Committed,
                                  .reason = {},
                                  .manifestDigest = Sha256::of(package::toJson(track.manifest)),
                                  .blob = {track.manifest.digest, track.manifest.size},
                                  .upload = film.upload,
                                  .job = job.id,
                                  .createdAt = package.createdAt});
    auto committed = parts_.work.write([&](WriteScope& scope) -> Result<void> {
        if (auto done = parts_.queue.complete(scope, jobs::leaseOf(job)); !done)
            return done;
        if (auto there = checkStored(made); !there)
            return there;
        return write(scope, film, made, package);
    });
    if (!committed)
        return committed;
    parts_.observer.packageChanged(package.id, film.title);
    log::info("a film is packaged", {{"title", film.title.toString()}, {"package", package.id.toString()}});
    if (const auto removed = parts_.spool.remove(film.upload); !removed)
        log::warning("a packaged film's upload could not be removed",
                     {{"upload", film.upload.toString()}, {"error", removed.error().message}});
    return {};
}

// In the scope that names them: until then nothing does, and bytes that were in the store before may just have been
// collected. The collector removes in scopes of its own, so what is there now stays.
Result<void> PackageFilm::checkStored(const MadePackage& made) const {
    for (const auto& track : made.tracks)
        if (const auto blob = parts_.blobs.open({track.manifest.digest, track.manifest.size}); !blob)
            return fail(ErrorCode::Unavailable, "track " + track.manifest.name + ": " + blob.error().message);
    return {};
}

Result<void> PackageFilm::write(WriteScope& scope, const RawFilm& film, const MadePackage& made,
                                const Package& package) {
    if (auto done = parts_.packages.insert(scope, package); !done)
        return done;
    for (std::size_t i = 0; i < made.tracks.size(); ++i) {
        const auto& manifest = made.tracks[i].manifest;
        auto track = package.tracks[i];
        track.state = TrackState::Verifying;
        if (auto done = parts_.packages.insertTrack(scope, track, manifest); !done)
            return done;
        const auto playlist = package::trackIndex(manifest);
        if (auto done = parts_.packages.commitTrack(scope, track.id, playlist, package.createdAt); !done)
            return done;
        if (auto told = tell(scope, track, film.title); !told)
            return told;
    }
    if (auto done = parts_.packages.setProgress(scope, package.id, static_cast<int>(made.tracks.size()),
                                                isPlayable(package.tracks));
        !done)
        return done;
    if (parts_.audit != nullptr)
        if (auto noted = parts_.audit->append(scope, {film.submitter, {}, {}},
                                              {"package.commit",
                                               audit::subjectOf("package", package.id),
                                               {audit::detail("title", film.title.toString())}});
            !noted)
            return noted;
    if (auto done = parts_.films.remove(scope, film.upload); !done)
        return done;
    return parts_.uploads.remove(scope, film.upload);
}

Result<void> PackageFilm::tell(WriteScope& scope, const Track& track, TitleId title) {
    if (parts_.events == nullptr)
        return {};
    return parts_.events->append(scope, {.at = {},
                                         .kind = "track-changed",
                                         .subject = track.id.toString(),
                                         .state = "committed",
                                         .title = title,
                                         .progress = {},
                                         .audience = events::Audience::editors()});
}

Result<void> PackageFilm::giveUp(WriteScope& scope, const jobs::Job& job, const std::string&) {
    const auto id = UploadId::parse(job.subject);
    if (!id)
        return {};
    auto upload = parts_.uploads.find(scope, *id);
    if (!upload)
        return fail(upload.error());
    if (!*upload)
        return {};
    (*upload)->expiresAt = std::max((*upload)->expiresAt, parts_.clock.utcNow() + kQuarantine);
    if (auto kept = parts_.uploads.advance(scope, **upload); !kept)
        return kept;
    return parts_.uploads.setHeld(scope, *id, false);
}

Result<void> PackageFilm::revive(WriteScope& scope, const jobs::Job& job) {
    const auto id = UploadId::parse(job.subject);
    const auto film = id ? parts_.films.find(scope, *id) : Result<std::optional<RawFilm>>(std::nullopt);
    if (!film)
        return fail(film.error());
    if (!*film)
        return fail(ErrorCode::Conflict, "the film is gone, or its title");
    auto held = parts_.uploads.setHeld(scope, *id, true);
    if (!held && held.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::Conflict, "the film's upload is gone; upload it again");
    return held;
}

} // namespace vitascope::server::publishing
