// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/fragment_splitter.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace vitascope::playback {

namespace {

constexpr std::uint64_t kMostBytes = 32U << 20U; // of one fragment

struct BoxHeader {
    std::uint64_t size = 0;
    std::string_view type;
};

std::uint64_t bigEndian(std::span<const std::uint8_t> bytes) {
    std::uint64_t value = 0;
    for (const auto byte : bytes)
        value = value << 8U | byte;
    return value;
}

// Nothing until the header is there.
std::optional<BoxHeader> headerOf(std::span<const std::uint8_t> bytes) {
    if (bytes.size() < 8)
        return std::nullopt;
    BoxHeader header{bigEndian(bytes.first(4)), {reinterpret_cast<const char*>(bytes.data()) + 4, 4}};
    if (header.size == 1) {
        if (bytes.size() < 16)
            return std::nullopt;
        header.size = bigEndian(bytes.subspan(8, 8));
    }
    return header;
}

bool isPrintable(std::string_view type) {
    return std::ranges::all_of(type, [](char c) { return c >= ' ' && c <= '~'; });
}

} // namespace

Result<void> FragmentSplitter::take(std::span<const std::uint8_t> bytes, std::vector<MediaBytes>& fragments) {
    pending_.insert(pending_.end(), bytes.begin(), bytes.end());
    std::size_t fragmentStart = 0;
    while (true) {
        const auto before = boxStart_;
        const auto ended = advance();
        if (!ended)
            return fail(ended.error());
        if (boxStart_ == before)
            break;
        if (*ended) {
            const auto from = pending_.begin() + static_cast<std::ptrdiff_t>(fragmentStart);
            const auto to = pending_.begin() + static_cast<std::ptrdiff_t>(boxStart_);
            fragments.push_back(std::make_shared<const std::vector<std::uint8_t>>(from, to));
            fragmentStart = boxStart_;
        }
    }
    pending_.erase(pending_.begin(), pending_.begin() + static_cast<std::ptrdiff_t>(fragmentStart));
    boxStart_ -= fragmentStart;
    return {};
}

Result<void> FragmentSplitter::finish() const {
    if (boxStart_ != pending_.size() || sawMoof_)
        return fail(ErrorCode::Corrupt, "media segment ends within a fragment");
    if (!sawFragment_)
        return fail(ErrorCode::Corrupt, "media segment holds no fragment");
    return {};
}

Result<bool> FragmentSplitter::advance() {
    const auto rest = std::span(pending_).subspan(boxStart_);
    const auto header = headerOf(rest);
    if (!header)
        return false;
    if (header->size < 8 || header->size > kMostBytes || !isPrintable(header->type))
        return fail(ErrorCode::Corrupt, "media segment holds something that is no box");
    if (rest.size() < header->size)
        return false;
    boxStart_ += static_cast<std::size_t>(header->size);
    if (header->type == "moof")
        sawMoof_ = true;
    if (header->type != "mdat" || !sawMoof_)
        return false;
    sawMoof_ = false;
    sawFragment_ = true;
    return true;
}

bool isInitSegment(std::span<const std::uint8_t> bytes) {
    bool hasMoov = false;
    while (!bytes.empty()) {
        const auto header = headerOf(bytes);
        if (!header || header->size < 8 || header->size > bytes.size())
            return false;
        hasMoov = hasMoov || header->type == "moov";
        bytes = bytes.subspan(static_cast<std::size_t>(header->size));
    }
    return hasMoov;
}

} // namespace vitascope::playback
