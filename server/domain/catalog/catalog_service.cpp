// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/catalog_service.h"

namespace vitascope::server::catalog {
namespace {

constexpr std::string_view kStale = "the title was changed meanwhile; load it again";

Error notFound(TitleId id) {
    return Error{ErrorCode::NotFound, "no such title: " + id.toString()};
}

} // namespace

bool isStaleVersion(const Error& error) {
    return error.code == ErrorCode::Conflict && error.message == kStale;
}

Result<Title> CatalogService::existing(ReadScope& scope, TitleId id) {
    auto title = parts_.titles.find(scope, id);
    if (!title)
        return fail(title.error());
    if (!*title)
        return fail(notFound(id));
    return std::move(**title);
}

Result<TitleView> CatalogService::view(ReadScope& scope, const Title& title) {
    const auto playable = parts_.playability.find(scope, std::span(&title.id, 1));
    if (!playable)
        return fail(playable.error());
    const auto found = playable->find(title.id);
    return TitleView{title, found == playable->end() ? std::nullopt : std::optional(found->second)};
}

Result<TitleView> CatalogService::save(WriteScope& scope, Title title) {
    ++title.version;
    title.updatedAt = parts_.clock.utcNow();
    if (auto updated = parts_.titles.update(scope, title); !updated)
        return fail(updated.error());
    return view(scope, title);
}

Result<TitleView> CatalogService::create(const TitleTexts& texts) {
    auto checked = checkTexts(texts);
    if (!checked)
        return fail(checked.error());
    const auto now = parts_.clock.utcNow();
    Title title;
    title.id = parts_.ids.next<TitleId>();
    title.texts = std::move(*checked);
    title.createdAt = now;
    title.updatedAt = now;
    return parts_.work.write([&](WriteScope& scope) -> Result<TitleView> {
        if (auto added = parts_.titles.add(scope, title); !added)
            return fail(added.error());
        return TitleView{title, std::nullopt};
    });
}

Result<TitleView> CatalogService::edit(TitleId id, int version, const TitleTexts& texts) {
    auto checked = checkTexts(texts);
    if (!checked)
        return fail(checked.error());
    return parts_.work.write([&](WriteScope& scope) -> Result<TitleView> {
        auto title = existing(scope, id);
        if (!title)
            return fail(title.error());
        if (title->version != version)
            return fail(ErrorCode::Conflict, std::string(kStale));
        title->texts = std::move(*checked);
        return save(scope, std::move(*title));
    });
}

Result<void> CatalogService::remove(TitleId id) {
    const auto poster = parts_.work.write([&](WriteScope& scope) -> Result<std::optional<Picture>> {
        const auto title = existing(scope, id);
        if (!title)
            return fail(title.error());
        if (title->state == TitleState::Published)
            return fail(ErrorCode::Conflict, "a published title cannot be deleted; withdraw it first");
        auto picture = parts_.pictures.findPoster(scope, id);
        if (!picture)
            return fail(picture.error());
        if (auto removed = parts_.titles.remove(scope, id); !removed)
            return fail(removed.error().code == ErrorCode::Conflict
                            ? Error{ErrorCode::Conflict, "a title with packages cannot be deleted"}
                            : removed.error());
        return picture;
    });
    if (!poster)
        return fail(poster.error());
    if (*poster)
        parts_.pictureFiles.remove((*poster)->id);
    return {};
}

Result<TitleView> CatalogService::find(TitleId id, Drafts drafts) {
    return parts_.work.read([&](ReadScope& scope) -> Result<TitleView> {
        const auto title = existing(scope, id);
        if (!title)
            return fail(title.error());
        if (title->state == TitleState::Draft && drafts == Drafts::Hidden)
            return fail(notFound(id));
        return view(scope, *title);
    });
}

Result<TitleViewPage> CatalogService::list(std::optional<TitleState> state, std::optional<TitleId> after, int limit) {
    return parts_.work.read([&](ReadScope& scope) -> Result<TitleViewPage> {
        auto titles = parts_.titles.list(scope, state, after, limit);
        if (!titles)
            return fail(titles.error());
        std::vector<TitleId> ids;
        for (const auto& title : titles->items)
            ids.push_back(title.id);
        const auto playable = parts_.playability.find(scope, ids);
        if (!playable)
            return fail(playable.error());
        TitleViewPage page;
        page.next = titles->next;
        for (auto& title : titles->items) {
            const auto found = playable->find(title.id);
            auto plays = found == playable->end() ? std::nullopt : std::optional(found->second);
            page.items.push_back({std::move(title), std::move(plays)});
        }
        return page;
    });
}

Result<TitleView> CatalogService::publish(TitleId id) {
    return parts_.work.write([&](WriteScope& scope) -> Result<TitleView> {
        auto title = existing(scope, id);
        if (!title)
            return fail(title.error());
        auto seen = view(scope, *title);
        if (!seen || title->state == TitleState::Published)
            return seen;
        if (!seen->playable)
            return fail(ErrorCode::Conflict, "the title has nothing to play yet: a package needs one video track and "
                                             "its default audio");
        title->state = TitleState::Published;
        title->publishedAt = parts_.clock.utcNow();
        return save(scope, std::move(*title));
    });
}

Result<TitleView> CatalogService::withdraw(TitleId id) {
    return parts_.work.write([&](WriteScope& scope) -> Result<TitleView> {
        auto title = existing(scope, id);
        if (!title)
            return fail(title.error());
        if (title->state == TitleState::Draft)
            return view(scope, *title);
        title->state = TitleState::Draft;
        title->publishedAt.reset();
        return save(scope, std::move(*title));
    });
}

} // namespace vitascope::server::catalog
