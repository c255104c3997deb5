// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/chunked_body.h"

#include <algorithm>
#include <charconv>

namespace vitascope::server::front {
namespace {

constexpr std::size_t kSizeDigits = 16;

tl::unexpected<Refusal> malformed(std::string detail) {
    return tl::unexpected<Refusal>({400, std::move(detail)});
}

bool isHexDigit(char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f') || (letter >= 'A' && letter <= 'F');
}

} // namespace

tl::expected<bool, Refusal> ChunkedBody::take(std::string_view& bytes, std::string& piece) {
    while (state_ != State::Done) {
        if (state_ == State::Content) {
            const auto here = static_cast<std::size_t>(std::min<std::uint64_t>(left_, bytes.size()));
            piece.append(bytes.substr(0, here));
            bytes.remove_prefix(here);
            left_ -= here;
            if (left_ > 0)
                return false;
            state_ = State::ContentEnd;
        }
        const bool isTrailer = state_ == State::Trailer;
        const auto limit = isTrailer ? kTrailerBytes - trailerBytes_ : state_ == State::Size ? kSizeLine : 0;
        const auto isWhole = takeLine(bytes, limit, isTrailer ? 431 : 400);
        if (!isWhole)
            return tl::unexpected(isWhole.error());
        if (!*isWhole)
            return false;
        if (auto verdict = onLine(); !verdict)
            return tl::unexpected(verdict.error());
        line_.clear();
    }
    return true;
}

tl::expected<bool, Refusal> ChunkedBody::takeLine(std::string_view& bytes, std::size_t limit, int statusBeyond) {
    while (!bytes.empty()) {
        const char letter = bytes.front();
        bytes.remove_prefix(1);
        const bool isAfterReturn = line_.ends_with('\r');
        if (isAfterReturn != (letter == '\n'))
            return malformed("a line of the chunked body does not end in CR LF");
        if (isAfterReturn) {
            line_.pop_back();
            return true;
        }
        if (letter != '\r' && line_.size() == limit)
            return tl::unexpected<Refusal>({statusBeyond, "a line of the chunked body is too long"});
        line_ += letter;
    }
    return false;
}

tl::expected<void, Refusal> ChunkedBody::onLine() {
    switch (state_) {
    case State::Size:
        return onSize();
    case State::ContentEnd:
        state_ = State::Size; // the limit allows an empty line alone
        return {};
    default:
        return onTrailer();
    }
}

tl::expected<void, Refusal> ChunkedBody::onSize() {
    const std::string_view line = line_;
    const auto end = std::ranges::find_if_not(line, isHexDigit);
    const auto digits = line.substr(0, static_cast<std::size_t>(end - line.begin()));
    const auto extension = line.substr(digits.size());
    if (digits.empty() || digits.size() > kSizeDigits || (!extension.empty() && extension.front() != ';'))
        return malformed("malformed chunk size");
    if (std::ranges::any_of(extension, isControl))
        return malformed("a chunk extension holds a control character");
    std::from_chars(digits.data(), digits.data() + digits.size(), left_, 16);
    if (left_ > kLargestChunk)
        return malformed("a chunk is too large");
    state_ = left_ > 0 ? State::Content : State::Trailer;
    return {};
}

tl::expected<void, Refusal> ChunkedBody::onTrailer() {
    if (line_.empty()) {
        state_ = State::Done;
        return {};
    }
    trailerBytes_ += line_.size();
    return checkTrailerLine(line_);
}

} // namespace vitascope::server::front
