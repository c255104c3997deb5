// SPDX-License-Identifier: GPL-3.0-or-later
// How roles are written; for the sources of this folder alone. Thread: any.
#pragma once

#include "shared/wire/auth.h"
#include "shared/wire/codec.h"

namespace vitascope::wire::codec {

template<>
struct Names<Role> {
    static constexpr std::array values{std::pair{Role::Viewer, std::string_view("viewer")},
                                       std::pair{Role::Editor, std::string_view("editor")},
                                       std::pair{Role::Administrator, std::string_view("administrator")}};
};

} // namespace vitascope::wire::codec
