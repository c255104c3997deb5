// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/upload_job.h"

#include "app-studio/jobs/raw_film_run.h"
#include "app-studio/jobs/upload_run.h"

#include "shared/base/catch_all.h"

#include <pthread.h>

namespace vitascope::studio {
namespace {

constexpr std::size_t kMostTracks = 1000; // more than a package may have, so that addTrack never waits

UploadListener tellingOf(UploadJob& job) {
    const auto tell = [&job](auto signal) { QMetaObject::invokeMethod(&job, std::move(signal), Qt::QueuedConnection); };
    return {[&job, tell](const UploadJobProgress& now) { tell([&job, now] { Q_EMIT job.progressed(now); }); },
            [&job, tell](const std::string& line) {
                tell([&job, text = QString::fromStdString(line)] { Q_EMIT job.logged(text); });
            }};
}

} // namespace

UploadJob::UploadJob(client::ApiClient& api, const Clock& clock, JobStore& store, UploadRequest request,
                     QObject* parent)
    : QObject(parent), api_(api), clock_(clock), store_(store), request_(std::move(request)), tracks_(kMostTracks) {}

UploadJob::~UploadJob() {
    stop(); // the thread is joined by its destructor; its queued signals are dropped
}

void UploadJob::start() {
    thread_ = std::jthread([this](const std::stop_token& stop) {
        if (!catchAll("upload-job", [&] { run(stop); }))
            QMetaObject::invokeMethod(
                this, [this] { Q_EMIT failed(unexpectedFailure()); }, Qt::QueuedConnection);
    });
    pthread_setname_np(thread_.native_handle(), "upload-job");
}

void UploadJob::addTrack(const QString& name) {
    tracks_.tryPush(name.toStdString());
}

void UploadJob::noMoreTracks() {
    tracks_.close();
}

void UploadJob::cancel() {
    thread_.request_stop();
    tracks_.close();
}

void UploadJob::abandon() {
    isAbandoned_ = true;
    cancel();
}

void UploadJob::stop() {
    closing_.request_stop();
    cancel();
}

void UploadJob::tell(std::function<void()> signal) {
    QMetaObject::invokeMethod(this, std::move(signal), Qt::QueuedConnection);
}

void UploadJob::run(const std::stop_token& stop) {
    if (request_.film)
        runFilm(stop);
    else
        runTracks(stop);
}

void UploadJob::runFilm(const std::stop_token& stop) {
    RawFilmRun::Listener listener;
    listener.onSource = [this](const SourceFile& source) { tell([this, source] { Q_EMIT sourceKnown(source); }); };
    listener.onServerJob = [this](JobId job) { tell([this, job] { Q_EMIT serverJobKnown(job); }); };
    listener.telling = tellingOf(*this);
    transfer::SystemSleeper sleeper;
    RawFilmRun film(api_, clock_, sleeper, store_, request_, listener);
    if (isAbandoned_) {
        film.endOnServer(closing_.get_token());
        return tell([this] { Q_EMIT cancelled(); });
    }
    const auto ended = film.run(stop);
    if (ended)
        return tell([this] { Q_EMIT finished({}); });
    if (isAbandoned_)
        film.endOnServer(closing_.get_token());
    if (film.wasStopped())
        return tell([this] { Q_EMIT cancelled(); });
    tell([this, failure = ended.error()] { Q_EMIT failed(failure); });
}

void UploadJob::runTracks(const std::stop_token& stop) {
    UploadRun::Listener listener;
    listener.onPackage = [&](PackageId id) {
        tell([this, text = QString::fromStdString(id.toString())] { Q_EMIT packageCreated(text); });
    };
    listener.onCommitted = [&](const std::string& name) {
        tell([this, text = QString::fromStdString(name)] { Q_EMIT trackCommitted(text); });
    };
    listener.telling = tellingOf(*this);
    transfer::SystemSleeper sleeper;
    const auto ended = UploadRun(api_, clock_, sleeper, store_, request_, listener).run(tracks_, stop);
    if (ended)
        return tell([this, text = QString::fromStdString(ended->toString())] { Q_EMIT finished(text); });
    const auto& [error, refusedTrack, isOfStore] = ended.error();
    if (error.code == ErrorCode::Cancelled)
        return tell([this] { Q_EMIT cancelled(); });
    const auto failure = isOfStore              ? keepingFailure(error)
                         : refusedTrack.empty() ? uploadFailure(error)
                                                : refusedTrackFailure(QString::fromStdString(refusedTrack),
                                                                      QString::fromStdString(error.message));
    tell([this, failure] { Q_EMIT failed(failure); });
}

} // namespace vitascope::studio
