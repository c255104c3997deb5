// SPDX-License-Identifier: GPL-3.0-or-later
// A client that registers, signs in, refreshes and signs out. A refresh token that was answered counts after every
// crash; one whose successor's answer was lost is taken once more; one that was signed out is not.
#pragma once

#include "tests/durability/swarm_client.h"

#include <vector>

namespace vitascope::test {

class Member final : public SwarmClient {
public:
    Member(const std::string& url, unsigned seed, TrialLog& log);

    void act(const std::stop_token& stop) override;
    void audit(client::ApiClient& witness, bool everything) override;

private:
    struct Account {
        std::string login;
        UserId id;
    };
    struct Visit { // one sign-in on one device
        Secret refreshToken;
        bool isOver = false;    // signed out
        bool isLeaving = false; // was signed out without an answer
        bool isNew = true;      // since the last audit
    };

    void enroll(const std::stop_token& stop);
    void signIn(const std::stop_token& stop);
    void refresh(Visit& visit);
    void signOut(Visit& visit, const std::stop_token& stop);

    const std::string url_;
    SystemClock clock_;
    std::unique_ptr<transfer::HttpClient> http_;
    std::mt19937 random_;
    const unsigned seed_;
    TrialLog& log_;
    std::vector<Account> accounts_;
    std::vector<Visit> visits_;
    std::uint64_t asked_ = 0;
};

} // namespace vitascope::test
