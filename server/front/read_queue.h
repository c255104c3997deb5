// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for the file threads, in the order in which they take it: one read of each file in turn, and no more than
// so many of one file at a time. So a file that a disk is slow to give, or that many want at once, does not keep the
// others waiting. Each connection has at most one read outstanding; that bounds the queue. Thread: one at a time.
#pragma once

#include "server/front/file_source.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

namespace vitascope::server::front {

struct FileRead {
    std::shared_ptr<const FileSource> file;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    std::function<void(Result<std::string> bytes)> done;
};

class ReadQueue {
public:
    explicit ReadQueue(unsigned perFile) : perFile_(perFile) {}

    void push(FileRead read);
    // The read whose turn it is; nothing if none may begin now. What was taken must be finished.
    [[nodiscard]] std::optional<FileRead> take();
    void finish(const FileSource& file);
    // Whether take() gives something.
    [[nodiscard]] bool isReady() const { return !turns_.empty(); }
    void clear();

private:
    struct Lane {
        std::deque<FileRead> waiting;
        unsigned running = 0;
        bool hasTurn = false; // it is in turns_
    };
    void queue(const FileSource* file, Lane& lane);

    const unsigned perFile_;
    std::unordered_map<const FileSource*, Lane> lanes_; // of the files with reads that wait or run
    std::deque<const FileSource*> turns_;
};

} // namespace vitascope::server::front
