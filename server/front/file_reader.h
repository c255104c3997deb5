// SPDX-License-Identifier: GPL-3.0-or-later
// A few threads ("file-0" …) that read stretches of files which are not in memory, so that the loops need not wait for
// a disk. Each connection has at most one read outstanding; that bounds the queue. Thread: any.
#pragma once

#include "server/front/file_source.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace vitascope::server::front {

class FileReader {
public:
    using Done = std::function<void(Result<std::string> bytes)>;
    static constexpr std::size_t kBlock = 256UL * 1024;

    explicit FileReader(unsigned threads);
    ~FileReader();
    FileReader(const FileReader&) = delete;
    FileReader& operator=(const FileReader&) = delete;

    // Reads up to kBlock bytes, asks the kernel to go on reading ahead, and calls done on one of its threads.
    void read(std::shared_ptr<const FileSource> file, std::uint64_t offset, std::uint64_t length, Done done);

    // Finishes the reads under way, drops those that wait and all that come later.
    void stop();

private:
    struct Request {
        std::shared_ptr<const FileSource> file;
        std::uint64_t offset = 0;
        std::uint64_t length = 0;
        Done done;
    };
    void run();
    void answer(const Request& request);
    void answerGuarded(const Request& request);

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Request> requests_;
    bool isStopping_ = false;
    std::vector<std::thread> threads_;
};

} // namespace vitascope::server::front
