// SPDX-License-Identifier: GPL-3.0-or-later
// What a durability trial found: operations that the server acknowledged, by kind, and what of them was lost.
// Thread: any.
#pragma once

#include "shared/base/locked.h"

#include <map>
#include <string>
#include <vector>

namespace vitascope::test {

class TrialLog {
public:
    void acknowledged(const std::string& kind, std::uint64_t count = 1) {
        counts_.with([&](auto& counts) { counts[kind] += count; });
    }
    // Something acknowledged is gone, half there, twice there, or not what it was.
    void loss(std::string what) {
        losses_.with([&](auto& losses) { losses.push_back(std::move(what)); });
    }

    [[nodiscard]] std::map<std::string, std::uint64_t> counts() const {
        return counts_.with([](const auto& counts) { return counts; });
    }
    [[nodiscard]] std::vector<std::string> losses() const {
        return losses_.with([](const auto& losses) { return losses; });
    }

private:
    Locked<std::map<std::string, std::uint64_t>> counts_;
    Locked<std::vector<std::string>> losses_;
};

} // namespace vitascope::test
