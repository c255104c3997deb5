// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app-studio/jobs/fake_publishing.h"

#include "shared/base/file.h"
#include "shared/package/manifest_json.h"
#include "shared/wire/title.h"
#include "tests/support/track_builder.h"

namespace vitascope::test {
namespace {

template<class T>
T newId() {
    return T(Uuid::makeV7(SystemClock().utcNow()));
}

std::vector<std::string> partsOf(const std::string& target) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < target.size();) {
        const auto end = std::min(target.find('/', at + 1), target.size());
        parts.push_back(target.substr(at + 1, end - at - 1));
        at = end;
    }
    return parts;
}

} // namespace

FakePublishing::FakePublishing() {
    tus_.onOther = [this](const TestRequest& request, TestConnection& connection) { handle(request, connection); };
}

std::vector<std::string> FakePublishing::committed() const {
    const std::scoped_lock lock(mutex_);
    std::vector<std::string> names;
    for (const auto& [id, package] : packages_)
        for (const auto& track : package.tracks)
            if (track.state == wire::TrackState::Committed)
                names.push_back(track.name);
    return names;
}

int FakePublishing::packagesMade() const {
    const std::scoped_lock lock(mutex_);
    return packagesMade_;
}

bool FakePublishing::isPublished() const {
    const std::scoped_lock lock(mutex_);
    return isPublished_;
}

std::string FakePublishing::lastPackageBody() const {
    const std::scoped_lock lock(mutex_);
    return lastPackageBody_;
}

std::string FakePublishing::manifest(const std::string& track) const {
    const std::scoped_lock lock(mutex_);
    for (const auto& [name, text] : manifests_)
        if (name.ends_with('/' + track))
            return text;
    return {};
}

void FakePublishing::refuse(const std::string& track, const std::string& reason) {
    const std::scoped_lock lock(mutex_);
    refusals_[track] = reason;
}

void FakePublishing::answerPackages(int status, int times) {
    const std::scoped_lock lock(mutex_);
    packagesStatus_ = status;
    packagesStatusTimes_ = times;
}

void FakePublishing::proveAtOnce() {
    const std::scoped_lock lock(mutex_);
    provesAtOnce_ = true;
}

void FakePublishing::forgetPackages() {
    const std::scoped_lock lock(mutex_);
    packages_.clear();
    packageOfKey_.clear();
    manifests_.clear();
}

// /api/v1/titles/T/packages, /api/v1/titles/T/publish, /api/v1/packages/P[/tracks[/K]]
void FakePublishing::handle(const TestRequest& request, TestConnection& connection) {
    const std::scoped_lock lock(mutex_);
    const auto parts = partsOf(request.target);
    if (parts.size() == 5 && parts[4] == "packages")
        return makePackage(request, connection);
    if (parts.size() == 5 && parts[4] == "publish") {
        isPublished_ = publishStatus_ == 200;
        return connection.reply(publishStatus_, publishStatus_ == 200 ? toJson(wire::Title()) : "");
    }
    const auto found = parts.size() > 3 ? packages_.find(parts[3]) : packages_.end();
    if (found == packages_.end())
        return connection.reply(404);
    if (parts.size() == 4)
        return connection.reply(200, toJson(found->second));
    if (request.method == "POST")
        return submit(found->second, request, connection);
    for (auto& track : found->second.tracks) {
        if (track.id.toString() != parts.back())
            continue;
        // Proved, or not, by the second time somebody asks.
        const auto answer = toJson(track);
        const auto refusal = refusals_.find(track.name);
        track.state = refusal == refusals_.end() ? wire::TrackState::Committed : wire::TrackState::Refused;
        if (refusal != refusals_.end())
            track.reason = refusal->second;
        return connection.reply(200, answer);
    }
    connection.reply(404);
}

void FakePublishing::makePackage(const TestRequest& request, TestConnection& connection) {
    if (packagesStatusTimes_ > 0) {
        --packagesStatusTimes_;
        return connection.reply(packagesStatus_);
    }
    lastPackageBody_ = request.body;
    auto& id = packageOfKey_[request.header("idempotency-key")];
    if (id.empty()) {
        wire::Package package;
        package.id = newId<PackageId>();
        package.titleId = *TitleId::parse(partsOf(request.target)[3]);
        id = package.id.toString();
        packages_[id] = package;
        ++packagesMade_;
    }
    connection.reply(201, toJson(packages_.at(id)));
}

void FakePublishing::submit(wire::Package& package, const TestRequest& request, TestConnection& connection) {
    const auto submission = wire::fromJson<wire::TrackSubmission>(request.body);
    const auto manifest = package::parseTrackManifest(submission ? submission->manifest : "");
    if (!manifest)
        return connection.reply(400);
    auto& known = manifests_[package.id.toString() + '/' + manifest->name];
    for (const auto& track : package.tracks)
        if (track.name == manifest->name && track.state != wire::TrackState::Refused)
            return known == submission->manifest ? connection.reply(202, toJson(track)) : connection.reply(409);
    known = submission->manifest;
    wire::Track track;
    track.id = newId<TrackId>();
    track.name = manifest->name;
    track.jobId = newId<JobId>();
    if (provesAtOnce_)
        track.state = wire::TrackState::Committed;
    package.tracks.push_back(track);
    connection.reply(202, toJson(track));
}

std::vector<std::string> writePackage(const std::filesystem::path& folder, const std::vector<std::string>& names) {
    std::filesystem::create_directories(folder);
    std::uint32_t bytes = 1000;
    for (const auto& name : names) {
        const auto track = buildTrack({.name = name, .sampleBytes = bytes += 1000});
        const std::string_view content(reinterpret_cast<const char*>(track.bytes.data()), track.bytes.size());
        if (!writeFileDurably(folder / track.manifest.file, content) ||
            !writeFileDurably(folder / (name + ".json"), package::toJson(track.manifest)))
            return {};
    }
    return names;
}

void writeWholePackage(const std::filesystem::path& folder, const std::filesystem::path& film,
                       const std::vector<std::string>& names) {
    package::PackageManifest manifest;
    manifest.tool = "test";
    manifest.sourceName = film.filename().string();
    manifest.sourceSize = std::filesystem::file_size(film);
    manifest.sourceModifiedAt = modifiedAt(film)->time_since_epoch().count();
    manifest.durationTicks = 12 * 90000;
    manifest.timescale = 90000;
    manifest.tracks = writePackage(folder, names);
    static_cast<void>(writeFileDurably(folder / "package.json", package::toJson(manifest)));
}

} // namespace vitascope::test
