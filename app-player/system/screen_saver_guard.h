// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the screen on while a film runs: by org.freedesktop.ScreenSaver, or, where that is not there, by the desktop
// portal. What was asked for is taken back when the film stands, and by the bus itself when the program ends. Thread:
// the GUI thread.
#pragma once

#include "app-player/models/playback_model.h"
#include "shared/desktop/bus/session_bus.h"

#include <QDBusObjectPath>
#include <QObject>

#include <optional>

class QDBusPendingCall;

namespace vitascope::player {

class ScreenSaverGuard final : public QObject {
    Q_OBJECT
public:
    // Both outlive it.
    ScreenSaverGuard(PlaybackModel& model, desktop::SessionBus& bus, QObject* parent = nullptr);
    ~ScreenSaverGuard() override;

    [[nodiscard]] bool isHeld() const { return cookie_ || request_; }

private:
    void follow();
    void ask();
    void askPortal();
    void release();

    PlaybackModel& model_;
    desktop::SessionBus& bus_;
    bool isWanted_ = false;
    bool isAsking_ = false;
    std::optional<uint> cookie_;             // of the screen saver
    std::optional<QDBusObjectPath> request_; // of the portal
};

} // namespace vitascope::player
