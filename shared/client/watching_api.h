// SPDX-License-Identifier: GPL-3.0-or-later
// What a viewer does with films, as typed calls: /api/v1/me/… (docs/api.md, "Watching"). Each call blocks until its
// answer or failure and can be stopped; failures are those of ApiClient. Thread: any.
#pragma once

#include "shared/client/session.h"
#include "shared/wire/watching.h"

#include <optional>
#include <stop_token>
#include <string>

namespace vitascope::client {

class WatchingApi {
public:
    explicit WatchingApi(Session& session) : session_(session) {}

    // What the caller has done with a title. NotFound once it is withdrawn.
    [[nodiscard]] Result<wire::TitleMarks> marks(TitleId title, const std::stop_token& stop = {}) const;
    Result<void> setFavourite(TitleId title, bool isFavourite, const std::stop_token& stop = {}) const;
    // 1 to 10 stars; without any the rating is taken back.
    Result<void> rate(TitleId title, std::optional<int> stars, const std::stop_token& stop = {}) const;
    // The film begins at its start again.
    Result<void> forgetPosition(TitleId title, const std::stop_token& stop = {}) const;

    // Newest first, a page of at most `limit`; the next one by TitlePage::nextCursor.
    [[nodiscard]] Result<wire::TitlePage> favourites(int limit, const std::optional<std::string>& cursor,
                                                     const std::stop_token& stop = {}) const;
    // Watched last first.
    [[nodiscard]] Result<wire::UnfinishedList> continueWatching(int limit, const std::stop_token& stop = {}) const;

    // At most 100 events. What the report names may be forgotten; after a failure it is told again.
    Result<wire::WatchEventReport> tell(const wire::WatchEventBatch& events, const std::stop_token& stop = {}) const;

private:
    Session& session_;
};

} // namespace vitascope::client
