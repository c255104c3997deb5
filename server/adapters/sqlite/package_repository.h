// SPDX-License-Identifier: GPL-3.0-or-later
// Packages and tracks in SQLite. Without state; works in the thread of the scope.
#pragma once

#include "server/domain/publishing/package.h"

namespace vitascope::server::sqlite {

class SqlitePackageRepository final : public publishing::PackageRepository {
public:
    [[nodiscard]] Result<void> insert(WriteScope& scope, const publishing::Package& package) override;
    [[nodiscard]] Result<std::optional<publishing::Package>> find(ReadScope& scope, PackageId id) override;
    [[nodiscard]] Result<std::optional<publishing::Package>> findByKey(ReadScope& scope, UserId creator,
                                                                       const std::string& idempotencyKey) override;
    [[nodiscard]] Result<std::vector<publishing::Package>> findPlayable(ReadScope& scope,
                                                                        std::span<const TitleId> titles) override;
    [[nodiscard]] Result<void> removeAllOf(WriteScope& scope, TitleId title) override;
    [[nodiscard]] Result<void> setProgress(WriteScope& scope, PackageId id, int revision, bool isPlayable) override;
    [[nodiscard]] Result<void> remove(WriteScope& scope, PackageId id) override;

    [[nodiscard]] Result<void> insertTrack(WriteScope& scope, const publishing::Track& track,
                                           const package::TrackManifest& manifest) override;
    [[nodiscard]] Result<std::optional<publishing::Track>> findTrack(ReadScope& scope, TrackId id) override;
    [[nodiscard]] Result<package::TrackManifest> manifestOf(ReadScope& scope, TrackId id) override;
    [[nodiscard]] Result<std::vector<publishing::CommittedTrack>> findCommitted(ReadScope& scope,
                                                                                PackageId id) override;
    [[nodiscard]] Result<void> commitTrack(WriteScope& scope, TrackId id, const std::string& mediaPlaylist,
                                           UtcTime now) override;
    [[nodiscard]] Result<void> refuseTrack(WriteScope& scope, TrackId id, const std::string& reason) override;
    [[nodiscard]] Result<void> reopenTrack(WriteScope& scope, TrackId id) override;
};

} // namespace vitascope::server::sqlite
