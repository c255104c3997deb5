// SPDX-License-Identifier: GPL-3.0-or-later
// The digests of a track in one pass over its bytes: SHA-256 of each block of 1 MiB, and over these the digest of the
// file. Thread: one object one thread.
#pragma once

#include "shared/base/sha256.h"

#include <cstdint>
#include <span>
#include <vector>

namespace vitascope::package {

struct FileDigests {
    std::uint64_t size = 0;
    std::vector<Digest> blocks; // none for an empty file
    Digest digest;
};

class BlockHasher {
public:
    void update(std::span<const std::uint8_t> bytes);

    // Of all bytes so far; the object then starts again.
    [[nodiscard]] FileDigests finish();

private:
    Sha256 block_;
    std::uint64_t inBlock_ = 0;
    FileDigests result_;
};

// The SHA-256 over the 32-byte digests one after another.
[[nodiscard]] Digest digestOver(std::span<const Digest> blocks);

} // namespace vitascope::package
