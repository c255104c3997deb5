// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/backup_contents.h"

#include "server/adapters/sqlite/connection.h"
#include "server/adapters/sqlite/statement.h"

namespace vitascope::server::sqlite {
namespace {

constexpr std::chrono::milliseconds kPatience{5'000};

} // namespace

Result<BackupContents> contentsOf(const std::filesystem::path& copy) {
    auto connection = Connection::open(copy, Connection::Mode::Onlooker, kPatience);
    if (!connection)
        return fail(connection.error());
    const auto blobs = select<Digest, std::uint64_t>(
        **connection, "SELECT DISTINCT blob_digest, blob_size FROM track WHERE state = 'committed'");
    if (!blobs)
        return fail(blobs.error());
    const auto uploads = select<UploadId, std::uint64_t, std::optional<std::string>, std::uint64_t>(
        **connection, "SELECT upload.id, upload.offset, MAX(track.blob_digest), COALESCE(MAX(track.blob_size), 0) "
                      "FROM upload LEFT JOIN track ON track.upload_id = upload.id AND track.state = 'verifying' "
                      "GROUP BY upload.id");
    if (!uploads)
        return fail(uploads.error());
    BackupContents contents;
    for (const auto& [digest, size] : *blobs)
        contents.blobs.push_back({digest, size});
    for (const auto& [id, acknowledged, hex, size] : *uploads) {
        UploadContent upload{.id = id, .acknowledged = acknowledged, .blob = {}};
        if (const auto digest = hex ? Digest::parse(*hex) : std::nullopt)
            upload.blob = storage::BlobRef{*digest, size};
        contents.uploads.push_back(upload);
    }
    return contents;
}

Result<void> dropUploads(const std::filesystem::path& copy, std::span<const UploadId> uploads) {
    if (uploads.empty())
        return {};
    auto connection = Connection::open(copy, Connection::Mode::Copy, kPatience);
    if (!connection)
        return fail(connection.error());
    for (const auto& id : uploads)
        if (auto dropped = execute(**connection, "DELETE FROM upload WHERE id = ?", id); !dropped)
            return fail(dropped.error());
    return {};
}

} // namespace vitascope::server::sqlite
