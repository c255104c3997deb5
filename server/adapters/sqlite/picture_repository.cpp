// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/picture_repository.h"

#include "server/adapters/sqlite/statement.h"

namespace vitascope::server::sqlite {
namespace {

using catalog::PictureKind;

std::string nameOf(PictureKind kind) {
    return std::string(catalog::toString(kind));
}

} // namespace

Result<int> SqlitePictureRepository::takeVersion(WriteScope& scope, TitleId title, PictureKind kind) {
    const auto counted = execute(scope,
                                 "INSERT INTO picture_version (title_id, kind, last) VALUES (?, ?, 1) "
                                 "ON CONFLICT (title_id, kind) DO UPDATE SET last = last + 1",
                                 title, nameOf(kind));
    if (!counted)
        return fail(counted.error());
    const auto row =
        selectOne<int>(scope, "SELECT last FROM picture_version WHERE title_id = ? AND kind = ?", title, nameOf(kind));
    if (!row)
        return fail(row.error());
    return std::get<0>(row->value());
}

Result<void> SqlitePictureRepository::put(WriteScope& scope, const catalog::Picture& picture) {
    if (auto removed = remove(scope, picture.title, picture.kind); !removed)
        return removed;
    auto done = execute(scope, "INSERT INTO picture (id, title_id, kind, version, created_at) VALUES (?, ?, ?, ?, ?)",
                        picture.id, picture.title, nameOf(picture.kind), picture.version, picture.createdAt);
    for (std::size_t i = 0; done && i < picture.renditions.size(); ++i) {
        const auto& rendition = picture.renditions[i];
        done = execute(scope,
                       "INSERT INTO picture_rendition (picture_id, width, height, size, digest) VALUES (?, ?, ?, ?, ?)",
                       picture.id, rendition.width, rendition.height, rendition.size, rendition.digest);
    }
    return done.map([](auto) {});
}

Result<void> SqlitePictureRepository::remove(WriteScope& scope, TitleId title, PictureKind kind) {
    return execute(scope, "DELETE FROM picture WHERE title_id = ? AND kind = ?", title, nameOf(kind)).map([](auto) {});
}

Result<std::optional<catalog::Picture>> SqlitePictureRepository::find(ReadScope& scope, TitleId title,
                                                                      PictureKind kind) {
    auto row = selectOne<PictureId, int, UtcTime>(
        scope, "SELECT id, version, created_at FROM picture WHERE title_id = ? AND kind = ?", title, nameOf(kind));
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
        return fail(ErrorCode::Corrupt, "the " + nameOf(kind) + " of title " + title.toString() + " has no renditions");
    catalog::Picture picture{id, title, kind, version, createdAt, {}};
    for (const auto& rendition : *renditions)
        picture.renditions.push_back(std::make_from_tuple<catalog::PictureRendition>(rendition));
    return std::optional(std::move(picture));
}

Result<std::vector<PictureId>> SqlitePictureRepository::list(ReadScope& scope, TitleId title) {
    return select<PictureId>(scope, "SELECT id FROM picture WHERE title_id = ? ORDER BY kind", title)
        .map([](const auto& rows) {
            std::vector<PictureId> ids;
            for (const auto& [id] : rows)
                ids.push_back(id);
            return ids;
        });
}

Result<bool> SqlitePictureRepository::isNamed(ReadScope& scope, PictureId id) {
    return selectOne<std::int64_t>(scope, "SELECT 1 FROM picture WHERE id = ?", id).map([](const auto& row) {
        return row.has_value();
    });
}

} // namespace vitascope::server::sqlite
