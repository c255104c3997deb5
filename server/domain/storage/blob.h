// SPDX-License-Identifier: GPL-3.0-or-later
// How stored bytes are named, and how a local copy of them is handed to who sends them. Thread: any.
#pragma once

#include "shared/base/file.h"
#include "shared/base/sha256.h"

#include <compare>
#include <cstdint>
#include <memory>
#include <string>

namespace vitascope::server::storage {

// Stored bytes, known by what they are: the digest is the one of the track manifest (SHA-256 over the SHA-256 digests
// of the file's 1 MiB blocks), the size is in bytes.
struct BlobRef {
    Digest digest;
    std::uint64_t size = 0;

    friend auto operator<=>(const BlobRef&, const BlobRef&) = default;
};

// Bytes [offset, offset + length) of an open local file, fit for sendfile. The descriptor stays open while a copy of
// this lives, even if the blob is removed meanwhile.
struct FileRange {
    std::shared_ptr<const FileDescriptor> file;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
};

} // namespace vitascope::server::storage
