// SPDX-License-Identifier: GPL-3.0-or-later
// A client that makes and edits drafts. An edit without an answer is there as a whole or not at all.
#pragma once

#include "tests/durability/swarm_client.h"

#include <deque>

namespace vitascope::test {

class Editor final : public SwarmClient {
public:
    Editor(const std::string& url, unsigned seed, TrialLog& log) : desk_(url), random_(seed), seed_(seed), log_(log) {}

    [[nodiscard]] Desk& desk() { return desk_; }
    void act(const std::stop_token& stop) override;
    void audit(client::ApiClient& witness, bool everything) override;

private:
    struct Draft {
        TitleId id;
        int version = 0;                         // as acknowledged
        wire::TitleInput details;                // as acknowledged
        std::optional<wire::TitleInput> unknown; // what was asked for without an answer
        bool isNew = true;                       // since the last audit
    };

    [[nodiscard]] wire::TitleInput write();
    void make(const std::stop_token& stop);
    void edit(Draft& draft, const std::stop_token& stop);
    void settle(client::ApiClient& api, Draft& draft);

    Desk desk_;
    std::mt19937 random_;
    const unsigned seed_;
    TrialLog& log_;
    std::deque<Draft> drafts_;
    std::uint64_t written_ = 0;
};

} // namespace vitascope::test
