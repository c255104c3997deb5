// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/durability/member.h"

#include <fmt/format.h>
#include <thread>

namespace vitascope::test {
namespace {

constexpr auto kPassword = "a quiet row in the middle";

// A session whose tokens can be seen, for the length of one call.
class OpenSession {
public:
    OpenSession(transfer::HttpClient& http, const Clock& clock, const std::string& url)
        : session_(http, clock, url, [this](const std::optional<wire::Tokens>& tokens) { tokens_ = tokens; }),
          api_(session_) {}

    [[nodiscard]] client::Session& session() { return session_; }
    [[nodiscard]] client::ApiClient& api() { return api_; }
    [[nodiscard]] Secret refreshToken() const { return tokens_ ? tokens_->refreshToken : Secret(); }

private:
    std::optional<wire::Tokens> tokens_;
    client::Session session_;
    client::ApiClient api_;
};

} // namespace

Member::Member(const std::string& url, unsigned seed, TrialLog& log)
    : url_(url), http_(*transfer::HttpClient::open()), random_(seed), seed_(seed), log_(log) {}

void Member::act(const std::stop_token& stop) {
    const auto choice = random_() % 10;
    if (accounts_.empty() || choice == 0)
        enroll(stop);
    else if (visits_.size() < 4 || choice < 3)
        signIn(stop);
    else if (auto& visit = visits_[visits_.size() - 1 - random_() % 4]; !visit.isOver && !visit.isLeaving)
        choice == 3 ? signOut(visit, stop) : refresh(visit);
    std::this_thread::sleep_for(std::chrono::milliseconds(20)); // hashing passwords is dear
}

void Member::enroll(const std::stop_token& stop) {
    OpenSession session(*http_, clock_, url_);
    const auto login = fmt::format("member{}-{}", seed_, ++asked_);
    const auto user = session.api().registerUser({login, Secret(kPassword), login}, stop);
    if (user) {
        log_.acknowledged("accounts made");
        accounts_.push_back({login, user->id});
        visits_.push_back({.refreshToken = session.refreshToken()});
    } else if (!isUnanswered(user.error())) {
        log_.loss("registering was refused: " + user.error().message);
    }
}

void Member::signIn(const std::stop_token& stop) {
    OpenSession session(*http_, clock_, url_);
    const auto& account = accounts_[random_() % accounts_.size()];
    const auto user = session.api().signIn({account.login, Secret(kPassword), "trial"}, stop);
    if (user && user->id == account.id) {
        log_.acknowledged("sign-ins");
        visits_.push_back({.refreshToken = session.refreshToken()});
    } else if (user || !isUnanswered(user.error())) {
        log_.loss("the account " + account.login + " is gone");
    }
}

void Member::refresh(Visit& visit) {
    OpenSession session(*http_, clock_, url_);
    const auto user = session.session().restore(visit.refreshToken);
    visit.isNew = true;
    if (user) {
        log_.acknowledged("refreshes");
        visit.refreshToken = session.refreshToken();
    } else if (!isUnanswered(user.error())) {
        log_.loss("a session is gone: " + user.error().message);
        visit.isOver = true;
    }
}

void Member::signOut(Visit& visit, const std::stop_token& stop) {
    OpenSession session(*http_, clock_, url_);
    if (!session.session().restore(visit.refreshToken))
        return; // the next refresh says whether that is right
    visit.refreshToken = session.refreshToken();
    visit.isNew = true;
    const auto done = session.api().signOut(stop);
    visit.isOver = done.has_value();
    visit.isLeaving = !done.has_value();
    if (done)
        log_.acknowledged("sign-outs");
}

void Member::audit(client::ApiClient&, bool everything) {
    for (auto& visit : visits_) {
        if (!visit.isNew && !everything)
            continue;
        OpenSession session(*http_, clock_, url_);
        const auto user = session.session().restore(visit.refreshToken);
        if (!user && isUnanswered(user.error())) {
            log_.loss("a session could not be asked for: " + user.error().message);
            continue;
        }
        if (user && visit.isOver)
            log_.loss("a session that was signed out counts again");
        if (!user && !visit.isOver && !visit.isLeaving)
            log_.loss("a session is gone: " + user.error().message);
        visit.isOver = !user;
        visit.isLeaving = false;
        if (user)
            visit.refreshToken = session.refreshToken();
        visit.isNew = false;
    }
}

} // namespace vitascope::test
