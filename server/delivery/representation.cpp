// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/delivery/representation.h"

#include "shared/base/http_date.h"
#include "shared/base/random.h"

#include <utility>

namespace vitascope::server::delivery {
namespace {

using front::Headers;
using front::Response;

Headers headersOf(const Representation& representation) {
    auto headers = openHeaders();
    headers.add("Content-Type", representation.type);
    headers.add("ETag", representation.validators.tag);
    if (representation.validators.modified)
        headers.add("Last-Modified", httpDate(*representation.validators.modified));
    headers.add("Cache-Control", representation.caching);
    headers.add("Accept-Ranges", "bytes");
    headers.add("X-Content-Type-Options", "nosniff");
    return headers;
}

// Not in any body but by a chance of one in 2^96.
std::string makeBoundary() {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string boundary = "part-";
    for (const auto byte : randomBytes<12>()) {
        boundary += kDigits[byte >> 4U];
        boundary += kDigits[byte & 15U];
    }
    return boundary;
}

void setPart(Response& response, front::BodyPart part) {
    if (auto* text = std::get_if<std::string>(&part))
        response.body = std::move(*text);
    else
        response.body = std::get<front::FileBody>(std::move(part));
}

Response wholeOf(const Representation& representation) {
    Response response{.status = 200, .headers = headersOf(representation), .body = {}};
    if (representation.size > 0)
        setPart(response, representation.part({0, representation.size}));
    return response;
}

Response onePartOf(const Representation& representation, const ByteRange& range) {
    Response response{.status = 206, .headers = headersOf(representation), .body = {}};
    response.headers.add("Content-Range", contentRange(range, representation.size));
    setPart(response, representation.part(range));
    return response;
}

Response partsOf(const Representation& representation, const ByteRanges& ranges) {
    const auto boundary = makeBoundary();
    Response response{.status = 206, .headers = headersOf(representation), .body = {}};
    response.headers.set("Content-Type", "multipart/byteranges; boundary=" + boundary);
    front::BodyParts parts;
    std::string between;
    for (const auto& range : ranges) {
        parts.emplace_back(between + "--" + boundary + "\r\nContent-Type: " + representation.type +
                           "\r\nContent-Range: " + contentRange(range, representation.size) + "\r\n\r\n");
        parts.push_back(representation.part(range));
        between = "\r\n";
    }
    parts.emplace_back("\r\n--" + boundary + "--\r\n");
    response.body = std::move(parts);
    return response;
}

Response notModified(const Representation& representation) {
    return {.status = 304, .headers = headersOf(representation), .body = {}};
}

Response outside(std::uint64_t size) {
    auto response = refusal(416, "The range is outside the file.");
    response.headers.add("Content-Range", "bytes */" + std::to_string(size));
    return response;
}

} // namespace

Headers openHeaders() {
    return {{"Access-Control-Allow-Origin", "*"},
            {"Access-Control-Expose-Headers", "Accept-Ranges, Content-Length, Content-Range, ETag, Last-Modified"},
            {"Cross-Origin-Resource-Policy", "cross-origin"}};
}

Response refusal(int status, const std::string& text) {
    Response response{.status = status, .headers = openHeaders(), .body = text + "\n"};
    response.headers.add("Content-Type", "text/plain; charset=utf-8");
    response.headers.add("Cache-Control", "no-store");
    return response;
}

Response respond(const front::RequestHead& head, const Representation& representation) {
    switch (evaluate(head, representation.validators)) {
    case Verdict::NotModified:
        return notModified(representation);
    case Verdict::PreconditionFailed:
        return refusal(412, "This has changed meanwhile.");
    case Verdict::Proceed:
        break;
    }
    const auto* header = head.header("Range");
    // A Range of any other method than GET is ignored (RFC 9110, 14.2).
    if (header == nullptr || head.method != "GET" || !allowsRange(head, representation.validators))
        return wholeOf(representation);
    const auto answer = parseRange(*header, representation.size);
    if (std::holds_alternative<NotSatisfiable>(answer))
        return outside(representation.size);
    const auto* ranges = std::get_if<ByteRanges>(&answer);
    if (ranges == nullptr)
        return wholeOf(representation);
    return ranges->size() == 1 ? onePartOf(representation, ranges->front()) : partsOf(representation, *ranges);
}

} // namespace vitascope::server::delivery
