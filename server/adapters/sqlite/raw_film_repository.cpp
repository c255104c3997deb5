// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/raw_film_repository.h"

#include "server/adapters/sqlite/statement.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vitascope::server::sqlite {
namespace {

using publishing::AssetKind;
using publishing::RawFilm;

constexpr std::array kAssets{std::pair{AssetKind::Main, "main"}, std::pair{AssetKind::Trailer, "trailer"},
                             std::pair{AssetKind::Extra, "extra"}};

} // namespace

Result<void> SqliteRawFilmRepository::insert(WriteScope& scope, const RawFilm& film) {
    const std::string asset = std::ranges::find(kAssets, film.asset, [](const auto& e) { return e.first; })->second;
    const auto inserted =
        execute(scope, "INSERT INTO raw_film (upload_id, title_id, asset, submitter_id, job_id) VALUES (?, ?, ?, ?, ?)",
                film.upload, film.title, asset, film.submitter, film.job);
    if (!inserted && inserted.error().code == ErrorCode::Conflict)
        return fail(ErrorCode::NotFound, "there is no title " + film.title.toString());
    return inserted.map([](auto) {});
}

Result<std::optional<RawFilm>> SqliteRawFilmRepository::find(ReadScope& scope, UploadId upload) {
    const auto row = selectOne<TitleId, std::string, UserId, JobId>(
        scope, "SELECT title_id, asset, submitter_id, job_id FROM raw_film WHERE upload_id = ?", upload);
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    const auto& [title, asset, submitter, job] = **row;
    const auto kind = std::ranges::find(kAssets, asset, [](const auto& e) { return e.second; })->first;
    return RawFilm{.upload = upload, .title = title, .asset = kind, .submitter = submitter, .job = job};
}

Result<void> SqliteRawFilmRepository::remove(WriteScope& scope, UploadId upload) {
    return execute(scope, "DELETE FROM raw_film WHERE upload_id = ?", upload).map([](auto) {});
}

} // namespace vitascope::server::sqlite
