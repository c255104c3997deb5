// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/package/manifest_json.h"

#include <nlohmann/json.hpp>

#include <array>
#include <optional>
#include <utility>

namespace vitascope::package {
namespace {

using Json = nlohmann::ordered_json;

// Reads the fields of one object. The first mistake is kept with its path; what is read after it does not count.
class ObjectReader {
public:
    ObjectReader(const Json& object, std::string path, std::optional<Error>& error)
        : object_(object), path_(std::move(path)), error_(error) {
        if (!object.is_object())
            reject("", "must be an object");
    }

    [[nodiscard]] const Json* find(const char* name) const {
        if (!object_.is_object())
            return nullptr;
        const auto found = object_.find(name);
        return found == object_.end() ? nullptr : &*found;
    }

    std::string text(const char* name) {
        const auto* value = find(name);
        if (value == nullptr || !value->is_string()) {
            reject(name, "must be a string");
            return {};
        }
        return value->get<std::string>();
    }

    bool flag(const char* name) {
        const auto* value = find(name);
        if (value == nullptr || !value->is_boolean()) {
            reject(name, "must be true or false");
            return false;
        }
        return value->get<bool>();
    }

    // A whole number from 0 to 2^63 - 1.
    std::int64_t number(const char* name) {
        const auto* value = find(name);
        const bool fits = value != nullptr && value->is_number_unsigned() &&
                          value->get<std::uint64_t>() <= static_cast<std::uint64_t>(INT64_MAX);
        if (!fits) {
            reject(name, "must be a whole number and not negative");
            return 0;
        }
        return value->get<std::int64_t>();
    }

    std::uint64_t size(const char* name) { return static_cast<std::uint64_t>(number(name)); }

    Digest digest(const char* name) {
        const auto parsed = Digest::parse(text(name));
        if (!parsed)
            reject(name, "must be 64 lower-case hexadecimal digits");
        return parsed.value_or(Digest());
    }

    template<class T, std::size_t Size>
    T oneOf(const char* name, const std::array<T, Size>& values) {
        const auto said = text(name);
        for (const auto value : values) {
            if (said == toString(value))
                return value;
        }
        reject(name, "\"" + said.substr(0, 40) + "\" is not known");
        return values[0];
    }

    ObjectReader object(const char* name) {
        static const Json kNone;
        const auto* value = find(name);
        return {value != nullptr ? *value : kNone, pathOf(name), error_};
    }

    // Calls function(item, path) for each item of an array of at most limit.
    template<class Function>
    void each(const char* name, std::size_t limit, Function function) {
        const auto* value = find(name);
        if (value == nullptr || !value->is_array() || value->size() > limit) {
            reject(name, "must be an array of at most " + std::to_string(limit));
            return;
        }
        for (std::size_t i = 0; i < value->size() && !error_; ++i)
            function((*value)[i], pathOf(name) + "[" + std::to_string(i) + "]");
    }

    void reject(const char* name, const std::string& what) {
        if (!error_)
            error_ = Error{ErrorCode::InvalidInput, pathOf(name) + ": " + what};
    }

    [[nodiscard]] std::optional<Error>& error() { return error_; }

private:
    [[nodiscard]] std::string pathOf(const char* name) const {
        return path_.empty() ? std::string(name) : *name == '\0' ? path_ : path_ + "." + name;
    }

    const Json& object_;
    std::string path_;
    std::optional<Error>& error_;
};

constexpr int kDeepestNesting = 32; // a manifest needs 4; the rest is room for fields of later formats

constexpr std::array kKinds = {TrackKind::Video, TrackKind::Audio, TrackKind::Subtitles, TrackKind::Thumbnails};
constexpr std::array kRoles = {TrackRole::Main,        TrackRole::Commentary, TrackRole::Dub,
                               TrackRole::Description, TrackRole::Caption,    TrackRole::Forced};

void readFormats(ObjectReader& reader, TrackManifest& manifest) {
    if (reader.find("video") != nullptr) {
        auto video = reader.object("video");
        auto rate = video.object("frameRate");
        manifest.video =
            VideoFormat{video.number("width"), video.number("height"), {rate.number("num"), rate.number("den")}};
    }
    if (reader.find("audio") != nullptr) {
        auto audio = reader.object("audio");
        manifest.audio = AudioFormat{audio.number("channels"), audio.number("sampleRate")};
    }
    if (reader.find("tiles") != nullptr) {
        auto tiles = reader.object("tiles");
        manifest.tiles = TileFormat{tiles.number("width"), tiles.number("height"), tiles.number("columns"),
                                    tiles.number("rows"), tiles.number("interval")};
    }
}

void readBytes(ObjectReader& reader, TrackManifest& manifest) {
    auto bandwidth = reader.object("bandwidth");
    manifest.bandwidth = {{bandwidth.number("peak")}, {bandwidth.number("average")}};
    if (reader.find("init") != nullptr) {
        auto init = reader.object("init");
        manifest.init = ByteSpan{init.size("offset"), init.size("length")};
    }
    reader.each("segments", kMaxSegments, [&](const Json& item, const std::string& path) {
        ObjectReader segment(item, path, reader.error());
        manifest.segments.push_back(
            {segment.size("offset"), segment.size("length"), segment.number("start"), segment.number("duration")});
    });
    manifest.size = reader.size("size");
    reader.each("blocks", kMaxTrackBytes / kBlockBytes, [&](const Json& item, const std::string& path) {
        const auto digest = item.is_string() ? Digest::parse(item.get_ref<const std::string&>()) : std::nullopt;
        if (!digest)
            reader.error() = Error{ErrorCode::InvalidInput, path + ": must be 64 lower-case hexadecimal digits"};
        manifest.blocks.push_back(digest.value_or(Digest()));
    });
    manifest.digest = reader.digest("digest");
}

TrackManifest readTrack(ObjectReader& reader) {
    TrackManifest manifest;
    if (reader.number("format") != kFormat)
        reader.reject("format", "only format 1 is known");
    manifest.name = reader.text("name");
    manifest.kind = reader.oneOf("kind", kKinds);
    manifest.file = reader.text("file");
    manifest.codec = reader.text("codec");
    manifest.timescale = reader.number("timescale");
    manifest.language = reader.text("language");
    manifest.label = reader.text("label");
    manifest.role = reader.oneOf("role", kRoles);
    manifest.isDefault = reader.flag("default");
    readFormats(reader, manifest);
    readBytes(reader, manifest);
    return manifest;
}

PackageManifest readPackage(ObjectReader& reader) {
    PackageManifest manifest;
    if (reader.number("format") != kFormat)
        reader.reject("format", "only format 1 is known");
    manifest.tool = reader.text("tool");
    auto source = reader.object("source");
    manifest.sourceName = source.text("name");
    manifest.sourceSize = source.size("size");
    if (source.find("modifiedAt") != nullptr)
        manifest.sourceModifiedAt = source.number("modifiedAt");
    manifest.durationTicks = reader.number("durationTicks");
    manifest.timescale = reader.number("timescale");
    reader.each("tracks", kMaxTracks, [&](const Json& item, const std::string& path) {
        if (!item.is_string())
            reader.error() = Error{ErrorCode::InvalidInput, path + ": must be a string"};
        else
            manifest.tracks.push_back(item.get<std::string>());
    });
    return manifest;
}

// A scan before parsing, so that the parser never meets a hostile depth.
bool nestsTooDeeply(std::string_view json) {
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString && c == '\\')
            ++i;
        else if (c == '"')
            inString = !inString;
        else if (!inString && (c == '{' || c == '[') && ++depth > kDeepestNesting)
            return true;
        else if (!inString && (c == '}' || c == ']'))
            --depth;
    }
    return false;
}

template<class T>
Result<T> parse(std::string_view json, const std::string& what, T (*read)(ObjectReader&)) {
    if (json.size() > kMaxManifestBytes)
        return fail(ErrorCode::InvalidInput, what + ": larger than " + std::to_string(kMaxManifestBytes) + " bytes");
    if (nestsTooDeeply(json))
        return fail(ErrorCode::InvalidInput, what + ": JSON nests deeper than " + std::to_string(kDeepestNesting));
    const auto document = Json::parse(json, nullptr, false);
    if (document.is_discarded())
        return fail(ErrorCode::InvalidInput, what + ": not JSON");
    std::optional<Error> error;
    ObjectReader reader(document, "", error);
    T manifest = read(reader);
    if (error)
        return fail(what, *error);
    if (auto valid = validate(manifest); !valid)
        return fail(what, valid.error());
    return manifest;
}

Json segmentsJson(const std::vector<Segment>& segments) {
    auto list = Json::array();
    for (const auto& segment : segments)
        list.push_back({{"offset", segment.offset},
                        {"length", segment.length},
                        {"start", segment.start},
                        {"duration", segment.duration}});
    return list;
}

} // namespace

Result<TrackManifest> parseTrackManifest(std::string_view json) {
    return parse<TrackManifest>(json, "track manifest", readTrack);
}

Result<PackageManifest> parsePackageManifest(std::string_view json) {
    return parse<PackageManifest>(json, "package manifest", readPackage);
}

std::string toJson(const TrackManifest& manifest) {
    Json json = {{"format", kFormat},
                 {"name", manifest.name},
                 {"kind", toString(manifest.kind)},
                 {"file", manifest.file},
                 {"codec", manifest.codec},
                 {"timescale", manifest.timescale},
                 {"language", manifest.language},
                 {"label", manifest.label},
                 {"role", toString(manifest.role)},
                 {"default", manifest.isDefault}};
    if (manifest.video)
        json["video"] = {
            {"width", manifest.video->width},
            {"height", manifest.video->height},
            {"frameRate", {{"num", manifest.video->frameRate.num}, {"den", manifest.video->frameRate.den}}}};
    if (manifest.audio)
        json["audio"] = {{"channels", manifest.audio->channels}, {"sampleRate", manifest.audio->sampleRate}};
    if (manifest.tiles)
        json["tiles"] = {{"width", manifest.tiles->width},
                         {"height", manifest.tiles->height},
                         {"columns", manifest.tiles->columns},
                         {"rows", manifest.tiles->rows},
                         {"interval", manifest.tiles->interval}};
    json["bandwidth"] = {{"peak", manifest.bandwidth.peak.value}, {"average", manifest.bandwidth.average.value}};
    if (manifest.init)
        json["init"] = {{"offset", manifest.init->offset}, {"length", manifest.init->length}};
    json["segments"] = segmentsJson(manifest.segments);
    json["size"] = manifest.size;
    auto blocks = Json::array();
    for (const auto& block : manifest.blocks)
        blocks.push_back(block.toHex());
    json["blocks"] = std::move(blocks);
    json["digest"] = manifest.digest.toHex();
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string toJson(const PackageManifest& manifest) {
    Json source = {{"name", manifest.sourceName}, {"size", manifest.sourceSize}};
    if (manifest.sourceModifiedAt)
        source["modifiedAt"] = *manifest.sourceModifiedAt;
    const Json json = {{"format", kFormat},
                       {"tool", manifest.tool},
                       {"source", std::move(source)},
                       {"durationTicks", manifest.durationTicks},
                       {"timescale", manifest.timescale},
                       {"tracks", manifest.tracks}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace vitascope::package
