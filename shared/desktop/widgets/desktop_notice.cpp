// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/desktop_notice.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QSystemTrayIcon>
#include <QVariantMap>

namespace vitascope::desktop {

DesktopNotice::~DesktopNotice() {
    delete tray_.data();
}

void DesktopNotice::tell(const QString& heading, const QString& text) {
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return tellByTray(heading, text);
    auto call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()}};
    // Application, the notice that is replaced, icon, heading, text (markup: escaped), actions, hints, time.
    call.setArguments({QCoreApplication::applicationName(), 0U, QGuiApplication::desktopFileName(), heading,
                       text.toHtmlEscaped(), QStringList(), hints, -1});
    auto* const watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, heading, text] {
        if (QDBusPendingReply<>(*watcher).isError())
            tellByTray(heading, text);
        watcher->deleteLater();
    });
}

void DesktopNotice::tellByTray(const QString& heading, const QString& text) {
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    if (!tray_) {
        tray_ = new QSystemTrayIcon(QGuiApplication::windowIcon());
        tray_->show();
    }
    tray_->showMessage(heading, text, QGuiApplication::windowIcon());
}

} // namespace vitascope::desktop
