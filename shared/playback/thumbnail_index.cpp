// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/thumbnail_index.h"

#include "shared/hls/uri.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace vitascope::playback {

namespace {

constexpr std::size_t kMostThumbnails = 50'000;
constexpr int kLargestSide = 1024;  // of a picture
constexpr int kLargestPlace = 8192; // in a sheet
constexpr std::size_t kLongestName = 200;

bool takeText(std::string_view& text, std::string_view wanted) {
    if (!text.starts_with(wanted))
        return false;
    text.remove_prefix(wanted.size());
    return true;
}

// A whole number of so many digits, without a sign.
std::optional<int> takeNumber(std::string_view& text, std::size_t least, std::size_t most) {
    const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits < least || digits > most)
        return std::nullopt;
    int value = 0;
    std::from_chars(text.data(), text.data() + digits, value);
    text.remove_prefix(digits);
    return value;
}

// hh:mm:ss.ttt
std::optional<MediaTime> takeTime(std::string_view& text) {
    const auto hours = takeNumber(text, 2, 4);
    const auto minutes = hours && takeText(text, ":") ? takeNumber(text, 2, 2) : std::nullopt;
    const auto seconds = minutes && takeText(text, ":") ? takeNumber(text, 2, 2) : std::nullopt;
    const auto thousandths = seconds && takeText(text, ".") ? takeNumber(text, 3, 3) : std::nullopt;
    if (!thousandths || *minutes > 59 || *seconds > 59)
        return std::nullopt;
    return std::chrono::hours(*hours) + std::chrono::minutes(*minutes) + std::chrono::seconds(*seconds) +
           std::chrono::milliseconds(*thousandths);
}

bool readTiming(std::string_view line, Thumbnail& thumbnail) {
    const auto start = takeTime(line);
    const auto end = start && takeText(line, " --> ") ? takeTime(line) : std::nullopt;
    if (!end || !line.empty() || *end <= *start)
        return false;
    thumbnail.start = *start;
    thumbnail.end = *end;
    return true;
}

// x,y,w,h of a Media Fragment (W3C), in pixels.
bool readPlace(std::string_view text, Thumbnail& thumbnail) {
    bool isFirst = true;
    for (int* field : {&thumbnail.x, &thumbnail.y, &thumbnail.width, &thumbnail.height}) {
        if (!isFirst && !takeText(text, ","))
            return false;
        isFirst = false;
        const auto value = takeNumber(text, 1, 4);
        if (!value)
            return false;
        *field = *value;
    }
    return text.empty() && thumbnail.width > 0 && thumbnail.width <= kLargestSide && thumbnail.height > 0 &&
           thumbnail.height <= kLargestSide && thumbnail.x + thumbnail.width <= kLargestPlace &&
           thumbnail.y + thumbnail.height <= kLargestPlace;
}

class Reader {
public:
    Reader(std::string_view text, std::string_view url) : rest_(text), url_(url) {}

    Result<ThumbnailIndex> read() {
        if (nextLine() != "WEBVTT")
            return refuse("it does not start with WEBVTT");
        while (!rest_.empty()) {
            if (!nextLine().empty())
                return refuse("an empty line must stand before a cue");
            if (const char* mistake = readCue())
                return refuse(mistake);
        }
        if (index_.thumbnails.empty())
            return refuse("it names no picture");
        return std::move(index_);
    }

private:
    std::string_view nextLine() {
        ++line_;
        const auto end = std::min(rest_.find('\n'), rest_.size());
        const auto line = rest_.substr(0, end);
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        return line;
    }

    [[nodiscard]] tl::unexpected<Error> refuse(const std::string& why) const {
        return fail(ErrorCode::Corrupt, "read an index of thumbnails: line " + std::to_string(line_) + ": " + why);
    }

    // What is wrong with it, or null.
    const char* readCue() {
        Thumbnail thumbnail;
        if (!readTiming(nextLine(), thumbnail))
            return "no times";
        if (!index_.thumbnails.empty() && thumbnail.start < index_.thumbnails.back().end)
            return "it starts before the one before it has ended";
        const auto line = nextLine();
        const auto hash = line.find("#xywh=");
        if (hash == std::string_view::npos || !readPlace(line.substr(hash + 6), thumbnail))
            return "no rectangle";
        if (!takeSheet(line.substr(0, hash)))
            return "no relative address of a sheet";
        if (index_.thumbnails.size() == kMostThumbnails)
            return "too many";
        thumbnail.sheet = index_.sheets.size() - 1;
        index_.thumbnails.push_back(thumbnail);
        return nullptr;
    }

    // Sheets follow each other, and none comes back.
    bool takeSheet(std::string_view name) {
        if (name == lastName_ && !index_.sheets.empty())
            return true;
        const bool isPlain = std::ranges::all_of(name, [](char c) { return c > ' ' && c < 0x7F; });
        if (name.empty() || name.size() > kLongestName || !isPlain || !hls::isRelativePath(name))
            return false;
        lastName_ = name;
        index_.sheets.push_back(hls::resolveUri(url_, name));
        return true;
    }

    std::string_view rest_;
    std::string_view url_;
    std::string_view lastName_;
    int line_ = 0;
    ThumbnailIndex index_;
};

} // namespace

const Thumbnail& ThumbnailIndex::at(MediaTime position) const {
    const auto after = std::ranges::upper_bound(thumbnails, position, {}, &Thumbnail::start);
    return after == thumbnails.begin() ? thumbnails.front() : *std::prev(after);
}

Result<ThumbnailIndex> parseThumbnailIndex(std::string_view text, std::string_view url) {
    if (text.size() > kLargestThumbnailIndex)
        return fail(ErrorCode::Corrupt, "read an index of thumbnails: it is too large");
    return Reader(text, url).read();
}

} // namespace vitascope::playback
