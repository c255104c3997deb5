// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/upload_repository.h"

#include "server/adapters/sqlite/statement.h"

namespace vitascope::server::sqlite {
namespace {

using storage::Upload;

const std::string kSelect = "SELECT id, owner_id, length, offset, metadata, created_at, expires_at, held FROM upload ";

template<class... Values>
Result<std::vector<Upload>> selectUploads(ReadScope& scope, const std::string& where, const Values&... values) {
    auto rows =
        select<UploadId, UserId, std::optional<std::uint64_t>, std::uint64_t, std::string, UtcTime, UtcTime, bool>(
            scope, kSelect + where, values...);
    if (!rows)
        return fail(rows.error());
    std::vector<Upload> uploads;
    for (auto& [id, owner, length, offset, metadata, createdAt, expiresAt, isHeld] : *rows)
        uploads.push_back({id, owner, length, offset, std::move(metadata), createdAt, expiresAt, isHeld});
    return uploads;
}

Error notFound(UploadId id) {
    return {ErrorCode::NotFound, "there is no upload " + id.toString()};
}

} // namespace

Result<void> SqliteUploadRepository::insert(WriteScope& scope, const Upload& upload) {
    return execute(scope,
                   "INSERT INTO upload (id, owner_id, length, offset, metadata, created_at, expires_at, held) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                   upload.id, upload.owner, upload.length, upload.offset, upload.metadata, upload.createdAt,
                   upload.expiresAt, upload.isHeld)
        .map([](auto) {});
}

Result<std::optional<Upload>> SqliteUploadRepository::find(ReadScope& scope, UploadId id) {
    return selectUploads(scope, "WHERE id = ?", id).map([](auto uploads) {
        return uploads.empty() ? std::nullopt : std::optional(std::move(uploads.front()));
    });
}

Result<void> SqliteUploadRepository::advance(WriteScope& scope, const Upload& upload) {
    const auto changed = execute(scope, "UPDATE upload SET offset = ?, length = ?, expires_at = ? WHERE id = ?",
                                 upload.offset, upload.length, upload.expiresAt, upload.id);
    if (!changed)
        return fail(changed.error());
    return *changed == 0 ? Result<void>(fail(notFound(upload.id))) : Result<void>();
}

Result<void> SqliteUploadRepository::setHeld(WriteScope& scope, UploadId id, bool isHeld) {
    const auto upload = find(scope, id);
    if (!upload)
        return fail(upload.error());
    if (!*upload)
        return fail(notFound(id));
    if (isHeld && (*upload)->isHeld)
        return fail(ErrorCode::Conflict, "upload " + id.toString() + ": a track is being made of it");
    return execute(scope, "UPDATE upload SET held = ? WHERE id = ?", isHeld, id).map([](auto) {});
}

Result<void> SqliteUploadRepository::remove(WriteScope& scope, UploadId id) {
    return execute(scope, "DELETE FROM upload WHERE id = ?", id).map([](auto) {});
}

Result<std::vector<Upload>> SqliteUploadRepository::list(ReadScope& scope) {
    return selectUploads(scope, "");
}

Result<std::vector<Upload>> SqliteUploadRepository::findExpired(ReadScope& scope, UtcTime before, std::size_t limit) {
    return selectUploads(scope, "WHERE held = 0 AND expires_at <= ? ORDER BY expires_at LIMIT ?", before,
                         static_cast<std::int64_t>(limit));
}

} // namespace vitascope::server::sqlite
