// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/read_queue.h"

#include <utility>

namespace vitascope::server::front {

void ReadQueue::push(FileRead read) {
    const auto* file = read.file.get();
    auto& lane = lanes_[file];
    lane.waiting.push_back(std::move(read));
    queue(file, lane);
}

std::optional<FileRead> ReadQueue::take() {
    if (turns_.empty())
        return std::nullopt;
    const auto* file = turns_.front();
    turns_.pop_front();
    auto& lane = lanes_[file];
    auto read = std::move(lane.waiting.front());
    lane.waiting.pop_front();
    ++lane.running;
    lane.hasTurn = false;
    queue(file, lane);
    return read;
}

void ReadQueue::finish(const FileSource& file) {
    const auto found = lanes_.find(&file);
    if (found == lanes_.end())
        return; // cleared meanwhile
    --found->second.running;
    queue(&file, found->second);
    if (found->second.running == 0 && found->second.waiting.empty())
        lanes_.erase(found);
}

void ReadQueue::queue(const FileSource* file, Lane& lane) {
    if (lane.hasTurn || lane.waiting.empty() || lane.running >= perFile_)
        return;
    lane.hasTurn = true;
    turns_.push_back(file);
}

void ReadQueue::clear() {
    turns_.clear();
    lanes_.clear();
}

} // namespace vitascope::server::front
