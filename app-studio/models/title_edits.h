// SPDX-License-Identifier: GPL-3.0-or-later
// The edits of titles that can be undone, over desktop::TitleEditing, which outlives them. Each is made from what the
// server answered when it was done. Undo and redo load the title first and fail with Conflict when what they are about
// is no longer as they left it; what else somebody changed meanwhile stays as it is. Thread: the GUI thread.
#pragma once

#include "app-studio/models/edit_history.h"
#include "shared/desktop/session/title_editing.h"

namespace vitascope::studio {

// Of the fields in which the two differ. Both are whole titles, with credits and localizations, as TitleEditing gives
// them (lists leave these out).
[[nodiscard]] Edit fieldsEdit(desktop::TitleEditing& editing, const wire::Title& before, const wire::Title& after);
// Published or withdrawn: `after` is the state that it has now.
[[nodiscard]] Edit stateEdit(desktop::TitleEditing& editing, const wire::Title& after);
// Put into the trash; undo publishes it again if it was published.
[[nodiscard]] Edit trashEdit(desktop::TitleEditing& editing, const wire::Title& before);
// Taken out of the trash.
[[nodiscard]] Edit restoreEdit(desktop::TitleEditing& editing, const wire::Title& after);
// Made; undo puts it into the trash.
[[nodiscard]] Edit creationEdit(desktop::TitleEditing& editing, const wire::Title& made);

} // namespace vitascope::studio
