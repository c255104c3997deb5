// SPDX-License-Identifier: GPL-3.0-or-later
// Brings packages that are not in the media index yet into memory, on two threads of its own ("media-0", "media-1"),
// so that the loops never wait for the database. Thread: any.
#pragma once

#include "server/domain/streaming/media_index.h"

#include "shared/base/bounded_queue.h"

#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace vitascope::server::delivery {

class PackageLoader {
public:
    using Loaded = std::function<void(Result<std::shared_ptr<const streaming::MediaPackage>>)>;

    explicit PackageLoader(streaming::MediaIndex& index);
    ~PackageLoader();
    PackageLoader(const PackageLoader&) = delete;
    PackageLoader& operator=(const PackageLoader&) = delete;

    // Calls loaded on a thread of its own; false, and nothing called, if too many wait already or it has stopped.
    [[nodiscard]] bool load(PackageId package, Loaded loaded);
    void stop();

private:
    struct Request {
        PackageId package;
        Loaded loaded;
    };
    void run();
    void answer(const Request& request);
    void answerGuarded(const Request& request);

    streaming::MediaIndex& index_;
    BoundedQueue<Request> requests_;
    std::vector<std::thread> threads_;
};

} // namespace vitascope::server::delivery
