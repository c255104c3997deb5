// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of fakes come from the event loop, as real ones.
#pragma once

#include "shared/desktop/session/answer.h"

#include <QTimer>

#include <optional>
#include <utility>

namespace vitascope::desktop {

// The result, or the failure where there is one.
template<class T>
void answerLater(QObject* context, const std::optional<Error>& failure, Answer<T> answer, Result<T> result) {
    if (failure)
        result = fail(*failure);
    QTimer::singleShot(0, context, [answer = std::move(answer), result = std::move(result)] { answer(result); });
}

} // namespace vitascope::desktop
