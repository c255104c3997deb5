// SPDX-License-Identifier: GPL-3.0-or-later
// Removes packages that nobody needs any more. Their rows go at once; blobs that no other track names are then left to
// the storage's collector. Thread: any; calls wait for the database.
#pragma once

#include "server/domain/audit/audit_log.h"
#include "server/domain/catalog/title_repository.h"
#include "server/domain/publishing/package.h"
#include "server/domain/publishing/package_observer.h"

namespace vitascope::server::publishing {

// All of it outlives the removal.
struct PackageRemovalParts {
    UnitOfWork& work;
    PackageRepository& packages;
    catalog::TitleRepository& titles;
    audit::AuditLog& audit;
    PackageObserver& observer;
};

class PackageRemoval {
public:
    explicit PackageRemoval(const PackageRemovalParts& parts) : parts_(parts) {}

    // With its tracks, and told to the audit log in the same transaction. NotFound; Conflict while one of its tracks is
    // being verified, and for the package that plays when a published title is watched. A trailer may always go.
    [[nodiscard]] Result<void> remove(const audit::Origin& origin, PackageId id);

private:
    [[nodiscard]] Result<void> checkUnneeded(ReadScope& scope, const Package& package);
    [[nodiscard]] Result<bool> isWatched(ReadScope& scope, const Package& package);

    const PackageRemovalParts parts_;
};

} // namespace vitascope::server::publishing
