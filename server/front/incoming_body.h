// SPDX-License-Identifier: GPL-3.0-or-later
// The body of the request at hand while it arrives: the bytes that nobody has taken yet, how long the rest may take,
// and its share of the memory for bodies that are received whole. Does no I/O. Thread: the connection's loop.
#pragma once

#include "server/front/limits.h"
#include "server/front/request_reader.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace vitascope::server::front {

class IncomingBody {
public:
    using Time = std::chrono::steady_clock::time_point;

    // Both outlive this.
    IncomingBody(const FrontOptions& options, Limits& limits) : options_(options), limits_(limits) {}
    ~IncomingBody() { reset(); }
    IncomingBody(const IncomingBody&) = delete;
    IncomingBody& operator=(const IncomingBody&) = delete;

    // From now on the client has to send. With a limit in bytes the body is kept until it is whole; without one it is
    // taken in pieces, and the caller sees to it that they do not pile up. Its memory is counted for that address.
    void begin(std::optional<std::uint64_t> limit, std::string address, Time now);
    // Takes over what the reader has. True when the body is complete; 400 if it is malformed, 413 if it is longer than
    // the limit, 503 if too many bodies arrive at once.
    [[nodiscard]] tl::expected<bool, Refusal> take(RequestReader& reader);
    // The bytes so far, which are then the caller's. The memory of a whole body stays reserved until reset().
    [[nodiscard]] std::string release();
    [[nodiscard]] std::size_t size() const { return bytes_.size(); }

    // When the client is too slow. It may take the grace and one second for each FrontOptions::bodyRate bytes, but for
    // a body that is kept no more than the grace and FrontOptions::wholeBodyTime.
    [[nodiscard]] Time deadline() const;
    // A wait that was ours and does not count.
    void forgive(std::chrono::steady_clock::duration wait) { began_ += wait; }

    // Back to nothing; gives the reserved memory back.
    void reset();

private:
    const FrontOptions& options_;
    Limits& limits_;
    std::string bytes_;
    std::optional<std::uint64_t> limit_;
    std::string address_;
    std::uint64_t arrived_ = 0;
    std::uint64_t reserved_ = 0;
    Time began_;
};

} // namespace vitascope::server::front
