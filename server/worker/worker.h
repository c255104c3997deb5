// SPDX-License-Identifier: GPL-3.0-or-later
// Worker: threads ("worker-0" …) that take jobs from the queue and run their handlers, each with a heartbeat that keeps
// the lease. A job that was cancelled or whose lease was lost is stopped. Long jobs get a worker of their own, so that
// short ones need not wait for them. Thread: owner's.
#pragma once

#include "server/domain/jobs/job_queue.h"

#include <string>
#include <thread>
#include <vector>

namespace vitascope::server::worker {

struct WorkerOptions {
    unsigned threads = 1; // jobs at a time
    std::string name = "worker";
    jobs::JobKinds kinds;
};

class Worker {
public:
    // Starts the threads. The queue has its handlers and outlives this.
    Worker(jobs::JobQueue& queue, WorkerOptions options);
    // Asks running jobs to stop, waits for them; they go back to the queue.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    // The same, earlier.
    void stop();

private:
    void run(const std::stop_token& stop);
    void takeJob(const std::stop_token& stop);
    void runJob(const jobs::Job& job, const std::stop_token& stop);

    jobs::JobQueue& queue_;
    const WorkerOptions options_;
    std::vector<std::jthread> threads_;
};

} // namespace vitascope::server::worker
