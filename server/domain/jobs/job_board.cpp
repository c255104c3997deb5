// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/jobs/job_board.h"

#include <utility>

namespace vitascope::server::jobs {
namespace {

constexpr std::chrono::milliseconds kTellInterval{500};
constexpr std::size_t kLongestLine = 1000;
constexpr std::size_t kLongestNotes = 16UL * 1024;

} // namespace

std::string joinNotes(std::string earlier, std::string_view later) {
    earlier += later;
    if (earlier.size() <= kLongestNotes)
        return earlier;
    const auto lineEnd = earlier.find('\n', earlier.size() - kLongestNotes - 1);
    return lineEnd == std::string::npos ? std::string() : earlier.substr(lineEnd + 1);
}

void JobBoard::begin(const JobLease& lease, std::stop_source stop, std::string worker) {
    const std::scoped_lock lock(mutex_);
    auto& entry = entries_[lease.job];
    if (entry.fence > lease.fence)
        return; // a newer attempt has begun already
    entry = {.fence = lease.fence,
             .stop = std::move(stop),
             .attempt = {clock_.utcNow(), std::move(worker)},
             .progress = {},
             .toldAt = {},
             .notes = {}};
}

void JobBoard::end(const JobLease& lease) {
    const std::scoped_lock lock(mutex_);
    if (find(lease) != nullptr)
        entries_.erase(lease.job);
}

void JobBoard::setProgress(const JobLease& lease, const JobProgress& progress) {
    {
        const std::scoped_lock lock(mutex_);
        auto* entry = find(lease);
        if (entry == nullptr)
            return;
        const auto now = clock_.steadyNow();
        const bool isNewPhase = !entry->progress || entry->progress->phase != progress.phase;
        entry->progress = progress;
        if (!isNewPhase && entry->toldAt && now - *entry->toldAt < kTellInterval)
            return;
        entry->toldAt = now;
    }
    if (listener_)
        listener_(lease.job, progress);
}

void JobBoard::note(const JobLease& lease, std::string_view line) {
    auto text = toRfc3339(clock_.utcNow());
    (text += ' ').append(line.substr(0, kLongestLine));
    for (auto& byte : text)
        if (byte == '\n' || byte == '\r')
            byte = ' ';
    text += '\n';
    const std::scoped_lock lock(mutex_);
    if (auto* entry = find(lease))
        entry->notes = joinNotes(std::move(entry->notes), text);
}

std::optional<JobAttempt> JobBoard::attempt(JobId id) const {
    const std::scoped_lock lock(mutex_);
    const auto found = entries_.find(id);
    return found == entries_.end() ? std::nullopt : std::optional(found->second.attempt);
}

std::optional<JobProgress> JobBoard::progress(JobId id) const {
    const std::scoped_lock lock(mutex_);
    const auto found = entries_.find(id);
    return found == entries_.end() ? std::nullopt : found->second.progress;
}

std::string JobBoard::notes(JobId id) const {
    const std::scoped_lock lock(mutex_);
    const auto found = entries_.find(id);
    return found == entries_.end() ? std::string() : found->second.notes;
}

void JobBoard::stop(JobId id) {
    decltype(entries_)::node_type entry;
    {
        const std::scoped_lock lock(mutex_);
        entry = entries_.extract(id);
    }
    if (entry)
        entry.mapped().stop.request_stop(); // not with the mutex held: it calls back
}

JobBoard::Entry* JobBoard::find(const JobLease& lease) {
    const auto found = entries_.find(lease.job);
    return found == entries_.end() || found->second.fence != lease.fence ? nullptr : &found->second;
}

} // namespace vitascope::server::jobs
