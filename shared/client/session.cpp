// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/session.h"

#include "shared/base/http_date.h"
#include "shared/client/problem_mapping.h"

#include <algorithm>
#include <chrono>

namespace vitascope::client {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view kRefreshPath = "/api/v1/auth/refresh";
constexpr auto kSameRate = 1s; // by how much two clocks that count the same time may differ

std::string withoutSlash(std::string url) {
    while (url.ends_with('/'))
        url.pop_back();
    return url;
}

// A fifth of its life before the end, at most a minute.
SteadyTime refreshTime(SteadyTime now, std::chrono::seconds life) {
    return now + life - std::min<std::chrono::seconds>(60s, life / 5);
}

transfer::HttpRequest withToken(transfer::HttpRequest request, const std::optional<Secret>& token) {
    if (token)
        request.headers.add("Authorization", "Bearer " + token->reveal());
    return request;
}

Error cancelled() {
    return Error{ErrorCode::Cancelled, "refresh the session: cancelled"};
}

} // namespace

Session::Session(transfer::HttpClient& http, const Clock& clock, std::string serverUrl, TokensListener onTokens)
    : http_(http), clock_(clock), serverUrl_(withoutSlash(std::move(serverUrl))), onTokens_(std::move(onTokens)) {}

std::string Session::resolve(std::string_view pathOrUrl) const {
    return pathOrUrl.starts_with('/') ? serverUrl_ + std::string(pathOrUrl) : std::string(pathOrUrl);
}

class Session::Turn {
public:
    // Waits until nobody else has it, or for the stop.
    explicit Turn(Session& session, const std::stop_token& stop = {}) : session_(session) {
        std::unique_lock lock(session_.mutex_);
        isMine_ = session_.changed_.wait(lock, stop, [this] { return !session_.state_.busy; });
        if (isMine_)
            session_.state_.busy = true;
    }
    ~Turn() {
        if (!isMine_)
            return;
        const std::scoped_lock lock(session_.mutex_);
        session_.state_.busy = false;
        session_.changed_.notify_all();
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

    [[nodiscard]] bool isMine() const { return isMine_; }

private:
    Session& session_;
    bool isMine_ = false;
};

void Session::store(const std::optional<wire::Tokens>& tokens) {
    {
        const std::scoped_lock lock(mutex_);
        state_.tokens = tokens;
        if (tokens)
            state_.refreshAt = refreshTime(clock_.steadyNow(), tokens->expiresIn);
    }
    if (onTokens_)
        onTokens_(tokens);
}

void Session::setLanguages(std::string languages) {
    const std::lock_guard lock(mutex_);
    languages_ = std::move(languages);
}

std::string Session::languages() const {
    const std::lock_guard lock(mutex_);
    return languages_;
}

void Session::adopt(wire::Tokens tokens) {
    const Turn turn(*this);
    store(std::move(tokens));
}

void Session::forget() {
    const Turn turn(*this);
    store(std::nullopt);
}

std::optional<wire::User> Session::user() const {
    const std::scoped_lock lock(mutex_);
    return state_.tokens ? std::optional(state_.tokens->user) : std::nullopt;
}

Result<wire::User> Session::restore(const Secret& refreshToken, const std::stop_token& stop) {
    const Turn turn(*this, stop);
    if (!turn.isMine())
        return fail(cancelled());
    return refresh(refreshToken, stop).map([](const wire::Tokens& fresh) { return fresh.user; });
}

Result<wire::Tokens> Session::refresh(const Secret& refreshToken, const std::stop_token& stop) {
    auto tokens = exchange(refreshToken, stop);
    if (tokens)
        store(*tokens);
    else if (tokens.error().code == ErrorCode::Unauthenticated)
        store(std::nullopt);
    return tokens;
}

// The server has already changed the token when the answer is lost, and takes the old one for a short while only: so
// a wish to stop gives the answer a moment to arrive.
Result<wire::Tokens> Session::exchange(const Secret& refreshToken, const std::stop_token& stop) {
    transfer::HttpRequest request;
    request.method = transfer::Method::Post;
    request.url = kRefreshPath;
    request.headers.add("Content-Type", "application/json");
    request.body = std::make_shared<transfer::MemoryBody>(toJson(wire::RefreshRequest{refreshToken}));
    request.deadlines.total = 20s;
    request.deadlines.afterStop = 1500ms;
    const auto response = performOpenly(std::move(request), stop);
    if (!response)
        return fail(response.error());
    if (response->status != 200)
        return fail(errorOf("refresh the session", *response));
    return wire::fromJson<wire::Tokens>(response->body);
}

Result<std::optional<Secret>> Session::accessToken(const std::optional<Secret>& refused, const std::stop_token& stop) {
    const Turn turn(*this, stop);
    if (!turn.isMine())
        return fail(cancelled());
    std::optional<wire::Tokens> tokens;
    bool isDue = false;
    {
        const std::scoped_lock lock(mutex_);
        tokens = state_.tokens;
        isDue = clock_.steadyNow() >= state_.refreshAt;
    }
    if (!tokens) {
        if (refused)
            return fail(ErrorCode::Unauthenticated, "the session is over");
        return std::optional<Secret>();
    }
    const bool isRefused = refused && refused->reveal() == tokens->accessToken.reveal();
    if (!isRefused && !isDue)
        return std::optional(tokens->accessToken);
    return refresh(tokens->refreshToken, stop).map([](const wire::Tokens& fresh) {
        return std::optional(fresh.accessToken);
    });
}

Result<transfer::HttpResponse> Session::perform(transfer::HttpRequest request, const std::stop_token& stop) {
    auto token = accessToken(std::nullopt, stop);
    if (!token)
        return fail(token.error());
    auto response = performOpenly(withToken(request, *token), stop);
    if (!response || response->status != 401 || !*token)
        return response;
    token = accessToken(*token, stop);
    if (!token)
        return fail(token.error());
    return performOpenly(withToken(std::move(request), *token), stop);
}

Result<transfer::HttpResponse> Session::performOpenly(transfer::HttpRequest request, const std::stop_token& stop) {
    request.url = resolve(request.url);
    if (std::string languages = this->languages(); !languages.empty())
        request.headers.add("Accept-Language", languages);
    const auto asked = now();
    auto response = http_.perform(std::move(request), stop);
    if (response)
        learnTime(*response, asked);
    return response;
}

// The server dates an answer when it begins; the body may take its time. Where the computer slept or its clock was set
// in between, the two clocks went differently, and when the answer began is not known.
void Session::learnTime(const transfer::HttpResponse& response, const Moment& asked) {
    const auto text = response.headers.find("Date");
    const auto date = text ? parseHttpDate(*text) : std::nullopt;
    if (!date)
        return;
    const auto answered = now();
    if (std::chrono::abs((answered.utc - asked.utc) - (answered.steady - asked.steady)) > kSameRate)
        return;
    const std::lock_guard lock(mutex_);
    ahead_ = *date - (asked.utc + response.facts.firstByte);
}

UtcTime Session::serverNow() const {
    const std::lock_guard lock(mutex_);
    return clock_.utcNow() + ahead_;
}

} // namespace vitascope::client
