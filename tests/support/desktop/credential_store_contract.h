// SPDX-License-Identifier: GPL-3.0-or-later
// What every CredentialStore does. A test calls it with a fresh store.
#pragma once

#include "shared/desktop/session/credential_store.h"

#include <QTest>

namespace vitascope::test {

inline void credentialStoreContract(const desktop::CredentialStore& store) {
    const QUrl films("https://films.example");
    const QUrl other("https://films.example:8443");
    QVERIFY(!store.find(films));
    QVERIFY(store.forget(films)); // of nothing
    QVERIFY(store.keep(films, Secret("one")));
    QVERIFY(store.keep(other, Secret("two")));
    QVERIFY(store.keep(films, Secret("three")));
    QVERIFY(store.find(QUrl("https://films.example/")).has_value());
    QCOMPARE(store.find(QUrl("https://films.example/"))->reveal(), std::string("three"));
    QCOMPARE(store.find(other)->reveal(), std::string("two"));
    QVERIFY(!store.find(QUrl("http://films.example")));
    QVERIFY(store.forget(films));
    QVERIFY(!store.find(films));
    QVERIFY(store.find(other));
    QVERIFY(store.forget(other));
}

} // namespace vitascope::test
