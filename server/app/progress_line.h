// SPDX-License-Identifier: GPL-3.0-or-later
// A line on standard error that is written over: how much is done, how fast, and how long it will take. Silent where
// standard error is no terminal. Thread: one.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace vitascope::server::app {

class ProgressLine {
public:
    explicit ProgressLine(std::string what);

    void show(std::uint64_t done, std::uint64_t total); // bytes; called as often as one likes
    // Clears it.
    void end();

private:
    const std::string what_;
    const bool isTerminal_;
    const std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point shown_ = begun_;
    bool isShown_ = false;
};

// "backing up: 1.2 GB of 3.4 GB, 230.0 MB/s, 10 s left"
[[nodiscard]] std::string progressText(const std::string& what, std::uint64_t done, std::uint64_t total,
                                       std::chrono::duration<double> elapsed);

// "1.2 GB", in powers of 1000.
[[nodiscard]] std::string toSize(std::uint64_t bytes);

} // namespace vitascope::server::app
