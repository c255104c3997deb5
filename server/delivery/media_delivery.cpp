// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/delivery/media_delivery.h"

#include "server/delivery/representation.h"
#include "shared/base/log.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace vitascope::server::delivery {
namespace {

using front::RequestHead;
using front::Response;
using streaming::MediaFormat;
using streaming::MediaResource;

constexpr std::size_t kSources = 256;
constexpr std::chrono::seconds kLongestAge{24 * 3600};
constexpr const char* kPlaylistType = "application/vnd.apple.mpegurl";
constexpr const char* kWebVttType = "text/vtt; charset=utf-8";

Response refusalOf(const Error& error) {
    switch (error.code) {
    case ErrorCode::Unauthenticated:
        return refusal(401, "This link is not valid, or not any more.");
    case ErrorCode::Forbidden:
        return refusal(403, "This link gives no right to this.");
    case ErrorCode::Unavailable:
    case ErrorCode::Timeout: {
        auto response = refusal(503, "The film cannot be read now.");
        response.headers.add("Retry-After", "5");
        return response;
    }
    case ErrorCode::NotFound:
        return refusal(404, "There is nothing here.");
    default:
        return refusal(500, "The server failed.");
    }
}

Response preflight() {
    Response response{.status = 204, .headers = openHeaders(), .body = {}};
    response.headers.add("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
    response.headers.add("Access-Control-Allow-Headers",
                         "Range, If-Match, If-None-Match, If-Modified-Since, If-Range, If-Unmodified-Since");
    response.headers.add("Access-Control-Max-Age", "86400");
    return response;
}

// For viewers the right ends with the availability of the title, for editors it does not.
std::chrono::seconds leftOf(const streaming::MediaGrant& grant, const streaming::MediaPackage& package, UtcTime now) {
    const auto until = grant.drafts ? std::nullopt : package.availability.until;
    return std::chrono::floor<std::chrono::seconds>(std::min(grant.expiresAt, until.value_or(grant.expiresAt)) - now);
}

// How long a file may be kept: it never changes, but who holds it must not outlive the right to it.
std::string cachingOf(std::chrono::seconds leftOfRight) {
    const auto age = std::clamp(leftOfRight, std::chrono::seconds(0), kLongestAge);
    return "private, max-age=" + std::to_string(age.count()) + ", immutable";
}

bool fits(MediaResource resource, MediaFormat format) {
    switch (format) {
    case MediaFormat::Mp4:
        return resource == MediaResource::MediaPlaylist || resource == MediaResource::Mp4File;
    case MediaFormat::WebVtt:
        return resource == MediaResource::MediaPlaylist || resource == MediaResource::WebVttFile;
    case MediaFormat::Sheets:
        return resource == MediaResource::ThumbnailIndex || resource == MediaResource::ThumbnailSheet;
    }
    return false;
}

// Of a part of the file: the file's tag with the number before its closing quote.
std::string sheetTag(std::string tag, std::size_t number) {
    return tag.insert(tag.size() - 1, "-" + std::to_string(number));
}

} // namespace

MediaDelivery::MediaDelivery(streaming::MediaIndex& index, const streaming::MediaRights& rights, const Clock& clock)
    : index_(index), rights_(rights), clock_(clock), loader_(index) {}

void MediaDelivery::handle(RequestHead head, front::Completion completion) {
    if (head.method == "OPTIONS")
        return completion.send(preflight());
    if (head.method != "GET" && head.method != "HEAD") {
        auto response = refusal(405, "Media can only be read.");
        response.headers.add("Allow", "GET, HEAD, OPTIONS");
        return completion.send(std::move(response));
    }
    const auto path = streaming::parseMediaPath(head.path);
    if (!path)
        return completion.send(refusal(404, "There is nothing here."));
    const auto now = clock_.utcNow();
    const auto grant = rights_.check(path->token, path->package, now);
    if (!grant)
        return completion.send(refusalOf(grant.error()));
    if (const auto package = index_.tryFind(path->package))
        return completion.send(answer(head, *path, *package, *grant));

    struct Waiting {
        RequestHead head;
        front::Completion completion;
    };
    auto waiting = std::make_shared<Waiting>(Waiting{std::move(head), std::move(completion)});
    const bool isTaken = loader_.load(path->package, [this, waiting, grant = *grant](auto package) {
        const auto wanted = streaming::parseMediaPath(waiting->head.path);
        waiting->completion.send(package && wanted ? answer(waiting->head, *wanted, **package, grant)
                                                   : refusalOf(package.error()));
    });
    if (!isTaken)
        waiting->completion.send(refusalOf(Error{ErrorCode::Unavailable, "too many packages are being loaded"}));
}

Response MediaDelivery::answer(const RequestHead& head, const streaming::MediaPath& path,
                               const streaming::MediaPackage& package, const streaming::MediaGrant& grant) {
    const auto now = clock_.utcNow();
    if (!package.isShown(now) && !grant.drafts)
        return refusal(403, "This film is not available.");
    if (path.resource == MediaResource::MasterPlaylist)
        return answerText(head, package.masterPlaylist, kPlaylistType, {package.masterTag, std::nullopt});
    const auto track = package.tracks.find(path.track);
    if (track == package.tracks.end() || !fits(path.resource, track->second.format))
        return refusal(404, "There is nothing here.");
    if (path.resource == MediaResource::MediaPlaylist)
        return answerText(head, track->second.playlist, kPlaylistType,
                          {track->second.playlistTag, track->second.modifiedAt});
    if (path.resource == MediaResource::ThumbnailIndex)
        return answerText(head, track->second.playlist, kWebVttType,
                          {track->second.playlistTag, track->second.modifiedAt});
    const auto leftOfRight = leftOf(grant, package, now);
    if (path.resource == MediaResource::ThumbnailSheet)
        return answerSheet(head, track->second, path.sheet, leftOfRight);
    return answerFile(head, track->second, leftOfRight);
}

Response MediaDelivery::answerText(const RequestHead& head, const std::string& text, const char* type,
                                   Validators validators) {
    return respond(head, {.type = type,
                          .validators = std::move(validators),
                          .caching = "private, no-cache",
                          .size = text.size(),
                          .part = [&](const ByteRange& range) { return text.substr(range.first, range.length); }});
}

Response MediaDelivery::answerFile(const RequestHead& head, const streaming::MediaTrack& track,
                                   std::chrono::seconds leftOfRight) {
    auto source = sourceOf(track.file);
    if (source == nullptr)
        return refusal(500, "The server failed.");
    return respond(head, {.type = track.format == MediaFormat::Mp4 ? "video/mp4" : kWebVttType,
                          .validators = {track.fileTag, track.modifiedAt},
                          .caching = cachingOf(leftOfRight),
                          .size = track.file.length,
                          .part = [&](const ByteRange& range) {
                              return front::FileBody{source, track.file.offset + range.first, range.length};
                          }});
}

Response MediaDelivery::answerSheet(const RequestHead& head, const streaming::MediaTrack& track, std::size_t number,
                                    std::chrono::seconds leftOfRight) {
    if (number >= track.sheets.size())
        return refusal(404, "There is nothing here.");
    auto source = sourceOf(track.file);
    if (source == nullptr)
        return refusal(500, "The server failed.");
    const auto& sheet = track.sheets[number];
    return respond(head,
                   {.type = "image/jpeg",
                    .validators = {sheetTag(track.fileTag, number), track.modifiedAt},
                    .caching = cachingOf(leftOfRight),
                    .size = sheet.length,
                    .part = [&](const ByteRange& range) {
                        return front::FileBody{source, track.file.offset + sheet.offset + range.first, range.length};
                    }});
}

std::shared_ptr<const front::FileSource> MediaDelivery::sourceOf(const storage::FileRange& file) {
    return sources_.with([&](Sources& sources) -> std::shared_ptr<const front::FileSource> {
        if (const auto found = sources.find(file.file.get()); found != sources.end())
            return found->second;
        auto opened = front::FileSource::open(file.file);
        if (!opened) {
            log::error("a media file cannot be sent", {{"reason", opened.error().message}});
            return nullptr;
        }
        if (sources.size() >= kSources)
            sources.clear(); // what is still being sent keeps its own hold
        sources.emplace(file.file.get(), *opened);
        return *opened;
    });
}

} // namespace vitascope::server::delivery
