// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/upload.h"

#include "shared/base/ascii.h"
#include "shared/base/base64.h"

#include <charconv>
#include <limits>

namespace vitascope::wire {
namespace {

constexpr std::string_view kSha1 = "sha1";
constexpr std::string_view kSha256 = "sha256";

bool isMetadataKey(std::string_view key) {
    if (key.empty())
        return false;
    for (const char c : key)
        if (c <= ' ' || c > '~' || c == ',')
            return false;
    return true;
}

} // namespace

std::string toHeader(const UploadChecksum& checksum) {
    const auto name = checksum.algorithm == UploadChecksum::Algorithm::Sha1 ? kSha1 : kSha256;
    return std::string(name) + ' ' + toBase64(checksum.digest);
}

Result<UploadChecksum> parseUploadChecksum(std::string_view header) {
    const auto space = header.find(' ');
    const auto name = header.substr(0, space);
    if (space == std::string_view::npos || (name != kSha1 && name != kSha256))
        return fail(ErrorCode::InvalidInput, "Upload-Checksum: the algorithm must be sha1 or sha256");
    const bool sha1 = name == kSha1;
    auto digest = fromBase64(header.substr(space + 1));
    if (!digest || digest->size() != (sha1 ? 20U : 32U))
        return fail(ErrorCode::InvalidInput, "Upload-Checksum: not the base64 of a digest of this algorithm");
    Result<UploadChecksum> checksum;
    checksum->algorithm = sha1 ? UploadChecksum::Algorithm::Sha1 : UploadChecksum::Algorithm::Sha256;
    checksum->digest.swap(*digest);
    return checksum;
}

std::string toHeader(const UploadMetadata& metadata) {
    std::string header;
    for (const auto& [key, value] : metadata) {
        header += header.empty() ? "" : ",";
        header += key;
        if (!value.empty())
            header += ' ' + toBase64(value);
    }
    return header;
}

Result<UploadMetadata> parseUploadMetadata(std::string_view header) {
    UploadMetadata metadata;
    while (!trimmed(header, " ").empty()) {
        const auto comma = header.find(',');
        const auto pair = trimmed(header.substr(0, comma), " ");
        const auto space = pair.find(' ');
        const auto key = pair.substr(0, space);
        const auto value = space == std::string_view::npos ? std::optional(std::string())
                                                           : fromBase64(trimmed(pair.substr(space + 1), " "));
        if (!isMetadataKey(key) || !value || !metadata.emplace(key, *value).second)
            return fail(ErrorCode::InvalidInput, "Upload-Metadata: must be unique keys, each with a base64 value");
        header = comma == std::string_view::npos ? std::string_view() : header.substr(comma + 1);
    }
    return metadata;
}

std::optional<std::uint64_t> parseByteCount(std::string_view header) {
    std::int64_t count = 0;
    const auto [end, error] = std::from_chars(header.data(), header.data() + header.size(), count);
    if (error != std::errc{} || end != header.data() + header.size() || header.front() == '-')
        return std::nullopt;
    return static_cast<std::uint64_t>(count);
}

} // namespace vitascope::wire
