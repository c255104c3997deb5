// SPDX-License-Identifier: GPL-3.0-or-later
// The engine as windows see it: commands, one snapshot of everything that is shown, and signals on the GUI thread.
// Thread: the GUI thread.
#pragma once

#include "shared/playback/player.h"

#include <QObject>
#include <QString>

#include <optional>

namespace vitascope::desktop {

class FilmPlayer : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void open(const QString& masterUrl, const playback::OpenOptions& options) = 0;
    virtual void play() = 0;
    virtual void pause() = 0;
    virtual void seek(playback::MediaTime position) = 0;
    virtual void setRendition(std::optional<int> index) = 0;
    virtual void selectAudio(int index) = 0;
    virtual void selectSubtitles(std::optional<int> index) = 0;
    virtual void setVolume(float volume) = 0;
    virtual void setSpeed(double speed) = 0;
    virtual void setSubtitleDelay(playback::MediaTime delay) = 0;
    virtual void renew(const QString& masterUrl) = 0;
    virtual void stop() = 0;
    [[nodiscard]] virtual playback::Snapshot snapshot() const = 0;
    [[nodiscard]] virtual playback::Presentation presentation() const = 0;

Q_SIGNALS:
    void stateChanged();
    void presentationKnown();
    void renditionShown();
    void positionChanged();
    void conditionsChanged(); // Snapshot::isCutOff or hasNoDevice
    void choicesChanged();    // Snapshot::fixedRendition, audio or subtitles
    void cueChanged(const QString& cue);
    void rightExpired();
};

} // namespace vitascope::desktop
