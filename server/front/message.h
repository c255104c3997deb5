// SPDX-License-Identifier: GPL-3.0-or-later
// A request and a response as values: what the front has read, and what it is to send (RFC 9110, RFC 9112).
// Thread: any, one object one thread.
#pragma once

#include "server/front/file_source.h"

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace vitascope::server::front {

struct Header {
    std::string name;
    std::string value;

    friend bool operator==(const Header&, const Header&) = default;
};

// In the order sent; names are compared without regard to case.
class Headers {
public:
    Headers() = default;
    Headers(std::initializer_list<Header> headers) : all_(headers) {}

    void add(std::string name, std::string value) { all_.push_back({std::move(name), std::move(value)}); }
    // Replaces every header of that name.
    void set(std::string_view name, std::string value);
    // The first of that name.
    [[nodiscard]] const std::string* find(std::string_view name) const;
    // All of that name as one list (RFC 9110, 5.3); nothing if there is none.
    [[nodiscard]] std::optional<std::string> list(std::string_view name) const;
    [[nodiscard]] const std::vector<Header>& all() const { return all_; }

private:
    std::vector<Header> all_;
};

// The head of a request that RequestRules and the parser have passed.
struct RequestHead {
    std::string method;   // as sent: "GET"
    std::string path;     // of the target, still percent-encoded, without the query: "/api/v1/titles"
    std::string query;    // behind the '?', still encoded; empty if there is none
    int minorVersion = 1; // of HTTP/1.x
    Headers headers;
    std::string clientAddress; // "127.0.0.1"; behind a trusted proxy that of the client, as the proxy tells it
    bool isSecure = false;     // the client speaks HTTPS, to the front or to a trusted proxy
    std::optional<std::uint64_t> contentLength;
    bool isChunked = false;

    [[nodiscard]] bool hasBody() const { return isChunked || contentLength.value_or(0) > 0; }
    [[nodiscard]] const std::string* header(std::string_view name) const { return headers.find(name); }
};

// A stretch of an immutable file, sent by sendfile(2).
struct FileBody {
    std::shared_ptr<const FileSource> file;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
};

// Texts and stretches of files that follow each other in one body.
using BodyPart = std::variant<std::string, FileBody>;
using BodyParts = std::vector<BodyPart>;

// The front adds Date, Content-Length and Connection; for HEAD it sends the head alone. Status 204 and 304 have no
// body.
struct Response {
    int status = 200;
    Headers headers;
    std::variant<std::string, FileBody, BodyParts> body;

    [[nodiscard]] std::uint64_t bodySize() const;
};

// "Not Found" for 404; "Unknown" for what no RFC names.
[[nodiscard]] std::string_view reasonPhrase(int status);

} // namespace vitascope::server::front
