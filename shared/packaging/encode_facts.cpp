// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/encode_facts.h"

#include "shared/av/av_version.h"
#include "shared/base/file.h"
#include "shared/packaging/video_timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <vector>

namespace vitascope::packaging {
namespace {

constexpr std::uint64_t kEndBytes = 1 << 20;

Result<std::string> filmFacts(const std::filesystem::path& film) {
    const auto fd = openForReading(film);
    if (!fd)
        return fail(fd.error());
    std::error_code unknown;
    const auto size = std::filesystem::file_size(film, unknown);
    if (unknown)
        return fail(ErrorCode::Unavailable, "read " + film.string() + ": " + unknown.message());
    Sha256 ends;
    std::vector<std::uint8_t> bytes(std::min<std::uint64_t>(size, kEndBytes));
    for (const std::uint64_t offset : {std::uint64_t{0}, size - bytes.size()}) {
        const auto got = readAt(fd->get(), offset, bytes);
        if (!got)
            return fail("read " + film.string(), got.error());
        ends.update(std::span(bytes).first(*got));
    }
    const auto changed = modifiedAt(film);
    return fmt::format("{} {} {}", size, changed ? changed->time_since_epoch().count() : -1, ends.finish().toHex());
}

} // namespace

Result<Digest> encodeFacts(const std::filesystem::path& film, const std::string& tool, const std::string& preset,
                           const Plan& plan) {
    const auto source = filmFacts(film);
    if (!source)
        return fail(source.error());
    Sha256 facts;
    facts.update(fmt::format("{}\n{}\n{}\n{}\n", *source, tool, av::ffmpegVersion(), preset));
    facts.update(fmt::format("{}/{} {} {} {} {}\n", plan.frameRate.num, plan.frameRate.den, plan.originMicroseconds,
                             plan.colour.primaries, plan.colour.transfer, plan.colour.matrix));
    facts.update(fmt::format("{} {} {}\n", kTimescale, kSegmentTicks, plan.info.video->index));
    for (const Rung& rung : plan.ladder)
        facts.update(fmt::format("{} {}x{} {} {} {} {}\n", rung.name, rung.size.width, rung.size.height, rung.crf,
                                 rung.maxRate, rung.bufferSize, rung.threads));
    return facts.finish();
}

} // namespace vitascope::packaging
