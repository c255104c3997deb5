// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/title_saver.h"

#include <QTimer>

namespace vitascope::studio {

void TitleSaver::create(const wire::TitleInput& wanted, QObject* context, Answer answer) {
    editor_.create(wanted, context, [answer = std::move(answer)](const Result<wire::Title>& made) {
        made ? answer(*made) : answer(made.error());
    });
}

void TitleSaver::change(const wire::Title& known, const wire::TitleInput& wanted, QObject* context, Answer answer) {
    if (known.details == wanted) {
        QTimer::singleShot(0, context, [known, answer = std::move(answer)] { answer(known); });
        return;
    }
    editing_.change(known.id, known.version, known.details, wanted, context,
                    [this, known, context, answer = std::move(answer)](const Result<wire::Title>& saved) {
                        if (saved)
                            answer(*saved);
                        else
                            explain(known, saved.error(), context, answer);
                    });
}

// A conflict is another version, or a state that does not allow an edit.
void TitleSaver::explain(const wire::Title& known, const Error& error, QObject* context, const Answer& answer) {
    if (error.code != ErrorCode::Conflict)
        return answer(error);
    editing_.load(known.id, context, [known, error, answer](const Result<wire::Title>& now) {
        if (!now)
            answer(now.error());
        else if (now->version == known.version || now->state == wire::TitleState::Trash)
            answer(error);
        else
            answer(StaleTitle{*now});
    });
}

} // namespace vitascope::studio
