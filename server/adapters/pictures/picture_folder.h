// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures in a folder of the local file system: <root>/<id>/<width>.jpg; uploads wait in <root>/work. Thread: any.
#pragma once

#include "server/domain/catalog/picture_files.h"

#include <memory>

namespace vitascope::server::pictures {

class PictureFolder final : public catalog::PictureFiles {
public:
    // Makes the folders if they are missing and removes what an earlier run left in work. Unavailable or Forbidden.
    [[nodiscard]] static Result<std::unique_ptr<PictureFolder>> open(const std::filesystem::path& root, IdSource& ids);

    [[nodiscard]] Result<std::filesystem::path> makeWorkFolder() override;
    void discardWorkFolder(const std::filesystem::path& folder) override;
    [[nodiscard]] Result<void> keep(PictureId picture, const std::filesystem::path& folder,
                                    std::span<const int> widths) override;
    [[nodiscard]] Result<std::string> read(PictureId picture, int width) override;
    void remove(PictureId picture) override;

private:
    PictureFolder(std::filesystem::path root, IdSource& ids) : root_(std::move(root)), ids_(ids) {}

    const std::filesystem::path root_;
    IdSource& ids_;
};

} // namespace vitascope::server::pictures
