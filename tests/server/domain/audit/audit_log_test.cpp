// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/audit/audit_log.h"

#include "tests/server/domain/audit/fake_audit_repository.h"
#include "tests/support/fake_unit_of_work.h"
#include "tests/support/manual_clock.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::audit;

class AuditLogTest : public QObject {
    Q_OBJECT

    std::vector<Entry> entries() { return log_.list({}, {}, 100)->items; }

    test::ManualClock clock_;
    SystemIdSource ids_{clock_};
    FakeAuditRepository rows_;
    test::FakeUnitOfWork work_;
    AuditLog log_{work_, rows_, clock_, ids_};

private Q_SLOTS:
    void initTestCase() { work_.join(rows_); }
    void init() { rows_ = {}; }

    void anActThatIsTakenBackLeavesNoEntry() {
        const auto done = work_.write([&](WriteScope& scope) -> Result<void> {
            if (auto noted = log_.append(scope, {}, {"title.publish", "title:1", {}}); !noted)
                return noted;
            return fail(ErrorCode::Conflict, "not this time");
        });
        QVERIFY(!done);
        QVERIFY(entries().empty());
    }

    void whatChangesNothingIsRecordedByItself() {
        const Origin origin{UserId(), "192.0.2.1", "r1"};
        log_.record(origin, {"session.refuse", "user:1", {detail("reason", "password")}});
        QCOMPARE(entries().size(), 1U);
        QVERIFY(entries()[0].origin == origin);
        QVERIFY(entries()[0].at == clock_.utcNow());
    }

    void oldEntriesAreForgotten() {
        log_.record({}, {"a.b", "", {}});
        clock_.advance(AuditLog::kMemory);
        log_.record({}, {"c.d", "", {}});
        QVERIFY(log_.forgetOld());
        QCOMPARE(entries().size(), 2U);
        clock_.advance(std::chrono::seconds(1));
        QVERIFY(log_.forgetOld());
        QCOMPARE(entries().size(), 1U);
    }

    void aDetailStaysOnItsLine() {
        QCOMPARE(detail("name", "a\nb=c"), std::string("name=a b=c"));
        std::string longName(194, 'x'); // with "name=" one byte less than fits, and a letter of two bytes more
        longName.append("яяя");
        QCOMPARE(detail("name", longName).size(), 199U);
    }
};

QTEST_APPLESS_MAIN(AuditLogTest)
#include "audit_log_test.moc"
