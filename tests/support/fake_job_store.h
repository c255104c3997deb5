// SPDX-License-Identifier: GPL-3.0-or-later
// The queue in memory, for tests. Thread: any.
#pragma once

#include "app-studio/jobs/job_store.h"

#include <algorithm>
#include <functional>
#include <mutex>
#include <utility>

namespace vitascope::test {

class FakeJobStore final : public studio::JobStore {
public:
    // On the thread that asks for the notes of a film, or puts one; may block.
    std::function<void()> beforeNotes, beforePut;

    Result<std::vector<studio::JobRecord>> jobs() override {
        const std::scoped_lock lock(mutex_);
        aside_ = std::exchange(spoilt_, {});
        std::vector<studio::JobRecord> records;
        for (const auto& job : jobs_)
            records.push_back(job.record);
        return records;
    }
    std::vector<std::string> setAside() const override { return aside_; }
    // The next jobs() cannot read it.
    void spoil(studio::JobNumber id) {
        const std::scoped_lock lock(mutex_);
        spoilt_.push_back(find(id)->record.request.titleName.toStdString());
        std::erase_if(jobs_, [&](const Job& job) { return job.record.id == id; });
    }
    Result<void> put(const studio::JobRecord& record) override {
        if (beforePut)
            beforePut();
        const std::scoped_lock lock(mutex_);
        if (auto* const job = find(record.id))
            job->record = record;
        else
            jobs_.push_back({record, {}, {}});
        return {};
    }
    Result<void> remove(studio::JobNumber id) override {
        const std::scoped_lock lock(mutex_);
        std::erase_if(jobs_, [&](const Job& job) { return job.record.id == id; });
        return {};
    }
    Result<void> order(const std::vector<studio::JobNumber>& ids) override {
        const std::scoped_lock lock(mutex_);
        const auto place = [&](const Job& job) { return std::find(ids.begin(), ids.end(), job.record.id); };
        std::stable_sort(jobs_.begin(), jobs_.end(),
                         [&](const Job& one, const Job& other) { return place(one) < place(other); });
        return {};
    }
    Result<studio::UploadNotes> notes(studio::JobNumber id) override {
        if (beforeNotes)
            beforeNotes();
        return of(id).map([](const Job* job) { return job->notes; });
    }
    Result<void> putPackage(studio::JobNumber id, const std::string& key,
                            const std::optional<PackageId>& package) override {
        return of(id).map([&](Job* job) { job->notes.key = key, job->notes.package = package; });
    }
    Result<void> putUpload(studio::JobNumber id, const studio::UploadNote& upload) override {
        return of(id).map([&](Job* job) { job->notes.uploads[upload.track] = upload; });
    }
    Result<void> putServerJob(studio::JobNumber id, const std::optional<JobId>& job) override {
        return of(id).map([&](Job* one) { one->notes.serverJob = job; });
    }
    Result<void> forgetUploads(studio::JobNumber id) override {
        return of(id).map([](Job* job) { job->notes = {}; });
    }
    Result<void> addLine(studio::JobNumber id, const studio::LogLine& line) override {
        return of(id).map([&](Job* job) {
            job->log.push_back(line);
            if (job->log.size() > kLogLines)
                job->log.erase(job->log.begin());
        });
    }
    Result<std::vector<studio::LogLine>> log(studio::JobNumber id) override {
        return of(id).map([](const Job* job) { return job->log; });
    }

private:
    struct Job {
        studio::JobRecord record;
        studio::UploadNotes notes;
        std::vector<studio::LogLine> log;
    };
    Job* find(studio::JobNumber id) {
        const auto found =
            std::find_if(jobs_.begin(), jobs_.end(), [&](const Job& job) { return job.record.id == id; });
        return found == jobs_.end() ? nullptr : &*found;
    }
    Result<Job*> of(studio::JobNumber id) {
        const std::scoped_lock lock(mutex_);
        auto* const job = find(id);
        return job != nullptr ? Result<Job*>(job) : fail(ErrorCode::NotFound, "no such film");
    }

    std::mutex mutex_;
    std::vector<Job> jobs_;
    std::vector<std::string> spoilt_, aside_;
};

} // namespace vitascope::test
