// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/title_edits.h"

#include "shared/wire/title_fields.h"

namespace vitascope::studio {
namespace {

using desktop::TitleEditing;
using ChangeAnswer = desktop::Answer<std::optional<wire::Title>>;

desktop::Answer<wire::Title> asTitle(ChangeAnswer answer) {
    return [answer = std::move(answer)](Result<wire::Title> title) {
        if (title)
            answer(std::optional(std::move(*title)));
        else
            answer(fail(title.error()));
    };
}

Error changedMeanwhile(TitleId id) {
    return {ErrorCode::Conflict, "title " + id.toString() + " was changed by somebody else"};
}

// The fields of `from` become those of `to` again, where the title still has those of `from`.
Edit::Call fieldsCall(TitleEditing& editing, TitleId id, const wire::TitleInput& from, const wire::TitleInput& to) {
    return [&editing, id, from, to](QObject* context, ChangeAnswer answer) {
        editing.load(id, context, [&editing, id, from, to, context, answer](Result<wire::Title> now) {
            if (!now)
                return answer(fail(now.error()));
            auto wanted = now->details;
            for (const auto field : wire::differingFields(from, to)) {
                if (!wire::haveSame(field, now->details, from))
                    return answer(fail(changedMeanwhile(id)));
                wire::copyField(field, to, wanted);
            }
            editing.change(id, now->version, now->details, wanted, context, asTitle(answer));
        });
    };
}

// Checks the state first: publishing what is in the trash, or twice, is no undo.
Edit::Call stateCall(TitleEditing& editing, TitleId id, wire::TitleState from, wire::TitleState to) {
    return [&editing, id, from, to](QObject* context, ChangeAnswer answer) {
        editing.load(id, context, [&editing, id, from, to, context, answer](const Result<wire::Title>& now) {
            if (!now)
                return answer(fail(now.error()));
            if (now->state != from)
                return answer(fail(changedMeanwhile(id)));
            if (to == wire::TitleState::Published)
                editing.publish(id, context, asTitle(answer));
            else
                editing.withdraw(id, context, asTitle(answer));
        });
    };
}

Edit::Call trashCall(TitleEditing& editing, TitleId id) {
    return [&editing, id](QObject* context, ChangeAnswer answer) {
        editing.trash(id, context, [answer](const Result<void>& trashed) {
            if (trashed)
                answer(std::optional<wire::Title>());
            else
                answer(fail(trashed.error()));
        });
    };
}

Edit::Call restoreCall(TitleEditing& editing, TitleId id, bool publish) {
    return [&editing, id, publish](QObject* context, ChangeAnswer answer) {
        editing.restore(id, context, [&editing, id, publish, context, answer](Result<wire::Title> title) {
            if (title && publish)
                editing.publish(id, context, asTitle(answer));
            else
                asTitle(answer)(std::move(title));
        });
    };
}

Edit makeEdit(const wire::Title& title, Edit::Call undo, Edit::Call redo) {
    return {title.id, QString::fromStdString(title.details.name), std::move(undo), std::move(redo)};
}

} // namespace

Edit fieldsEdit(TitleEditing& editing, const wire::Title& before, const wire::Title& after) {
    return makeEdit(after, fieldsCall(editing, after.id, after.details, before.details),
                    fieldsCall(editing, after.id, before.details, after.details));
}

Edit stateEdit(TitleEditing& editing, const wire::Title& after) {
    const auto before =
        after.state == wire::TitleState::Published ? wire::TitleState::Draft : wire::TitleState::Published;
    return makeEdit(after, stateCall(editing, after.id, after.state, before),
                    stateCall(editing, after.id, before, after.state));
}

Edit trashEdit(TitleEditing& editing, const wire::Title& before) {
    return makeEdit(before, restoreCall(editing, before.id, before.state == wire::TitleState::Published),
                    trashCall(editing, before.id));
}

Edit restoreEdit(TitleEditing& editing, const wire::Title& after) {
    return makeEdit(after, trashCall(editing, after.id), restoreCall(editing, after.id, false));
}

Edit creationEdit(TitleEditing& editing, const wire::Title& made) {
    return makeEdit(made, trashCall(editing, made.id), restoreCall(editing, made.id, false));
}

} // namespace vitascope::studio
