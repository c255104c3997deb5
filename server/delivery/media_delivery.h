// SPDX-License-Identifier: GPL-3.0-or-later
// The front's MediaHandler: playlists and files of packages, for whoever holds a right in the path. GET, HEAD and
// ranges, conditional requests (representation.h); 401 for a bad or expired right, 403 for one that does not cover the
// package, 404 for what is not there, and with these not one media byte. Answers in the loop from memory; a package
// that is not in the index is loaded on other threads first. Any origin may read, since the right is in the path and
// not in a cookie. Thread: any.
#pragma once

#include "server/delivery/conditions.h"
#include "server/delivery/package_loader.h"
#include "server/domain/streaming/media_index.h"
#include "server/domain/streaming/media_path.h"
#include "server/domain/streaming/media_rights.h"
#include "server/front/handlers.h"
#include "shared/base/clock.h"
#include "shared/base/locked.h"

#include <chrono>
#include <map>
#include <memory>

namespace vitascope::server::delivery {

class MediaDelivery final : public front::MediaHandler {
public:
    // All outlive this.
    MediaDelivery(streaming::MediaIndex& index, const streaming::MediaRights& rights, const Clock& clock);

    void handle(front::RequestHead head, front::Completion completion) override;
    // Ends the loading threads; requests that wait for them are answered with 500.
    void stop() { loader_.stop(); }

private:
    using Sources = std::map<const FileDescriptor*, std::shared_ptr<const front::FileSource>>;

    [[nodiscard]] front::Response answer(const front::RequestHead& head, const streaming::MediaPath& path,
                                         const streaming::MediaPackage& package, const streaming::MediaGrant& grant);
    [[nodiscard]] front::Response answerText(const front::RequestHead& head, const std::string& text, const char* type,
                                             Validators validators);
    [[nodiscard]] front::Response answerFile(const front::RequestHead& head, const streaming::MediaTrack& track,
                                             std::chrono::seconds leftOfRight);
    [[nodiscard]] front::Response answerSheet(const front::RequestHead& head, const streaming::MediaTrack& track,
                                              std::size_t number, std::chrono::seconds leftOfRight);
    [[nodiscard]] std::shared_ptr<const front::FileSource> sourceOf(const storage::FileRange& file);

    streaming::MediaIndex& index_;
    const streaming::MediaRights& rights_;
    const Clock& clock_;
    Locked<Sources> sources_; // of the files served of late
    PackageLoader loader_;
};

} // namespace vitascope::server::delivery
