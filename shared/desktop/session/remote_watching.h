// SPDX-License-Identifier: GPL-3.0-or-later
// Watching at the server of the present sign-in. Thread: the GUI thread.
#pragma once

#include "shared/desktop/session/watching.h"

namespace vitascope::desktop {

class ServerCalls;

class RemoteWatching final : public Watching {
public:
    // The calls outlive it.
    explicit RemoteWatching(ServerCalls& calls) : calls_(calls) {}

    void marks(TitleId title, QObject* context, Answer<wire::TitleMarks> answer) override;
    void setFavourite(TitleId title, bool isFavourite, QObject* context, Answer<void> answer) override;
    void rate(TitleId title, std::optional<int> stars, QObject* context, Answer<void> answer) override;
    void forgetPosition(TitleId title, QObject* context, Answer<void> answer) override;
    void favourites(int limit, const std::optional<std::string>& cursor, QObject* context,
                    Answer<wire::TitlePage> answer) override;
    void continueWatching(int limit, QObject* context, Answer<wire::UnfinishedList> answer) override;
    void tell(const wire::WatchEventBatch& events, QObject* context, Answer<wire::WatchEventReport> answer) override;

private:
    ServerCalls& calls_;
};

} // namespace vitascope::desktop
