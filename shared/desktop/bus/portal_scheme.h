// SPDX-License-Identifier: GPL-3.0-or-later
// Tells a theme whether the desktop is dark or light, as its portal says (org.freedesktop.appearance) now and whenever
// it changes. Where there is no portal the theme stays as it is. Thread: the GUI thread.
#pragma once

#include "shared/desktop/bus/session_bus.h"

#include <QDBusConnection>
#include <QObject>

namespace vitascope::desktop {

class Theme;

class PortalScheme final : public QObject {
    Q_OBJECT
public:
    // Both outlive it.
    PortalScheme(Theme& theme, SessionBus& bus);

private Q_SLOTS:
    // Of the portal's SettingChanged signal.
    void onSetting(const QString& group, const QString& key);

private:
    void ask();

    Theme& theme_;
    SessionBus& bus_;
};

} // namespace vitascope::desktop
