// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/encode_facts.h"

#include "shared/av/av_version.h"
#include "shared/packaging/video_timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace vitascope::packaging {
namespace {

constexpr std::uint64_t kEndBytes = 1 << 20;

} // namespace

Result<FilmFacts> filmFacts(av::FileSource& film) {
    Sha256 ends;
    std::vector<std::uint8_t> bytes(std::min<std::uint64_t>(film.size(), kEndBytes));
    for (const std::uint64_t offset : {std::uint64_t{0}, film.size() - bytes.size()}) {
        const auto got = film.readAt(offset, bytes);
        if (!got)
            return fail(got.error());
        ends.update(std::span(bytes).first(*got));
    }
    return FilmFacts{film.size(), film.modifiedAt(), ends.finish()};
}

Digest encodeFacts(const FilmFacts& film, const std::string& tool, const std::string& preset, const Plan& plan) {
    Sha256 facts;
    facts.update(fmt::format("{} {} {}\n{}\n{}\n{}\n", film.size, film.modifiedAt.time_since_epoch().count(),
                             film.ends.toHex(), tool, av::ffmpegVersion(), preset));
    facts.update(fmt::format("{}/{} {} {} {} {}\n", plan.frameRate.num, plan.frameRate.den, plan.originMicroseconds,
                             plan.colour.primaries, plan.colour.transfer, plan.colour.matrix));
    facts.update(fmt::format("{} {} {}\n", kTimescale, kSegmentTicks, plan.info.video->index));
    for (const Rung& rung : plan.ladder)
        facts.update(fmt::format("{} {}x{} {} {} {} {}\n", rung.name, rung.size.width, rung.size.height, rung.crf,
                                 rung.maxRate, rung.bufferSize, rung.threads));
    return facts.finish();
}

} // namespace vitascope::packaging
