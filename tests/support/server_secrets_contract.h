// SPDX-License-Identifier: GPL-3.0-or-later
// What every ClaimRepository and ServerKeyRepository do; run against the fakes and each adapter.
#pragma once

#include "server/domain/auth/claim_repository.h"
#include "server/domain/auth/server_key.h"

#include <QTest>

namespace vitascope::test {

class ServerSecretsContract : public QObject {
    Q_OBJECT

protected:
    // Empty repositories and the unit of work they take part in.
    virtual void makeEmpty() = 0;
    virtual server::UnitOfWork& work() = 0;
    virtual server::auth::ClaimRepository& claims() = 0;
    virtual server::auth::ServerKeyRepository& keys() = 0;

private:
    static UtcTime second(int number) { return UtcTime(std::chrono::seconds(number)); }
    Result<void> put(const std::string& token) {
        return work().write(
            [&](server::WriteScope& scope) { return claims().put(scope, Sha256::of(token), second(1)); });
    }
    bool take(const std::string& token) {
        return work().write([&](server::WriteScope& scope) { return claims().take(scope, Sha256::of(token)); }).value();
    }
    bool isCurrent(const std::string& token) {
        return work()
            .read([&](server::ReadScope& scope) { return claims().isCurrent(scope, Sha256::of(token)); })
            .value();
    }
    Result<void> add(const std::string& id, const std::string& purpose, int time) {
        return work().write([&](server::WriteScope& scope) {
            return keys().add(scope, {id, purpose, Secret("secret of " + id), second(time)});
        });
    }
    std::string list(const std::string& purpose) {
        const auto found = work().read([&](server::ReadScope& scope) { return keys().list(scope, purpose); }).value();
        std::string text;
        for (const auto& key : found)
            text += key.id + "=" + key.secret.reveal() + ";";
        return text;
    }

private Q_SLOTS:
    void init() { makeEmpty(); }

    void aClaimIsTakenOnce() {
        QVERIFY(!take("a"));
        QVERIFY(put("a"));
        QVERIFY(!isCurrent("b") && !take("b"));
        QVERIFY(isCurrent("a") && take("a"));
        QVERIFY(!isCurrent("a") && !take("a"));
    }

    void aNewClaimReplacesTheOldOne() {
        QVERIFY(put("a") && put("b"));
        QVERIFY(!take("a"));
        QVERIFY(take("b"));
    }

    void listsTheKeysOfAPurposeNewestFirst() {
        QVERIFY(list("sign").empty());
        QVERIFY(add("old", "sign", 1) && add("new", "sign", 2) && add("else", "media", 3));
        QCOMPARE(list("sign"), std::string("new=secret of new;old=secret of old;"));
        QCOMPARE(list("media"), std::string("else=secret of else;"));
        QVERIFY(add("old", "media", 4).error().code == ErrorCode::AlreadyExists);
    }

    void forgetsAKey() {
        QVERIFY(add("old", "sign", 1) && add("new", "sign", 2));
        const auto remove = [&](server::WriteScope& scope) { return keys().remove(scope, "old"); };
        QVERIFY(work().write(remove));
        QCOMPARE(list("sign"), std::string("new=secret of new;"));
        QVERIFY(work().write(remove));
    }
};

} // namespace vitascope::test
