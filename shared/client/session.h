// SPDX-License-Identifier: GPL-3.0-or-later
// A signed-in session with one server: it holds the tokens, puts the access token on requests, and refreshes it, once
// for all threads, when it is about to expire or when the server answers 401. Blocking; thread: any.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/result.h"
#include "shared/transfer/http_client.h"
#include "shared/wire/auth.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>

namespace vitascope::client {

class Session {
public:
    // The new tokens, to be kept in the keychain (the refresh token, that is: it changes with each refresh), or nothing
    // when the session is over. Called on the thread whose call changed them, one call at a time; it must not call
    // the session.
    using TokensListener = std::function<void(const std::optional<wire::Tokens>&)>;

    // The server's URL is scheme, host and port, with or without a slash at the end: "https://films.example:8443".
    Session(transfer::HttpClient& http, const Clock& clock, std::string serverUrl, TokensListener onTokens = {});
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    [[nodiscard]] const std::string& serverUrl() const { return serverUrl_; }
    // A URL of this server from an absolute path ("/media/…"); an absolute URL stays as it is.
    [[nodiscard]] std::string resolve(std::string_view pathOrUrl) const;

    // The languages that texts of titles are wanted in, as Accept-Language has them; empty: as they were written.
    void setLanguages(std::string languages);
    // These wait for a refresh that is under way.
    void adopt(wire::Tokens tokens);
    void forget();
    [[nodiscard]] std::optional<wire::User> user() const;
    // The server's time of day, to a second or so: this computer's, corrected by the Date of the last answer. It goes
    // on while the computer sleeps; when the computer's clock is set, it is wrong by as much until the next answer.
    [[nodiscard]] UtcTime serverNow() const;

    // Signs in with a refresh token that was kept. Unauthenticated if the server no longer takes it.
    // Stopped, it still waits a moment for the answer: a token whose answer is lost would end the session.
    [[nodiscard]] Result<wire::User> restore(const Secret& refreshToken, const std::stop_token& stop = {});

    // The answer, whatever its status, to a request whose url is an absolute path of this server. Sends the access
    // token; without a session the request goes without one. Unauthenticated if there was a session and it is over.
    [[nodiscard]] Result<transfer::HttpResponse> perform(transfer::HttpRequest request,
                                                         const std::stop_token& stop = {});
    // The same without a token: signing in and what is open to all.
    [[nodiscard]] Result<transfer::HttpResponse> performOpenly(transfer::HttpRequest request,
                                                               const std::stop_token& stop = {});

private:
    struct State {
        std::optional<wire::Tokens> tokens;
        SteadyTime refreshAt{};
        bool busy = false; // somebody is changing the tokens
    };

    struct Moment {
        UtcTime utc;
        SteadyTime steady;
    };

    // Who has it may change the tokens; the others wait for it. Without it (a stop came first) nothing may be changed.
    class Turn;

    // The token to send, refreshed before if it is about to expire or is the one that was just refused.
    [[nodiscard]] Result<std::optional<Secret>> accessToken(const std::optional<Secret>& refused,
                                                            const std::stop_token& stop);
    // During a turn: exchanges the refresh token and stores what came of it.
    [[nodiscard]] Result<wire::Tokens> refresh(const Secret& refreshToken, const std::stop_token& stop);
    [[nodiscard]] Result<wire::Tokens> exchange(const Secret& refreshToken, const std::stop_token& stop);
    void store(const std::optional<wire::Tokens>& tokens); // during a turn
    [[nodiscard]] std::string languages() const;
    [[nodiscard]] Moment now() const { return {clock_.utcNow(), clock_.steadyNow()}; }
    void learnTime(const transfer::HttpResponse& response, const Moment& asked);

    transfer::HttpClient& http_;
    const Clock& clock_;
    const std::string serverUrl_;
    const TokensListener onTokens_;
    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    State state_;
    std::string languages_;
    UtcTime::duration ahead_{}; // the server's clock, of this computer's
};

} // namespace vitascope::client
