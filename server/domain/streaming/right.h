// SPDX-License-Identifier: GPL-3.0-or-later
// The one function that playback asks whether somebody may watch something. Pure. Thread: any.
#pragma once

#include "server/domain/auth/permission.h"
#include "server/domain/catalog/title.h"
#include "shared/base/clock.h"
#include "shared/base/id.h"

#include <variant>

namespace vitascope::server::streaming {

// Who wants to watch.
struct Subject {
    UserId user;
    SessionId session;
    auth::Permissions permissions;
};

struct Right {};

enum class Refusal {
    NotVisible, // the title is a draft, and the subject does not edit the catalogue
    NotAllowed, // the subject may not watch films
    Upcoming,   // the title's availability has not begun
    Over,       // or has ended
};

using Decision = std::variant<Right, Refusal>;

// Whether the title is published now; one that will be published later is not yet.
[[nodiscard]] bool isPublished(const catalog::Title& title, UtcTime now);

// A published title is for everybody who may watch films while it is available, a draft for those who edit the
// catalogue; they also watch what is not available. A title that will be published later is a draft until then.
[[nodiscard]] Decision decide(const Subject& subject, const catalog::Title& title, UtcTime now);

} // namespace vitascope::server::streaming
