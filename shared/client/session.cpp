// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/session.h"

#include "shared/client/problem_mapping.h"

#include <algorithm>
#include <chrono>

namespace vitascope::client {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view kRefreshPath = "/api/v1/auth/refresh";

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

} // namespace

Session::Session(transfer::HttpClient& http, const Clock& clock, std::string serverUrl, TokensListener onTokens)
    : http_(http), clock_(clock), serverUrl_(withoutSlash(std::move(serverUrl))), onTokens_(std::move(onTokens)) {}

std::string Session::resolve(std::string_view pathOrUrl) const {
    return pathOrUrl.starts_with('/') ? serverUrl_ + std::string(pathOrUrl) : std::string(pathOrUrl);
}

void Session::takeTurn(std::unique_lock<std::mutex>& lock) {
    changed_.wait(lock, [this] { return !state_.busy; });
    state_.busy = true;
}

void Session::giveTurn() {
    const std::scoped_lock lock(mutex_);
    state_.busy = false;
    changed_.notify_all();
}

void Session::store(std::optional<wire::Tokens> tokens) {
    {
        const std::scoped_lock lock(mutex_);
        state_.tokens = tokens;
        if (tokens)
            state_.refreshAt = refreshTime(clock_.steadyNow(), tokens->expiresIn);
    }
    if (onTokens_)
        onTokens_(tokens);
}

void Session::adopt(wire::Tokens tokens) {
    {
        std::unique_lock lock(mutex_);
        takeTurn(lock);
    }
    store(std::move(tokens));
    giveTurn();
}

void Session::forget() {
    {
        std::unique_lock lock(mutex_);
        takeTurn(lock);
    }
    store(std::nullopt);
    giveTurn();
}

std::optional<wire::User> Session::user() const {
    const std::scoped_lock lock(mutex_);
    return state_.tokens ? std::optional(state_.tokens->user) : std::nullopt;
}

Result<wire::User> Session::restore(const Secret& refreshToken) {
    {
        std::unique_lock lock(mutex_);
        takeTurn(lock);
    }
    auto tokens = refresh(refreshToken);
    if (tokens)
        store(*tokens);
    else if (tokens.error().code == ErrorCode::Unauthenticated)
        store(std::nullopt);
    giveTurn();
    return tokens.map([](const wire::Tokens& fresh) { return fresh.user; });
}

// Not stopped by the caller's wish to stop: the server has already changed the token when the answer is lost.
Result<wire::Tokens> Session::refresh(const Secret& refreshToken) {
    transfer::HttpRequest request;
    request.method = transfer::Method::Post;
    request.url = kRefreshPath;
    request.headers.add("Content-Type", "application/json");
    request.body = std::make_shared<transfer::MemoryBody>(toJson(wire::RefreshRequest{refreshToken}));
    request.deadlines.total = 20s;
    const auto response = performOpenly(std::move(request));
    if (!response)
        return fail(response.error());
    if (response->status != 200)
        return fail(errorOf("refresh the session", *response));
    return wire::fromJson<wire::Tokens>(response->body);
}

Result<std::optional<Secret>> Session::accessToken(const std::optional<Secret>& refused) {
    Secret refreshToken;
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return !state_.busy; });
        if (!state_.tokens) {
            if (refused)
                return fail(ErrorCode::Unauthenticated, "the session is over");
            return std::optional<Secret>();
        }
        const bool isRefused = refused && refused->reveal() == state_.tokens->accessToken.reveal();
        if (!isRefused && clock_.steadyNow() < state_.refreshAt)
            return std::optional(state_.tokens->accessToken);
        state_.busy = true;
        refreshToken = state_.tokens->refreshToken;
    }
    const auto tokens = refresh(refreshToken);
    if (tokens)
        store(*tokens);
    else if (tokens.error().code == ErrorCode::Unauthenticated)
        store(std::nullopt);
    giveTurn();
    if (!tokens)
        return fail(tokens.error());
    return std::optional(tokens->accessToken);
}

Result<transfer::HttpResponse> Session::perform(transfer::HttpRequest request, const std::stop_token& stop) {
    auto token = accessToken(std::nullopt);
    if (!token)
        return fail(token.error());
    auto response = performOpenly(withToken(request, *token), stop);
    if (!response || response->status != 401 || !*token)
        return response;
    token = accessToken(*token);
    if (!token)
        return fail(token.error());
    return performOpenly(withToken(std::move(request), *token), stop);
}

Result<transfer::HttpResponse> Session::performOpenly(transfer::HttpRequest request, const std::stop_token& stop) {
    request.url = resolve(request.url);
    return http_.perform(std::move(request), stop);
}

} // namespace vitascope::client
