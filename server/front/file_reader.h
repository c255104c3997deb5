// SPDX-License-Identifier: GPL-3.0-or-later
// A few threads ("file-0" …) that read stretches of files which are not in memory, so that the loops need not wait for
// a disk. One file never has more than half of them. Thread: any.
#pragma once

#include "server/front/read_queue.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace vitascope::server::front {

class FileReader {
public:
    using Done = std::function<void(Result<std::string> bytes)>;
    // Reads the beginning of a stretch, however long that takes.
    using ReadBlock =
        std::function<Result<std::string>(const FileSource& file, std::uint64_t offset, std::uint64_t length)>;
    static constexpr std::size_t kBlock = 256UL * 1024;

    // Up to kBlock bytes; asks the kernel to go on reading ahead.
    [[nodiscard]] static Result<std::string> readFromDisk(const FileSource& file, std::uint64_t offset,
                                                          std::uint64_t length);

    explicit FileReader(unsigned threads, ReadBlock readBlock = readFromDisk);
    ~FileReader();
    FileReader(const FileReader&) = delete;
    FileReader& operator=(const FileReader&) = delete;

    // Reads a block, and calls done on one of its threads.
    void read(std::shared_ptr<const FileSource> file, std::uint64_t offset, std::uint64_t length, Done done);

    // Finishes the reads under way, drops those that wait and all that come later.
    void stop();

private:
    void run();
    [[nodiscard]] std::optional<FileRead> next();
    void answer(const FileRead& read);
    void answerGuarded(const FileRead& read);

    const ReadBlock readBlock_;
    std::mutex mutex_;
    std::condition_variable changed_;
    ReadQueue queue_;
    bool isStopping_ = false;
    std::vector<std::thread> threads_;
};

} // namespace vitascope::server::front
