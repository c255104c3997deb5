// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/link_proxy.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace vitascope;
using namespace vitascope::test;

class LinkProxyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deliversEveryByteAndNoFasterThanItsRate() {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QByteArray sent(200'000, Qt::Uninitialized);
        for (qsizetype i = 0; i < sent.size(); ++i)
            sent[i] = static_cast<char>(i % 251);
        connect(&server, &QTcpServer::newConnection, this, [&] {
            auto* socket = server.nextPendingConnection();
            socket->write(sent);
            socket->disconnectFromHost();
        });
        auto proxy = LinkProxy::open(server.serverPort(), BitsPerSecond{4'000'000});
        QVERIFY(proxy);
        QElapsedTimer timer;
        timer.start();
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, (*proxy)->port());
        QByteArray got;
        connect(&client, &QTcpSocket::readyRead, this, [&] { got += client.readAll(); });
        QTRY_COMPARE_WITH_TIMEOUT(got.size(), sent.size(), 10'000);
        QVERIFY(got == sent);
        // 200 kB at 4 Mbit/s are 0.4 s; the bucket holds 0.05 s. A slow machine only makes it longer.
        QVERIFY2(timer.elapsed() >= 300, qPrintable(QString::number(timer.elapsed())));
    }

    void takesEveryByteUpAndNoFasterThanItsRate() {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QByteArray got;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            auto* socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&got, socket] { got += socket->readAll(); });
        });
        auto proxy = LinkProxy::open(server.serverPort(), BitsPerSecond{4'000'000});
        QVERIFY(proxy);
        (*proxy)->setUploadRate(BitsPerSecond{4'000'000});
        QByteArray sent(200'000, Qt::Uninitialized);
        for (qsizetype i = 0; i < sent.size(); ++i)
            sent[i] = static_cast<char>(i % 251);
        QElapsedTimer timer;
        timer.start();
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, (*proxy)->port());
        client.write(sent);
        QTRY_COMPARE_WITH_TIMEOUT(got.size(), sent.size(), 10'000);
        QVERIFY(got == sent);
        QVERIFY2(timer.elapsed() >= 300, qPrintable(QString::number(timer.elapsed())));
        QTRY_COMPARE((*proxy)->uploadedBytes(), std::int64_t(sent.size()));
        QCOMPARE((*proxy)->deliveredBytes(), std::int64_t(0));
    }

    void closesTheClientWhenTheServerIsAway() {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        auto proxy = LinkProxy::open(server.serverPort(), BitsPerSecond{1'000'000});
        QVERIFY(proxy);
        server.close();
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, (*proxy)->port());
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    }
};

QTEST_GUILESS_MAIN(LinkProxyTest)
#include "link_proxy_test.moc"
