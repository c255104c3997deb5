// SPDX-License-Identifier: GPL-3.0-or-later
// The media index in memory: packages are loaded when they are first asked for and forgotten when a track joins them,
// when their title changes or is gone, or when many others were asked for since. Thread: any.
#pragma once

#include "server/domain/catalog/catalog_observer.h"
#include "server/domain/catalog/title_repository.h"
#include "server/domain/publishing/package.h"
#include "server/domain/publishing/package_observer.h"
#include "server/domain/storage/blob_store.h"
#include "server/domain/streaming/media_index.h"
#include "shared/base/locked.h"

#include <cstdint>
#include <list>

namespace vitascope::server::streaming {

class CachedMediaIndex final : public MediaIndex, public publishing::PackageObserver, public catalog::CatalogObserver {
public:
    static constexpr std::size_t kPackages = 256; // each holds an open file for each of its tracks

    CachedMediaIndex(UnitOfWork& work, publishing::PackageRepository& packages, catalog::TitleRepository& titles,
                     const storage::LocalBlobs& blobs, std::size_t limit = kPackages)
        : work_(work), packages_(packages), titles_(titles), blobs_(blobs), limit_(limit) {}

    [[nodiscard]] std::shared_ptr<const MediaPackage> tryFind(PackageId package) const override;
    [[nodiscard]] Result<std::shared_ptr<const MediaPackage>> load(PackageId package) override;
    void packageChanged(PackageId package, TitleId title) override;
    // So that the next request for a film looks again whether it is published: a withdrawal counts from the answer to
    // it on.
    void changed(const std::vector<TitleId>& titles) override;

private:
    struct Entry {
        std::shared_ptr<const MediaPackage> package;
        std::list<PackageId>::iterator place;
    };
    struct State {
        std::map<PackageId, Entry> entries;
        std::list<PackageId> recent; // the one used last first
        std::uint64_t changes = 0;   // counts packageChanged and changed
    };

    [[nodiscard]] Result<std::shared_ptr<const MediaPackage>> read(PackageId id) const;
    // What of the package's title decides whether viewers see it.
    [[nodiscard]] Result<void> readTitle(ReadScope& scope, MediaPackage& package) const;

    UnitOfWork& work_;
    publishing::PackageRepository& packages_;
    catalog::TitleRepository& titles_;
    const storage::LocalBlobs& blobs_;
    const std::size_t limit_;
    mutable Locked<State> state_;
};

} // namespace vitascope::server::streaming
