// SPDX-License-Identifier: GPL-3.0-or-later
// The files of this folder that the program carries in itself. Thread: any.
#pragma once

#include <span>
#include <string_view>

namespace vitascope::server::api::openapi {

struct EmbeddedFile {
    std::string_view name; // "titles.json"
    std::string_view text;
};

[[nodiscard]] std::span<const EmbeddedFile> embeddedFiles();
// The text of a file; one that is not there is a bug and throws std::logic_error.
[[nodiscard]] std::string_view embeddedFile(std::string_view name);

} // namespace vitascope::server::api::openapi
