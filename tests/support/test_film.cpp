// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_film.h"

#include "shared/base/sha256.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace vitascope::test {

namespace {

namespace fs = std::filesystem;

// The top quarter holds 8 columns, dark or light: the bits of the frame's number, lowest first.
constexpr auto kPicture =
    "color=gray:s=320x180:r=24:d=8,format=yuv420p,"
    "geq=lum='if(lt(Y,45),16+219*mod(floor(N/pow(2,floor(X/40))),2),40+mod(X+Y+3*N,160))':cb=128:cr=128";
constexpr auto kFragments = " -movflags empty_moov+default_base_moof+negative_cts_offsets+frag_keyframe -f mp4 ";

struct Fragment {
    std::int64_t offset = 0;
    std::int64_t length = 0;
    std::int64_t start = 0; // ticks
};

struct Track {
    std::int64_t initLength = 0;
    std::int64_t timescale = 0;
    std::vector<Fragment> fragments;
};

std::uint64_t number(const std::string& bytes, std::size_t at, int count) {
    std::uint64_t value = 0;
    for (int i = 0; i < count; ++i)
        value = value << 8U | static_cast<std::uint8_t>(bytes[at + static_cast<std::size_t>(i)]);
    return value;
}

// Only for files that ffmpeg has just written.
Track readTrack(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    Track track;
    for (std::size_t at = 0; at + 8 <= bytes.size();) {
        const auto size = number(bytes, at, 4);
        const auto type = bytes.substr(at + 4, 4);
        if (type == "moov") {
            track.initLength = static_cast<std::int64_t>(at + size);
            const auto mdhd = bytes.find("mdhd", at);
            track.timescale = static_cast<std::int64_t>(number(bytes, mdhd + 16, 4));
        } else if (type == "moof") {
            const auto tfdt = bytes.find("tfdt", at);
            const bool isLong = bytes[tfdt + 4] == 1;
            track.fragments.push_back({static_cast<std::int64_t>(at), static_cast<std::int64_t>(size),
                                       static_cast<std::int64_t>(number(bytes, tfdt + 8, isLong ? 8 : 4))});
        } else if (type == "mdat") {
            track.fragments.back().length += static_cast<std::int64_t>(size);
        }
        at += size;
    }
    return track;
}

void writeText(const fs::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

// A segment every so many fragments. The whole track lasts `seconds`.
void writePlaylist(const fs::path& folder, std::size_t fragmentsEach, double seconds) {
    const auto track = readTrack(folder / "media.mp4");
    std::string text = "#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:3\n#EXT-X-PLAYLIST-TYPE:VOD\n"
                       "#EXT-X-INDEPENDENT-SEGMENTS\n#EXT-X-MAP:URI=\"media.mp4\",BYTERANGE=\"" +
                       std::to_string(track.initLength) + "@0\"\n";
    const auto& all = track.fragments;
    for (std::size_t i = 0; i < all.size(); i += fragmentsEach) {
        std::int64_t length = 0;
        for (auto k = i; k < std::min(i + fragmentsEach, all.size()); ++k)
            length += all[k].length;
        const bool isLast = i + fragmentsEach >= all.size();
        const auto scale = static_cast<double>(track.timescale);
        const auto end = isLast ? seconds : static_cast<double>(all[i + fragmentsEach].start) / scale;
        char line[160];
        std::snprintf(line, sizeof line, "#EXTINF:%.6f,\n#EXT-X-BYTERANGE:%lld@%lld\nmedia.mp4\n",
                      end - static_cast<double>(all[i].start) / scale, static_cast<long long>(length),
                      static_cast<long long>(all[i].offset));
        text += line;
    }
    writeText(folder / "media.m3u8", text + "#EXT-X-ENDLIST\n");
}

bool run(const std::string& command) {
    return std::system(("nice ffmpeg -nostdin -v error -y " + command).c_str()) == 0;
}

std::string quoted(const fs::path& path) {
    return "'" + path.string() + "'";
}

bool makeTracks(const fs::path& folder) {
    const auto file = [&](const char* track) {
        fs::create_directories(folder / track);
        return quoted(folder / track / "media.mp4");
    };
    const std::string x264 = " -c:v libx264 -preset veryfast -bf 2 -g 48 -keyint_min 48 -sc_threshold 0 -threads 1 "
                             "-video_track_timescale 90000 -frag_duration 500000";
    const std::string aac = " -c:a aac -b:a 64k -ac 2 -ar 48000 -frag_duration 500000";
    return run("-f lavfi -i \"" + std::string(kPicture) + "\" -filter_complex '[0]split[a][b];[b]scale=160:90[c]'" +
               " -map '[c]' -crf 23" + x264 + kFragments + file("v0") + " -map '[a]' -crf 12" + x264 + kFragments +
               file("v1")) &&
           run("-f lavfi -i sine=440:r=48000:d=8" + aac + kFragments + file("a0")) &&
           run("-f lavfi -i sine=880:r=48000:d=8" + aac + kFragments + file("a1"));
}

void writeMaster(const fs::path& folder) {
    writeText(
        folder / "master.m3u8",
        "#EXTM3U\n#EXT-X-VERSION:7\n"
        "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"audio\",NAME=\"English\",LANGUAGE=\"en\",DEFAULT=YES,AUTOSELECT=YES,"
        "CHANNELS=\"2\",URI=\"a0/media.m3u8\"\n"
        "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"audio\",NAME=\"Russian\",LANGUAGE=\"ru\",AUTOSELECT=YES,CHANNELS=\"2\","
        "URI=\"a1/media.m3u8\"\n"
        "#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID=\"subs\",NAME=\"English\",LANGUAGE=\"en\",URI=\"s0/media.m3u8\"\n"
        "#EXT-X-STREAM-INF:BANDWIDTH=250000,AVERAGE-BANDWIDTH=200000,CODECS=\"avc1.64000b,mp4a.40.2\","
        "RESOLUTION=160x90,FRAME-RATE=24.000,AUDIO=\"audio\",SUBTITLES=\"subs\"\nv0/media.m3u8\n"
        "#EXT-X-STREAM-INF:BANDWIDTH=1500000,AVERAGE-BANDWIDTH=1200000,CODECS=\"avc1.64000d,mp4a.40.2\","
        "RESOLUTION=320x180,FRAME-RATE=24.000,AUDIO=\"audio\",SUBTITLES=\"subs\"\nv1/media.m3u8\n");
    fs::create_directories(folder / "s0");
    writeText(folder / "s0/media.vtt", "WEBVTT\n\n00:01.000 --> 00:03.000\nOne &amp; <i>two</i>\n\n"
                                       "00:05.000 --> 00:07.000\nThree\n");
    writeText(folder / "s0/media.m3u8", "#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:8\n#EXT-X-PLAYLIST-TYPE:VOD\n"
                                        "#EXTINF:8.0,\nmedia.vtt\n#EXT-X-ENDLIST\n");
}

} // namespace

Result<void> makeTestFilm(const fs::path& folder) {
    if (fs::exists(folder / "master.m3u8"))
        return {};
    fs::create_directories(folder);
    if (!makeTracks(folder))
        return fail(ErrorCode::Unavailable, "make test film: ffmpeg failed");
    for (const auto* track : {"v0", "v1", "a0", "a1"})
        writePlaylist(folder / track, 4, 8.0);
    writeMaster(folder);
    return {};
}

Result<void> packageByCopy(const fs::path& film, const fs::path& folder) {
    if (fs::exists(folder / "media.m3u8"))
        return {};
    fs::create_directories(folder);
    if (!run("-i " + quoted(film) + " -map 0:v:0 -c copy" + kFragments + quoted(folder / "media.mp4")))
        return fail(ErrorCode::Unavailable, "package film: ffmpeg failed");
    writePlaylist(folder, 1, 8.0);
    return {};
}

int numberOf(const av::Picture& picture) {
    int value = 0;
    for (int bit = 0; bit < 8; ++bit) {
        const auto x = picture.width * (2 * bit + 1) / 16;
        const auto y = picture.height / 8;
        const auto luma = picture.planes[0][y * picture.strides[0] + x];
        value |= (luma > 128 ? 1 : 0) << bit;
    }
    return value;
}

std::string digestOf(const av::Picture& picture) {
    Sha256 hash;
    for (std::size_t plane = 0; plane < picture.planes.size(); ++plane) {
        const int width = plane == 0 ? picture.width : (picture.width + 1) / 2;
        const int height = plane == 0 ? picture.height : (picture.height + 1) / 2;
        for (int row = 0; row < height; ++row)
            hash.update(
                std::span(picture.planes[plane] + row * picture.strides[plane], static_cast<std::size_t>(width)));
    }
    return hash.finish().toHex();
}

} // namespace vitascope::test
