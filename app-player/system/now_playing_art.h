// SPDX-License-Identifier: GPL-3.0-or-later
// The poster of the film that is open as a file, for desktops: they take pictures from files, and ours need a sign-in.
// Each picture has a file of its own name, since a desktop keeps what it has read of a name; the one before goes. Files
// are written on a thread of its own ("now-playing"), which is not waited for longer than two seconds at the end.
// Thread: the GUI thread.
#pragma once

#include "app-player/models/playback_model.h"
#include "shared/desktop/session/background_calls.h"
#include "shared/desktop/session/catalogue.h"

#include <QObject>
#include <QString>
#include <QUrl>

namespace vitascope::player {

class NowPlayingArt final : public QObject {
    Q_OBJECT
public:
    // Both outlive it; the folder is its own and made when it is needed.
    NowPlayingArt(PlaybackModel& model, desktop::Catalogue& catalogue, QString folder);

    // Asks for the poster of the film that is open. Nothing follows if there is none, if what the server sent is
    // no JPEG or too large, or if it cannot be written.
    void fetch();

Q_SIGNALS:
    void ready(const QUrl& file); // of the film that is open now

private:
    void write(const wire::Title& title, const QByteArray& jpeg);

    PlaybackModel& model_;
    desktop::Catalogue& catalogue_;
    const QString folder_;
    desktop::BackgroundCalls writing_;
};

} // namespace vitascope::player
