// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of a server and what it answers (RFC 9110). Values; thread: any.
#pragma once

#include "shared/transfer/http_body.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::transfer {

enum class Method { Get, Head, Post, Put, Patch, Delete, Options };
[[nodiscard]] std::string_view toString(Method method);

// Header fields in order. Names are compared without regard to case.
class Headers {
public:
    struct Field {
        std::string name;
        std::string value;
    };

    Headers() = default;
    Headers(std::initializer_list<Field> fields) : fields_(fields) {}

    void add(std::string name, std::string value) { fields_.push_back({std::move(name), std::move(value)}); }
    // The first field of this name.
    [[nodiscard]] std::optional<std::string> find(std::string_view name) const;
    [[nodiscard]] const std::vector<Field>& fields() const { return fields_; }

private:
    std::vector<Field> fields_;
};

// bytes=first-(first+length-1), or to the end of the representation if there is no length.
struct ByteRange {
    std::uint64_t first = 0;
    std::optional<std::uint64_t> length;
};

struct Deadlines {
    std::chrono::milliseconds connect{10'000};
    std::chrono::milliseconds stall{30'000};        // without one byte in either direction; a pause does not count
    std::optional<std::chrono::milliseconds> total; // from start to the last byte
    // What perform() still waits for the answer once it is asked to stop: for what the server may have done already.
    std::chrono::milliseconds afterStop{0};
};

struct HttpRequest {
    Method method = Method::Get;
    std::string url; // absolute, http or https
    Headers headers; // never Host, Content-Length or Transfer-Encoding, which follow from the rest
    std::optional<ByteRange> range;
    std::shared_ptr<const BodySource> body; // read on the transfer thread; null for none
    Deadlines deadlines;
    std::optional<std::uint64_t> responseLimit; // a larger body of the answer is a failure (Corrupt)
    // Usually a body that was sent on a kept connection which then turns out to be dead is sent again on a fresh one.
    // With this it is a failure (Unavailable), for who can ask how much has arrived.
    bool sendOnce = false;
    int redirects = 0; // how many to follow, to http and https alone
};

struct HttpHead {
    int status = 0;
    Headers headers;
};

// What an estimator of throughput needs; times count from the start of the request.
struct TransferFacts {
    std::chrono::microseconds connected{}; // 0 on a connection that was open before
    std::chrono::microseconds firstByte{}; // of the answer
    std::chrono::microseconds total{};
    std::uint64_t bytesReceived = 0; // of the body
    std::uint64_t bytesSent = 0;
    bool reusedConnection = false;
};

struct HttpResponse {
    int status = 0;
    Headers headers;
    std::string body;
    TransferFacts facts;
};

} // namespace vitascope::transfer
