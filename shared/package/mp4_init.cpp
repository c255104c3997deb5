// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/package/mp4_init.h"

#include <algorithm>
#include <cstdio>
#include <optional>

namespace vitascope::package {
namespace {

tl::unexpected<Error> corrupt(const std::string& what) {
    return fail(ErrorCode::Corrupt, what);
}

// The children of the only child of a type.
Result<std::vector<Box>> inside(const std::vector<Box>& children, FourCc type) {
    const auto box = onlyChild(children, type);
    return box ? childrenOf(box->body) : Result<std::vector<Box>>(fail(box.error()));
}

// The fields of the only child of a type, after its version and flags; the version comes back too.
struct FullBox {
    std::uint8_t version = 0;
    BoxFields fields;
};

Result<FullBox> fullBox(const std::vector<Box>& children, FourCc type) {
    const auto box = onlyChild(children, type);
    if (!box)
        return fail(box.error());
    BoxFields fields(box->body);
    const auto version = fields.u8();
    fields.skip(3);
    if (!fields.isGood() || version > 1)
        return corrupt("the box " + toText(type) + " is malformed");
    return FullBox{version, fields};
}

Result<void> readTrackHeader(const std::vector<Box>& track, InitSegment& init) {
    auto header = fullBox(track, fourCc("tkhd"));
    if (!header)
        return fail(header.error());
    header->fields.skip(header->version == 1 ? 16 : 8);
    init.trackId = header->fields.u32();
    return header->fields.isGood() && init.trackId != 0 ? Result<void>() : corrupt("tkhd is malformed");
}

Result<void> readMediaHeader(const std::vector<Box>& media, InitSegment& init) {
    auto header = fullBox(media, fourCc("mdhd"));
    if (!header)
        return fail(header.error());
    header->fields.skip(header->version == 1 ? 16 : 8);
    init.timescale = header->fields.u32();
    auto handler = fullBox(media, fourCc("hdlr"));
    if (!handler)
        return fail(handler.error());
    handler->fields.skip(4);
    init.handler = handler->fields.u32();
    return header->fields.isGood() && handler->fields.isGood() ? Result<void>() : corrupt("mdhd or hdlr is malformed");
}

// One edit that shows all of the media from mediaTime on, at rate 1; or no edit list.
Result<void> readEditList(const std::vector<Box>& track, InitSegment& init) {
    const auto isEdits = [](const Box& box) { return box.type == fourCc("edts"); };
    if (std::none_of(track.begin(), track.end(), isEdits))
        return {};
    const auto edits = inside(track, fourCc("edts"));
    if (!edits)
        return fail(edits.error());
    auto list = fullBox(*edits, fourCc("elst"));
    if (!list)
        return fail(list.error());
    auto& fields = list->fields;
    const auto count = fields.u32();
    fields.skip(list->version == 1 ? 8 : 4);
    init.mediaTime = list->version == 1 ? static_cast<std::int64_t>(fields.u64()) : fields.i32();
    const auto rate = fields.u32();
    if (!fields.isGood() || count != 1 || init.mediaTime < 0 || init.mediaTime > (1LL << 52) || rate != 0x00010000)
        return corrupt("the edit list is not one plain edit");
    return {};
}

std::string hex(const char* format, unsigned a, unsigned b = 0, unsigned c = 0) {
    char text[40];
    std::snprintf(text, sizeof text, format, a, b, c);
    return text;
}

// ISO/IEC 14496-15: avcC holds the profile, the compatible profiles and the level.
Result<std::string> avcCodec(FourCc entry, const std::vector<Box>& boxes) {
    const auto box = onlyChild(boxes, fourCc("avcC"));
    if (!box)
        return fail(box.error());
    BoxFields fields(box->body);
    const auto version = fields.u8();
    const auto profile = fields.u8();
    const auto compatible = fields.u8();
    const auto level = fields.u8();
    if (!fields.isGood() || version != 1)
        return corrupt("avcC is malformed");
    return toText(entry) + hex(".%02x%02x%02x", profile, compatible, level);
}

// A descriptor of ISO/IEC 14496-1 with this tag: its payload; the fields go on after its header.
bool enterDescriptor(BoxFields& fields, std::uint8_t tag) {
    if (fields.u8() != tag)
        return false;
    for (int i = 0; i < 4; ++i) {
        if ((fields.u8() & 0x80U) == 0)
            return fields.isGood();
    }
    return false;
}

Result<std::string> mp4aCodec(const std::vector<Box>& boxes) {
    auto box = fullBox(boxes, fourCc("esds"));
    if (!box)
        return fail(box.error());
    auto& fields = box->fields;
    bool isGood = enterDescriptor(fields, 0x03); // ES_Descriptor
    fields.skip(2);
    const auto flags = fields.u8();
    fields.skip((flags & 0x80U) != 0 ? 2 : 0);
    fields.skip((flags & 0x40U) != 0 ? fields.u8() : 0);
    fields.skip((flags & 0x20U) != 0 ? 2 : 0);
    isGood = isGood && enterDescriptor(fields, 0x04); // DecoderConfigDescriptor
    const auto type = fields.u8();
    if (type != 0x40) // not MPEG-4 audio
        return isGood && fields.isGood() ? Result<std::string>("mp4a" + hex(".%x", type))
                                         : corrupt("esds is malformed");
    fields.skip(12);
    isGood = isGood && enterDescriptor(fields, 0x05); // DecoderSpecificInfo
    const auto head = fields.u16();
    unsigned object = static_cast<unsigned>(head) >> 11U;
    if (object == 31)
        object = 32 + ((static_cast<unsigned>(head) >> 5U) & 0x3FU);
    return isGood && fields.isGood() ? Result<std::string>("mp4a.40" + hex(".%u", object))
                                     : corrupt("esds is malformed");
}

Result<void> readSampleEntry(const Box& entry, InitSegment& init) {
    BoxFields fields(entry.body);
    fields.skip(8); // reserved, data_reference_index
    std::size_t fixed = 8;
    if (init.handler == fourCc("vide")) {
        fields.skip(16);
        init.width = fields.u16();
        init.height = fields.u16();
        fields.skip(50);
        fixed = 78;
    } else if (init.handler == fourCc("soun")) {
        fields.skip(8);
        init.channels = fields.u16();
        fields.skip(6);
        init.sampleRate = fields.u32() >> 16U;
        fixed = 28;
    }
    if (!fields.isGood())
        return corrupt("the sample entry is cut off");
    init.sampleEntry = entry.type;
    init.codec = toText(entry.type);
    const auto boxes = childrenOf(entry.body.subspan(fixed));
    if (!boxes)
        return fail(boxes.error());
    Result<std::string> codec = init.codec;
    if (entry.type == fourCc("avc1") || entry.type == fourCc("avc3"))
        codec = avcCodec(entry.type, *boxes);
    else if (entry.type == fourCc("mp4a"))
        codec = mp4aCodec(*boxes);
    return codec.map([&init](const std::string& text) { init.codec = text; });
}

Result<void> readSampleTable(const std::vector<Box>& media, InitSegment& init) {
    const auto info = inside(media, fourCc("minf"));
    if (!info)
        return fail(info.error());
    const auto table = inside(*info, fourCc("stbl"));
    if (!table)
        return fail(table.error());
    auto sizes = fullBox(*table, fourCc("stsz"));
    if (!sizes)
        return fail(sizes.error());
    sizes->fields.skip(4);
    if (sizes->fields.u32() != 0 || !sizes->fields.isGood())
        return corrupt("moov holds samples of its own");
    auto description = fullBox(*table, fourCc("stsd"));
    if (!description)
        return fail(description.error());
    const auto count = description->fields.u32();
    const auto entries = childrenOf(description->fields.rest());
    if (!entries)
        return fail(entries.error());
    if (count != 1 || entries->size() != 1)
        return corrupt("there must be exactly one sample entry");
    return readSampleEntry(entries->front(), init);
}

Result<void> readDefaults(const std::vector<Box>& movie, InitSegment& init) {
    const auto extends = inside(movie, fourCc("mvex"));
    if (!extends)
        return fail(extends.error());
    auto box = fullBox(*extends, fourCc("trex"));
    if (!box)
        return fail(box.error());
    const auto track = box->fields.u32();
    box->fields.skip(4);
    init.defaults = {box->fields.u32(), box->fields.u32(), box->fields.u32()};
    return box->fields.isGood() && track == init.trackId ? Result<void>() : corrupt("trex is malformed");
}

Result<InitSegment> readMovie(std::span<const std::uint8_t> body) {
    const auto movie = childrenOf(body);
    if (!movie)
        return fail(movie.error());
    const auto track = inside(*movie, fourCc("trak"));
    if (!track)
        return fail(track.error());
    const auto media = inside(*track, fourCc("mdia"));
    if (!media)
        return fail(media.error());
    InitSegment init;
    for (const auto& read : {readTrackHeader(*track, init), readEditList(*track, init), readMediaHeader(*media, init),
                             readSampleTable(*media, init), readDefaults(*movie, init)}) {
        if (!read)
            return fail(read.error());
    }
    return init;
}

} // namespace

Result<InitSegment> readInitSegment(ByteReader& bytes, std::uint64_t length) {
    std::optional<BoxPlace> movie;
    for (std::uint64_t offset = 0; offset < length;) {
        const auto box = readBoxPlace(bytes, offset, length);
        if (!box)
            return fail("init segment", box.error());
        const bool isMovie = box->type == fourCc("moov");
        if ((offset == 0) != (box->type == fourCc("ftyp")) || (isMovie && movie))
            return corrupt("init segment: it is not one ftyp and then one moov");
        if (box->type == fourCc("moof") || box->type == fourCc("mdat"))
            return corrupt("init segment: it holds media");
        if (isMovie)
            movie = *box;
        offset = box->end();
    }
    if (!movie)
        return corrupt("init segment: there is no moov");
    const auto body = readBody(bytes, *movie);
    if (!body)
        return fail("init segment", body.error());
    auto init = readMovie(*body);
    return init ? std::move(init) : Result<InitSegment>(fail("init segment", init.error()));
}

} // namespace vitascope::package
