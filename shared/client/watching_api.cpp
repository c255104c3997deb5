// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/watching_api.h"

#include "shared/client/api_request.h"

namespace vitascope::client {
namespace {

using transfer::HttpRequest;
using transfer::Method;

std::string titlePath(TitleId title, const char* part = "") {
    return "/me/titles/" + title.toString() + part;
}

Result<void> told(Session& session, HttpRequest request, const std::stop_token& stop) {
    return nothing(send(session, std::move(request), stop));
}

} // namespace

Result<wire::TitleMarks> WatchingApi::marks(TitleId title, const std::stop_token& stop) const {
    return get<wire::TitleMarks>(session_, titlePath(title), stop);
}

Result<void> WatchingApi::setFavourite(TitleId title, bool isFavourite, const std::stop_token& stop) const {
    return told(session_, apiRequest(isFavourite ? Method::Put : Method::Delete, titlePath(title, "/favourite")), stop);
}

Result<void> WatchingApi::rate(TitleId title, std::optional<int> stars, const std::stop_token& stop) const {
    const auto path = titlePath(title, "/rating");
    return told(session_,
                stars ? apiRequest(Method::Put, path, toJson(wire::RatingInput{*stars}))
                      : apiRequest(Method::Delete, path),
                stop);
}

Result<void> WatchingApi::forgetPosition(TitleId title, const std::stop_token& stop) const {
    return told(session_, apiRequest(Method::Delete, titlePath(title, "/position")), stop);
}

Result<wire::TitlePage> WatchingApi::favourites(int limit, const std::optional<std::string>& cursor,
                                                const std::stop_token& stop) const {
    auto path = "/me/favourites?limit=" + std::to_string(limit);
    if (cursor)
        path += "&cursor=" + percentEncoded(*cursor);
    return get<wire::TitlePage>(session_, path, stop);
}

Result<wire::UnfinishedList> WatchingApi::continueWatching(int limit, const std::stop_token& stop) const {
    return get<wire::UnfinishedList>(session_, "/me/continue-watching?limit=" + std::to_string(limit), stop);
}

Result<wire::WatchEventReport> WatchingApi::tell(const wire::WatchEventBatch& events,
                                                 const std::stop_token& stop) const {
    auto request = apiRequest(Method::Post, "/me/watch-events", toJson(events));
    return bodyOf<wire::WatchEventReport>(send(session_, std::move(request), stop));
}

} // namespace vitascope::client
