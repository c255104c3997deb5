// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/raw_film_run.h"

#include "app-studio/jobs/noted_upload.h"
#include "app-studio/jobs/patient_call.h"

#include <algorithm>
#include <utility>

namespace vitascope::studio {
namespace {

using State = UploadJobProgress::State;
using namespace std::chrono_literals;

constexpr auto kFirstLook = 200ms;
constexpr auto kLongestPause = 2000ms;

// What was sent of a file that has changed since is no part of it. No track of a package has such a name.
std::string noteName(const SourceFile& source) {
    return "film." + std::to_string(source.size) + "." + std::to_string(source.modifiedAt);
}

bool isStopped(const wire::Job& job) {
    return job.state == wire::JobState::Dead || job.state == wire::JobState::Cancelled;
}

} // namespace

RawFilmRun::RawFilmRun(client::ApiClient& api, const Clock& clock, transfer::Sleeper& sleeper, JobStore& store,
                       UploadRequest request, Listener listener)
    : api_(api),
      jobs_(api.session()),
      clock_(clock),
      sleeper_(sleeper),
      store_(store),
      request_(std::move(request)),
      listener_(std::move(listener)),
      source_(*request_.film),
      telling_(listener_.telling) {}

RawFilmRun::Outcome RawFilmRun::run(const std::stop_token& stop) {
    return openJournal()
        .and_then([&] { return takeUp(stop); })
        .and_then([&] { return journal_->serverJob() ? Outcome() : upload(stop); })
        .and_then([&] { return follow(stop); });
}

RawFilmRun::Outcome RawFilmRun::openJournal() {
    auto journal = UploadJournal::open(store_, request_.job);
    if (!journal)
        return notKept(journal.error());
    journal_.emplace(std::move(*journal));
    return {};
}

RawFilmRun::Outcome RawFilmRun::takeUp(const std::stop_token& stop) {
    const auto known = journal_->serverJob();
    if (!known)
        return {};
    const auto job = callPatiently([&] { return api_.job(*known, stop); }, sleeper_, stop, telling_.onWaiting());
    if (job) {
        listener_.onServerJob(*known);
        return {};
    }
    if (job.error().code != ErrorCode::NotFound)
        return ended(job.error());
    const auto cleared = journal_->clear();
    return cleared ? Outcome() : notKept(cleared.error());
}

// As it was queued, before the first byte and after the last.
RawFilmRun::Outcome RawFilmRun::checkSource() {
    const auto& path = source_.path;
    const PackagingPlace place{path, {}, -1, 0};
    const auto now = sourceFile(path);
    if (!now)
        return tl::unexpected(packagingFailure({ErrorCode::NotFound, "find " + path.string()}, place));
    if (source_.isKnown() && *now != source_)
        return tl::unexpected(packagingFailure({ErrorCode::Conflict, path.string() + " has changed"}, place));
    if (!source_.isKnown())
        listener_.onSource(*now);
    source_ = *now;
    return {};
}

RawFilmRun::Outcome RawFilmRun::upload(const std::stop_token& stop) {
    if (auto checked = checkSource(); !checked)
        return checked;
    telling_.now().totalBytes = static_cast<qint64>(source_.size);
    NotedUpload upload(api_.session(), clock_, sleeper_, *journal_);
    const auto uploaded =
        upload.run({noteName(source_), source_.path, source_.size},
                   {[this](const std::string& line) { telling_.line("film: " + line); },
                    [this](const client::UploadProgress& now, std::uint64_t kept) { sayUpload(now, kept); }},
                   stop);
    if (!uploaded)
        return upload.storeFails() ? notKept(uploaded.error()) : ended(uploaded.error());
    if (auto checked = checkSource(); !checked)
        return checked;
    return submit(*uploaded, stop);
}

RawFilmRun::Outcome RawFilmRun::submit(UploadId upload, const std::stop_token& stop) {
    const wire::FilmSubmission film{upload, request_.asset};
    // Twice is once: when the answer was lost, the same job comes again.
    const auto job = callPatiently([&] { return jobs_.packageFilm(request_.title, film, stop); }, sleeper_, stop,
                                   telling_.onWaiting());
    return job ? keep(job->id) : ended(job.error());
}

RawFilmRun::Outcome RawFilmRun::keep(JobId job) {
    if (const auto kept = journal_->setServerJob(job); !kept)
        return notKept(kept.error());
    telling_.line("the server packages it: job " + job.toString());
    listener_.onServerJob(job);
    return {};
}

RawFilmRun::Outcome RawFilmRun::follow(const std::stop_token& stop) {
    for (auto pause = kFirstLook;; pause = std::min(kLongestPause, pause * 2)) {
        const auto job =
            callPatiently([&] { return api_.job(*journal_->serverJob(), stop); }, sleeper_, stop, telling_.onWaiting());
        if (!job)
            return ended(job.error());
        sayJob(*job);
        if (job->state == wire::JobState::Done)
            return {};
        if (isStopped(*job))
            return stoppedOnServer(*job);
        if (!sleeper_.sleep(pause, stop))
            return ended({ErrorCode::Cancelled, "cancelled"});
    }
}

// The server keeps the film for some days: another try submits the same upload again.
RawFilmRun::Outcome RawFilmRun::stoppedOnServer(const wire::Job& job) {
    if (const auto kept = journal_->setServerJob(std::nullopt); !kept)
        return notKept(kept.error());
    const auto name = QString::fromStdString(source_.path.filename().string());
    return tl::unexpected(serverPackagingFailure(name, job.reason.value_or("the job was cancelled on the server")));
}

void RawFilmRun::endOnServer(const std::stop_token& stop) {
    if ((!journal_ && !openJournal()) || !journal_->serverJob())
        return;
    if (const auto ended = jobs_.cancel(*journal_->serverJob(), stop); !ended)
        telling_.line("the server's job could not be cancelled: " + ended.error().message);
}

RawFilmRun::Outcome RawFilmRun::ended(const Error& error) {
    wasStopped_ = error.code == ErrorCode::Cancelled;
    return tl::unexpected(uploadFailure(error));
}

RawFilmRun::Outcome RawFilmRun::notKept(const Error& error) {
    return tl::unexpected(keepingFailure(error));
}

void RawFilmRun::sayUpload(const client::UploadProgress& now, std::uint64_t kept) {
    auto& progress = telling_.now();
    progress.acknowledgedBytes = static_cast<qint64>(now.acknowledged);
    progress.keptBytes = static_cast<qint64>(kept);
    progress.totalBytes = static_cast<qint64>(now.total);
    telling_.sayUpload(now);
}

void RawFilmRun::sayJob(const wire::Job& job) {
    auto& progress = telling_.now();
    progress.acknowledgedBytes = progress.totalBytes = std::max(progress.totalBytes, static_cast<qint64>(source_.size));
    progress.serverFraction = job.state == wire::JobState::Done ? 1 : job.progress ? job.progress->done : 0;
    progress.serverSpeed = job.progress ? job.progress->speed.value_or(0) : 0;
    progress.remainingSeconds.reset();
    if (job.progress && job.progress->remainingSeconds)
        progress.remainingSeconds = Seconds(*job.progress->remainingSeconds).count();
    const auto now = "the server's job: " + std::string(wire::toString(job.state)) +
                     (job.reason ? ", " + *job.reason : std::string());
    if (std::exchange(told_, now) != now)
        telling_.line(now);
    telling_.say(State::Packaging);
}

} // namespace vitascope::studio
