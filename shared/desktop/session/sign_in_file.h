// SPDX-License-Identifier: GPL-3.0-or-later
// The file of --sign-in-file: a login and a password for scripts and demonstrations, so that neither stands on a
// command line. One "name = value" a line, # begins a comment:
//     login = anna
//     password = …
// The file must be its owner's alone (mode 0600). Thread: any.
#pragma once

#include "shared/base/result.h"
#include "shared/base/secret.h"

#include <filesystem>
#include <string>

namespace vitascope::desktop {

struct SignInFile {
    std::string login;
    Secret password;
};

// Forbidden when others can read the file; InvalidInput with the line of a mistake.
[[nodiscard]] Result<SignInFile> readSignInFile(const std::filesystem::path& path);

} // namespace vitascope::desktop
