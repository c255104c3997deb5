// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/streaming/media_keys.h"

#include "server/domain/streaming/playback.h"
#include "tests/server/domain/auth/fake_server_key_repository.h"
#include "tests/support/fake_unit_of_work.h"
#include "tests/support/manual_clock.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::streaming;

class MediaKeysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRightOutlivesTheTurnoverOfItsKey() {
        MediaRights rights(decoded(ring_.keys().value()), revoked_);
        const MediaGrant grant{package_, session_, clock_.utcNow() + kLongestRight};
        const auto token = rights.issue(grant);
        rights.setKeys(decoded(rotate()));
        QVERIFY(rights.check(token, package_, clock_.utcNow()));
        QVERIFY(rights.issue(grant) != token);
        clock_.advance(kLongestRight - 1h);
        rights.setKeys(decoded(ring_.keys().value()));
        QVERIFY(rights.check(token, package_, clock_.utcNow()));
        clock_.advance(2h);
        rights.setKeys(decoded(ring_.keys().value()));
        QVERIFY(!rights.check(token, package_, clock_.utcNow()));
    }

    // docs/api.md: the longest film has seven days.
    void noRightIsLongerThanItsKeyIsKept() { QVERIFY(lifetimeOfRight(Seconds(7.0 * 24 * 3600)) <= kLongestRight); }

    void numbersBeginAgainAndPassOverThoseThatCount() {
        (void)ring_.keys();
        for (int i = 0; i < 254; ++i)
            QCOMPARE(rotate().size(), static_cast<std::size_t>(i + 2));
        QVERIFY(!ring_.rotate([](auto&, auto&) -> Result<void> { return {}; }));
        clock_.advance(kLongestRight + 1h);
        const auto keys = decoded(rotate());
        QCOMPARE(keys.size(), std::size_t(2));
        QCOMPARE(keys[0].id, std::uint8_t(1));
        QCOMPARE(keys[1].id, std::uint8_t(255));
    }

    void init() { rows_ = {}; }

private:
    std::vector<auth::ServerKey> rotate() {
        clock_.advance(1s);
        return ring_.rotate([](auto&, auto&) -> Result<void> { return {}; }).value();
    }
    static std::vector<SigningKey> decoded(const std::vector<auth::ServerKey>& keys) {
        return decodeMediaKeys(keys).value();
    }

    test::ManualClock clock_;
    test::FakeUnitOfWork work_;
    auth::FakeServerKeyRepository rows_;
    auth::KeyRing ring_ = mediaKeyRing(work_, rows_, clock_);
    auth::RevokedSessions revoked_;
    const PackageId package_{Uuid::makeV7(clock_.utcNow())};
    const SessionId session_{Uuid::makeV7(clock_.utcNow())};
};

QTEST_APPLESS_MAIN(MediaKeysTest)
#include "media_keys_test.moc"
