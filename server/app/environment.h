// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets come from the environment and never from the configuration file: NAME holds the secret, or NAME_FILE names a
// file that does. Thread: at start, before any other thread.
#pragma once

#include "shared/base/result.h"
#include "shared/base/secret.h"

#include <functional>
#include <optional>
#include <string>

namespace vitascope::server::app {

// The value of a variable, or null; ::getenv in the program.
using Environment = std::function<const char*(const char* name)>;

// Nothing if neither variable is set. InvalidInput if both are, or the secret is empty; a file's failure to be read.
// A line end at the file's end is not part of the secret.
[[nodiscard]] Result<std::optional<Secret>> readSecret(const Environment& environment, const std::string& name);

} // namespace vitascope::server::app
