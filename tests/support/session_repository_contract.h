// SPDX-License-Identifier: GPL-3.0-or-later
// What every SessionRepository does; run against the fake and each adapter.
#pragma once

#include "server/domain/auth/session_repository.h"

#include <QTest>

#include <algorithm>

namespace vitascope::test {

class SessionRepositoryContract : public QObject {
    Q_OBJECT

protected:
    using Session = server::auth::Session;
    using SpentToken = server::auth::SpentToken;

    // An empty repository, with the users `anna` and `berta` where it asks for them, and its unit of work.
    virtual void makeEmpty() = 0;
    virtual server::UnitOfWork& work() = 0;
    virtual server::auth::SessionRepository& repository() = 0;

    static Uuid numbered(int number) {
        std::array<std::uint8_t, 16> bytes{};
        bytes[15] = static_cast<std::uint8_t>(number);
        return Uuid(bytes);
    }
    static UserId anna() { return UserId(numbered(101)); }
    static UserId berta() { return UserId(numbered(102)); }

private:
    static UtcTime second(int number) { return UtcTime(std::chrono::seconds(number)); }
    static Digest token(const std::string& text) { return Sha256::of(text); }
    static Session session(int number, UserId user) {
        return {.id = SessionId(numbered(number)),
                .user = user,
                .device = "laptop №1",
                .token = token(std::to_string(number)),
                .createdAt = second(1),
                .usedAt = second(2),
                .expiresAt = second(1000),
                .revokedAt = std::nullopt};
    }
    template<class Change>
    auto write(Change&& change) {
        return work().write([&](server::WriteScope& scope) { return change(scope, repository()); });
    }
    Result<void> add(const Session& value) {
        return write([&](auto& scope, auto& sessions) { return sessions.add(scope, value); });
    }
    Result<void> update(const Session& value) {
        return write([&](auto& scope, auto& sessions) { return sessions.update(scope, value); });
    }
    Result<void> addSpent(const SpentToken& spent) {
        return write([&](auto& scope, auto& sessions) { return sessions.addSpent(scope, spent); });
    }
    std::optional<Session> find(SessionId id) {
        return write([&](auto& scope, auto& sessions) { return sessions.find(scope, id); }).value();
    }
    std::optional<Session> findByToken(const Digest& digest) {
        return write([&](auto& scope, auto& sessions) { return sessions.findByToken(scope, digest); }).value();
    }
    std::optional<SpentToken> findSpent(const Digest& digest) {
        return write([&](auto& scope, auto& sessions) { return sessions.findSpent(scope, digest); }).value();
    }
    std::vector<SessionId> revokedSince(int time) {
        return write([&](auto& scope, auto& sessions) { return sessions.revokedSince(scope, second(time)); }).value();
    }

private Q_SLOTS:
    void init() { makeEmpty(); }

    void findsWhatWasAdded() {
        const auto one = session(1, anna());
        QVERIFY(add(one));
        QVERIFY(find(one.id) == one);
        QVERIFY(findByToken(one.token) == one);
        QVERIFY(!find(SessionId()));
        QVERIFY(!findByToken(token("other")));
    }

    void refusesATokenTwice() {
        QVERIFY(add(session(1, anna())));
        auto other = session(2, anna());
        other.token = session(1, anna()).token;
        QVERIFY(add(other).error().code == ErrorCode::AlreadyExists);
    }

    void findsASessionByItsNewTokenAlone() {
        auto one = session(1, anna());
        QVERIFY(add(one));
        const auto old = one.token;
        one.token = token("next");
        one.usedAt = second(50);
        one.expiresAt = second(2000);
        one.revokedAt = second(60);
        one.device = "phone";
        one.address = "2001:db8::1";
        QVERIFY(update(one));
        QVERIFY(!findByToken(old));
        QVERIFY(findByToken(one.token) == one);
        QVERIFY(update(session(9, anna())).error().code == ErrorCode::NotFound);
    }

    void remembersSpentTokens() {
        const auto one = session(1, anna());
        QVERIFY(add(one));
        const SpentToken spent{token("old"), one.id, second(5)};
        QVERIFY(addSpent(spent));
        QVERIFY(findSpent(token("old")) == spent);
        QVERIFY(!findSpent(one.token));
        QVERIFY(addSpent(spent).error().code == ErrorCode::AlreadyExists);
    }

    void revokesTheSessionsOfOneUser() {
        auto revoked = session(3, anna());
        revoked.revokedAt = second(5);
        QVERIFY(add(session(1, anna())) && add(session(2, anna())) && add(revoked) && add(session(4, berta())));
        auto ended = write([&](auto& scope, auto& all) {
                         return all.revokeAll(scope, anna(), std::nullopt, second(20));
                     }).value();
        std::ranges::sort(ended);
        QVERIFY(ended == (std::vector{SessionId(numbered(1)), SessionId(numbered(2))}));
        QVERIFY(find(SessionId(numbered(2)))->revokedAt == second(20));
        QVERIFY(find(SessionId(numbered(3)))->revokedAt == second(5));
        QVERIFY(!find(SessionId(numbered(4)))->revokedAt);
        QCOMPARE(revokedSince(0).size(), 3U);
        QCOMPARE(revokedSince(20).size(), 2U);
        QCOMPARE(revokedSince(21).size(), 0U);
    }

    void sparesOneSessionIfAsked() {
        QVERIFY(add(session(1, anna())) && add(session(2, anna())));
        const auto spared = SessionId(numbered(2));
        const auto ended =
            write([&](auto& scope, auto& all) { return all.revokeAll(scope, anna(), spared, second(20)); }).value();
        QVERIFY(ended == std::vector{SessionId(numbered(1))});
        QVERIFY(!find(spared)->revokedAt);
    }

    void listsWhatIsAliveTheLastUsedFirst() {
        auto used = session(2, anna());
        used.usedAt = second(50);
        auto revoked = session(3, anna());
        revoked.revokedAt = second(5);
        auto expired = session(4, anna());
        expired.expiresAt = second(100);
        QVERIFY(add(session(1, anna())) && add(used) && add(revoked) && add(expired) && add(session(5, berta())));
        const auto list = [&](int limit) {
            return write([&](auto& scope, auto& all) { return all.listAlive(scope, anna(), second(100), limit); })
                .value();
        };
        QVERIFY(list(10) == (std::vector{used, session(1, anna())}));
        QVERIFY(list(1) == std::vector{used});
    }

    void forgetsWhatEndedLongAgo() {
        auto expired = session(1, anna());
        expired.expiresAt = second(10);
        auto revoked = session(2, anna());
        revoked.revokedAt = second(10);
        QVERIFY(add(expired) && add(revoked) && add(session(3, anna())));
        QVERIFY(addSpent({token("old"), expired.id, second(5)}));
        QVERIFY(write([&](auto& scope, auto& all) { return all.removeEndedBefore(scope, second(10)); }));
        QVERIFY(find(expired.id) && find(revoked.id));
        QVERIFY(write([&](auto& scope, auto& all) { return all.removeEndedBefore(scope, second(11)); }));
        QVERIFY(!find(expired.id) && !find(revoked.id) && find(SessionId(numbered(3))));
        QVERIFY(!findSpent(token("old")));
    }
};

} // namespace vitascope::test
