// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/package/mp4_fragment.h"

#include <algorithm>
#include <optional>

namespace vitascope::package {
namespace {

constexpr std::uint32_t kMaxSamples = 1'000'000;
constexpr std::int64_t kMaxTime = 1LL << 52;
constexpr std::uint32_t kNonSync = 0x00010000;

tl::unexpected<Error> corrupt(const std::string& what) {
    return fail(ErrorCode::Corrupt, what);
}

struct Head {
    std::uint8_t version = 0;
    std::uint32_t flags = 0;
};

Head readHead(BoxFields& fields) {
    const auto word = fields.u32();
    return {static_cast<std::uint8_t>(word >> 24U), word & 0xFFFFFFU};
}

// tfhd: the defaults of this fragment.
Result<SampleDefaults> readFragmentHeader(const Box& box, const InitSegment& init) {
    BoxFields fields(box.body);
    const auto [version, flags] = readHead(fields);
    const auto track = fields.u32();
    auto defaults = init.defaults;
    if ((flags & 0x000001U) != 0)
        return corrupt("tfhd gives a base data offset; fragments are addressed from their moof");
    fields.skip((flags & 0x000002U) != 0 ? 4 : 0); // sample description index
    if ((flags & 0x000008U) != 0)
        defaults.duration = fields.u32();
    if ((flags & 0x000010U) != 0)
        defaults.size = fields.u32();
    if ((flags & 0x000020U) != 0)
        defaults.flags = fields.u32();
    if (!fields.isGood() || version != 0 || track != init.trackId)
        return corrupt("tfhd is malformed or of another track");
    return defaults;
}

Result<std::int64_t> readDecodeTime(const Box& box) {
    BoxFields fields(box.body);
    const auto head = readHead(fields);
    const auto time = head.version == 0 ? fields.u32() : fields.u64();
    if (!fields.isGood() || head.version > 1 || time > static_cast<std::uint64_t>(kMaxTime))
        return corrupt("tfdt is malformed");
    return static_cast<std::int64_t>(time);
}

// Adds the track runs of a fragment up, one after another.
class RunReader {
public:
    RunReader(const SampleDefaults& defaults, std::uint64_t moofOffset, Fragment& fragment)
        : defaults_(defaults), moofOffset_(moofOffset), fragment_(fragment) {}

    Result<void> read(const Box& box) {
        BoxFields fields(box.body);
        const auto [version, flags] = readHead(fields);
        const auto count = fields.u32();
        if (auto placed = place((flags & 0x1U) != 0 ? std::optional(fields.i32()) : std::nullopt); !placed)
            return placed;
        std::optional<std::uint32_t> firstFlags;
        if ((flags & 0x4U) != 0)
            firstFlags = fields.u32();
        if (!fields.isGood() || version > 1 || count > kMaxSamples - fragment_.samples)
            return corrupt("trun is malformed");
        for (std::uint32_t i = 0; i < count && fields.isGood(); ++i) {
            const auto duration = (flags & 0x100U) != 0 ? fields.u32() : defaults_.duration;
            const auto size = (flags & 0x200U) != 0 ? fields.u32() : defaults_.size;
            auto sampleFlags = (flags & 0x400U) != 0 ? fields.u32() : defaults_.flags;
            if (i == 0 && firstFlags)
                sampleFlags = *firstFlags;
            const auto composition = (flags & 0x800U) == 0 ? 0U : fields.u32();
            add(duration, size, sampleFlags,
                version == 1 ? static_cast<std::int32_t>(composition) : static_cast<std::int64_t>(composition));
        }
        return fields.isGood() && fields.rest().empty() ? Result<void>()
                                                        : corrupt("trun has another length than its samples");
    }

private:
    // The first run says where it starts; the others say the same as where the last one ended, or nothing.
    Result<void> place(std::optional<std::int32_t> dataOffset) {
        if (!dataOffset)
            return fragment_.samples > 0 ? Result<void>() : corrupt("the first trun has no data offset");
        if (*dataOffset < 0)
            return corrupt("a trun points before its moof");
        const auto start = moofOffset_ + static_cast<std::uint64_t>(*dataOffset);
        if (fragment_.samples == 0)
            fragment_.dataStart = fragment_.dataEnd = start;
        return start == fragment_.dataEnd ? Result<void>()
                                          : corrupt("the samples of a fragment do not follow each other");
    }

    // At most kMaxSamples of 32 bits each: nothing overflows.
    void add(std::uint32_t duration, std::uint32_t size, std::uint32_t flags, std::int64_t composition) {
        const auto shown = fragment_.decodeTime + fragment_.duration + composition;
        if (fragment_.samples == 0) {
            fragment_.startsWithSync = (flags & kNonSync) == 0;
            fragment_.firstOffset = composition;
            fragment_.leastComposition = shown;
        }
        fragment_.leastComposition = std::min(fragment_.leastComposition, shown);
        fragment_.duration += duration;
        fragment_.dataEnd += size;
        ++fragment_.samples;
    }

    const SampleDefaults& defaults_;
    std::uint64_t moofOffset_;
    Fragment& fragment_;
};

} // namespace

Result<Fragment> readFragment(ByteReader& bytes, const BoxPlace& moof, const InitSegment& init) {
    const auto body = readBody(bytes, moof);
    if (!body)
        return fail(body.error());
    const auto children = childrenOf(*body);
    if (!children)
        return fail(children.error());
    const auto trackFragment = onlyChild(*children, fourCc("traf"));
    if (!trackFragment)
        return fail(trackFragment.error());
    const auto boxes = childrenOf(trackFragment->body);
    if (!boxes)
        return fail(boxes.error());
    const auto header =
        onlyChild(*boxes, fourCc("tfhd")).and_then([&](const Box& box) { return readFragmentHeader(box, init); });
    if (!header)
        return fail(header.error());
    const auto time = onlyChild(*boxes, fourCc("tfdt")).and_then(readDecodeTime);
    if (!time)
        return fail(time.error());
    Fragment fragment;
    fragment.decodeTime = *time;
    RunReader runs(*header, moof.offset, fragment);
    for (const auto& box : *boxes) {
        if (box.type != fourCc("trun"))
            continue;
        if (auto read = runs.read(box); !read)
            return fail(read.error());
    }
    if (fragment.samples == 0 || fragment.duration <= 0)
        return corrupt("a fragment without samples or without duration");
    return fragment;
}

} // namespace vitascope::package
