// SPDX-License-Identifier: GPL-3.0-or-later
// The look of the program beside a portal that says what the desktop prefers.
#include "shared/desktop/bus/portal_scheme.h"

#include "shared/desktop/design/theme.h"
#include "tests/support/desktop/private_bus.h"

#include <QDBusMessage>
#include <QDBusVariant>
#include <QTest>

namespace vitascope::desktop {

class FakePortal final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint scheme = 1; // dark

public Q_SLOTS:
    QDBusVariant Read(const QString& group, const QString& key) {
        const bool isKnown = group == "org.freedesktop.appearance" && key == "color-scheme";
        return QDBusVariant(QVariant::fromValue(QDBusVariant(isKnown ? scheme : 0U)));
    }
};

class PortalSchemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theProgramFollowsTheDesktop() {
        const auto bus = test::PrivateBus::start();
        if (!bus)
            QSKIP("dbus-daemon is not installed");
        auto desktop = bus->connect("desktop");
        FakePortal portal;
        const QString path = "/org/freedesktop/portal/desktop";
        QVERIFY(desktop.registerObject(path, &portal, QDBusConnection::ExportAllSlots));
        QVERIFY(desktop.registerService("org.freedesktop.portal.Desktop"));

        Theme theme(ThemeChoice::System);
        theme.setSystemScheme(Scheme::Light);
        SessionBus session([&bus] { return bus->connect("program"); });
        const PortalScheme scheme(theme, session);
        QCOMPARE(theme.scheme(), Scheme::Light);
        QTRY_COMPARE(theme.scheme(), Scheme::Dark);

        portal.scheme = 2;
        auto changed = QDBusMessage::createSignal(path, "org.freedesktop.portal.Settings", "SettingChanged");
        changed << "org.freedesktop.appearance"
                << "color-scheme" << QVariant::fromValue(QDBusVariant(2U));
        QVERIFY(desktop.send(changed));
        QTRY_COMPARE(theme.scheme(), Scheme::Light);
        theme.choose(ThemeChoice::Dark);
        QCOMPARE(theme.scheme(), Scheme::Dark);
    }
};

} // namespace vitascope::desktop

QTEST_MAIN(vitascope::desktop::PortalSchemeTest)
#include "portal_scheme_test.moc"
