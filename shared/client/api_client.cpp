// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/api_client.h"

#include "shared/client/api_request.h"

namespace vitascope::client {
namespace {

using transfer::HttpResponse;
using transfer::Method;

Result<wire::User> signedIn(Session& session, const Result<HttpResponse>& response) {
    auto tokens = bodyOf<wire::Tokens>(response);
    if (!tokens)
        return fail(tokens.error());
    auto user = tokens->user;
    session.adopt(std::move(*tokens));
    return user;
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

std::string picturePath(TitleId id, PictureKind kind) {
    return titlePath(id) + "/pictures/" + (kind == PictureKind::Poster ? "poster" : "backdrop");
}

std::string packagePath(PackageId id) {
    return "/packages/" + id.toString();
}

} // namespace

Result<wire::ServerInfo> ApiClient::server(const std::stop_token& stop) const {
    return bodyOf<wire::ServerInfo>(sendOpenly(session_, apiRequest(Method::Get, "/server"), stop));
}

Result<wire::Health> ApiClient::health(const std::stop_token& stop) const {
    auto call = apiRequest(Method::Get, "");
    call.url = "/healthz";
    return bodyOf<wire::Health>(sendOpenly(session_, std::move(call), stop));
}

Result<wire::User> ApiClient::claim(const wire::ClaimRequest& request, const std::stop_token& stop) const {
    return signedIn(session_, sendOpenly(session_, apiRequest(Method::Post, "/setup/claim", toJson(request)), stop));
}

Result<wire::User> ApiClient::registerUser(const wire::RegisterRequest& request, const std::stop_token& stop) const {
    return signedIn(session_, sendOpenly(session_, apiRequest(Method::Post, "/auth/register", toJson(request)), stop));
}

Result<wire::User> ApiClient::signIn(const wire::SignInRequest& request, const std::stop_token& stop) const {
    return signedIn(session_, sendOpenly(session_, apiRequest(Method::Post, "/auth/sign-in", toJson(request)), stop));
}

Result<void> ApiClient::signOut(const std::stop_token& stop) const {
    auto told = nothing(send(session_, apiRequest(Method::Post, "/auth/sign-out"), stop));
    session_.forget();
    return told;
}

Result<wire::User> ApiClient::me(const std::stop_token& stop) const {
    return bodyOf<wire::User>(send(session_, apiRequest(Method::Get, "/me"), stop));
}

Result<wire::TitlePage> ApiClient::titles(const TitleQuery& query, const std::stop_token& stop) const {
    return bodyOf<wire::TitlePage>(send(session_, apiRequest(Method::Get, "/titles?" + queryOf(query)), stop));
}

Result<wire::Suggestions> ApiClient::suggest(const std::string& text, const std::stop_token& stop) const {
    return bodyOf<wire::Suggestions>(
        send(session_, apiRequest(Method::Get, "/search/suggest?q=" + percentEncoded(text)), stop));
}

Result<wire::Title> ApiClient::title(TitleId id, const std::stop_token& stop) const {
    return bodyOf<wire::Title>(send(session_, apiRequest(Method::Get, titlePath(id)), stop));
}

Result<wire::Title> ApiClient::createTitle(const wire::TitleInput& input, const std::stop_token& stop) const {
    return bodyOf<wire::Title>(send(session_, apiRequest(Method::Post, "/titles", toJson(input)), stop));
}

Result<wire::Title> ApiClient::updateTitle(TitleId id, int version, const wire::TitleInput& input,
                                           const std::stop_token& stop) const {
    auto call = apiRequest(Method::Put, titlePath(id), toJson(input));
    call.headers.add("If-Match", wire::etagOf(version));
    return bodyOf<wire::Title>(send(session_, std::move(call), stop));
}

Result<void> ApiClient::deleteTitle(TitleId id, const std::stop_token& stop) const {
    return nothing(send(session_, apiRequest(Method::Delete, titlePath(id)), stop));
}

Result<wire::Title> ApiClient::publish(TitleId id, const std::stop_token& stop) const {
    return bodyOf<wire::Title>(send(session_, apiRequest(Method::Post, titlePath(id) + "/publish"), stop));
}

Result<wire::Title> ApiClient::withdraw(TitleId id, const std::stop_token& stop) const {
    return bodyOf<wire::Title>(send(session_, apiRequest(Method::Post, titlePath(id) + "/withdraw"), stop));
}

Result<void> ApiClient::putPicture(TitleId id, PictureKind kind, std::string picture, const std::string& contentType,
                                   std::optional<int> replaces, const std::stop_token& stop) const {
    auto call =
        apiRequest(Method::Put, picturePath(id, kind) + (replaces ? "?replaces=" + std::to_string(*replaces) : ""));
    call.headers.add("Content-Type", contentType);
    call.body = std::make_shared<transfer::MemoryBody>(std::move(picture));
    call.deadlines.total.reset(); // 20 MiB may take long; the stall deadline stays
    return nothing(send(session_, std::move(call), stop));
}

Result<void> ApiClient::deletePicture(TitleId id, PictureKind kind, std::optional<int> version,
                                      const std::stop_token& stop) const {
    const auto path = picturePath(id, kind) + (version ? "?version=" + std::to_string(*version) : "");
    return nothing(send(session_, apiRequest(Method::Delete, path), stop));
}

Result<std::optional<Picture>> ApiClient::picture(TitleId id, PictureKind kind, int width,
                                                  const std::optional<std::string>& knownEtag,
                                                  const std::stop_token& stop) const {
    auto call = apiRequest(Method::Get, picturePath(id, kind) + "?width=" + std::to_string(width));
    if (knownEtag)
        call.headers.add("If-None-Match", *knownEtag);
    const auto attempt = attempted(call);
    auto response = session_.perform(std::move(call), stop);
    if (response && response->status == 304 && knownEtag)
        return std::optional<Picture>();
    response = succeeded(attempt, std::move(response));
    if (!response)
        return fail(response.error());
    return std::optional(Picture{std::move(response->body), response->headers.find("ETag").value_or("")});
}

Result<wire::Package> ApiClient::createPackage(TitleId id, const wire::PackageInput& input,
                                               const std::string& idempotencyKey, const std::stop_token& stop) const {
    auto call = apiRequest(Method::Post, titlePath(id) + "/packages", toJson(input));
    call.headers.add("Idempotency-Key", idempotencyKey);
    return bodyOf<wire::Package>(send(session_, std::move(call), stop));
}

Result<wire::Package> ApiClient::package(PackageId id, const std::stop_token& stop) const {
    return bodyOf<wire::Package>(send(session_, apiRequest(Method::Get, packagePath(id)), stop));
}

Result<wire::Track> ApiClient::submitTrack(PackageId id, const wire::TrackSubmission& submission,
                                           const std::stop_token& stop) const {
    auto call = apiRequest(Method::Post, packagePath(id) + "/tracks", toJson(submission));
    return bodyOf<wire::Track>(send(session_, std::move(call), stop));
}

Result<wire::Track> ApiClient::track(PackageId package, TrackId id, const std::stop_token& stop) const {
    auto call = apiRequest(Method::Get, packagePath(package) + "/tracks/" + id.toString());
    return bodyOf<wire::Track>(send(session_, std::move(call), stop));
}

Result<wire::EventBatch> ApiClient::events(const std::optional<std::string>& after, std::chrono::seconds wait,
                                           const std::stop_token& stop) const {
    auto path = "/events?wait=" + std::to_string(wait.count());
    if (after)
        path += "&after=" + percentEncoded(*after);
    auto call = apiRequest(Method::Get, path);
    call.deadlines.total = *call.deadlines.total + wait;
    call.deadlines.stall = *call.deadlines.total;
    return bodyOf<wire::EventBatch>(send(session_, std::move(call), stop));
}

Result<wire::Job> ApiClient::job(JobId id, const std::stop_token& stop) const {
    return bodyOf<wire::Job>(send(session_, apiRequest(Method::Get, "/jobs/" + id.toString()), stop));
}

Result<wire::Playback> ApiClient::playback(TitleId id, const std::stop_token& stop) const {
    return bodyOf<wire::Playback>(send(session_, apiRequest(Method::Get, titlePath(id) + "/playback"), stop));
}

Result<wire::Playback> ApiClient::trailerPlayback(TitleId id, const std::stop_token& stop) const {
    return bodyOf<wire::Playback>(
        send(session_, apiRequest(Method::Get, titlePath(id) + "/playback?asset=trailer"), stop));
}

} // namespace vitascope::client
