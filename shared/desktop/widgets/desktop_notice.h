// SPDX-License-Identifier: GPL-3.0-or-later
// Tells a person something through the desktop, for when they look elsewhere: by the desktop's own notices
// (org.freedesktop.Notifications), or else by a sign in the tray where there is one. It never waits. Thread: the GUI
// thread.
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

class QSystemTrayIcon;

namespace vitascope::desktop {

class DesktopNotice final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~DesktopNotice() override;

    void tell(const QString& heading, const QString& text);

private:
    void tellByTray(const QString& heading, const QString& text);

    QPointer<QSystemTrayIcon> tray_; // made at first use
};

} // namespace vitascope::desktop
