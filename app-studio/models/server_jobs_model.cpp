// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/server_jobs_model.h"

#include "shared/desktop/text/error_text.h"

#include <algorithm>

namespace vitascope::studio {
namespace {

using namespace std::chrono_literals;

constexpr auto kAfterFailure = 10s;
constexpr auto kAfterEvent = 200ms;
constexpr std::size_t kDoneShown = 5;
constexpr auto kProof = "verify-track";

} // namespace

ServerJobsModel::ServerJobsModel(ServerJobs& jobs, QObject* parent) : QObject(parent), server_(jobs) {
    later_.setSingleShot(true);
    later_.setInterval(kAfterFailure);
    connect(&later_, &QTimer::timeout, this, [this] {
        load();
        listen();
    });
    reload_.setSingleShot(true);
    reload_.setInterval(kAfterEvent);
    connect(&reload_, &QTimer::timeout, this, &ServerJobsModel::load);
}

void ServerJobsModel::start() {
    stop();
    isOn_ = true;
    load();
    listen();
}

void ServerJobsModel::stop() {
    ++generation_;
    isOn_ = false;
    cursor_.reset();
    later_.stop();
    reload_.stop();
    jobs_.clear();
    Q_EMIT changed();
}

const wire::Job* ServerJobsModel::job(JobId id) const {
    const auto found = std::find_if(jobs_.begin(), jobs_.end(), [&](const wire::Job& one) { return one.id == id; });
    return found == jobs_.end() ? nullptr : &*found;
}

QString ServerJobsModel::logText(JobId id) const {
    return id == logOf_ ? log_ : QString();
}

void ServerJobsModel::load() {
    if (!isOn_)
        return;
    server_.list(this, [this, generation = generation_](const Result<wire::JobPage>& page) {
        if (generation != generation_ || !page)
            return;
        jobs_.clear();
        std::size_t done = 0;
        for (const auto& one : page->items) {
            const bool isDone = one.state == wire::JobState::Done;
            if (one.kind != kProof && (!isDone || done++ < kDoneShown))
                jobs_.push_back(one);
        }
        Q_EMIT changed();
    });
}

void ServerJobsModel::listen() {
    if (!isOn_)
        return;
    server_.events(cursor_, this, [this, generation = generation_](const Result<wire::EventBatch>& batch) {
        if (generation != generation_)
            return;
        if (!batch) {
            // Who may not see events, or is signed out, is not asked for again.
            if (batch.error().code != ErrorCode::Forbidden && batch.error().code != ErrorCode::Unauthenticated)
                later_.start();
            return;
        }
        take(*batch);
        listen();
    });
}

void ServerJobsModel::take(const wire::EventBatch& batch) {
    cursor_ = batch.cursor;
    bool isNew = batch.reset;
    bool isMoved = false;
    for (const auto& event : batch.events) {
        if (event.kind == "job-changed")
            isNew = true;
        if (event.kind != "job-progress")
            continue;
        const auto id = JobId::parse(event.id).value_or(JobId());
        for (auto& one : jobs_)
            if (one.id == id) {
                one.progress = event.progress;
                isMoved = true;
            }
    }
    if (isNew)
        reload_.start();
    if (isMoved)
        Q_EMIT changed();
}

void ServerJobsModel::takeAnswer(const Result<wire::Job>& job) {
    errorText_ = job ? QString() : desktop::errorSentence(job.error());
    Q_EMIT errorChanged();
    load();
}

void ServerJobsModel::cancel(JobId id) {
    server_.cancel(id, this, [this](const Result<wire::Job>& job) { takeAnswer(job); });
}

void ServerJobsModel::restart(JobId id) {
    server_.restart(id, this, [this](const Result<wire::Job>& job) { takeAnswer(job); });
}

void ServerJobsModel::askLog(JobId id) {
    server_.log(id, this, [this, id](const Result<wire::JobLog>& log) {
        logOf_ = id;
        log_.clear();
        if (log)
            for (const auto& line : log->lines)
                log_ += QString::fromStdString(line) + QLatin1Char('\n');
        else
            log_ = desktop::errorSentence(log.error());
        Q_EMIT logged();
    });
}

} // namespace vitascope::studio
