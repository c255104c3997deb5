// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/log.h"

#include "shared/base/clock.h"
#include "shared/base/locked.h"
#include "shared/base/log_tap.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <shared_mutex>
#include <unistd.h>
#include <vector>

namespace vitascope::log {

struct Tap::Entry {
    Level least;
    Take take;
};

namespace {

std::atomic<Level> leastLevel{Level::Info};
std::atomic<Format> lineFormat{Format::Text};

struct Taps {
    std::shared_mutex mutex; // exclusive to come and go, shared to be called
    std::vector<std::shared_ptr<Tap::Entry>> entries;
    std::atomic<Level> least{static_cast<Level>(static_cast<int>(Level::Error) + 1)}; // of all; above Error: none
};
Taps& taps() {
    static Taps taps;
    return taps;
}

constexpr std::array<std::string_view, 4> kLevelNames{"debug", "info", "warning", "error"};

void appendEscaped(std::string& out, std::string_view text) {
    for (const char c : text) {
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (c == '\n')
            out += "\\n";
        else if (static_cast<unsigned char>(c) < 0x20)
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        else
            out += c;
    }
}

void appendQuoted(std::string& out, std::string_view text) {
    out += '"';
    appendEscaped(out, text);
    out += '"';
}

std::string line(Level level, std::string_view message, Fields fields) {
    const auto time = toRfc3339(SystemClock().utcNow());
    const auto name = kLevelNames[static_cast<std::size_t>(level)];
    std::string out;
    if (lineFormat.load() == Format::Json) {
        out = fmt::format(R"({{"time":"{}","level":"{}","message":)", time, name);
        appendQuoted(out, message);
        for (const auto& [key, value] : fields) {
            (out += ',');
            appendQuoted(out, key);
            out += ':';
            appendQuoted(out, value);
        }
        out += "}\n";
        return out;
    }
    out = fmt::format("{} {:<7} ", time, name);
    appendEscaped(out, message);
    for (const auto& [key, value] : fields) {
        out += fmt::format(" {}=", key);
        if (value.find_first_of(" \"\n=") == std::string::npos && !value.empty())
            appendEscaped(out, value);
        else
            appendQuoted(out, value);
    }
    out += '\n';
    return out;
}

} // namespace

void setLevel(Level least) {
    leastLevel = least;
}

void setup(Level least, Format format) {
    leastLevel = least;
    lineFormat = format;
}

Tap::Tap(Level least, Take take) : entry_(std::make_shared<Entry>(Entry{least, std::move(take)})) {
    auto& all = taps();
    const std::unique_lock lock(all.mutex);
    all.entries.push_back(entry_);
    all.least = std::min(all.least.load(), least);
}

Tap::~Tap() {
    auto& all = taps();
    const std::unique_lock lock(all.mutex);
    std::erase(all.entries, entry_);
    all.least = static_cast<Level>(static_cast<int>(Level::Error) + 1);
    for (const auto& entry : all.entries)
        all.least = std::min(all.least.load(), entry->least);
}

void write(Level level, std::string_view message, Fields fields) {
    auto& all = taps();
    const bool isTapped = level >= all.least.load();
    const bool isShown = level >= leastLevel.load();
    if (!isTapped && !isShown)
        return;
    const auto text = line(level, message, fields);
    if (isTapped) {
        const std::shared_lock lock(all.mutex);
        for (const auto& entry : all.entries)
            if (level >= entry->least)
                entry->take(text);
    }
    if (!isShown)
        return;
    // One write(2) a line keeps lines of several threads and processes apart; a log that cannot be written is no
    // reason to fail.
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
}

} // namespace vitascope::log
