// SPDX-License-Identifier: GPL-3.0-or-later
// A Fetcher that a test answers by hand.
#pragma once

#include "shared/playback/fetcher.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace vitascope::test {

class FakeFetcher final : public playback::Fetcher {
public:
    struct Started {
        playback::FetchRequest request;
        playback::FetchHandlers handlers;
    };

    Id start(playback::FetchRequest request, playback::FetchHandlers handlers) override {
        open.emplace(++last_, Started{std::move(request), std::move(handlers)});
        return last_;
    }
    void cancel(Id id) override { open.erase(id); }

    void send(Id id, const std::string& bytes) {
        open.at(id).handlers.onBytes({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
    }
    void finish(Id id, Result<void> result = {}) {
        const auto started = open.at(id);
        open.erase(id);
        started.handlers.onDone(std::move(result));
    }
    [[nodiscard]] Id newest() const { return last_; }

    std::map<Id, Started> open;

private:
    Id last_ = 0;
};

} // namespace vitascope::test
