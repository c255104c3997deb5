// SPDX-License-Identifier: GPL-3.0-or-later
// The start of playback: from a title and who wants to watch it to a signed URL. Thread: any; waits for the database.
#pragma once

#include "server/domain/catalog/catalog_service.h"
#include "server/domain/streaming/media_index.h"
#include "server/domain/streaming/media_rights.h"
#include "server/domain/streaming/right.h"

#include <optional>
#include <string>
#include <variant>

namespace vitascope::server::streaming {

struct PlaybackStart {
    std::string masterPath;                    // absolute path with its token: never log it
    std::optional<std::string> thumbnailsPath; // as that; nothing if the package has none
    UtcTime expiresAt;                         // for viewers not after the title's availability
    UtcTime renewAfter;                        // from then on a player asks again; not after expiresAt
    Seconds duration{};
};

// The title is published, but its availability is not open: it has not begun, or is over.
struct NotAvailable {
    catalog::Availability window;
    bool isOver = false;
};

using Started = std::variant<PlaybackStart, NotAvailable>;

// What of the title is to be played.
enum class Asset { Film, Trailer };

class Playback {
public:
    // All of it outlives this.
    Playback(catalog::CatalogService& catalog, const MediaRights& rights, MediaIndex& index, const Clock& clock)
        : catalog_(catalog), rights_(rights), index_(index), clock_(clock) {}

    // NotFound if there is no such title or the subject may not know of it; Forbidden if it may watch no films;
    // Conflict if the title has no such asset that plays.
    [[nodiscard]] Result<Started> start(const Subject& subject, TitleId title, Asset asset = Asset::Film);

private:
    [[nodiscard]] std::optional<TrackId> thumbnailsOf(PackageId package);

    catalog::CatalogService& catalog_;
    const MediaRights& rights_;
    MediaIndex& index_;
    const Clock& clock_;
};

// The greater of 6 hours and three times the film.
[[nodiscard]] std::chrono::seconds lifetimeOfRight(Seconds duration);

} // namespace vitascope::server::streaming
