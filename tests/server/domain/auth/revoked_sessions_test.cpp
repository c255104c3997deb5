// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/revoked_sessions.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace vitascope;
using namespace vitascope::server::auth;

namespace {

SessionId numbered(std::uint8_t number) {
    std::array<std::uint8_t, 16> bytes{};
    bytes[15] = number;
    return SessionId(Uuid(bytes));
}

} // namespace

class RevokedSessionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatWasAdded() {
        RevokedSessions revoked;
        QVERIFY(!revoked.isRevoked(numbered(1)));
        revoked.add(std::vector{numbered(1)});
        QVERIFY(revoked.isRevoked(numbered(1)));
        QVERIFY(!revoked.isRevoked(numbered(2)));
    }

    void keepsWhatWasAddedWhileTheDatabaseWasBeingRead() {
        RevokedSessions revoked;
        revoked.add(std::vector{numbered(1)});
        revoked.replace(std::vector{numbered(2)}); // read before 1 was committed
        QVERIFY(revoked.isRevoked(numbered(1)));
        QVERIFY(revoked.isRevoked(numbered(2)));
    }

    void forgetsWhatTheDatabaseForgot() {
        RevokedSessions revoked;
        revoked.add(std::vector{numbered(1)});
        revoked.replace(std::vector{numbered(1)});
        revoked.replace({});
        QVERIFY(!revoked.isRevoked(numbered(1)));
    }

    void answersWhileOthersAdd() {
        RevokedSessions revoked;
        std::atomic<bool> done = false;
        std::thread reader([&] {
            while (!done)
                (void)revoked.isRevoked(numbered(7));
        });
        for (std::uint8_t i = 0; i < 200; ++i)
            revoked.add(std::vector{numbered(i)});
        done = true;
        reader.join();
        QVERIFY(revoked.isRevoked(numbered(199)));
    }
};

QTEST_APPLESS_MAIN(RevokedSessionsTest)
#include "revoked_sessions_test.moc"
