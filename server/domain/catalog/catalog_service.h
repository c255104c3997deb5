// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue: making, editing, listing and publishing titles. Who may do what is checked before it is called, except
// that drafts hide from those who may not see them. Thread: any.
#pragma once

#include "server/domain/catalog/picture_files.h"
#include "server/domain/catalog/picture_repository.h"
#include "server/domain/catalog/playability.h"
#include "server/domain/catalog/title_repository.h"

#include <optional>
#include <vector>

namespace vitascope::server::catalog {

// A title and what plays when it is watched.
struct TitleView {
    Title title;
    std::optional<PlayablePackage> playable;
};

using TitleViewPage = Page<TitleView, TitleId>;

enum class Drafts { Hidden, Visible };

// All of it outlives the service.
struct CatalogParts {
    UnitOfWork& work;
    TitleRepository& titles;
    Playability& playability;
    PictureRepository& pictures;
    PictureFiles& pictureFiles;
    const Clock& clock;
    IdSource& ids;
};

class CatalogService {
public:
    explicit CatalogService(const CatalogParts& parts) : parts_(parts) {}

    [[nodiscard]] Result<TitleView> create(const TitleTexts& texts);
    // Conflict with no change if the title has another version by now (isStaleVersion tells).
    [[nodiscard]] Result<TitleView> edit(TitleId id, int version, const TitleTexts& texts);
    // Its poster goes with it. Conflict if it is published or has packages.
    [[nodiscard]] Result<void> remove(TitleId id);
    // NotFound also for a draft that is hidden.
    [[nodiscard]] Result<TitleView> find(TitleId id, Drafts drafts);
    // Newest first; stays right while titles are added. One state, or all.
    [[nodiscard]] Result<TitleViewPage> list(std::optional<TitleState> state, std::optional<TitleId> after, int limit);
    // Conflict if no package of it plays. Publishing what is published changes nothing, and so does withdrawing.
    [[nodiscard]] Result<TitleView> publish(TitleId id);
    [[nodiscard]] Result<TitleView> withdraw(TitleId id);

private:
    Result<Title> existing(ReadScope& scope, TitleId id);
    Result<TitleView> view(ReadScope& scope, const Title& title);
    Result<TitleView> save(WriteScope& scope, Title title);

    const CatalogParts parts_;
};

// Whether an edit failed because somebody else edited first.
[[nodiscard]] bool isStaleVersion(const Error& error);

} // namespace vitascope::server::catalog
