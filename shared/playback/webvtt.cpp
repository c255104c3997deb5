// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/webvtt.h"

#include "shared/playback/cue_text.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace vitascope::playback {

namespace {

constexpr std::size_t kMostCues = 100'000;
constexpr std::string_view kArrow = "-->";

// Lines of the text by CR, LF or CRLF.
class Lines {
public:
    explicit Lines(std::string_view text) : rest_(text) {}

    std::optional<std::string_view> next() {
        if (rest_.empty())
            return std::nullopt;
        const auto end = std::min(rest_.find_first_of("\r\n"), rest_.size());
        const auto line = rest_.substr(0, end);
        const bool isPair = rest_.substr(end, 2) == "\r\n";
        rest_.remove_prefix(std::min(end + (isPair ? 2 : 1), rest_.size()));
        return line;
    }

private:
    std::string_view rest_;
};

void skipSpace(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\f"), text.size()));
}

// So many digits or, with most above least, up to most.
std::optional<std::int64_t> takeDigits(std::string_view& text, std::size_t least, std::size_t most) {
    const auto count = std::min(text.find_first_not_of("0123456789"), text.size());
    if (count < least || count > most)
        return std::nullopt;
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + count, value);
    text.remove_prefix(count);
    return value;
}

bool takeChar(std::string_view& text, char wanted) {
    if (!text.starts_with(wanted))
        return false;
    text.remove_prefix(1);
    return true;
}

// [hours:]mm:ss.ttt, hours of any number of digits, as the parser of the standard takes them.
std::optional<MediaTime> takeTimestamp(std::string_view& text) {
    const bool hasHours = std::ranges::count(text.substr(0, text.find('.')), ':') == 2;
    std::int64_t hours = 0;
    if (hasHours) {
        const auto value = takeDigits(text, 1, 6);
        if (!value || !takeChar(text, ':'))
            return std::nullopt;
        hours = *value;
    }
    const auto minutes = takeDigits(text, 2, 2);
    if (!minutes || *minutes > 59 || !takeChar(text, ':'))
        return std::nullopt;
    const auto seconds = takeDigits(text, 2, 2);
    if (!seconds || *seconds > 59 || !takeChar(text, '.'))
        return std::nullopt;
    const auto thousandths = takeDigits(text, 3, 3);
    if (!thousandths)
        return std::nullopt;
    return MediaTime((((hours * 60 + *minutes) * 60 + *seconds) * 1000 + *thousandths) * 1000);
}

// "start --> end settings": settings are for layout and are not read.
bool readTiming(std::string_view line, Cue& cue) {
    skipSpace(line);
    const auto arrow = line.find(kArrow);
    if (arrow == std::string_view::npos)
        return false;
    auto before = line.substr(0, arrow);
    auto after = line.substr(arrow + kArrow.size());
    const auto start = takeTimestamp(before);
    skipSpace(before);
    skipSpace(after);
    const auto end = takeTimestamp(after);
    if (!start || !end || !before.empty() || (!after.empty() && after.find_first_of(" \t\f") != 0) || *end <= *start)
        return false;
    cue.start = *start;
    cue.end = *end;
    return true;
}

// X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000, in either order.
std::optional<MediaTime> readTimestampMap(std::string_view line) {
    constexpr std::string_view kTag = "X-TIMESTAMP-MAP=";
    const auto local = line.find("LOCAL:");
    const auto ticks = line.find("MPEGTS:");
    if (!line.starts_with(kTag) || local == std::string_view::npos || ticks == std::string_view::npos)
        return std::nullopt;
    auto localText = line.substr(local + 6);
    localText = localText.substr(0, localText.find(','));
    auto ticksText = line.substr(ticks + 7);
    const auto localTime = takeTimestamp(localText);
    const auto value = takeDigits(ticksText, 1, 12);
    if (!localTime || !value)
        return std::nullopt;
    return MediaTime(*value * 1'000'000 / 90'000) - *localTime;
}

class Reader {
public:
    explicit Reader(std::string_view text) : lines_(text) {}

    Result<std::vector<Cue>> read() {
        const auto first = lines_.next();
        if (!first || !first->starts_with("WEBVTT") || (first->size() > 6 && first->find_first_of(" \t") != 6))
            return fail(ErrorCode::Corrupt, "read subtitles: not a WebVTT file");
        readHeader();
        while (line_ && cues_.size() < kMostCues)
            readBlock();
        return std::move(cues_);
    }

private:
    void advance() { line_ = lines_.next(); }

    void readHeader() {
        advance();
        for (; line_ && !line_->empty() && line_->find(kArrow) == std::string_view::npos; advance())
            if (const auto shift = readTimestampMap(*line_))
                shift_ = *shift;
    }

    // A cue, or a NOTE, STYLE or REGION block, which have no timing line.
    void readBlock() {
        Cue cue;
        if (!line_->empty() && line_->find(kArrow) == std::string_view::npos) {
            cue.id = *line_;
            advance();
        }
        if (line_ && line_->find(kArrow) != std::string_view::npos) {
            const bool isGood = readTiming(*line_, cue);
            advance();
            const auto payload = readPayload();
            if (isGood)
                addCue(std::move(cue), payload);
        } else {
            readPayload();
        }
        if (line_ && line_->empty())
            advance();
    }

    // Up to an empty line, or to a timing line, which starts the next cue.
    std::string readPayload() {
        std::string payload;
        for (; line_ && !line_->empty() && line_->find(kArrow) == std::string_view::npos; advance()) {
            if (!payload.empty())
                payload += '\n';
            payload += *line_;
        }
        return payload;
    }

    void addCue(Cue cue, std::string_view payload) {
        cue.start += shift_;
        cue.end += shift_;
        cue.text = cueText(payload);
        if (!cue.text.empty())
            cues_.push_back(std::move(cue));
    }

    Lines lines_;
    std::optional<std::string_view> line_;
    MediaTime shift_{};
    std::vector<Cue> cues_;
};

} // namespace

Result<std::vector<Cue>> parseWebVtt(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    return Reader(text).read();
}

void CueList::add(const std::vector<Cue>& cues) {
    for (const auto& cue : cues) {
        if (std::ranges::find(cues_, cue) != cues_.end())
            continue;
        longest_ = std::max(longest_, cue.end - cue.start);
        cues_.insert(std::ranges::upper_bound(cues_, cue.start, {}, &Cue::start), cue);
    }
}

std::string CueList::textAt(MediaTime position) const {
    std::string text;
    auto cue = std::ranges::lower_bound(cues_, position - longest_, {}, &Cue::start);
    for (; cue != cues_.end() && cue->start <= position; ++cue) {
        if (cue->end <= position)
            continue;
        if (!text.empty())
            text += '\n';
        text += cue->text;
    }
    return text;
}

} // namespace vitascope::playback
