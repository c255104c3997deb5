// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/secret.h"

#include <QtTest>

#include <concepts>
#include <sstream>

using namespace vitascope;

template<class T>
concept Streamable = requires(std::ostream& out, const T& value) {
    out << value;
};
static_assert(!Streamable<Secret>);
static_assert(!std::equality_comparable<Secret>);
static_assert(!std::convertible_to<Secret, std::string>);

class SecretTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isEmptyOnceMovedFrom() {
        Secret first("correct horse battery staple");
        const Secret second(std::move(first));
        QCOMPARE(second.reveal(), std::string("correct horse battery staple"));
        QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): that is the promise
    }

    void keepsItsValueWhenCopied() {
        const Secret first("a");
        Secret second("b");
        second = first;
        QCOMPARE(second.reveal(), first.reveal());
    }
};

QTEST_APPLESS_MAIN(SecretTest)
#include "secret_test.moc"
