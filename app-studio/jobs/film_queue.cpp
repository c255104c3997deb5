// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/film_queue.h"

#include <QTimer>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace vitascope::studio {
namespace {

// A sign-in that ended is no failure of the film: it goes on with the next one.
JobRecord revived(JobRecord record) {
    if (record.stage == FilmStage::Failed && record.failure && record.failure->kind == FailureKind::SignedOut) {
        record.stage = FilmStage::Waiting;
        record.failure.reset();
        record.endedAt.reset();
    }
    return record;
}

// The package that was made is not to be brought again.
bool isOfPackage(FailureKind kind) {
    return kind == FailureKind::TrackRefused || kind == FailureKind::PackageDamaged;
}

} // namespace

Result<std::vector<KeptJob>> keptJobs(JobStore& store) {
    auto records = store.jobs();
    if (!records)
        return fail(records.error());
    std::vector<KeptJob> kept;
    for (auto& record : *records) {
        auto log = store.log(record.id);
        if (!log && log.error().code != ErrorCode::Corrupt) // without its log a film still travels
            return fail(log.error());
        kept.push_back({std::move(record), log ? std::move(*log) : std::vector<LogLine>()});
    }
    return kept;
}

FilmQueue::FilmQueue(FilmJob::Parts parts, std::vector<KeptJob> kept, QObject* parent)
    : QObject(parent), parts_(std::move(parts)), ledger_(parts_.store) {
    connect(&ledger_, &JobLedger::failed, this, &FilmQueue::notKept);
    for (auto& [record, log] : kept) {
        nextId_ = std::max(nextId_, record.id + 1);
        entries_.push_back({record.id, makeJob(revived(record)), std::move(log)});
    }
    scheduleTurns();
}

FilmQueue::~FilmQueue() = default;

FilmQueue::Id FilmQueue::add(FilmRequest request) {
    takeOver(request.folder);
    JobRecord record;
    record.id = nextId_++;
    record.request = std::move(request);
    record.addedAt = parts_.clock.utcNow();
    const auto id = record.id;
    ledger_.put(record);
    entries_.push_back({id, makeJob(record), {}});
    Q_EMIT added(id);
    scheduleTurns();
    return id;
}

// What runs now needs the folder, so it stays.
void FilmQueue::takeOver(const std::filesystem::path& folder) {
    for (const auto id : ids()) {
        auto* const entry = find(id);
        if (entry->job->request().folder != folder || entry->job->status().stage != FilmStage::Done)
            continue;
        ledger_.remove(id);
        entry->job.release()->deleteLater();
        std::erase_if(entries_, [&](const Entry& one) { return one.id == id; });
        Q_EMIT removed(id);
    }
}

void FilmQueue::pause(Id id) {
    if (auto* const entry = find(id))
        entry->job->pause();
}

void FilmQueue::resume(Id id) {
    if (auto* const entry = find(id))
        entry->job->resume();
}

void FilmQueue::pauseAll() {
    for (const auto id : ids())
        pause(id);
}

void FilmQueue::resumeAll() {
    for (const auto id : ids())
        resume(id);
}

void FilmQueue::approve(Id id, std::vector<TrackChange> changes) {
    if (auto* const entry = find(id))
        entry->job->approve(std::move(changes));
}

void FilmQueue::cancel(Id id) {
    if (auto* const entry = find(id))
        entry->job->cancel();
}

void FilmQueue::retry(Id id) {
    if (const auto* const entry = find(id))
        retryAs(id, FilmRequest(entry->job->request()));
}

// What changed meanwhile is what the person wants to have packaged now.
void FilmQueue::retryAs(Id id, const FilmRequest& wishes) {
    auto* const entry = find(id);
    if (entry == nullptr ||
        (entry->job->status().stage != FilmStage::Failed && entry->job->status().stage != FilmStage::Cancelled))
        return;
    auto record = entry->job->record();
    record.request.publish = wishes.publish;
    record.request.review = wishes.review;
    record.request.onServer = wishes.onServer;
    if (record.failure && record.failure->kind == FailureKind::SourceChanged)
        record.request.source = {record.request.source.path, 0, 0};
    if (record.failure && isOfPackage(record.failure->kind)) {
        std::error_code removed; // without it the package counts as not made
        std::filesystem::remove(record.request.folder / "package.json", removed);
    }
    record.stage = FilmStage::Waiting;
    record.failure.reset();
    record.endedAt.reset();
    entry->job.release()->deleteLater(); // the call may come from one of its signals
    entry->job = makeJob(record);
    ledger_.put(record);
    Q_EMIT changed(id, entry->job->status());
    scheduleTurns();
}

void FilmQueue::retryAll() {
    for (const auto id : ids())
        if (find(id)->job->status().stage == FilmStage::Failed)
            retry(id);
}

void FilmQueue::remove(Id id) {
    auto* const entry = find(id);
    if (entry == nullptr || !isOver(entry->job->status().stage))
        return;
    ledger_.remove(id);
    empty(ownFolder(id), &JobLedger::removeFolder);
    entry->job.release()->deleteLater();
    std::erase_if(entries_, [&](const Entry& one) { return one.id == id; });
    Q_EMIT removed(id);
}

void FilmQueue::clearFinished() {
    for (const auto id : ids())
        if (find(id)->job->status().stage == FilmStage::Done)
            remove(id);
}

void FilmQueue::move(Id id, int place) {
    const auto from = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& one) { return one.id == id; });
    const auto to = entries_.begin() + std::clamp(place, 0, static_cast<int>(entries_.size()) - 1);
    if (from == entries_.end() || from == to)
        return;
    if (from < to)
        std::rotate(from, from + 1, to + 1);
    else
        std::rotate(to, from, from + 1);
    std::vector<Id> order;
    for (const auto& entry : entries_)
        order.push_back(entry.id);
    ledger_.order(order);
    Q_EMIT orderChanged();
    scheduleTurns();
}

void FilmQueue::setLimits(const QueueLimits& limits) {
    limits_ = limits;
    scheduleTurns();
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

std::vector<LogLine> FilmQueue::log(Id id) const {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& one) { return one.id == id; });
    return found == entries_.end() ? std::vector<LogLine>() : found->log;
}

bool FilmQueue::isBusy() const {
    return std::any_of(entries_.begin(), entries_.end(), [](const Entry& entry) {
        const auto& status = entry.job->status();
        return !isOver(status.stage) && !status.isPaused && status.stage != FilmStage::Review;
    });
}

void FilmQueue::whenKept(std::function<void()> call) {
    ledger_.whenWritten(std::move(call));
}

void FilmQueue::stop() {
    if (std::exchange(isStopping_, true))
        return;
    for (const auto& entry : entries_)
        entry.job->stop();
    tellStopped();
}

void FilmQueue::tellStopped() {
    const bool isAtWork =
        std::any_of(entries_.begin(), entries_.end(), [](const Entry& one) { return one.job->isAtWork(); });
    if (!isAtWork)
        ledger_.whenWritten([this] { Q_EMIT stopped(); });
}

FilmQueue::Entry* FilmQueue::find(Id id) {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& one) { return one.id == id; });
    return found == entries_.end() ? nullptr : &*found;
}

std::filesystem::path FilmQueue::ownFolder(Id id) const {
    const auto& folder = job(id)->request().folder;
    const bool isShared = std::any_of(entries_.begin(), entries_.end(), [&](const Entry& one) {
        return one.id != id && one.job->request().folder == folder;
    });
    return isShared ? std::filesystem::path() : folder;
}

void FilmQueue::empty(const std::filesystem::path& folder, void (JobLedger::*removal)(const std::filesystem::path&)) {
    if (folder.empty())
        return;
    emptied_.insert(folder);
    (ledger_.*removal)(folder);
    ledger_.whenWritten([this, folder] {
        emptied_.erase(emptied_.find(folder));
        scheduleTurns();
    });
}

std::unique_ptr<FilmJob> FilmQueue::makeJob(const JobRecord& record) {
    auto job = std::make_unique<FilmJob>(parts_, record);
    const auto id = record.id;
    auto* const made = job.get();
    connect(made, &FilmJob::changed, this, [this, id](const FilmStatus& status) { Q_EMIT changed(id, status); });
    connect(made, &FilmJob::recordChanged, this, [this, made] { ledger_.put(made->record()); });
    connect(made, &FilmJob::turnChanged, this, &FilmQueue::scheduleTurns);
    connect(made, &FilmJob::logged, this, [this, id](const LogLine& line) { keepLine(id, line); });
    connect(made, &FilmJob::finished, this, [this, id] {
        empty(ownFolder(id), &JobLedger::removePackage);
        Q_EMIT finished(id);
    });
    connect(made, &FilmJob::failed, this, [this, id](const JobFailure& failure) { Q_EMIT failed(id, failure); });
    connect(made, &FilmJob::cancelled, this, [this, id] {
        empty(ownFolder(id), &JobLedger::removeFolder);
        Q_EMIT cancelled(id);
    });
    connect(made, &FilmJob::stopped, this, &FilmQueue::tellStopped);
    return job;
}

void FilmQueue::keepLine(Id id, const LogLine& line) {
    auto* const entry = find(id);
    if (entry == nullptr)
        return;
    if (entry->log.size() >= JobStore::kLogLines)
        entry->log.erase(entry->log.begin());
    entry->log.push_back(line);
    ledger_.addLine(id, line);
    Q_EMIT logged(id);
}

// Not in the middle of what a film is just doing.
void FilmQueue::scheduleTurns() {
    if (turnsAreDue_)
        return;
    turnsAreDue_ = true;
    QTimer::singleShot(0, this, &FilmQueue::giveTurns);
}

void FilmQueue::giveTurns() {
    turnsAreDue_ = false;
    std::vector<QueueEntry> entries;
    for (const auto& [id, job, log] : entries_) {
        const bool mayBegin = !emptied_.contains(job->request().folder);
        entries.push_back({id, mayBegin && job->wantsPackaging(), job->isPackaging(), mayBegin && job->wantsUpload(),
                           job->isUploading() && !job->status().isLeftToServer});
    }
    const auto turns = nextTurns(entries, limits_);
    for (const auto id : turns.packagings)
        if (auto* const entry = find(id))
            entry->job->startPackaging();
    for (const auto id : turns.uploads)
        if (auto* const entry = find(id))
            entry->job->startUpload();
}

} // namespace vitascope::studio
