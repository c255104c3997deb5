// SPDX-License-Identifier: GPL-3.0-or-later
// Holds includes and links against the table. Paths are relative to the root of the repository, with '/'. Thread: any.
#pragma once

#include "tests/architecture/arrows.h"

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::architecture {

using Violations = std::vector<std::string>; // "shared/hls/x.cpp:3: …"

class Rules {
public:
    // qtHeaders is the folder that holds QtCore, QtWidgets …
    Rules(const Table& table, std::filesystem::path qtHeaders);

    // Places that use themselves by way of others, and uses of places that are not in the table.
    [[nodiscard]] Violations checkTable() const;
    // Each #include of a source.
    [[nodiscard]] Violations checkIncludes(const std::string& path, std::string_view text) const;
    // What the libraries and programs of a CMakeLists.txt link; libraries are the folders of our targets by name.
    struct Library {
        std::string target; // "vitascope::hls"
        std::string folder; // "shared/hls"
    };
    [[nodiscard]] Violations checkLinks(const std::string& path, std::string_view text,
                                        const std::vector<Library>& libraries) const;
    [[nodiscard]] static std::vector<Library> librariesOf(const std::string& path, std::string_view text);

private:
    [[nodiscard]] const Place* placeOf(std::string_view path) const;
    [[nodiscard]] bool mayUse(const Place& from, const Place& to) const;
    [[nodiscard]] bool mayLink(std::string_view from, std::string_view to) const;
    [[nodiscard]] bool mayUseThirdParty(std::string_view folder, std::string_view name) const;
    void reach(const Place& from, std::set<std::string_view>& reached) const;
    [[nodiscard]] std::optional<std::string> judgeOurs(const Place& from, const std::string& header) const;
    [[nodiscard]] std::optional<std::string> judgeTheirs(const Place& from, const std::string& header) const;
    [[nodiscard]] std::optional<std::string> qtModuleOf(const std::string& header) const;
    [[nodiscard]] std::optional<std::string> judgeLink(const std::string& folder, const std::string& target,
                                                       bool isPublic, const std::vector<Library>& libraries) const;

    const Table& table_;
    std::filesystem::path qtHeaders_;
};

} // namespace vitascope::architecture
