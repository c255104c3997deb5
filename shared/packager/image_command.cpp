// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packager/commands.h"

#include "shared/base/file.h"
#include "shared/packager/events.h"
#include "shared/packager/picture.h"
#include "shared/packaging/jpeg_encoder.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace vitascope::packager {
namespace {

Result<nlohmann::json> writeImages(const AVFrame& picture, const std::filesystem::path& folder,
                                   const std::vector<int>& widths) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return fail(ErrorCode::Unavailable, fmt::format("make the folder {}: {}", folder.string(), error.message()));
    nlohmann::json images = nlohmann::json::array();
    for (const int width : widths) {
        const auto jpeg = packaging::encodeJpeg(picture, width);
        if (!jpeg)
            return fail(jpeg.error());
        const std::string name = fmt::format("{}.jpg", width);
        const std::string_view bytes(reinterpret_cast<const char*>(jpeg->bytes.data()), jpeg->bytes.size());
        if (const auto written = writeFileDurably(folder / name, bytes); !written)
            return fail(written.error());
        images.push_back(
            {{"name", name}, {"width", jpeg->width}, {"height", jpeg->height}, {"bytes", jpeg->bytes.size()}});
    }
    return images;
}

} // namespace

int imageCommand(const std::filesystem::path& path, const std::filesystem::path& folder,
                 const std::vector<int>& widths) {
    const auto picture = readPicture(path);
    if (!picture)
        return printError(picture.error());
    auto images = writeImages(**picture, folder, widths);
    if (!images)
        return printError(images.error());
    printEvent({{"event", "image"},
                {"width", (*picture)->width},
                {"height", (*picture)->height},
                {"images", std::move(*images)}});
    return kDone;
}

} // namespace vitascope::packager
