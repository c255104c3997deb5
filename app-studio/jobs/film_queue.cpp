// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/film_queue.h"

#include <algorithm>

namespace vitascope::studio {
namespace {

bool isOver(FilmStage stage) {
    return stage == FilmStage::Done || stage == FilmStage::Failed || stage == FilmStage::Cancelled;
}

} // namespace

FilmQueue::FilmQueue(client::ApiClient& api, const Clock& clock, QObject* parent)
    : QObject(parent), api_(api), clock_(clock) {}

FilmQueue::~FilmQueue() = default;

FilmQueue::Id FilmQueue::add(FilmRequest request) {
    const Id id = nextId_++;
    entries_.push_back({id, makeJob(id, request)});
    Q_EMIT added(id);
    startNext();
    return id;
}

void FilmQueue::cancel(Id id) {
    if (auto* const entry = find(id))
        entry->job->cancel();
}

void FilmQueue::retry(Id id) {
    auto* const entry = find(id);
    if (entry == nullptr ||
        (entry->job->status().stage != FilmStage::Failed && entry->job->status().stage != FilmStage::Cancelled))
        return;
    const auto request = entry->job->request();
    entry->job.release()->deleteLater(); // the call may come from one of its signals
    entry->job = makeJob(id, request);
    Q_EMIT changed(id, entry->job->status());
    startNext();
}

void FilmQueue::remove(Id id) {
    auto* const entry = find(id);
    if (entry == nullptr || !isOver(entry->job->status().stage))
        return;
    entry->job.release()->deleteLater();
    std::erase_if(entries_, [&](const Entry& one) { return one.id == id; });
    Q_EMIT removed(id);
}

QList<FilmQueue::Id> FilmQueue::ids() const {
    QList<Id> ids;
    for (const auto& entry : entries_)
        ids.append(entry.id);
    return ids;
}

const FilmJob* FilmQueue::job(Id id) const {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& one) { return one.id == id; });
    return found == entries_.end() ? nullptr : found->job.get();
}

bool FilmQueue::isBusy() const {
    return std::any_of(entries_.begin(), entries_.end(),
                       [](const Entry& entry) { return !isOver(entry.job->status().stage); });
}

FilmQueue::Entry* FilmQueue::find(Id id) {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& one) { return one.id == id; });
    return found == entries_.end() ? nullptr : &*found;
}

std::unique_ptr<FilmJob> FilmQueue::makeJob(Id id, const FilmRequest& request) {
    auto job = std::make_unique<FilmJob>(api_, clock_, request);
    connect(job.get(), &FilmJob::changed, this, [this, id](const FilmStatus& status) { Q_EMIT changed(id, status); });
    connect(job.get(), &FilmJob::packaged, this, &FilmQueue::startNext);
    connect(job.get(), &FilmJob::finished, this, [this, id] { Q_EMIT finished(id); });
    connect(job.get(), &FilmJob::failed, this, [this, id](const JobFailure& failure) {
        Q_EMIT failed(id, failure);
        startNext();
    });
    connect(job.get(), &FilmJob::cancelled, this, [this, id] {
        Q_EMIT cancelled(id);
        startNext();
    });
    return job;
}

void FilmQueue::startNext() {
    const auto inStage = [this](FilmStage stage) {
        return std::find_if(entries_.begin(), entries_.end(),
                            [&](const Entry& entry) { return entry.job->status().stage == stage; });
    };
    if (inStage(FilmStage::Packaging) != entries_.end())
        return;
    if (const auto next = inStage(FilmStage::Waiting); next != entries_.end())
        next->job->start();
}

} // namespace vitascope::studio
