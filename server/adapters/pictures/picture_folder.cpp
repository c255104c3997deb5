// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/pictures/picture_folder.h"

#include "shared/base/file.h"
#include "shared/base/log.h"

#include <fcntl.h>
#include <unistd.h>

namespace vitascope::server::pictures {
namespace {

constexpr std::size_t kLargestPicture = 32UL * 1024 * 1024;

std::string nameOf(int width) {
    return std::to_string(width) + ".jpg";
}

Result<void> makeFolder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return fail(ErrorCode::Unavailable, "make the folder " + folder.string() + ": " + error.message());
    return {};
}

void removeTree(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::remove_all(folder, error);
    if (error)
        log::warning("a folder of pictures could not be removed",
                     {{"folder", folder.string()}, {"why", error.message()}});
}

Result<void> syncFile(const std::filesystem::path& path) {
    const auto file = openForReading(path);
    if (!file)
        return fail(file.error());
    if (::fdatasync(file->get()) != 0)
        return fail(errorFromErrno("sync", path));
    return {};
}

} // namespace

Result<std::unique_ptr<PictureFolder>> PictureFolder::open(const std::filesystem::path& root, IdSource& ids) {
    removeTree(root / "work");
    if (auto made = makeFolder(root / "work"); !made)
        return fail(made.error());
    return std::unique_ptr<PictureFolder>(new PictureFolder(root, ids));
}

Result<std::filesystem::path> PictureFolder::makeWorkFolder() {
    auto folder = root_ / "work" / ids_.next().toString();
    if (auto made = makeFolder(folder); !made)
        return fail(made.error());
    return folder;
}

void PictureFolder::discardWorkFolder(const std::filesystem::path& folder) {
    removeTree(folder);
}

Result<void> PictureFolder::keep(PictureId picture, const std::filesystem::path& folder, std::span<const int> widths) {
    const auto target = root_ / picture.toString();
    if (auto made = makeFolder(target); !made)
        return made;
    for (const int width : widths) {
        auto moved = syncFile(folder / nameOf(width)).and_then([&] {
            return renameDurably(folder / nameOf(width), target / nameOf(width));
        });
        if (!moved) {
            removeTree(target);
            return fail("keep picture " + picture.toString(), moved.error());
        }
    }
    return syncFolder(root_);
}

Result<std::string> PictureFolder::read(PictureId picture, int width) {
    return readFile(root_ / picture.toString() / nameOf(width), kLargestPicture);
}

void PictureFolder::remove(PictureId picture) {
    removeTree(root_ / picture.toString());
}

} // namespace vitascope::server::pictures
