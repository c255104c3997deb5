// SPDX-License-Identifier: GPL-3.0-or-later
// What the collector collects of pictures: files whose picture is in no title any more. Thread: as the collector.
#pragma once

#include "server/adapters/disk/store_marker.h"
#include "server/adapters/pictures/picture_folder.h"
#include "server/adapters/sqlite/picture_repository.h"
#include "server/domain/storage/collector.h"

#include <filesystem>

namespace vitascope::server::app {

class StrayPictures final : public storage::Collectable {
public:
    // The folder of the files; all outlive this.
    StrayPictures(std::filesystem::path folder, const disk::StoreMarker& marker, pictures::PictureFolder& files,
                  sqlite::SqlitePictureRepository& pictures)
        : folder_(std::move(folder)), marker_(marker), files_(files), pictures_(pictures) {}

    [[nodiscard]] std::string kind() const override { return "picture"; }
    [[nodiscard]] Result<std::vector<std::string>> list() override;
    [[nodiscard]] Result<bool> isNamed(ReadScope& scope, const std::string& name) override;
    [[nodiscard]] Result<void> remove(WriteScope& scope, const std::string& name) override;

private:
    const std::filesystem::path folder_;
    const disk::StoreMarker marker_;
    pictures::PictureFolder& files_;
    sqlite::SqlitePictureRepository& pictures_;
};

// The marker of the folder of pictures, made if it is not there. Unavailable if it is that of another database.
[[nodiscard]] Result<disk::StoreMarker> markPictures(const std::filesystem::path& folder, const std::string& database);

} // namespace vitascope::server::app
