// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/picture_repository.h"

#include "server/adapters/sqlite/statement.h"

namespace vitascope::server::sqlite {

Result<void> SqlitePictureRepository::putPoster(WriteScope& scope, const catalog::Picture& picture) {
    auto done = execute(scope, "DELETE FROM picture WHERE title_id = ? AND kind = 'poster'", picture.title);
    if (done)
        done = execute(scope,
                       "INSERT INTO picture (id, title_id, kind, version, created_at) VALUES (?, ?, 'poster', ?, ?)",
                       picture.id, picture.title, picture.version, picture.createdAt);
    for (std::size_t i = 0; done && i < picture.renditions.size(); ++i) {
        const auto& rendition = picture.renditions[i];
        done = execute(scope,
                       "INSERT INTO picture_rendition (picture_id, width, height, size, digest) VALUES (?, ?, ?, ?, ?)",
                       picture.id, rendition.width, rendition.height, rendition.size, rendition.digest);
    }
    return done.map([](auto) {});
}

Result<std::optional<catalog::Picture>> SqlitePictureRepository::findPoster(ReadScope& scope, TitleId title) {
    auto row = selectOne<PictureId, int, UtcTime>(
        scope, "SELECT id, version, created_at FROM picture WHERE title_id = ? AND kind = 'poster'", title);
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::optional<catalog::Picture>();
    const auto& [id, version, createdAt] = **row;
    auto renditions = select<int, int, std::uint64_t, Digest>(
        scope, "SELECT width, height, size, digest FROM picture_rendition WHERE picture_id = ? ORDER BY width", id);
    if (!renditions)
        return fail(renditions.error());
    if (renditions->empty())
        return fail(ErrorCode::Corrupt, "the poster of title " + title.toString() + " has no renditions");
    catalog::Picture picture{id, title, version, createdAt, {}};
    for (const auto& rendition : *renditions)
        picture.renditions.push_back(std::make_from_tuple<catalog::PictureRendition>(rendition));
    return std::optional(std::move(picture));
}

Result<bool> SqlitePictureRepository::isNamed(ReadScope& scope, PictureId id) {
    return selectOne<std::int64_t>(scope, "SELECT 1 FROM picture WHERE id = ?", id).map([](const auto& row) {
        return row.has_value();
    });
}

} // namespace vitascope::server::sqlite
