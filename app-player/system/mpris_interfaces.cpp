// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/system/mpris_interfaces.h"

#include "app-player/system/mpris_service.h"

namespace vitascope::player {
namespace {

qlonglong microseconds(Seconds time) {
    return std::chrono::duration_cast<std::chrono::microseconds>(time).count();
}

} // namespace

MprisRoot::MprisRoot(MprisService& service) : QDBusAbstractAdaptor(&service), service_(service) {}

void MprisRoot::Raise() {
    Q_EMIT service_.raiseWanted();
}

void MprisRoot::Quit() {
    Q_EMIT service_.quitWanted();
}

MprisPlayer::MprisPlayer(MprisService& service) : QDBusAbstractAdaptor(&service), service_(service) {
    connect(&service, &MprisService::seeked, this, &MprisPlayer::Seeked);
}

QString MprisPlayer::playbackStatus() const {
    return service_.status();
}

double MprisPlayer::rate() const {
    return service_.model().speed();
}

void MprisPlayer::setRate(double rate) {
    if (rate > 0)
        service_.model().setSpeed(rate);
    else
        Pause();
}

double MprisPlayer::minimumRate() const {
    return playbackSpeeds().front();
}

double MprisPlayer::maximumRate() const {
    return playbackSpeeds().back();
}

QVariantMap MprisPlayer::metadata() const {
    return service_.metadata();
}

double MprisPlayer::volume() const {
    return service_.model().isMuted() ? 0 : static_cast<double>(service_.model().volume());
}

void MprisPlayer::setVolume(double volume) {
    service_.model().setVolume(static_cast<float>(volume));
}

qlonglong MprisPlayer::position() const {
    return isOpen() ? microseconds(service_.model().position()) : 0;
}

bool MprisPlayer::isOpen() const {
    return service_.isOpen();
}

void MprisPlayer::Pause() {
    if (isOpen())
        service_.model().pause();
}

void MprisPlayer::PlayPause() {
    if (isOpen())
        service_.model().togglePause();
}

void MprisPlayer::Stop() {
    if (isOpen())
        Q_EMIT service_.stopWanted();
}

void MprisPlayer::Play() {
    if (isOpen())
        service_.model().play();
}

void MprisPlayer::Seek(qlonglong offset) {
    if (isOpen())
        service_.model().skip(std::chrono::microseconds(offset));
}

// A track that is not the present one, or a place outside it, is to be ignored.
void MprisPlayer::SetPosition(const QDBusObjectPath& track, qlonglong position) {
    const bool isWithin = position >= 0 && position <= microseconds(service_.model().duration());
    if (isOpen() && isWithin && track == service_.track())
        service_.model().seek(std::chrono::microseconds(position));
}

} // namespace vitascope::player
