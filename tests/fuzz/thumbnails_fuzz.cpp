// SPDX-License-Identifier: GPL-3.0-or-later
// The index of thumbnails that a player reads, and the JPEG structure that the server checks.
#include "shared/package/jpeg.h"
#include "shared/playback/thumbnail_index.h"
#include "tests/fuzz/demand.h"

#include <cstdint>

using namespace vitascope;
using vitascope::fuzz::demand;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto index = playback::parseThumbnailIndex(text, "http://s/p/thumbnails.vtt")) {
        demand(!index->thumbnails.empty() && !index->sheets.empty(), "an index names pictures");
        auto end = playback::MediaTime();
        for (const auto& thumbnail : index->thumbnails) {
            demand(thumbnail.start >= end && thumbnail.end > thumbnail.start, "pictures follow each other");
            demand(thumbnail.sheet < index->sheets.size(), "each is on a sheet");
            demand(&index->at(thumbnail.start) == &thumbnail, "each is found");
            end = thumbnail.end;
        }
        for (const auto& sheet : index->sheets)
            demand(sheet.starts_with("http://s/"), "sheets are of the same server");
    }
    if (const auto picture = package::readJpegSize({data, size}))
        demand(picture->width > 0 && picture->height > 0, "a picture has a size");
    return 0;
}
