// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/package/block_hasher.h"

#include "shared/package/manifest.h"

#include <algorithm>
#include <utility>

namespace vitascope::package {

void BlockHasher::update(std::span<const std::uint8_t> bytes) {
    result_.size += bytes.size();
    while (!bytes.empty()) {
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), kBlockBytes - inBlock_));
        block_.update(bytes.first(count));
        inBlock_ += count;
        bytes = bytes.subspan(count);
        if (inBlock_ == kBlockBytes) {
            result_.blocks.push_back(block_.finish());
            inBlock_ = 0;
        }
    }
}

FileDigests BlockHasher::finish() {
    if (inBlock_ > 0)
        result_.blocks.push_back(block_.finish());
    inBlock_ = 0;
    result_.digest = digestOver(result_.blocks);
    return std::exchange(result_, {});
}

Digest digestOver(std::span<const Digest> blocks) {
    Sha256 sum;
    for (const auto& block : blocks)
        sum.update(std::span<const std::uint8_t>(block.bytes()));
    return sum.finish();
}

} // namespace vitascope::package
