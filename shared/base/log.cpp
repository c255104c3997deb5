// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/log.h"

#include "shared/base/clock.h"

#include <fmt/format.h>

#include <array>
#include <atomic>
#include <unistd.h>

namespace vitascope::log {
namespace {

std::atomic<Level> leastLevel{Level::Info};
std::atomic<Format> lineFormat{Format::Text};

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

void write(Level level, std::string_view message, Fields fields) {
    if (level < leastLevel.load())
        return;
    const auto text = line(level, message, fields);
    // One write(2) a line keeps lines of several threads and processes apart; a log that cannot be written is no
    // reason to fail.
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
}

} // namespace vitascope::log
