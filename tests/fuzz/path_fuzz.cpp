// SPDX-License-Identifier: GPL-3.0-or-later
// Paths, queries and the headers of resumable uploads: texts with a grammar of their own.
#include "server/api/http/percent.h"
#include "server/domain/streaming/media_path.h"
#include "shared/wire/upload.h"
#include "tests/fuzz/demand.h"

#include <cstdint>

using namespace vitascope;
using namespace vitascope::server;
using vitascope::fuzz::demand;

namespace {

void checkPercent(std::string_view text) {
    for (const bool plusIsSpace : {false, true}) {
        const auto decoded = api::http::decodePercent(text, plusIsSpace);
        if (!decoded)
            continue;
        demand(decoded->size() <= text.size(), "decoding makes nothing longer");
        demand(decoded->find('\0') == std::string::npos || text.find('\0') != std::string_view::npos,
               "no escape stands for NUL");
    }
    for (const auto& [name, value] : api::http::parseQuery(text))
        demand(!name.empty(), "a query's names are not empty");
}

void checkMediaPath(std::string_view text) {
    for (const auto& path : {std::string(text), "/media/" + std::string(text)}) {
        const auto parsed = streaming::parseMediaPath(path);
        if (!parsed)
            continue;
        auto again = streaming::masterPath(parsed->token, parsed->package);
        if (parsed->resource != streaming::MediaResource::MasterPlaylist) {
            constexpr std::string_view kMaster = "master.m3u8";
            again.resize(again.size() - kMaster.size());
            again += parsed->track.toString() + path.substr(path.rfind('/'));
        }
        demand(again == path, "there is one spelling of a media path");
    }
}

void checkUploadHeaders(std::string_view text) {
    if (const auto metadata = wire::parseUploadMetadata(text))
        demand(wire::parseUploadMetadata(wire::toHeader(*metadata)) == metadata, "metadata is read again as it was");
    if (const auto checksum = wire::parseUploadChecksum(text))
        demand(wire::parseUploadChecksum(wire::toHeader(*checksum)) == checksum, "a checksum is read again as it was");
    if (const auto count = wire::parseByteCount(text))
        demand(*count <= INT64_MAX, "a count fits its type");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    checkPercent(text);
    checkMediaPath(text);
    checkUploadHeaders(text);
    return 0;
}
