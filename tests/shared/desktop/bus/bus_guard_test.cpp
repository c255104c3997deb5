// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/bus/bus_guard.h"

#include "tests/support/desktop/private_bus.h"

#include <QLocalServer>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope::desktop {

using namespace std::chrono_literals;

class BusGuardTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    QString placeOf(const char* name) const { return folder_.filePath(QLatin1String(name)); }
    static std::string addressOf(const QString& path) { return "unix:path=" + path.toStdString() + ",guid=00"; }

private Q_SLOTS:
    void cleanup() { qunsetenv("DBUS_SESSION_BUS_ADDRESS"); }

    void aBusThatRunsAnswers() {
        const auto bus = test::PrivateBus::start();
        if (!bus)
            QSKIP("dbus-daemon is not installed");
        QVERIFY(busAnswers(bus->address().toStdString(), 5s));
    }

    void aBusThatTakesConnectionsAndIsSilentDoesNot() {
        QLocalServer silent; // the kernel takes the connection, nobody reads
        QVERIFY(silent.listen(placeOf("silent")));
        QVERIFY(!busAnswers(addressOf(placeOf("silent")), 50ms));
    }

    void nobodyWaitsForABusThatIsGone() { QVERIFY(busAnswers(addressOf(placeOf("nothing")), 50ms)); }

    void theNextAddressCountsWhereTheFirstRefuses() {
        QLocalServer silent;
        QVERIFY(silent.listen(placeOf("second")));
        QVERIFY(!busAnswers(addressOf(placeOf("nothing")) + ';' + addressOf(placeOf("second")), 50ms));
        const auto bus = test::PrivateBus::start();
        if (!bus)
            QSKIP("dbus-daemon is not installed");
        const auto running = bus->address().toStdString();
        QVERIFY(busAnswers(addressOf(placeOf("nothing")) + ';' + running, 5s));
        QVERIFY(busAnswers(running + ';' + addressOf(placeOf("second")), 5s));
    }

    void whatIsNoUnixSocketIsNotAsked() {
        QVERIFY(busAnswers("tcp:host=localhost,port=1", 50ms));
        QVERIFY(busAnswers("disabled:", 50ms));
        QVERIFY(busAnswers("", 50ms));
    }

    void theProgramGoesOnWithoutABusThatHangs() {
        QLocalServer silent;
        QVERIFY(silent.listen(placeOf("hangs")));
        qputenv("DBUS_SESSION_BUS_ADDRESS", QByteArray::fromStdString(addressOf(placeOf("hangs"))));
        useABusThatAnswers(50ms);
        QCOMPARE(qgetenv("DBUS_SESSION_BUS_ADDRESS"), QByteArray("disabled:"));
    }

    void aBusThatAnswersIsKept() {
        const auto bus = test::PrivateBus::start();
        if (!bus)
            QSKIP("dbus-daemon is not installed");
        qputenv("DBUS_SESSION_BUS_ADDRESS", bus->address().toUtf8());
        useABusThatAnswers(5s);
        QCOMPARE(qgetenv("DBUS_SESSION_BUS_ADDRESS"), bus->address().toUtf8());
    }
};

} // namespace vitascope::desktop

QTEST_GUILESS_MAIN(vitascope::desktop::BusGuardTest)
#include "bus_guard_test.moc"
