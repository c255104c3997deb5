// SPDX-License-Identifier: GPL-3.0-or-later
// Conditional requests (RFC 9110, 13): whether what a client has is still good. Conditions that cannot be read are
// ignored, as the RFC asks. For GET and HEAD. Thread: any.
#pragma once

#include "server/front/handlers.h"
#include "shared/base/clock.h"

#include <optional>
#include <string>

namespace vitascope::server::delivery {

// What tells one state of a representation from another.
struct Validators {
    std::string tag;                 // entity tag with its quotes, strong
    std::optional<UtcTime> modified; // whole seconds count
};

enum class Verdict { Proceed, NotModified, PreconditionFailed };

// If-Match, else If-Unmodified-Since; then If-None-Match, else If-Modified-Since (13.2.2).
[[nodiscard]] Verdict evaluate(const front::RequestHead& head, const Validators& validators);

// Whether a Range counts: no If-Range, or one that names this very state (13.1.5): by its strong tag or by exactly its
// date.
[[nodiscard]] bool allowsRange(const front::RequestHead& head, const Validators& validators);

} // namespace vitascope::server::delivery
