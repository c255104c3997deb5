// SPDX-License-Identifier: GPL-3.0-or-later
// The headers of resumable uploads (tus 1.0.0: creation, checksum, expiration, termination) that both ends read and
// write. Thread: any.
#pragma once

#include "shared/base/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace vitascope::wire {

inline constexpr std::string_view kTusVersion = "1.0.0";
inline constexpr std::string_view kTusContentType = "application/offset+octet-stream";
inline constexpr std::uint64_t kLargestUploadPiece = 8ULL * 1024 * 1024; // bytes a PATCH may carry
inline constexpr int kTusChecksumMismatch = 460;

// Upload-Checksum: "<algorithm> <base64 of the digest>".
struct UploadChecksum {
    enum class Algorithm { Sha1, Sha256 };
    Algorithm algorithm = Algorithm::Sha256;
    std::string digest; // raw bytes: 20 or 32

    friend bool operator==(const UploadChecksum&, const UploadChecksum&) = default;
};
[[nodiscard]] std::string toHeader(const UploadChecksum& checksum);
// InvalidInput for an unknown algorithm, bad base64 or a digest of the wrong length.
[[nodiscard]] Result<UploadChecksum> parseUploadChecksum(std::string_view header);

// Upload-Metadata: "key base64,key base64,key"; keys are ASCII without space and comma, each once.
using UploadMetadata = std::map<std::string, std::string>;
[[nodiscard]] std::string toHeader(const UploadMetadata& metadata);
[[nodiscard]] Result<UploadMetadata> parseUploadMetadata(std::string_view header);

// Upload-Offset, Upload-Length, Content-Length: decimal digits alone, at most 2^63-1.
[[nodiscard]] std::optional<std::uint64_t> parseByteCount(std::string_view header);

} // namespace vitascope::wire
