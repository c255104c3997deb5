// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the chunked transfer coding off a body (RFC 9112, 7.1), byte by byte if it comes so. Stricter than the RFC
// where readers are known to disagree: a size is 1 to 16 hexadecimal digits without a blank, every line ends in CR LF,
// trailers keep the rules of headers and say nothing about framing. Extensions and trailers are read and dropped.
// Memory: one line. Thread: the connection's loop.
#pragma once

#include "server/front/request_rules.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace vitascope::server::front {

class ChunkedBody {
public:
    static constexpr std::size_t kSizeLine = 256;               // bytes of a size with its extensions; more gets 400
    static constexpr std::size_t kTrailerBytes = 8UL * 1024;    // of all trailers; more gets 431
    static constexpr std::uint64_t kLargestChunk = 1ULL << 60U; // bytes; more gets 400

    // Takes what belongs to the body off the front of the bytes and appends its content to the piece. True at the end
    // of the body: what is left of the bytes belongs to the next request. A refusal is final.
    [[nodiscard]] tl::expected<bool, Refusal> take(std::string_view& bytes, std::string& piece);

private:
    enum class State { Size, Content, ContentEnd, Trailer, Done };

    // A line without its CR LF once it is whole.
    [[nodiscard]] tl::expected<bool, Refusal> takeLine(std::string_view& bytes, std::size_t limit, int statusBeyond);
    [[nodiscard]] tl::expected<void, Refusal> onLine();
    [[nodiscard]] tl::expected<void, Refusal> onSize();
    [[nodiscard]] tl::expected<void, Refusal> onTrailer();

    State state_ = State::Size;
    std::string line_;
    std::uint64_t left_ = 0; // of the chunk's content
    std::size_t trailerBytes_ = 0;
};

} // namespace vitascope::server::front
