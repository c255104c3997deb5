// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/delivery/media_delivery.h"

#include "server/delivery/byte_range.h"
#include "shared/base/log.h"

#include <optional>
#include <string>
#include <utility>

namespace vitascope::server::delivery {
namespace {

using front::Headers;
using front::RequestHead;
using front::Response;
using streaming::MediaFormat;
using streaming::MediaResource;

constexpr std::size_t kSources = 256;
constexpr const char* kPlaylistType = "application/vnd.apple.mpegurl";

// Headers that let a player in a web page of any origin read the answer.
Headers openHeaders() {
    return {{"Access-Control-Allow-Origin", "*"},
            {"Access-Control-Expose-Headers", "Content-Length, Content-Range, ETag"}};
}

Response refusal(int status, const std::string& text) {
    Response response{.status = status, .headers = openHeaders(), .body = text + "\n"};
    response.headers.add("Content-Type", "text/plain; charset=utf-8");
    response.headers.add("Cache-Control", "no-store");
    return response;
}

Response refusal(const Error& error) {
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
    response.headers.add("Access-Control-Allow-Methods", "GET, HEAD");
    response.headers.add("Access-Control-Allow-Headers", "Range, If-None-Match, If-Range");
    response.headers.add("Access-Control-Max-Age", "86400");
    return response;
}

bool isUnchanged(const RequestHead& head, const std::string& tag) {
    const auto* known = head.header("If-None-Match");
    return known != nullptr && namesTag(*known, tag);
}

// The range asked for, if it is one and If-Range (RFC 9110, 13.1.5) does not make it void.
RangeAnswer rangeOf(const RequestHead& head, const std::string& tag, std::uint64_t size) {
    const auto* range = head.header("Range");
    const auto* condition = head.header("If-Range");
    if (range == nullptr || (condition != nullptr && *condition != tag))
        return WholeFile{};
    return parseRange(*range, size);
}

Headers representationHeaders(const char* type, const std::string& tag, const char* caching) {
    auto headers = openHeaders();
    headers.add("Content-Type", type);
    headers.add("ETag", tag);
    headers.add("Cache-Control", caching);
    headers.add("Accept-Ranges", "bytes");
    headers.add("X-Content-Type-Options", "nosniff");
    return headers;
}

// Status and headers for a representation of this size, and which bytes of it are to be sent.
std::pair<Response, ByteRange> select(const RequestHead& head, Headers headers, const std::string& tag,
                                      std::uint64_t size) {
    if (isUnchanged(head, tag))
        return {{.status = 304, .headers = std::move(headers), .body = {}}, {}};
    const auto range = rangeOf(head, tag, size);
    if (std::holds_alternative<NotSatisfiable>(range)) {
        auto response = refusal(416, "The range is outside the file.");
        response.headers.add("Content-Range", "bytes */" + std::to_string(size));
        return {std::move(response), ByteRange{}};
    }
    if (const auto* part = std::get_if<ByteRange>(&range)) {
        headers.add("Content-Range", contentRange(*part, size));
        return {{.status = 206, .headers = std::move(headers), .body = {}}, *part};
    }
    return {{.status = 200, .headers = std::move(headers), .body = {}}, {0, size}};
}

bool fits(MediaResource resource, MediaFormat format) {
    return resource == MediaResource::MediaPlaylist ||
           resource == (format == MediaFormat::Mp4 ? MediaResource::Mp4File : MediaResource::WebVttFile);
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
    if (const auto grant = rights_.check(path->token, path->package, clock_.utcNow()); !grant)
        return completion.send(refusal(grant.error()));
    if (const auto package = index_.tryFind(path->package))
        return completion.send(answer(head, *path, *package));

    struct Waiting {
        RequestHead head;
        front::Completion completion;
    };
    auto waiting = std::make_shared<Waiting>(Waiting{std::move(head), std::move(completion)});
    const bool isTaken = loader_.load(path->package, [this, waiting](auto package) {
        const auto wanted = streaming::parseMediaPath(waiting->head.path);
        waiting->completion.send(package && wanted ? answer(waiting->head, *wanted, **package)
                                                   : refusal(package.error()));
    });
    if (!isTaken)
        waiting->completion.send(refusal(Error{ErrorCode::Unavailable, "too many packages are being loaded"}));
}

Response MediaDelivery::answer(const RequestHead& head, const streaming::MediaPath& path,
                               const streaming::MediaPackage& package) {
    if (path.resource == MediaResource::MasterPlaylist)
        return answerText(head, package.masterPlaylist, package.masterTag);
    const auto track = package.tracks.find(path.track);
    if (track == package.tracks.end() || !fits(path.resource, track->second.format))
        return refusal(404, "There is nothing here.");
    if (path.resource == MediaResource::MediaPlaylist)
        return answerText(head, track->second.playlist, track->second.playlistTag);
    return answerFile(head, track->second);
}

Response MediaDelivery::answerText(const RequestHead& head, const std::string& text, const std::string& tag) {
    auto [response, range] = select(head, representationHeaders(kPlaylistType, tag, "no-cache"), tag, text.size());
    if (range.length > 0)
        response.body = text.substr(range.first, range.length);
    return std::move(response);
}

Response MediaDelivery::answerFile(const RequestHead& head, const streaming::MediaTrack& track) {
    const char* type = track.format == MediaFormat::Mp4 ? "video/mp4" : "text/vtt; charset=utf-8";
    // A committed track never changes.
    auto headers = representationHeaders(type, track.fileTag, "private, max-age=86400, immutable");
    auto [response, range] = select(head, std::move(headers), track.fileTag, track.file.length);
    if (range.length == 0)
        return std::move(response);
    auto source = sourceOf(track.file);
    if (source == nullptr)
        return refusal(500, "The server failed.");
    response.body = front::FileBody{std::move(source), track.file.offset + range.first, range.length};
    return std::move(response);
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
