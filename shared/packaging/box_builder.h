// SPDX-License-Identifier: GPL-3.0-or-later
// Big-endian fields and nested boxes appended to a byte vector. Thread: one object one thread.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace vitascope::packaging {

class BoxBuilder {
public:
    explicit BoxBuilder(std::vector<std::uint8_t>& out) : out_(out) {}

    void u8(std::uint32_t value) { out_.push_back(static_cast<std::uint8_t>(value)); }
    void u16(std::uint32_t value) {
        u8(value >> 8);
        u8(value);
    }
    void u32(std::uint32_t value) {
        u16(value >> 16);
        u16(value);
    }
    void u64(std::uint64_t value) {
        u32(static_cast<std::uint32_t>(value >> 32));
        u32(static_cast<std::uint32_t>(value));
    }
    void zeros(int count) { out_.insert(out_.end(), static_cast<std::size_t>(count), 0); }
    void text(std::string_view value) { out_.insert(out_.end(), value.begin(), value.end()); }
    void bytes(std::span<const std::uint8_t> value) { out_.insert(out_.end(), value.begin(), value.end()); }

    // box("moov", [&] { ...fields and boxes inside... });
    template<class Content>
    void box(std::string_view type, Content&& content) {
        const std::size_t start = out_.size();
        u32(0);
        text(type);
        content();
        patch32(start, static_cast<std::uint32_t>(out_.size() - start));
    }

    template<class Content>
    void fullBox(std::string_view type, std::uint32_t version, std::uint32_t flags, Content&& content) {
        box(type, [&] {
            u32(version << 24 | flags);
            content();
        });
    }

    [[nodiscard]] std::size_t position() const { return out_.size(); }
    void patch32(std::size_t at, std::uint32_t value) {
        for (std::size_t i = 0; i < 4; ++i)
            out_[at + i] = static_cast<std::uint8_t>(value >> (24 - 8 * i));
    }

private:
    std::vector<std::uint8_t>& out_;
};

} // namespace vitascope::packaging
