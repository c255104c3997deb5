// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/openapi/embedded_files.h"

#include <stdexcept>
#include <string>

namespace vitascope::server::api::openapi {

std::string_view embeddedFile(std::string_view name) {
    for (const auto& file : embeddedFiles())
        if (file.name == name)
            return file.text;
    throw std::logic_error("no embedded file " + std::string(name));
}

} // namespace vitascope::server::api::openapi
