// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/stray_pictures.h"

#include <system_error>

namespace vitascope::server::app {
namespace {

constexpr auto kMarker = "vitascope-pictures";
constexpr auto kMarkerText = "This folder belongs to Vitascope: the pictures of titles. Change nothing in it.\n";

Result<PictureId> pictureOf(const std::string& name) {
    const auto id = PictureId::parse(name);
    return id ? Result<PictureId>(*id) : fail(ErrorCode::Corrupt, "'" + name + "' is no id of a picture");
}

} // namespace

Result<std::vector<std::string>> StrayPictures::list() {
    if (const auto marked = marker_.markedAt(); !marked)
        return fail(marked.error());
    std::vector<std::string> names;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder_, error), end; !error && entry != end; entry.increment(error))
        if (const auto name = entry->path().filename().string(); PictureId::parse(name))
            names.push_back(name);
    if (error)
        return fail(ErrorCode::Unavailable, "list the pictures in " + folder_.string() + ": " + error.message());
    return names;
}

Result<bool> StrayPictures::isNamed(ReadScope& scope, const std::string& name) {
    return pictureOf(name).and_then([&](PictureId id) { return pictures_.isNamed(scope, id); });
}

Result<void> StrayPictures::remove(WriteScope& /*scope*/, const std::string& name) {
    return pictureOf(name).map([&](PictureId id) { files_.remove(id); });
}

Result<disk::StoreMarker> markPictures(const std::filesystem::path& folder, const std::string& database) {
    disk::StoreMarker marker(folder, kMarker, kMarkerText, database);
    if (const auto marked = marker.isThere() ? marker.claim() : marker.write(); !marked)
        return fail(marked.error());
    return marker;
}

} // namespace vitascope::server::app
