// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/transfer/http_body.h"

#include <algorithm>
#include <cstring>

namespace vitascope::transfer {

Result<std::size_t> MemoryBody::read(std::uint64_t offset, std::span<std::uint8_t> into) const {
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), bytes_.size() - offset));
    std::memcpy(into.data(), bytes_.data() + offset, count);
    return count;
}

Result<std::size_t> FileBody::read(std::uint64_t offset, std::span<std::uint8_t> into) const {
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), length_ - offset));
    auto got = readAt(file_->get(), offset_ + offset, into.first(count));
    if (got && *got == 0)
        return fail(ErrorCode::Corrupt, "the file has become shorter than what was to be sent of it");
    return got;
}

} // namespace vitascope::transfer
