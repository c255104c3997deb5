// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/system/screen_saver_guard.h"

#include "shared/base/log.h"

#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace vitascope::player {
namespace {

using Phase = PlaybackModel::Phase;

constexpr uint kIdle = 8; // flag of the portal: the session must not be marked as idle

QDBusMessage toScreenSaver(const QString& method) {
    const auto name = QStringLiteral("org.freedesktop.ScreenSaver");
    return QDBusMessage::createMethodCall(name, QStringLiteral("/org/freedesktop/ScreenSaver"), name, method);
}

} // namespace

ScreenSaverGuard::ScreenSaverGuard(PlaybackModel& model, desktop::SessionBus& bus, QObject* parent)
    : QObject(parent), model_(model), bus_(bus) {
    connect(&model_, &PlaybackModel::phaseChanged, this, &ScreenSaverGuard::follow);
    bus_.whenConnected(this, [this](const QDBusConnection&) { follow(); });
}

ScreenSaverGuard::~ScreenSaverGuard() {
    release();
}

void ScreenSaverGuard::follow() {
    const auto phase = model_.phase();
    isWanted_ = phase == Phase::Playing || phase == Phase::Buffering;
    if (!bus_.connection())
        return;
    if (!isWanted_)
        release();
    else if (!isHeld() && !isAsking_)
        ask();
}

void ScreenSaverGuard::ask() {
    isAsking_ = true;
    auto message = toScreenSaver(QStringLiteral("Inhibit"));
    message << QStringLiteral("vitascope-player") << tr("A film is playing");
    auto* watcher = new QDBusPendingCallWatcher(bus_.connection()->asyncCall(message, desktop::kBusPatience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError())
            return askPortal();
        isAsking_ = false;
        cookie_ = reply.value();
        if (!isWanted_)
            release();
    });
}

void ScreenSaverGuard::askPortal() {
    auto message = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.portal.Desktop"), QStringLiteral("/org/freedesktop/portal/desktop"),
        QStringLiteral("org.freedesktop.portal.Inhibit"), QStringLiteral("Inhibit"));
    message << QString() << kIdle << QVariantMap{{QStringLiteral("reason"), tr("A film is playing")}};
    auto* watcher = new QDBusPendingCallWatcher(bus_.connection()->asyncCall(message, desktop::kBusPatience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        isAsking_ = false;
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        if (reply.isError()) {
            log::info("the screen saver cannot be held off", {{"why", reply.error().message().toStdString()}});
            return;
        }
        request_ = reply.value();
        if (!isWanted_)
            release();
    });
}

void ScreenSaverGuard::release() {
    if (const auto cookie = std::exchange(cookie_, std::nullopt)) {
        auto message = toScreenSaver(QStringLiteral("UnInhibit"));
        message << *cookie;
        bus_.connection()->send(message);
    }
    if (const auto request = std::exchange(request_, std::nullopt))
        bus_.connection()->send(
            QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.portal.Desktop"), request->path(),
                                           QStringLiteral("org.freedesktop.portal.Request"), QStringLiteral("Close")));
}

} // namespace vitascope::player
