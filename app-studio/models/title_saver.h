// SPDX-License-Identifier: GPL-3.0-or-later
// Puts what was typed about a title onto the server, and tells a failure from another editor who was first. Thread: the
// GUI thread.
#pragma once

#include "shared/desktop/session/catalogue.h"
#include "shared/desktop/session/title_editing.h"

#include <functional>
#include <variant>

namespace vitascope::studio {

// Somebody else changed the title meanwhile: nothing was saved, and this is what it is now.
struct StaleTitle {
    wire::Title theirs;
};

using SaveOutcome = std::variant<wire::Title, StaleTitle, Error>;

class TitleSaver {
public:
    using Answer = std::function<void(const SaveOutcome& outcome)>; // once, on the GUI thread, while the context lives

    // Both outlive it.
    TitleSaver(desktop::CatalogueEditor& editor, desktop::TitleEditing& editing) : editor_(editor), editing_(editing) {}

    void create(const wire::TitleInput& wanted, QObject* context, Answer answer);
    // Changes the title as it is known to what is wanted; nothing is asked if there is no difference.
    void change(const wire::Title& known, const wire::TitleInput& wanted, QObject* context, Answer answer);

private:
    void explain(const wire::Title& known, const Error& error, QObject* context, const Answer& answer);

    desktop::CatalogueEditor& editor_;
    desktop::TitleEditing& editing_;
};

} // namespace vitascope::studio
