// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/streaming/media_path.h"

#include <algorithm>

namespace vitascope::server::streaming {
namespace {

constexpr std::string_view kPrefix = "/media/";

bool isTokenCharacter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

// Cuts the text up to the next '/' off the front; nothing if there is no '/'.
std::optional<std::string_view> takeSegment(std::string_view& rest) {
    const auto slash = rest.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    const auto segment = rest.substr(0, slash);
    rest.remove_prefix(slash + 1);
    return segment;
}

// "sheet-<number>.jpg", the number without leading zeros.
std::optional<std::size_t> sheetNumber(std::string_view name) {
    constexpr std::string_view kStart = "sheet-";
    constexpr std::string_view kEnd = ".jpg";
    constexpr std::size_t kMostDigits = 5;
    if (!name.starts_with(kStart) || !name.ends_with(kEnd) || name.size() <= kStart.size() + kEnd.size())
        return std::nullopt;
    const auto digits = name.substr(kStart.size(), name.size() - kStart.size() - kEnd.size());
    if (digits.size() > kMostDigits || (digits.size() > 1 && digits.front() == '0'))
        return std::nullopt;
    std::size_t number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        number = number * 10 + static_cast<std::size_t>(c - '0');
    }
    return number;
}

std::optional<MediaResource> trackResource(std::string_view name) {
    if (name == "media.m3u8")
        return MediaResource::MediaPlaylist;
    if (name == "media.mp4")
        return MediaResource::Mp4File;
    if (name == "media.vtt")
        return MediaResource::WebVttFile;
    if (name == "thumbnails.vtt")
        return MediaResource::ThumbnailIndex;
    if (sheetNumber(name))
        return MediaResource::ThumbnailSheet;
    return std::nullopt;
}

} // namespace

std::optional<MediaPath> parseMediaPath(std::string_view path) {
    if (!path.starts_with(kPrefix))
        return std::nullopt;
    path.remove_prefix(kPrefix.size());

    MediaPath parsed;
    const auto token = takeSegment(path);
    if (!token || token->empty() || token->size() > kLongestToken || !std::ranges::all_of(*token, isTokenCharacter))
        return std::nullopt;
    parsed.token = *token;

    const auto packageText = takeSegment(path);
    const auto package = packageText ? PackageId::parse(*packageText) : std::nullopt;
    if (!package || package->isNull())
        return std::nullopt;
    parsed.package = *package;
    if (path == "master.m3u8")
        return parsed;

    const auto trackText = takeSegment(path);
    const auto track = trackText ? TrackId::parse(*trackText) : std::nullopt;
    const auto resource = trackResource(path);
    if (!track || track->isNull() || !resource)
        return std::nullopt;
    parsed.track = *track;
    parsed.resource = *resource;
    parsed.sheet = sheetNumber(path).value_or(0);
    return parsed;
}

std::string thumbnailsPath(std::string_view token, PackageId package, TrackId track) {
    std::string path(kPrefix);
    path.append(token).append("/").append(package.toString()).append("/").append(track.toString());
    return path.append("/thumbnails.vtt");
}

std::string masterPath(std::string_view token, PackageId package) {
    std::string path(kPrefix);
    path.append(token).append("/").append(package.toString()).append("/master.m3u8");
    return path;
}

} // namespace vitascope::server::streaming
