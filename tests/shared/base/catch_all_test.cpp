// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/catch_all.h"

#include <QTest>

#include <new>

using namespace vitascope;

class CatchAllTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhetherTheWorkThrew() {
        QVERIFY(catchAll("test", [] {}));
        QVERIFY(!catchAll("test", [] { throw std::bad_alloc(); }));
        QVERIFY(!catchAll("test", [] { throw 1; }));
    }
};

QTEST_APPLESS_MAIN(CatchAllTest)
#include "catch_all_test.moc"
