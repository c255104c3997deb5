// SPDX-License-Identifier: GPL-3.0-or-later
// Worker: threads ("worker-0" …) that take jobs from the queue and run their handlers, each with a heartbeat that keeps
// the lease. A job whose lease was lost is stopped. Thread: owner's.
#pragma once

#include "server/domain/jobs/job_queue.h"

#include <thread>
#include <vector>

namespace vitascope::server::worker {

class Worker {
public:
    // Starts the threads. The queue has its handlers and outlives this.
    Worker(jobs::JobQueue& queue, unsigned threads);
    // Asks running jobs to stop, waits for them; they go back to the queue.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    // The same, earlier.
    void stop();

private:
    void run(const std::stop_token& stop);
    void runJob(const jobs::Job& job, const std::stop_token& stop);

    jobs::JobQueue& queue_;
    std::vector<std::jthread> threads_;
};

} // namespace vitascope::server::worker
