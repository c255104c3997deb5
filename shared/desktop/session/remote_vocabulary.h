// SPDX-License-Identifier: GPL-3.0-or-later
// The vocabulary of the server that the person is signed in to. Thread: the GUI thread.
#pragma once

#include "shared/desktop/session/vocabulary.h"

namespace vitascope::desktop {

class ServerCalls;

class RemoteVocabulary final : public Vocabulary {
public:
    // The calls outlive it.
    explicit RemoteVocabulary(ServerCalls& calls) : calls_(calls) {}

    void people(const QString& beginning, int limit, QObject* context, Answer<wire::PersonList> answer) override;
    void genres(QObject* context, Answer<wire::GenreList> answer) override;

private:
    ServerCalls& calls_;
};

} // namespace vitascope::desktop
