// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/disk/store_marker.h"

#include "shared/base/file.h"

#include <string_view>
#include <system_error>
#include <utility>

namespace vitascope::server::disk {
namespace {

constexpr std::size_t kLargestMarker = 4096;
constexpr std::string_view kDatabase = "database: ";

} // namespace

StoreMarker::StoreMarker(std::filesystem::path folder, std::string name, std::string text, std::string database)
    : folder_(std::move(folder)), path_(folder_ / name), text_(std::move(text)), database_(std::move(database)) {}

bool StoreMarker::isThere() const {
    std::error_code error;
    return std::filesystem::exists(path_, error);
}

Result<void> StoreMarker::write() const {
    const auto owner = database_.empty() ? std::string() : std::string(kDatabase) + database_ + "\n";
    return writeFileDurably(path_, text_ + owner);
}

Result<std::string> StoreMarker::read() const {
    const auto text = readFile(path_, kLargestMarker);
    if (!text)
        return fail(ErrorCode::Unavailable, "the store " + folder_.string() + " is away: " + text.error().message);
    const auto at = text->find(kDatabase);
    if (at == std::string::npos)
        return std::string();
    auto owner = text->substr(at + kDatabase.size());
    owner.resize(std::min(owner.find('\n'), owner.size()));
    if (!database_.empty() && owner != database_)
        return fail(ErrorCode::Unavailable, "the store " + folder_.string() + " belongs to another database (" + owner +
                                                " and not " + database_ + "); its marker is " + path_.string());
    return owner;
}

Result<void> StoreMarker::claim() const {
    const auto owner = read();
    if (!owner)
        return fail(owner.error());
    return owner->empty() && !database_.empty() ? write() : Result<void>();
}

Result<UtcTime> StoreMarker::markedAt() const {
    if (const auto owner = read(); !owner)
        return fail(owner.error());
    const auto time = modifiedAt(path_);
    return time ? Result<UtcTime>(*time) : fail(ErrorCode::Unavailable, "look at " + path_.string());
}

} // namespace vitascope::server::disk
