// SPDX-License-Identifier: GPL-3.0-or-later
// The right to play one title: asked for, and renewed before it ends or when the media server refuses it. A server that
// is away is asked again until it answers, and so is one that has a fault while the right there is still holds. Thread:
// the GUI thread.
#pragma once

#include "shared/base/clock.h"
#include "shared/desktop/session/catalogue.h"

#include <QObject>
#include <QTimer>

namespace vitascope::player {

class PlaybackRight final : public QObject {
    Q_OBJECT
public:
    // Both must outlive it; the clock is the server's, whose times a right names.
    PlaybackRight(desktop::Catalogue& catalogue, const Clock& clock, QObject* parent = nullptr);

    enum class Asset { Film, Trailer };

    void ask(TitleId title, Asset asset);
    void renew(); // of what was asked for
    void forget();

Q_SIGNALS:
    // URLs carry the right: they are never shown or logged.
    void granted(const vitascope::wire::Playback& right);
    void refused(const vitascope::Error& error); // of ask()
    void renewed(const vitascope::wire::Playback& right);
    void ended(const vitascope::Error& error); // not renewed, and it will not be: withdrawn, or signed out

private:
    [[nodiscard]] bool isWorthAskingAgain(const Error& error) const;
    void call(desktop::Answer<wire::Playback> answer);
    void keep(const wire::Playback& right);

    desktop::Catalogue& catalogue_;
    const Clock& clock_;
    QTimer renewal_;
    std::optional<TitleId> title_;
    Asset asset_ = Asset::Film;
    UtcTime endsAt_{};   // of the right there is
    int generation_ = 0; // answers for a film that was closed meanwhile are dropped
};

} // namespace vitascope::player
