// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/bus/portal_scheme.h"

#include "shared/desktop/design/theme.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace vitascope::desktop {
namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kSettings = QStringLiteral("org.freedesktop.portal.Settings");
const QString kAppearance = QStringLiteral("org.freedesktop.appearance");
const QString kColorScheme = QStringLiteral("color-scheme");
constexpr unsigned kPrefersDark = 1;

} // namespace

PortalScheme::PortalScheme(Theme& theme, SessionBus& bus) : theme_(theme), bus_(bus) {
    bus_.whenConnected(this, [this](QDBusConnection connection) {
        // Of any sender: to listen to one by its name Qt waits for the bus to say who that is.
        connection.connect(QString(), kPath, kSettings, QStringLiteral("SettingChanged"), this,
                           SLOT(onSetting(QString, QString)));
        ask();
    });
}

void PortalScheme::onSetting(const QString& group, const QString& key) {
    if (group == kAppearance && key == kColorScheme)
        ask();
}

// The portal answers later or, where there is none, with an error; the palette's scheme holds until then.
void PortalScheme::ask() {
    auto message = QDBusMessage::createMethodCall(kService, kPath, kSettings, QStringLiteral("Read"));
    message << kAppearance << kColorScheme;
    auto* watcher = new QDBusPendingCallWatcher(bus_.connection()->asyncCall(message, kBusPatience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isError())
            return;
        auto value = reply.value().variant(); // Read wraps the value twice
        if (value.canConvert<QDBusVariant>())
            value = value.value<QDBusVariant>().variant();
        theme_.setSystemScheme(value.toUInt() == kPrefersDark ? Scheme::Dark : Scheme::Light);
    });
}

} // namespace vitascope::desktop
