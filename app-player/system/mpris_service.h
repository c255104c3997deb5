// SPDX-License-Identifier: GPL-3.0-or-later
// The film on the session bus, for media keys, headphones and the desktop's own controls:
// org.mpris.MediaPlayer2.vitascope by the MPRIS D-Bus interface specification 2.2. Without a bus it does nothing.
// Thread: the GUI thread.
#pragma once

#include "app-player/models/playback_model.h"
#include "shared/desktop/bus/session_bus.h"

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QObject>
#include <QUrl>
#include <QVariantMap>

namespace vitascope::player {

class MprisService final : public QObject {
    Q_OBJECT
public:
    // Both outlive it. A second player on the bus gets a name with its process's number.
    MprisService(PlaybackModel& model, desktop::SessionBus& bus, QObject* parent = nullptr);
    ~MprisService() override;

    // Not before the bus gave a name: entered().
    [[nodiscard]] bool isOnBus() const { return !name_.isEmpty(); }
    // The poster of the film that is open, as a file; empty: none.
    void setArt(const QUrl& art);

    // For its interfaces.
    [[nodiscard]] PlaybackModel& model() { return model_; }
    [[nodiscard]] QString status() const; // "Playing", "Paused", "Stopped"
    [[nodiscard]] QVariantMap metadata() const;
    [[nodiscard]] QDBusObjectPath track() const;
    [[nodiscard]] bool isOpen() const;

Q_SIGNALS:
    void entered();
    void raiseWanted();
    void quitWanted();
    void stopWanted();
    void seeked(qlonglong microseconds);

private:
    void enter(const QDBusConnection& connection);
    void askForName(const QString& name, const QString& otherwise);
    void followModel();
    void tell(const QVariantMap& changed);
    void followPhase();

    PlaybackModel& model_;
    desktop::SessionBus& bus_;
    QString name_;
    QUrl art_;
};

} // namespace vitascope::player
