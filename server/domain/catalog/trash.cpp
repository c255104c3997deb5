// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/trash.h"

#include "shared/base/log.h"

namespace vitascope::server::catalog {
namespace {

constexpr int kAtOnce = 100;

Error notFound(TitleId id) {
    return Error{ErrorCode::NotFound, "no such title: " + id.toString()};
}

} // namespace

// The work says whether it changed the title.
Result<void> Trash::change(TitleId id, TitleChange change, const audit::Origin& by,
                           const std::function<Result<bool>(Title&)>& work) {
    const auto changed = parts_.work.write([&](WriteScope& scope) -> Result<bool> {
        auto title = parts_.titles.find(scope, id);
        if (!title)
            return fail(title.error());
        if (!*title)
            return fail(notFound(id));
        const auto before = (*title)->state;
        auto done = work(**title);
        if (!done || !*done)
            return done;
        if (auto told = parts_.chronicle.tell(scope, change, before, **title, by); !told)
            return fail(told.error());
        ++(*title)->version;
        (*title)->updatedAt = parts_.clock.utcNow();
        return parts_.titles.update(scope, **title).map([] { return true; });
    });
    if (!changed)
        return fail(changed.error());
    if (*changed)
        parts_.observer.changed({id});
    return {};
}

Result<void> Trash::put(TitleId id, const audit::Origin& by) {
    return change(id, TitleChange::Trashed, by, [&](Title& title) -> Result<bool> {
        if (title.state == TitleState::Trash)
            return false;
        title.state = TitleState::Trash;
        title.trashedAt = parts_.clock.utcNow();
        title.publishedAt.reset();
        return true;
    });
}

Result<void> Trash::restore(TitleId id, const audit::Origin& by) {
    return change(id, TitleChange::Restored, by, [](Title& title) -> Result<bool> {
        if (title.state != TitleState::Trash)
            return fail(ErrorCode::Conflict, "the title is not in the trash");
        title.state = TitleState::Draft;
        title.trashedAt.reset();
        return true;
    });
}

// The poster that it had.
Result<std::vector<PictureId>> Trash::removeAll(WriteScope& scope, TitleId id, const audit::Origin& by) {
    const auto title = parts_.titles.find(scope, id);
    if (!title)
        return fail(title.error());
    if (!*title)
        return fail(notFound(id));
    auto pictures = parts_.pictures.list(scope, id);
    if (!pictures)
        return fail(pictures.error());
    if (auto removed = parts_.packages.removePackages(scope, id); !removed)
        return fail(removed.error());
    if (auto removed = parts_.titles.remove(scope, id); !removed)
        return fail(removed.error());
    if (auto told = parts_.chronicle.tell(scope, TitleChange::Purged, (*title)->state, **title, by); !told)
        return fail(told.error());
    return pictures;
}

Result<void> Trash::purge(TitleId id, const audit::Origin& by) {
    const auto pictures = parts_.work.write([&](WriteScope& scope) { return removeAll(scope, id, by); });
    if (!pictures)
        return fail(pictures.error());
    for (const auto picture : *pictures)
        parts_.pictureFiles.remove(picture);
    parts_.observer.changed({id});
    return {};
}

Result<std::size_t> Trash::purgeOld() {
    const auto before = parts_.clock.utcNow() - kMemory;
    const auto old =
        parts_.work.read([&](ReadScope& scope) { return parts_.titles.findTrashedBefore(scope, before, kAtOnce); });
    if (!old)
        return fail(old.error());
    std::size_t count = 0;
    for (const auto id : *old) {
        if (const auto purged = purge(id); purged)
            ++count;
        else
            log::warning("a title could not be purged", {{"title", id.toString()}, {"error", purged.error().message}});
    }
    return count;
}

} // namespace vitascope::server::catalog
