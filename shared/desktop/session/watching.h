// SPDX-License-Identifier: GPL-3.0-or-later
// What the person who is signed in does with films: how far they are, what they like. Thread: the GUI thread. Failures
// as those of Catalogue; NotFound for a title that was withdrawn.
#pragma once

#include "shared/desktop/session/answer.h"
#include "shared/wire/watching.h"

#include <optional>
#include <string>

namespace vitascope::desktop {

class Watching {
public:
    virtual ~Watching() = default;

    virtual void marks(TitleId title, QObject* context, Answer<wire::TitleMarks> answer) = 0;
    virtual void setFavourite(TitleId title, bool isFavourite, QObject* context, Answer<void> answer) = 0;
    // 1 to 10 stars; without any the rating is taken back.
    virtual void rate(TitleId title, std::optional<int> stars, QObject* context, Answer<void> answer) = 0;
    // The film begins at its start again and is no longer to be continued.
    virtual void forgetPosition(TitleId title, QObject* context, Answer<void> answer) = 0;

    // Newest first; the next page by its nextCursor.
    virtual void favourites(int limit, const std::optional<std::string>& cursor, QObject* context,
                            Answer<wire::TitlePage> answer) = 0;
    // Watched last first.
    virtual void continueWatching(int limit, QObject* context, Answer<wire::UnfinishedList> answer) = 0;

    // At most 100 events. What the report names may be forgotten; after a failure it is told again.
    virtual void tell(const wire::WatchEventBatch& events, QObject* context, Answer<wire::WatchEventReport> answer) = 0;
};

} // namespace vitascope::desktop
