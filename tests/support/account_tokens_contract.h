// SPDX-License-Identifier: GPL-3.0-or-later
// What every InvitationRepository and PasswordResetRepository do; run against the fakes and each adapter.
#pragma once

#include "server/domain/auth/invitation_repository.h"
#include "server/domain/auth/password_reset_repository.h"

#include <QTest>

namespace vitascope::test {

class AccountTokensContract : public QObject {
    Q_OBJECT

protected:
    using Invitation = server::auth::Invitation;
    using PasswordReset = server::auth::PasswordReset;

    // Empty repositories, with the user `anna` where they ask for her, and the unit of work they take part in.
    virtual void makeEmpty() = 0;
    virtual server::UnitOfWork& work() = 0;
    virtual server::auth::InvitationRepository& invitations() = 0;
    virtual server::auth::PasswordResetRepository& resets() = 0;

    static Uuid numbered(int number) {
        std::array<std::uint8_t, 16> bytes{};
        bytes[15] = static_cast<std::uint8_t>(number);
        return Uuid(bytes);
    }
    static UserId anna() { return UserId(numbered(101)); }

private:
    static UtcTime second(int number) { return UtcTime(std::chrono::seconds(number)); }
    static Invitation invitation(int number) {
        return {.id = InvitationId(numbered(number)),
                .token = Sha256::of(std::to_string(number)),
                .role = server::auth::Role::Editor,
                .note = "for \"Анна\"",
                .createdBy = UserId(numbered(7)),
                .createdAt = second(1),
                .expiresAt = second(100),
                .uses = 3,
                .used = 1};
    }
    template<class Change>
    auto write(Change&& change) {
        return work().write([&](server::WriteScope& scope) { return change(scope); });
    }
    Result<void> add(const Invitation& value) {
        return write([&](auto& scope) { return invitations().add(scope, value); });
    }
    Result<void> update(const Invitation& value) {
        return write([&](auto& scope) { return invitations().update(scope, value); });
    }
    std::optional<Invitation> find(int number) {
        return write([&](auto& scope) { return invitations().find(scope, InvitationId(numbered(number))); }).value();
    }
    std::optional<PasswordReset> findReset(const std::string& token) {
        return write([&](auto& scope) { return resets().find(scope, Sha256::of(token)); }).value();
    }

private Q_SLOTS:
    void init() { makeEmpty(); }

    void findsAnInvitationByIdAndByToken() {
        const auto one = invitation(1);
        QVERIFY(add(one));
        QVERIFY(find(1) == one);
        QVERIFY(!find(2));
        QVERIFY(write([&](auto& scope) { return invitations().findByToken(scope, one.token); }).value() == one);
        QVERIFY(!write([&](auto& scope) { return invitations().findByToken(scope, Sha256::of("x")); }).value());
        auto other = invitation(2);
        other.token = one.token;
        QVERIFY(add(other).error().code == ErrorCode::AlreadyExists);
    }

    void countsUsesAndRevokes() {
        auto one = invitation(1);
        QVERIFY(add(one));
        one.used = 3;
        one.revokedAt = second(9);
        QVERIFY(update(one));
        QVERIFY(find(1) == one);
        QVERIFY(update(invitation(2)).error().code == ErrorCode::NotFound);
    }

    void listsInvitationsPageByPage() {
        QVERIFY(add(invitation(1)) && add(invitation(2)) && add(invitation(3)));
        const auto page = [&](std::optional<InvitationId> after) {
            return write([&](auto& scope) { return invitations().list(scope, after, 2); }).value();
        };
        const auto first = page(std::nullopt);
        QCOMPARE(first.items.size(), 2U);
        QVERIFY(first.items[0] == invitation(3) && first.next == InvitationId(numbered(2)));
        const auto second = page(first.next);
        QCOMPARE(second.items.size(), 1U);
        QVERIFY(!second.next);
    }

    void aUserHasOneResetAtMost() {
        const auto put = [&](const std::string& token) {
            return write([&](auto& scope) { return resets().put(scope, {anna(), Sha256::of(token), second(5)}); });
        };
        QVERIFY(put("a"));
        QVERIFY(findReset("a") == (PasswordReset{anna(), Sha256::of("a"), second(5)}));
        QVERIFY(put("b"));
        QVERIFY(!findReset("a") && findReset("b"));
        QVERIFY(write([&](auto& scope) { return resets().remove(scope, anna()); }));
        QVERIFY(!findReset("b"));
        QVERIFY(write([&](auto& scope) { return resets().remove(scope, anna()); }));
    }
};

} // namespace vitascope::test
