// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/api_client.h"

#include "shared/client/problem_mapping.h"

#include <chrono>

namespace vitascope::client {
namespace {

using transfer::HttpRequest;
using transfer::HttpResponse;
using transfer::Method;

constexpr std::string_view kRoot = "/api/v1";

// The life of any call that carries no large body.
constexpr std::chrono::seconds kCallDeadline{60};

HttpRequest call(Method method, const std::string& path) {
    HttpRequest request;
    request.method = method;
    request.url = std::string(kRoot) + path;
    request.deadlines.total = kCallDeadline;
    return request;
}

HttpRequest call(Method method, const std::string& path, std::string json) {
    auto request = call(method, path);
    request.headers.add("Content-Type", "application/json");
    request.body = std::make_shared<transfer::MemoryBody>(std::move(json));
    return request;
}

// Method and path without the query, for messages.
std::string attempted(const HttpRequest& request) {
    return std::string(toString(request.method)) + ' ' + request.url.substr(0, request.url.find('?'));
}

Result<HttpResponse> succeeded(const std::string& attempt, Result<HttpResponse> response) {
    if (!response)
        return fail(attempt, response.error());
    if (response->status < 200 || response->status > 299)
        return fail(errorOf(attempt, *response));
    return response;
}

Result<HttpResponse> send(Session& session, HttpRequest request, const std::stop_token& stop) {
    const auto attempt = attempted(request);
    return succeeded(attempt, session.perform(std::move(request), stop));
}

Result<HttpResponse> sendOpenly(Session& session, HttpRequest request, const std::stop_token& stop) {
    const auto attempt = attempted(request);
    return succeeded(attempt, session.performOpenly(std::move(request), stop));
}

template<class T>
Result<T> bodyOf(const Result<HttpResponse>& response) {
    if (!response)
        return fail(response.error());
    auto value = wire::fromJson<T>(response->body);
    if (!value) // not the caller's input but the server's answer is wrong
        return fail(ErrorCode::Corrupt, "the server's answer: " + value.error().message);
    return value;
}

Result<void> nothing(const Result<HttpResponse>& response) {
    if (!response)
        return fail(response.error());
    return {};
}

Result<wire::User> signedIn(Session& session, const Result<HttpResponse>& response) {
    auto tokens = bodyOf<wire::Tokens>(response);
    if (!tokens)
        return fail(tokens.error());
    auto user = tokens->user;
    session.adopt(std::move(*tokens));
    return user;
}

std::string percentEncoded(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                             c == '_' || c == '.' || c == '~';
        if (isPlain)
            encoded += c;
        else
            ((encoded += '%') += kDigits[byte >> 4]) += kDigits[byte & 0x0F];
    }
    return encoded;
}

std::string queryOf(const TitleQuery& query) {
    auto text = "state=" + std::string(toString(query.filter));
    const auto add = [&](const char* name, const std::optional<std::string>& value) {
        if (value)
            text += "&" + std::string(name) + "=" + percentEncoded(*value);
    };
    const auto addNumber = [&](const char* name, const std::optional<int>& value) {
        if (value)
            add(name, std::to_string(*value));
    };
    addNumber("limit", query.limit);
    add("cursor", query.cursor);
    add("q", query.text);
    if (query.sort)
        add("sort", std::string(toString(*query.sort)));
    if (query.order)
        add("order", std::string(toString(*query.order)));
    add("genre", query.genre);
    addNumber("yearFrom", query.yearFrom);
    addNumber("yearTo", query.yearTo);
    addNumber("maxAge", query.maximumAge);
    add("originalLanguage", query.originalLanguage);
    if (query.wantsTotal)
        text += "&total=true";
    return text;
}

std::string titlePath(TitleId id) {
    return "/titles/" + id.toString();
}

std::string packagePath(PackageId id) {
    return "/packages/" + id.toString();
}

} // namespace

Result<wire::ServerInfo> ApiClient::server(const std::stop_token& stop) const {
    return bodyOf<wire::ServerInfo>(sendOpenly(session_, call(Method::Get, "/server"), stop));
}

Result<wire::Health> ApiClient::health(const std::stop_token& stop) const {
    auto request = call(Method::Get, "");
    request.url = "/healthz";
    return bodyOf<wire::Health>(sendOpenly(session_, std::move(request), stop));
}

Result<wire::User> ApiClient::claim(const wire::ClaimRequest& request, const std::stop_token& stop) const {
    return signedIn(session_, sendOpenly(session_, call(Method::Post, "/setup/claim", toJson(request)), stop));
}

Result<wire::User> ApiClient::registerUser(const wire::RegisterRequest& request, const std::stop_token& stop) const {
    return signedIn(session_, sendOpenly(session_, call(Method::Post, "/auth/register", toJson(request)), stop));
}

Result<wire::User> ApiClient::signIn(const wire::SignInRequest& request, const std::stop_token& stop) const {
    return signedIn(session_, sendOpenly(session_, call(Method::Post, "/auth/sign-in", toJson(request)), stop));
}

Result<void> ApiClient::signOut(const std::stop_token& stop) const {
    auto told = nothing(send(session_, call(Method::Post, "/auth/sign-out"), stop));
    session_.forget();
    return told;
}

Result<wire::User> ApiClient::me(const std::stop_token& stop) const {
    return bodyOf<wire::User>(send(session_, call(Method::Get, "/me"), stop));
}

Result<wire::UserPage> ApiClient::users(const std::optional<std::string>& cursor, const std::stop_token& stop) const {
    const auto query = cursor ? "?cursor=" + percentEncoded(*cursor) : std::string();
    return bodyOf<wire::UserPage>(send(session_, call(Method::Get, "/users" + query), stop));
}

Result<wire::User> ApiClient::setRole(UserId user, wire::Role role, const std::stop_token& stop) const {
    auto request = call(Method::Put, "/users/" + user.toString() + "/role", toJson(wire::RoleInput{role}));
    return bodyOf<wire::User>(send(session_, std::move(request), stop));
}

Result<wire::TitlePage> ApiClient::titles(const TitleQuery& query, const std::stop_token& stop) const {
    return bodyOf<wire::TitlePage>(send(session_, call(Method::Get, "/titles?" + queryOf(query)), stop));
}

Result<wire::Suggestions> ApiClient::suggest(const std::string& text, const std::stop_token& stop) const {
    return bodyOf<wire::Suggestions>(
        send(session_, call(Method::Get, "/search/suggest?q=" + percentEncoded(text)), stop));
}

Result<wire::Title> ApiClient::title(TitleId id, const std::stop_token& stop) const {
    return bodyOf<wire::Title>(send(session_, call(Method::Get, titlePath(id)), stop));
}

Result<wire::Title> ApiClient::createTitle(const wire::TitleInput& input, const std::stop_token& stop) const {
    return bodyOf<wire::Title>(send(session_, call(Method::Post, "/titles", toJson(input)), stop));
}

Result<wire::Title> ApiClient::updateTitle(TitleId id, int version, const wire::TitleInput& input,
                                           const std::stop_token& stop) const {
    auto request = call(Method::Put, titlePath(id), toJson(input));
    request.headers.add("If-Match", wire::etagOf(version));
    return bodyOf<wire::Title>(send(session_, std::move(request), stop));
}

Result<void> ApiClient::deleteTitle(TitleId id, const std::stop_token& stop) const {
    return nothing(send(session_, call(Method::Delete, titlePath(id)), stop));
}

Result<wire::Title> ApiClient::publish(TitleId id, const std::stop_token& stop) const {
    return bodyOf<wire::Title>(send(session_, call(Method::Post, titlePath(id) + "/publish"), stop));
}

Result<wire::Title> ApiClient::withdraw(TitleId id, const std::stop_token& stop) const {
    return bodyOf<wire::Title>(send(session_, call(Method::Post, titlePath(id) + "/withdraw"), stop));
}

Result<void> ApiClient::putPoster(TitleId id, std::string picture, const std::string& contentType,
                                  const std::stop_token& stop) const {
    return putPicture(id, "poster", std::move(picture), contentType, stop);
}

Result<void> ApiClient::putBackdrop(TitleId id, std::string picture, const std::string& contentType,
                                    const std::stop_token& stop) const {
    return putPicture(id, "backdrop", std::move(picture), contentType, stop);
}

Result<void> ApiClient::putPicture(TitleId id, const std::string& kind, std::string picture,
                                   const std::string& contentType, const std::stop_token& stop) const {
    auto request = call(Method::Put, titlePath(id) + "/pictures/" + kind);
    request.headers.add("Content-Type", contentType);
    request.body = std::make_shared<transfer::MemoryBody>(std::move(picture));
    request.deadlines.total.reset(); // 20 MiB may take long; the stall deadline stays
    return nothing(send(session_, std::move(request), stop));
}

Result<std::optional<Poster>> ApiClient::poster(TitleId id, int width, const std::optional<std::string>& knownEtag,
                                                const std::stop_token& stop) const {
    auto request = call(Method::Get, titlePath(id) + "/pictures/poster?width=" + std::to_string(width));
    if (knownEtag)
        request.headers.add("If-None-Match", *knownEtag);
    const auto attempt = attempted(request);
    auto response = session_.perform(std::move(request), stop);
    if (response && response->status == 304 && knownEtag)
        return std::optional<Poster>();
    response = succeeded(attempt, std::move(response));
    if (!response)
        return fail(response.error());
    return std::optional(Poster{std::move(response->body), response->headers.find("ETag").value_or("")});
}

Result<wire::Package> ApiClient::createPackage(TitleId id, const wire::PackageInput& input,
                                               const std::string& idempotencyKey, const std::stop_token& stop) const {
    auto request = call(Method::Post, titlePath(id) + "/packages", toJson(input));
    request.headers.add("Idempotency-Key", idempotencyKey);
    return bodyOf<wire::Package>(send(session_, std::move(request), stop));
}

Result<wire::Package> ApiClient::package(PackageId id, const std::stop_token& stop) const {
    return bodyOf<wire::Package>(send(session_, call(Method::Get, packagePath(id)), stop));
}

Result<wire::Track> ApiClient::submitTrack(PackageId id, const wire::TrackSubmission& submission,
                                           const std::stop_token& stop) const {
    auto request = call(Method::Post, packagePath(id) + "/tracks", toJson(submission));
    return bodyOf<wire::Track>(send(session_, std::move(request), stop));
}

Result<wire::Track> ApiClient::track(PackageId package, TrackId id, const std::stop_token& stop) const {
    auto request = call(Method::Get, packagePath(package) + "/tracks/" + id.toString());
    return bodyOf<wire::Track>(send(session_, std::move(request), stop));
}

Result<wire::EventBatch> ApiClient::events(const std::optional<std::string>& after, std::chrono::seconds wait,
                                           const std::stop_token& stop) const {
    auto path = "/events?wait=" + std::to_string(wait.count());
    if (after)
        path += "&after=" + percentEncoded(*after);
    auto request = call(Method::Get, path);
    request.deadlines.total = wait + kCallDeadline;
    request.deadlines.stall = wait + kCallDeadline;
    return bodyOf<wire::EventBatch>(send(session_, std::move(request), stop));
}

Result<wire::Job> ApiClient::job(JobId id, const std::stop_token& stop) const {
    return bodyOf<wire::Job>(send(session_, call(Method::Get, "/jobs/" + id.toString()), stop));
}

Result<wire::Playback> ApiClient::playback(TitleId id, const std::stop_token& stop) const {
    return bodyOf<wire::Playback>(send(session_, call(Method::Get, titlePath(id) + "/playback"), stop));
}

Result<wire::Playback> ApiClient::trailerPlayback(TitleId id, const std::stop_token& stop) const {
    return bodyOf<wire::Playback>(send(session_, call(Method::Get, titlePath(id) + "/playback?asset=trailer"), stop));
}

} // namespace vitascope::client
