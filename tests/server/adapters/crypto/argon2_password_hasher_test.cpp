// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/crypto/argon2_password_hasher.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace vitascope;
using namespace vitascope::server::crypto;

namespace {

constexpr Argon2Settings kCheap{.memoryKib = 64, .passes = 1};

} // namespace

class Argon2PasswordHasherTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acceptsTheRightPasswordOnly() {
        Argon2PasswordHasher hasher(kCheap);
        const auto hash = hasher.hash(Secret("correct horse"));
        QVERIFY(hash);
        QCOMPARE(hasher.verify(*hash, Secret("correct horse")).value_or(false), true);
        QCOMPARE(hasher.verify(*hash, Secret("correct horsf")).value_or(true), false);
        QCOMPARE(hasher.verify(*hash, Secret("")).value_or(true), false);
    }

    void saltsEveryHash() {
        Argon2PasswordHasher hasher(kCheap);
        QVERIFY(hasher.hash(Secret("same")).value() != hasher.hash(Secret("same")).value());
    }

    void countsBytesAfterANul() {
        Argon2PasswordHasher hasher(kCheap);
        const auto hash = hasher.hash(Secret(std::string("a\0b", 3)));
        QCOMPARE(hasher.verify(*hash, Secret(std::string("a\0c", 3))).value_or(true), false);
    }

    void usesTheDocumentedParametersByDefault() {
        Argon2PasswordHasher hasher;
        const auto hash = hasher.hash(Secret("x"));
        QVERIFY(hash && hash->starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        QVERIFY(!hasher.isOutdated(*hash));
    }

    void findsHashesOfOtherParametersOutdatedAndStillReadsThem() {
        Argon2PasswordHasher old(kCheap);
        Argon2PasswordHasher current({.memoryKib = 128, .passes = 1});
        const auto hash = old.hash(Secret("secret"));
        QVERIFY(current.isOutdated(*hash));
        QCOMPARE(current.verify(*hash, Secret("secret")).value_or(false), true);
    }

    void aDamagedHashIsCorrupt_data() {
        QTest::addColumn<QString>("hash");
        QTest::newRow("empty") << "";
        QTest::newRow("nonsense") << "hunter2";
        QTest::newRow("another algorithm") << "$2b$12$abcdefghijklmnopqrstuv";
        QTest::newRow("cut") << "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ";
    }
    void aDamagedHashIsCorrupt() {
        QFETCH(QString, hash);
        Argon2PasswordHasher hasher(kCheap);
        const auto verified = hasher.verify(hash.toStdString(), Secret("x"));
        QVERIFY(!verified && verified.error().code == ErrorCode::Corrupt);
    }

    void isBoundedToSoManyCallersComputingOrWaiting() {
        const auto inside = [](const Argon2Settings& settings) { return settings.inFlight + settings.waiting; };
        for (unsigned callers = 1; callers < 100; ++callers) {
            for (const unsigned inFlight : {0U, 1U, 2U, 64U}) {
                const auto bounded = boundedTo({.inFlight = inFlight, .waiting = 4}, callers);
                QVERIFY(bounded.inFlight >= 1);
                QVERIFY(inside(bounded) <= callers);
            }
        }
        QCOMPARE(inside(boundedTo({.inFlight = 2, .waiting = 4}, 0)), 1U);
        QCOMPARE(inside(boundedTo({.inFlight = 2, .waiting = 4}, 100)), 6U);
    }

    void refusesWhenTooManyAreInFlight() {
        Argon2PasswordHasher hasher(
            {.memoryKib = 32 * 1024, .passes = 4, .inFlight = 1, .patience = std::chrono::milliseconds(1)});
        std::atomic<int> done = 0;
        std::atomic<int> refused = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                const auto hash = hasher.hash(Secret("x"));
                if (hash)
                    ++done;
                else if (hash.error().code == ErrorCode::Unavailable)
                    ++refused;
            });
        }
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(done + refused, 4);
        QVERIFY(done >= 1);
        QVERIFY(refused >= 1);
        QVERIFY(hasher.hash(Secret("afterwards")));
    }
};

QTEST_APPLESS_MAIN(Argon2PasswordHasherTest)
#include "argon2_password_hasher_test.moc"
