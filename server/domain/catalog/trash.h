// SPDX-License-Identifier: GPL-3.0-or-later
// The trash: what editors delete waits there for 30 days, and can be restored until then. Purging removes a title for
// good with its pictures and packages; the blobs that nothing names any more are left to the storage's collector.
// Thread: any; calls wait for the database.
#pragma once

#include "server/domain/catalog/catalog_observer.h"
#include "server/domain/catalog/picture_files.h"
#include "server/domain/catalog/picture_repository.h"
#include "server/domain/catalog/playability.h"
#include "server/domain/catalog/title_chronicle.h"
#include "server/domain/catalog/title_repository.h"

#include <chrono>
#include <functional>

namespace vitascope::server::catalog {

// All of it outlives the trash.
struct TrashParts {
    UnitOfWork& work;
    TitleRepository& titles;
    Playability& packages;
    PictureRepository& pictures;
    PictureFiles& pictureFiles;
    TitleChronicle& chronicle;
    CatalogObserver& observer;
    const Clock& clock;
};

class Trash {
public:
    static constexpr std::chrono::hours kMemory{24 * 30};

    explicit Trash(const TrashParts& parts) : parts_(parts) {}

    // A published title is withdrawn by it. Once more changes nothing. NotFound if there is no such title.
    [[nodiscard]] Result<void> put(TitleId id, const audit::Origin& by = {});
    // As a draft. Conflict if the title is not in the trash.
    [[nodiscard]] Result<void> restore(TitleId id, const audit::Origin& by = {});
    // At once, wherever the title is. Conflict while a track of it is being verified.
    [[nodiscard]] Result<void> purge(TitleId id, const audit::Origin& by = {});
    // Those that have been in the trash for kMemory; how many. One that cannot be purged now is left for the next time.
    [[nodiscard]] Result<std::size_t> purgeOld();

private:
    Result<void> change(TitleId id, TitleChange change, const audit::Origin& by,
                        const std::function<Result<bool>(Title&)>& work);
    // The pictures that it had.
    Result<std::vector<PictureId>> removeAll(WriteScope& scope, TitleId id, const audit::Origin& by);

    const TrashParts parts_;
};

} // namespace vitascope::server::catalog
