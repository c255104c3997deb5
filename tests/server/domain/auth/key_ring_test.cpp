// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/key_service.h"

#include "tests/server/domain/audit/fake_audit_repository.h"
#include "tests/server/domain/auth/fake_server_key_repository.h"
#include "tests/support/fake_unit_of_work.h"
#include "tests/support/manual_clock.h"

#include <QTest>

#include <atomic>
#include <future>
#include <thread>

using namespace std::chrono_literals;
using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::auth;

namespace {

std::string idsOf(const std::vector<ServerKey>& keys) {
    std::string ids;
    for (const auto& key : keys)
        ids += key.id + " ";
    return ids;
}

} // namespace

class KeyRingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstKeyIsMadeOnce() {
        QCOMPARE(current(), std::string("key1 "));
        QCOMPARE(current(), std::string("key1 "));
    }

    void aKeyThatIsTooOldIsReplacedAndStillCountsForAWhile() {
        (void)current();
        clock_.advance(99h);
        QCOMPARE(current(), std::string("key1 "));
        clock_.advance(1h);
        QCOMPARE(current(), std::string("key2 key1 "));
        clock_.advance(9h);
        QCOMPARE(current(), std::string("key2 key1 "));
        clock_.advance(1h);
        QCOMPARE(current(), std::string("key2 "));
        QCOMPARE(stored(), std::size_t(1));
    }

    void rotatingMakesANewKeyAtOnce() {
        (void)current();
        clock_.advance(1h);
        QVERIFY(service_.rotate(admin_, "test"));
        QCOMPARE(used_, std::string("key2 key1 "));
        clock_.advance(5h);
        QVERIFY(service_.rotate(admin_, "test"));
        QCOMPARE(used_, std::string("key3 key2 key1 "));
        clock_.advance(6h);
        QVERIFY(service_.refresh());
        QCOMPARE(used_, std::string("key3 key2 "));
    }

    void theStatesTellWhichKeySignsAndUntilWhenTheOthersCount() {
        (void)current();
        clock_.advance(1h);
        const auto replacedAt = clock_.utcNow();
        const auto states = service_.rotate(admin_, "test").value();
        QCOMPARE(states.size(), std::size_t(2));
        QCOMPARE(states[0].id, std::string("key2"));
        QVERIFY(!states[0].acceptedUntil);
        QCOMPARE(states[1].id, std::string("key1"));
        QVERIFY(states[1].acceptedUntil == replacedAt + 10h);
    }

    void listingMakesAndRemovesNoKey() {
        QVERIFY(service_.list().value().empty());
        QCOMPARE(stored(), std::size_t(0));
        (void)current();
        QVERIFY(service_.rotate(admin_, "test"));
        clock_.advance(200h);
        QCOMPARE(service_.list().value().size(), std::size_t(1));
        QCOMPARE(stored(), std::size_t(2));
    }

    void anOlderListNeverReplacesANewerOne() {
        // The first to use its keys is held up while somebody else makes a newer one.
        std::promise<void> isUsing;
        std::atomic<int> uses = 0;
        std::atomic<bool> isAlone = true;
        std::atomic<int> inside = 0;
        KeyService service(audit_);
        std::string last;
        service.add(ring_, [&](const auto& keys) -> Result<void> {
            if (++inside != 1)
                isAlone = false;
            if (uses++ == 0) {
                isUsing.set_value();
                std::this_thread::sleep_for(100ms);
            }
            last = idsOf(keys);
            --inside;
            return {};
        });
        std::jthread slow([&] { (void)service.refresh(); });
        isUsing.get_future().wait();
        clock_.advance(1h);
        QVERIFY(service.rotate(admin_, "test"));
        slow.join();
        QVERIFY(isAlone);
        QCOMPARE(last, std::string("key2 key1 "));
    }

    void aRotationIsInTheAuditLog() {
        QVERIFY(service_.rotate(admin_, "test"));
        const auto page = audit_.list({}, {}, 10).value();
        QCOMPARE(page.items.size(), std::size_t(1));
        QCOMPARE(page.items.front().act.action, std::string("key.rotate"));
        QCOMPARE(page.items.front().act.subject, std::string("key:key1"));
    }

    void aPurposeWithoutKeysIsNotFound() {
        QVERIFY(service_.rotate(admin_, "nothing").error().code == ErrorCode::NotFound);
    }

    void aKeyThatCannotBeMadeChangesNothing() {
        (void)current();
        canMake_ = false;
        QVERIFY(!service_.rotate(admin_, "test"));
        QCOMPARE(current(), std::string("key1 "));
    }

private:
    std::string current() { return idsOf(ring_.keys().value_or(std::vector<ServerKey>())); }
    std::size_t stored() {
        return work_.read([&](ReadScope& scope) { return keys_.list(scope, "test"); }).value().size();
    }

    test::ManualClock clock_;
    SystemIdSource ids_{clock_};
    test::FakeUnitOfWork work_;
    FakeServerKeyRepository keys_;
    audit::FakeAuditRepository entries_;
    audit::AuditLog audit_{work_, entries_, clock_, ids_};
    int made_ = 0;
    bool canMake_ = true;
    KeyRing ring_{work_,
                  keys_,
                  clock_,
                  {.purpose = "test", .lifetime = 100h, .overlap = 10h},
                  [this](UtcTime now, auto) -> Result<ServerKey> {
                      if (!canMake_)
                          return fail(ErrorCode::Internal, "no randomness");
                      return ServerKey{"key" + std::to_string(++made_), "", Secret("s"), now};
                  }};
    std::string used_;
    KeyService service_{audit_};
    const audit::Origin admin_{UserId(Uuid::makeV7(clock_.utcNow())), "192.0.2.1", "r-1"};

public:
    KeyRingTest() {
        service_.add(ring_, [this](const auto& keys) -> Result<void> {
            used_ = idsOf(keys);
            return {};
        });
    }
    // A test's keys are its own.
private Q_SLOTS:
    void init() {
        keys_ = {};
        entries_ = {};
        made_ = 0;
        canMake_ = true;
    }
};

QTEST_APPLESS_MAIN(KeyRingTest)
#include "key_ring_test.moc"
