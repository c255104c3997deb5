// SPDX-License-Identifier: GPL-3.0-or-later
// MediaIndex: the read model that delivery serves from. Everything of a package that a media URL can name, ready to be
// sent: playlist texts, open files, entity tags. Immutable values behind shared pointers; a new track of a package
// makes a new MediaPackage, and requests under way keep the old one.
#pragma once

#include "server/domain/catalog/availability.h"
#include "server/domain/storage/blob.h"
#include "shared/base/clock.h"
#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/package/manifest.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vitascope::server::streaming {

enum class MediaFormat { Mp4, WebVtt, Sheets };

struct MediaTrack {
    TrackId id;
    MediaFormat format = MediaFormat::Mp4; // media.mp4, media.vtt, or thumbnails
    std::string playlist;                  // the media playlist or index of thumbnails, as written at commit
    std::string playlistTag;               // entity tag with its quotes (RFC 9110, 8.8.3), strong
    storage::FileRange file;               // the whole blob
    std::string fileTag;
    UtcTime modifiedAt;                    // neither has changed since
    std::vector<package::ByteSpan> sheets; // of thumbnails: where in the file each of them is
};

struct MediaPackage {
    PackageId id;
    std::string masterPlaylist; // of the tracks committed when this was loaded
    std::string masterTag;
    std::map<TrackId, MediaTrack> tracks;
    TitleId title;
    std::optional<TrackId> thumbnails = {};  // the track that a player is told of
    std::optional<UtcTime> publishedAt = {}; // of the title; nothing if it is not published
    catalog::Availability availability = {}; // of the title

    // For viewers, now.
    [[nodiscard]] bool isShown(UtcTime now) const {
        return publishedAt && *publishedAt <= now && catalog::isOpen(availability, now);
    }
};

class MediaIndex {
public:
    virtual ~MediaIndex() = default;

    // What is in memory; null if it must be loaded first. Never waits for a disk or the database: for the loops.
    [[nodiscard]] virtual std::shared_ptr<const MediaPackage> tryFind(PackageId package) const = 0;

    // Reads the package from the database and opens its files; blocks, so never call it in a loop. NotFound if there
    // is no such package or it is not playable yet; Unavailable if a blob cannot be opened. Afterwards tryFind finds
    // it.
    [[nodiscard]] virtual Result<std::shared_ptr<const MediaPackage>> load(PackageId package) = 0;
};

} // namespace vitascope::server::streaming
