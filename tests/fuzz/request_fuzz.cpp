// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a connection, from the first read to what the handlers make of a request. Beside crashes it looks for
// two readings of the same bytes: one that depends on how they arrive, and one that differs from what was written out
// again.
#include "server/api/http/router.h"
#include "server/delivery/representation.h"
#include "server/domain/streaming/media_path.h"
#include "server/front/keep_alive.h"
#include "server/front/request_reader.h"
#include "tests/fuzz/demand.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <string>
#include <vector>

using namespace vitascope;
using namespace vitascope::server;
using vitascope::fuzz::demand;

namespace {

constexpr std::size_t kHeadLimit = 1024; // small, so that inputs reach it

// What a reader made of the bytes of one connection.
struct Reading {
    std::vector<front::RequestHead> heads;
    std::vector<std::string> bodies; // the last may be unfinished
    int refusal = 0;                 // status; 0: the bytes ended first
};

class Connection {
public:
    explicit Connection(std::size_t headLimit) : reader_(headLimit) {}

    // Hands over as many of the bytes as there is room for.
    void give(std::string_view& bytes, std::size_t most) {
        const auto room = reader_.prepare();
        demand(room.size() > 0, "there is always room for a byte");
        const auto size = std::min({room.size(), most, bytes.size()});
        std::memcpy(room.data(), bytes.data(), size);
        reader_.commit(size);
        bytes.remove_prefix(size);
        while (reading.refusal == 0 && (isInBody_ ? takeBody() : takeHead())) {
        }
    }

    Reading reading;

private:
    bool takeHead() {
        auto head = reader_.takeHead();
        if (!head)
            reading.refusal = head.error().status;
        if (!head || !*head)
            return false;
        reading.heads.push_back(std::move(**head));
        reading.bodies.emplace_back();
        isInBody_ = reading.heads.back().hasBody();
        if (!isInBody_)
            reader_.next();
        return true;
    }
    bool takeBody() {
        const auto isComplete = reader_.takeBody(reading.bodies.back());
        if (!isComplete) {
            reading.refusal = isComplete.error().status;
            reading.bodies.pop_back(); // how much of a refused body was read is nobody's business
        }
        if (!isComplete || !*isComplete)
            return false;
        isInBody_ = false;
        reader_.next();
        return true;
    }

    front::RequestReader reader_;
    bool isInBody_ = false;
};

Reading readIn(std::string_view bytes, const std::function<std::size_t()>& portion,
               std::size_t headLimit = kHeadLimit) {
    Connection connection(headLimit);
    while (!bytes.empty() && connection.reading.refusal == 0)
        connection.give(bytes, portion());
    return std::move(connection.reading);
}

bool isSame(const front::RequestHead& one, const front::RequestHead& other) {
    return one.method == other.method && one.path == other.path && one.query == other.query &&
           one.minorVersion == other.minorVersion && one.headers.all() == other.headers.all() &&
           one.contentLength == other.contentLength && one.isChunked == other.isChunked;
}

bool isSame(const Reading& one, const Reading& other) {
    return one.refusal == other.refusal && one.bodies == other.bodies && one.heads.size() == other.heads.size() &&
           std::ranges::equal(one.heads, other.heads, [](const auto& a, const auto& b) { return isSame(a, b); });
}

std::string written(const front::RequestHead& head) {
    std::string text = head.method + " " + head.path + (head.query.empty() ? "" : "?" + head.query) + " HTTP/1." +
                       std::to_string(head.minorVersion) + "\r\n";
    for (const auto& header : head.headers.all())
        text += header.name + ": " + header.value + "\r\n";
    return text + "\r\n";
}

void checkHead(const front::RequestHead& head) {
    demand(!head.method.empty(), "a request has a method");
    demand(head.path == "*" || head.path.starts_with('/'), "a path starts with a slash");
    demand(!(head.isChunked && head.contentLength), "one framing");
    for (const auto& header : head.headers.all())
        demand(std::ranges::none_of(header.value, front::isControl), "no control character in a header");
    const auto again = readIn(
        written(head), [] { return SIZE_MAX; }, 8 * kHeadLimit);
    demand(again.refusal == 0 && again.heads.size() == 1 && isSame(again.heads.front(), head),
           "what was read is read again as it was");
    [[maybe_unused]] const bool keepsAlive = front::wantsKeepAlive(head);
}

const api::http::Router& router() {
    static const api::http::Router kRouter = [] {
        api::http::Router made;
        const auto nothing = [](const api::http::Call&) -> api::http::Outcome { return api::http::Reply::noContent(); };
        for (const auto* pattern : {"/api/v1/titles", "/api/v1/titles/{id}", "/api/v1/titles/{id}/playback",
                                    "/api/v1/titles/new", "/{any}/v1/{other}"})
            made.add("GET", pattern, api::http::Access::Anyone, nothing);
        return made;
    }();
    return kRouter;
}

// What the API and the delivery make of a head before they do any work.
void handle(const front::RequestHead& head) {
    if (const auto match = router().find(head.method, head.path)) {
        for (const auto& [name, value] : match->parameters)
            demand(value.find('\0') == std::string::npos, "no NUL in a parameter");
    }
    const api::http::Call call(head, {}, {}, std::nullopt, "id");
    [[maybe_unused]] const auto limit = call.queryNumber("limit", 20, 1, 100);
    [[maybe_unused]] const auto media = streaming::parseMediaPath(head.path);

    const delivery::Representation film{
        .type = "video/mp4",
        .validators = {"\"a\"", UtcTime{}},
        .caching = "no-cache",
        .size = 1000,
        .part = [](const delivery::ByteRange& range) { return std::string(range.length, 'f'); }};
    const auto response = delivery::respond(head, film);
    demand(response.bodySize() <= 1000 + delivery::kMostRanges * 256, "an answer is not much larger than the film");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto whole = readIn(bytes, [] { return SIZE_MAX; });
    demand(isSame(whole, readIn(bytes, [] { return std::size_t{1}; })), "byte by byte is the same");
    std::size_t state = size;
    const auto odd = readIn(bytes, [&] { return (state = state * 31 + 7) % 61 + 1; });
    demand(isSame(whole, odd), "in odd portions is the same");
    for (const auto& head : whole.heads) {
        checkHead(head);
        handle(head);
    }
    return 0;
}
