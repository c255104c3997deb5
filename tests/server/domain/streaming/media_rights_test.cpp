// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/streaming/media_rights.h"

#include "server/domain/streaming/hmac_sha256.h"
#include "shared/base/base64.h"
#include "shared/base/sha256.h"

#include <QtTest>

#include <array>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::streaming;

namespace {

SigningKey key(std::uint8_t id, char fill) {
    return {.id = id, .bytes = Secret(std::string(32, fill))};
}

const PackageId kFilm = *PackageId::parse("01900000-0000-7000-8000-000000000001");
const PackageId kOtherFilm = *PackageId::parse("01900000-0000-7000-8000-000000000002");
const SessionId kSession = *SessionId::parse("01900000-0000-7000-8000-000000000003");
const UtcTime kNow{std::chrono::seconds(1'700'000'000)};
const MediaGrant kGrant{.package = kFilm, .session = kSession, .expiresAt = kNow + std::chrono::hours(6)};

} // namespace

class MediaRightsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // RFC 4231, test cases 1, 2 and 6 (a key longer than a block).
    void computesTheHmacOfTheStandard_data() {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("mac");
        QTest::newRow("1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                           << QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        QTest::newRow("2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                           << QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        QTest::newRow("6") << QByteArray(131, '\xaa')
                           << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
                           << QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }
    void computesTheHmacOfTheStandard() {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, mac);
        const std::vector<std::uint8_t> bytes(message.begin(), message.end());
        QCOMPARE(Digest(hmacSha256(Secret(key.toStdString()), bytes)).toHex(), mac.toStdString());
    }

    void saysWhetherItCountsForDrafts() {
        const auth::RevokedSessions revoked;
        const MediaRights rights({key(1, 'k')}, revoked);
        auto drafts = kGrant;
        drafts.drafts = true;
        QVERIFY(rights.check(rights.issue(drafts), kFilm, kNow)->drafts);
        QVERIFY(!rights.check(rights.issue(kGrant), kFilm, kNow)->drafts);
    }

    void takesItsOwnTokenUntilItExpires() {
        const auth::RevokedSessions revoked;
        const MediaRights rights({key(1, 'k')}, revoked);
        const auto token = rights.issue(kGrant);
        const auto grant = rights.check(token, kFilm, kGrant.expiresAt - std::chrono::seconds(1));
        QVERIFY(grant);
        QCOMPARE(grant->session, kSession);
        QVERIFY(grant->expiresAt == kGrant.expiresAt);
        const auto late = rights.check(token, kFilm, kGrant.expiresAt);
        QVERIFY(!late);
        QVERIFY(late.error().code == ErrorCode::Unauthenticated);
    }

    void refusesAnotherFilmsToken() {
        const auth::RevokedSessions revoked;
        const MediaRights rights({key(1, 'k')}, revoked);
        QVERIFY(rights.check(rights.issue(kGrant), kOtherFilm, kNow).error().code == ErrorCode::Forbidden);
    }

    void refusesARevokedSession() {
        auth::RevokedSessions revoked;
        const MediaRights rights({key(1, 'k')}, revoked);
        const auto token = rights.issue(kGrant);
        revoked.add(std::array{kSession});
        QVERIFY(rights.check(token, kFilm, kNow).error().code == ErrorCode::Forbidden);
    }

    void refusesATokenWithAnyBitChanged() {
        const auth::RevokedSessions revoked;
        const MediaRights rights({key(1, 'k')}, revoked);
        const auto bytes = *fromBase64Url(rights.issue(kGrant));
        for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
            auto forged = bytes;
            forged[bit / 8] = static_cast<char>(forged[bit / 8] ^ (1 << (bit % 8)));
            const auto grant = rights.check(toBase64Url(forged), kFilm, kNow);
            QVERIFY2(!grant && grant.error().code == ErrorCode::Unauthenticated, qPrintable(QString::number(bit)));
        }
    }

    void refusesWhatIsNoToken_data() {
        QTest::addColumn<QString>("token");
        QTest::newRow("empty") << "";
        QTest::newRow("short") << "AQE";
        QTest::newRow("foreign characters") << QString(78, u'!');
        QTest::newRow("zeroes") << QString(78, u'A');
    }
    void refusesWhatIsNoToken() {
        QFETCH(QString, token);
        const auth::RevokedSessions revoked;
        const MediaRights rights({key(1, 'k')}, revoked);
        QVERIFY(rights.check(token.toStdString(), kFilm, kNow).error().code == ErrorCode::Unauthenticated);
    }

    void takesTokensOfAnOlderKeyAndSignsWithTheFirst() {
        const auth::RevokedSessions revoked;
        const MediaRights before({key(1, 'k')}, revoked);
        const MediaRights after({key(2, 'n'), key(1, 'k')}, revoked);
        QVERIFY(after.check(before.issue(kGrant), kFilm, kNow));
        QVERIFY(before.check(after.issue(kGrant), kFilm, kNow).error().code == ErrorCode::Unauthenticated);
    }

    void refusesAKeyOfTheSameNumberWithOtherBytes() {
        const auth::RevokedSessions revoked;
        const MediaRights ours({key(1, 'k')}, revoked);
        const MediaRights theirs({key(1, 'x')}, revoked);
        QVERIFY(ours.check(theirs.issue(kGrant), kFilm, kNow).error().code == ErrorCode::Unauthenticated);
    }
};

QTEST_APPLESS_MAIN(MediaRightsTest)
#include "media_rights_test.moc"
