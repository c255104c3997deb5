// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of what may depend on what: the arrows of the design, folder by folder. Thread: any.
#pragma once

#include <string_view>
#include <vector>

namespace vitascope::architecture {

// A folder, or one file where a folder's door is narrower than the folder. A path belongs to the longest entry that it
// starts with.
struct Place {
    std::string_view path;
    std::vector<std::string_view> uses;         // other places, and with each all that it uses
    std::vector<std::string_view> thirdParties; // by the names of ThirdParty; these are not passed on
};

using Table = std::vector<Place>;

[[nodiscard]] const Table& table();

// A library that is not ours, as it is seen in sources and in CMake.
struct ThirdParty {
    std::string_view name;
    std::vector<std::string_view> headers; // starts of <…>
    std::vector<std::string_view> targets; // starts of names of CMake targets
    bool isPrivate = true;                 // of the target that links it; the others stand in our headers
};

// Without Qt, whose modules are "QtCore", "QtWidgets" … and are told by the folder of the header.
[[nodiscard]] const std::vector<ThirdParty>& thirdParties();

} // namespace vitascope::architecture
