// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/client_network.h"

#include <QTest>

using vitascope::networkOf;

class ClientNetworkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSubscriberIsOneNetwork_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("network");
        QTest::newRow("IPv4") << "192.0.2.7"
                              << "192.0.2.7";
        QTest::newRow("IPv6") << "2001:db8:1:2:3:4:5:6"
                              << "2001:db8:1:2::";
        QTest::newRow("IPv6 of the same") << "2001:db8:1:2::9"
                                          << "2001:db8:1:2::";
        QTest::newRow("mapped IPv4") << "::ffff:192.0.2.7"
                                     << "::ffff:192.0.2.7";
        QTest::newRow("none") << ""
                              << "";
    }
    void aSubscriberIsOneNetwork() {
        QFETCH(QString, address);
        QFETCH(QString, network);
        QCOMPARE(QString::fromStdString(networkOf(address.toStdString())), network);
    }
};

QTEST_APPLESS_MAIN(ClientNetworkTest)
#include "client_network_test.moc"
