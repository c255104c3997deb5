// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/usage_repository.h"

#include "server/adapters/sqlite/statement.h"

namespace vitascope::server::sqlite {
namespace {

using storage::Usage;

const std::string kUploads = "SELECT COUNT(*), COALESCE(SUM(COALESCE(length, offset)), 0) FROM upload ";

// The same bytes are stored once, however many tracks name them.
// An index has all of it, since a row's manifest is long.
std::string committedBytes(const std::string& tracks) {
    return "SELECT COALESCE(SUM(size), 0) FROM (SELECT DISTINCT blob_digest, blob_size AS size FROM " + tracks +
           " WHERE track.state = 'committed')";
}

template<class... Values>
Result<Usage> usage(ReadScope& scope, const std::string& ofUploads, const std::string& ofTracks,
                    const Values&... values) {
    const auto open = selectOne<std::uint64_t, std::uint64_t>(scope, kUploads + ofUploads, values...);
    if (!open)
        return fail(open.error());
    const auto stored = selectOne<std::uint64_t>(scope, ofTracks, values...);
    if (!stored)
        return fail(stored.error());
    const auto& [uploads, inFlight] = open->value();
    return Usage{.bytes = inFlight + std::get<0>(stored->value()), .openUploads = uploads};
}

} // namespace

std::string storedBytesOfOwner() {
    return committedBytes("package CROSS JOIN track ON track.package_id = package.id AND package.creator_id = ?");
}

std::string storedBytesOfAll() {
    return committedBytes("track");
}

Result<Usage> SqliteUsageRepository::of(ReadScope& scope, UserId owner) {
    return usage(scope, "WHERE owner_id = ?", storedBytesOfOwner(), owner);
}

Result<Usage> SqliteUsageRepository::total(ReadScope& scope) {
    return usage(scope, "", storedBytesOfAll());
}

} // namespace vitascope::server::sqlite
