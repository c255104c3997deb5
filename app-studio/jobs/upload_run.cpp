// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/upload_run.h"

#include "app-studio/jobs/noted_upload.h"
#include "app-studio/jobs/patient_call.h"
#include "shared/base/file.h"
#include "shared/package/manifest_json.h"

#include <algorithm>

namespace vitascope::studio {
namespace {

using State = UploadJobProgress::State;
using namespace std::chrono_literals;

constexpr auto kFirstPoll = 200ms;
constexpr auto kLongestPoll = 2000ms;

// What the server is told of a package: of the whole film when that is known, else of the track at hand.
wire::PackageInput inputFor(const UploadRequest& request, const package::TrackManifest& track) {
    const auto text = readFile(request.folder / "package.json", package::kMaxManifestBytes);
    if (text)
        if (const auto whole = package::parsePackageManifest(*text))
            return {request.asset, whole->durationTicks, whole->timescale};
    return {request.asset, track.durationTicks(), track.timescale};
}

} // namespace

UploadRun::UploadRun(client::ApiClient& api, const Clock& clock, transfer::Sleeper& sleeper, JobStore& store,
                     UploadRequest request, Listener listener)
    : api_(api),
      clock_(clock),
      sleeper_(sleeper),
      store_(store),
      request_(std::move(request)),
      listener_(std::move(listener)),
      telling_(listener_.telling) {}

UploadRun::Ended UploadRun::run(BoundedQueue<std::string>& tracks, const std::stop_token& stop) {
    const auto ended = [this](Error error, std::string track = {}) {
        return tl::unexpected<Failure>(Failure{std::move(error), std::move(track), storeFails_});
    };
    if (const auto opened = openJournal(); !opened)
        return ended(opened.error());
    for (auto more = takeTracks(tracks); !more || *more; more = takeTracks(tracks)) {
        if (!more)
            return ended(more.error());
        if (stop.stop_requested())
            return ended({ErrorCode::Cancelled, "cancelled"});
        if (const auto brought = bring(pending_.front(), stop); !brought)
            return ended(brought.error());
        pending_.pop_front();
        if (const auto* const track = refused())
            return ended({ErrorCode::Corrupt, track->reason}, track->name);
    }
    if (stop.stop_requested()) // which ends the queue of tracks too: there may be more
        return ended({ErrorCode::Cancelled, "cancelled"});
    if (!package_)
        return ended({ErrorCode::InvalidInput, "no track to upload"});
    for (auto pause = kFirstPoll; !isAllCommitted(); pause = std::min(kLongestPoll, pause * 2)) {
        telling_.say(State::Verifying);
        if (!sleeper_.sleep(pause, stop))
            return ended({ErrorCode::Cancelled, "cancelled"});
        if (const auto asked = askForStates(stop); !asked)
            return ended(asked.error());
        if (const auto* const track = refused())
            return ended({ErrorCode::Corrupt, track->reason}, track->name);
    }
    telling_.say(State::Verifying);
    return package_->id;
}

Result<void> UploadRun::openJournal() {
    auto journal = UploadJournal::open(store_, request_.job);
    if (!journal) {
        storeFails_ = true;
        return fail("read the queue", journal.error());
    }
    journal_.emplace(std::move(*journal));
    return {};
}

Result<bool> UploadRun::takeTracks(BoundedQueue<std::string>& tracks) {
    auto name = tracks.tryPop();
    if (!name && pending_.empty()) {
        telling_.say(State::WaitingForTracks);
        name = tracks.pop();
    }
    for (; name; name = tracks.tryPop()) {
        auto track = load(*name);
        if (!track)
            return fail(track.error());
        telling_.now().totalBytes += static_cast<qint64>(track->manifest.size);
        ++telling_.now().tracksAdded;
        pending_.push_back(std::move(*track));
    }
    return !pending_.empty();
}

Result<UploadRun::LoadedTrack> UploadRun::load(const std::string& name) const {
    if (!package::isTrackName(name))
        return fail(ErrorCode::InvalidInput, "not the name of a track: " + name);
    auto text = readFile(request_.folder / (name + ".json"), package::kMaxManifestBytes);
    if (!text) // what is missing here is made anew, not looked for on the server
        return fail(ErrorCode::Corrupt, text.error().message);
    auto manifest = package::parseTrackManifest(*text);
    if (!manifest)
        return fail("track " + name, manifest.error());
    auto travelling = withChanges(*manifest, request_.changes);
    if (travelling != *manifest)
        text = package::toJson(travelling);
    return LoadedTrack{std::move(*text), std::move(travelling)};
}

Result<void> UploadRun::bring(const LoadedTrack& track, const std::stop_token& stop) {
    telling_.now().track = QString::fromStdString(track.manifest.name);
    telling_.say(State::Uploading);
    if (!package_)
        if (const auto opened = openPackage(track.manifest, stop); !opened)
            return opened;
    const auto known = isThereAlready(track, stop);
    if (!known)
        return fail(known.error());
    if (*known)
        return {};
    const auto uploaded = upload(track, stop);
    if (!uploaded)
        return fail(uploaded.error());
    const auto submitted = submit(track, *uploaded, stop);
    if (!submitted)
        return fail(submitted.error());
    finishTrack(track, *submitted);
    return askForStates(stop);
}

Result<void> UploadRun::openPackage(const package::TrackManifest& first, const std::stop_token& stop) {
    if (const auto known = journal_->package()) {
        auto package = callPatiently([&] { return api_.package(*known, stop); }, sleeper_, stop, telling_.onWaiting());
        if (package && package->titleId == request_.title)
            package_ = std::move(*package);
        else if (!package && package.error().code != ErrorCode::NotFound)
            return fail(package.error());
        else if (const auto cleared = journal_->clear(); !cleared)
            return cleared;
    }
    if (!package_) {
        auto package = makePackage(first, stop);
        if (!package)
            return fail(package.error());
        package_ = std::move(*package);
    }
    listener_.onPackage(package_->id);
    telling_.line("package " + package_->id.toString());
    auto kept = journal_->setPackage(package_->id);
    storeFails_ = !kept;
    return kept;
}

Result<wire::Package> UploadRun::makePackage(const package::TrackManifest& first, const std::stop_token& stop) {
    const auto input = inputFor(request_, first);
    for (bool again = false;; again = true) {
        const auto key = journal_->idempotencyKey(clock_);
        if (!key) {
            storeFails_ = true;
            return fail(key.error());
        }
        auto package = callPatiently([&] { return api_.createPackage(request_.title, input, *key, stop); }, sleeper_,
                                     stop, telling_.onWaiting());
        // A conflict: the key was used before the film was known as well as now.
        if (package || package.error().code != ErrorCode::Conflict || again)
            return package;
        if (const auto cleared = journal_->clear(); !cleared)
            return fail(cleared.error());
    }
}

// True if the server has this very track from an earlier run. If it has another one of the name, the film was packaged
// anew meanwhile, and its tracks belong into a new package.
Result<bool> UploadRun::isThereAlready(const LoadedTrack& track, const std::stop_token& stop) {
    const auto& there = package_->tracks;
    const auto same = std::find_if(there.begin(), there.end(), [&](const wire::Track& one) {
        return one.name == track.manifest.name && one.state != wire::TrackState::Refused;
    });
    if (same == there.end())
        return false;
    const auto url = journal_->uploadUrl(track.manifest.name);
    const auto earlier = UploadId::parse(url.substr(url.rfind('/') + 1)).value_or(UploadId());
    const auto submitted = submit(track, earlier, stop);
    if (submitted) {
        keptBytes_ += static_cast<qint64>(track.manifest.size);
        telling_.now().keptBytes = keptBytes_;
        finishTrack(track, *submitted);
        return true;
    }
    if (submitted.error().code != ErrorCode::Conflict || !submitted_.empty())
        return fail(submitted.error());
    package_.reset();
    if (const auto cleared = journal_->clear(); !cleared)
        return fail(cleared.error());
    if (const auto opened = openPackage(track.manifest, stop); !opened)
        return fail(opened.error());
    return false;
}

Result<UploadId> UploadRun::upload(const LoadedTrack& track, const std::stop_token& stop) {
    const auto& name = track.manifest.name;
    std::error_code missing;
    const auto size = std::filesystem::file_size(request_.folder / track.manifest.file, missing);
    if (missing || size != track.manifest.size)
        return fail(ErrorCode::Corrupt, "the file of the track is missing or cut off: " + track.manifest.file);
    NotedUpload upload(api_.session(), clock_, sleeper_, *journal_);
    auto uploaded =
        upload.run({name, request_.folder / track.manifest.file, track.manifest.size},
                   {[&](const std::string& line) { telling_.line("track " + name + ": " + line); },
                    [this](const client::UploadProgress& now, std::uint64_t kept) { sayUpload(now, kept); }},
                   stop);
    storeFails_ = upload.storeFails();
    keptBytes_ = telling_.now().keptBytes;
    return uploaded;
}

void UploadRun::sayUpload(const client::UploadProgress& now, std::uint64_t kept) {
    telling_.now().keptBytes = keptBytes_ + static_cast<qint64>(kept);
    telling_.now().acknowledgedBytes = finishedBytes_ + static_cast<qint64>(now.acknowledged);
    telling_.sayUpload(now);
}

Result<wire::Track> UploadRun::submit(const LoadedTrack& track, UploadId upload, const std::stop_token& stop) {
    const wire::TrackSubmission submission{track.manifestText, upload};
    return callPatiently([&] { return api_.submitTrack(package_->id, submission, stop); }, sleeper_, stop,
                         telling_.onWaiting());
}

void UploadRun::finishTrack(const LoadedTrack& track, const wire::Track& now) {
    finishedBytes_ += static_cast<qint64>(track.manifest.size);
    telling_.now().acknowledgedBytes = finishedBytes_;
    submitted_.push_back({track.manifest.name, now.id, wire::TrackState::Verifying, {}});
    note(submitted_.back(), now);
}

void UploadRun::note(Submitted& track, const wire::Track& now) {
    const bool becameCommitted = track.state != wire::TrackState::Committed && now.state == wire::TrackState::Committed;
    track.state = now.state;
    track.reason = now.reason.value_or("");
    if (!becameCommitted)
        return;
    ++telling_.now().tracksCommitted;
    telling_.line("track " + track.name + ": proved by the server");
    listener_.onCommitted(track.name);
}

Result<void> UploadRun::askForStates(const std::stop_token& stop) {
    for (auto& track : submitted_) {
        if (track.state != wire::TrackState::Verifying)
            continue;
        const auto now = callPatiently([&] { return api_.track(package_->id, track.id, stop); }, sleeper_, stop,
                                       telling_.onWaiting());
        if (!now)
            return fail(now.error());
        note(track, *now);
    }
    return {};
}

const UploadRun::Submitted* UploadRun::refused() const {
    const auto found = std::find_if(submitted_.begin(), submitted_.end(),
                                    [](const Submitted& track) { return track.state == wire::TrackState::Refused; });
    return found == submitted_.end() ? nullptr : &*found;
}

bool UploadRun::isAllCommitted() const {
    return std::all_of(submitted_.begin(), submitted_.end(),
                       [](const Submitted& track) { return track.state == wire::TrackState::Committed; });
}

} // namespace vitascope::studio
