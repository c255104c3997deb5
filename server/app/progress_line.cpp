// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/progress_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <unistd.h>
#include <utility>

namespace vitascope::server::app {
namespace {

constexpr std::chrono::milliseconds kPause{200}; // between two pictures of the line

} // namespace

std::string toSize(std::uint64_t bytes) {
    constexpr std::array kUnits{"B", "kB", "MB", "GB", "TB"};
    auto value = static_cast<double>(bytes);
    std::size_t unit = 0;
    for (; value >= 1000 && unit + 1 < kUnits.size(); ++unit)
        value /= 1000;
    return unit == 0 ? fmt::format("{} B", bytes) : fmt::format("{:.1f} {}", value, kUnits[unit]);
}

std::string progressText(const std::string& what, std::uint64_t done, std::uint64_t total,
                         std::chrono::duration<double> elapsed) {
    auto text = fmt::format("{}: {} of {}", what, toSize(done), toSize(total));
    if (elapsed.count() < 0.5 || done == 0)
        return text;
    const double speed = static_cast<double>(done) / elapsed.count();
    const double left = static_cast<double>(total - std::min(done, total)) / speed;
    return text + fmt::format(", {}/s, {:.0f} s left", toSize(static_cast<std::uint64_t>(speed)), left);
}

ProgressLine::ProgressLine(std::string what) : what_(std::move(what)), isTerminal_(::isatty(STDERR_FILENO) == 1) {}

void ProgressLine::show(std::uint64_t done, std::uint64_t total) {
    const auto now = std::chrono::steady_clock::now();
    if (!isTerminal_ || now - shown_ < kPause)
        return;
    shown_ = now;
    isShown_ = true;
    std::fputs(("\r\033[K" + progressText(what_, done, total, now - begun_)).c_str(), stderr);
}

void ProgressLine::end() {
    if (std::exchange(isShown_, false))
        std::fputs("\r\033[K", stderr);
}

} // namespace vitascope::server::app
