// SPDX-License-Identifier: GPL-3.0-or-later
// Writes to the store of the queue in the order they are asked for, on a thread of its own ("job-ledger"), since a
// durable write waits for a disk. Thread: the GUI thread. The destructor waits until all is written.
#pragma once

#include "app-studio/jobs/job_store.h"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace vitascope::studio {

class JobLedger final : public QObject {
    Q_OBJECT
public:
    // The store outlives the ledger.
    explicit JobLedger(JobStore& store, QObject* parent = nullptr);
    ~JobLedger() override;

    void put(const JobRecord& job);
    void remove(JobNumber job);
    void removeFolder(const std::filesystem::path& folder); // with all that is in it
    // The film is on the server: its package here is no longer needed. The pictures for a poster stay with the film.
    void removePackage(const std::filesystem::path& folder);
    void order(const std::vector<JobNumber>& jobs);
    void addLine(JobNumber job, const LogLine& line);
    // Called on the GUI thread once all that was asked for before is written, unless the ledger is gone by then.
    void whenWritten(std::function<void()> call);

Q_SIGNALS:
    // What is not kept is lost when the program ends.
    void failed(const vitascope::Error& error);

private:
    void post(std::function<Result<void>()> write);
    void run();

    JobStore& store_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<Result<void>()>> writes_;
    bool isClosing_ = false;
    std::thread thread_; // last: it uses all of the above
};

} // namespace vitascope::studio
