// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/publishing/verify_track.h"

#include "server/domain/publishing/packages.h"
#include "shared/base/file.h"
#include "shared/base/log.h"
#include "shared/package/track_index.h"
#include "shared/package/verifier.h"

#include <utility>

namespace vitascope::server::publishing {
namespace {

bool refusesTheTrack(const Error& error) {
    return error.code == ErrorCode::InvalidInput || error.code == ErrorCode::Corrupt;
}

} // namespace

std::string_view VerifyTrack::kind() const {
    return kVerifyTrack;
}

Result<void> VerifyTrack::run(const jobs::Job& job, const std::stop_token& stop) {
    const auto subject = load(job);
    if (!subject)
        return fail(subject.error());
    const auto& track = subject->track;
    const auto lease = jobs::leaseOf(job);
    if (track.state != TrackState::Verifying)
        return parts_.work.write([&](WriteScope& scope) { return parts_.queue.complete(scope, lease); });

    const auto file = findFile(track);
    if (!file)
        return fail(file.error());
    if (const auto proven = prove(*subject, *file, stop); !proven)
        return refusesTheTrack(proven.error()) ? refuse(track, lease, proven.error().message)
                                               : unlessMoved(*file, proven.error());
    if (auto adopted = adopt(track, *file, lease, stop); !adopted)
        return adopted;
    auto committed = commit(*subject, lease);
    if (!committed)
        putBack(track);
    return committed;
}

// Whoever was told to stop, or has lost the job, must not take the file from who has it now.
Result<void> VerifyTrack::adopt(const Track& track, const std::filesystem::path& file, const jobs::JobLease& lease,
                                const std::stop_token& stop) {
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, "verify track " + track.id.toString() + ": it was asked to stop");
    if (auto kept = parts_.queue.extend(lease); !kept)
        return kept;
    auto adopted = parts_.blobs.adopt(track.blob, file);
    return adopted ? adopted : unlessMoved(file, adopted.error());
}

// An earlier attempt that lost the job may have moved the file into the store just now: the next one finds it there.
Result<void> VerifyTrack::unlessMoved(const std::filesystem::path& file, const Error& error) {
    std::error_code ignored;
    if (error.code == ErrorCode::NotFound && !std::filesystem::exists(file, ignored))
        return fail(ErrorCode::Unavailable, "the track's file was moved meanwhile: " + error.message);
    return fail(error);
}

// A film that was acknowledged and adopted but not committed: the store keeps no bytes without a name, the spool does.
void VerifyTrack::putBack(const Track& track) {
    const auto put = parts_.work.write([&](WriteScope& scope) { return putBack(scope, track); });
    if (!put)
        log::warning("a track's file could not be put back",
                     {{"track", track.id.toString()}, {"error", put.error().message}});
}

Result<void> VerifyTrack::putBack(WriteScope& scope, const Track& track) {
    const auto upload = parts_.uploads.find(scope, track.upload);
    if (!upload)
        return fail(upload.error());
    if (!*upload)
        return {};
    if (auto present = parts_.spool.checkPresent(); !present)
        return present;
    const auto spooled = parts_.spool.pathOf(track.upload);
    std::error_code error;
    std::filesystem::create_hard_link(parts_.blobs.pathOf(track.blob), spooled, error);
    if (error == std::errc::file_exists || error == std::errc::no_such_file_or_directory)
        return {}; // it never left, or was never there
    if (error)
        return fail(ErrorCode::Unavailable, "link " + spooled.string() + ": " + error.message());
    return syncFolder(spooled.parent_path());
}

Result<VerifyTrack::Subject> VerifyTrack::load(const jobs::Job& job) {
    const auto id = TrackId::parse(job.subject);
    if (!id)
        return fail(ErrorCode::InvalidInput, "verify a track: '" + job.subject + "' is no id of one");
    return parts_.work.read([&](ReadScope& scope) -> Result<Subject> {
        auto track = parts_.packages.findTrack(scope, *id);
        if (!track)
            return fail(track.error());
        if (!*track)
            return fail(ErrorCode::NotFound, "verify a track: there is no track " + job.subject);
        auto manifest = parts_.packages.manifestOf(scope, *id);
        if (!manifest)
            return fail(manifest.error());
        return Subject{std::move(**track), std::move(*manifest)};
    });
}

// A crash between the rename into the store and the commit leaves the bytes in the store. A folder that is away says
// nothing about the file, which must not cost the editor the track.
Result<std::filesystem::path> VerifyTrack::findFile(const Track& track) const {
    auto spooled = parts_.spool.pathOf(track.upload);
    std::error_code error;
    if (std::filesystem::exists(spooled, error))
        return spooled;
    if (auto present = parts_.spool.checkPresent(); !present)
        return fail(present.error());
    if (auto present = parts_.blobs.checkPresent(); !present)
        return fail(present.error());
    return parts_.blobs.pathOf(track.blob);
}

Result<void> VerifyTrack::prove(const Subject& subject, const std::filesystem::path& file,
                                const std::stop_token& stop) {
    auto bytes = package::FileByteReader::open(file);
    if (!bytes)
        return fail(bytes.error());
    if (auto verified = package::verifyTrack(subject.manifest, *bytes); !verified)
        return verified;
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, "verify track " + subject.track.id.toString() + ": the server is ending");
    return parts_.bitstreams.verify(file, subject.manifest, stop);
}

Result<void> VerifyTrack::commit(const Subject& subject, const jobs::JobLease& lease) {
    const auto& track = subject.track;
    const auto playlist = package::trackIndex(subject.manifest);
    TitleId title;
    auto committed = parts_.work.write([&](WriteScope& scope) -> Result<void> {
        if (auto done = parts_.queue.complete(scope, lease); !done)
            return done;
        if (auto done = parts_.packages.commitTrack(scope, track.id, playlist, parts_.clock.utcNow()); !done)
            return done;
        const auto package = parts_.packages.find(scope, track.package);
        if (!package)
            return fail(package.error());
        if (!*package)
            return fail(ErrorCode::NotFound, "there is no package " + track.package.toString());
        title = (*package)->title;
        const bool playable = (*package)->isPlayable || isPlayable((*package)->tracks);
        if (auto done = parts_.packages.setProgress(scope, track.package, (*package)->revision + 1, playable); !done)
            return done;
        if (auto told = tell(scope, track, "committed"); !told)
            return told;
        if (auto noted = note(scope, track); !noted)
            return noted;
        return parts_.uploads.remove(scope, track.upload);
    });
    if (!committed)
        return committed;
    parts_.observer.packageChanged(track.package, title);
    log::info("a track is committed", {{"package", track.package.toString()}, {"track", track.name}});
    return {};
}

Result<void> VerifyTrack::refuse(const Track& track, const jobs::JobLease& lease, const std::string& reason) {
    log::warning("a track is refused",
                 {{"package", track.package.toString()}, {"track", track.name}, {"reason", reason}});
    return parts_.work.write([&](WriteScope& scope) -> Result<void> {
        if (auto done = parts_.queue.complete(scope, lease); !done)
            return done;
        return writeRefusal(scope, track, reason);
    });
}

Result<void> VerifyTrack::note(WriteScope& scope, const Track& track) {
    if (parts_.audit == nullptr)
        return {};
    const auto upload = parts_.uploads.find(scope, track.upload);
    if (!upload)
        return fail(upload.error());
    const audit::Origin origin{*upload ? std::optional((*upload)->owner) : std::nullopt, {}, {}};
    return parts_.audit->append(
        scope, origin,
        {"track.commit", audit::subjectOf("track", track.id), {audit::detail("package", track.package.toString())}});
}

Result<void> VerifyTrack::tell(WriteScope& scope, const Track& track, const char* state) {
    if (parts_.events == nullptr)
        return {};
    const auto package = parts_.packages.find(scope, track.package);
    if (!package)
        return fail(package.error());
    return parts_.events->append(scope, {.at = {},
                                         .kind = "track-changed",
                                         .subject = track.id.toString(),
                                         .state = state,
                                         .title = *package ? std::optional((*package)->title) : std::nullopt,
                                         .progress = {},
                                         .audience = events::Audience::editors()});
}

Result<void> VerifyTrack::giveUp(WriteScope& scope, const jobs::Job& job, const std::string& reason) {
    const auto id = TrackId::parse(job.subject);
    if (!id)
        return {};
    const auto track = parts_.packages.findTrack(scope, *id);
    if (!track)
        return fail(track.error());
    if (!*track || (*track)->state != TrackState::Verifying)
        return {};
    return writeRefusal(scope, **track, "it could not be verified: " + reason);
}

Result<void> VerifyTrack::revive(WriteScope& scope, const jobs::Job& job) {
    const auto id = TrackId::parse(job.subject);
    if (!id)
        return fail(ErrorCode::Conflict, "'" + job.subject + "' is no track");
    const auto track = parts_.packages.findTrack(scope, *id);
    if (!track)
        return fail(track.error());
    if (!*track)
        return fail(ErrorCode::Conflict, "the track is gone");
    const auto upload = parts_.uploads.find(scope, (*track)->upload);
    if (!upload)
        return fail(upload.error());
    if (!*upload)
        return fail(ErrorCode::Conflict, "the track's upload is gone; upload it again");
    if (auto reopened = parts_.packages.reopenTrack(scope, *id); !reopened)
        return reopened;
    return parts_.uploads.setHeld(scope, (*track)->upload, true);
}

// The upload is free again: it lives until it expires, so that an editor can submit a corrected manifest for it.
Result<void> VerifyTrack::writeRefusal(WriteScope& scope, const Track& track, const std::string& reason) {
    if (auto put = putBack(scope, track); !put)
        log::warning("a refused track's file could not be put back",
                     {{"track", track.id.toString()}, {"error", put.error().message}});
    if (auto done = parts_.packages.refuseTrack(scope, track.id, reason); !done)
        return done;
    if (auto told = tell(scope, track, "refused"); !told)
        return told;
    const auto upload = parts_.uploads.find(scope, track.upload);
    if (!upload)
        return fail(upload.error());
    return *upload ? parts_.uploads.setHeld(scope, track.upload, false) : Result<void>();
}

} // namespace vitascope::server::publishing
