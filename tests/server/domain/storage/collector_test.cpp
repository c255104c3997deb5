// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/storage/collector.h"

#include "tests/support/fake_orphan_repository.h"
#include "tests/support/manual_clock.h"

#include <QTest>

#include <functional>
#include <set>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::storage;

namespace {

class FakeCollectable final : public Collectable {
public:
    std::set<std::string> things;
    std::set<std::string> named;
    bool isAway = false;
    std::function<void()> beforeRemoval = [] {}; // while the removal asks once more

    std::string kind() const override { return "thing"; }
    Result<std::vector<std::string>> list() override {
        asked_.clear();
        if (isAway)
            return fail(ErrorCode::Unavailable, "the store is away");
        return std::vector<std::string>(things.begin(), things.end());
    }
    Result<bool> isNamed(ReadScope&, const std::string& name) override {
        if (!asked_.insert(name).second)
            beforeRemoval();
        return named.contains(name);
    }
    Result<void> remove(WriteScope&, const std::string& name) override {
        if (isAway)
            return fail(ErrorCode::Unavailable, "the store is away");
        things.erase(name);
        return {};
    }

private:
    std::set<std::string> asked_; // in this sweep
};

struct Fixture {
    test::ManualClock clock;
    test::FakeUnitOfWork work;
    test::FakeOrphanRepository orphans{work};
    FakeCollectable store;
    Collector collector{work, orphans, clock, {.grace = std::chrono::hours(1), .suspicious = 4}};

    Fixture() {
        store.things = {"a", "b", "c", "d"};
        store.named = {"a", "b", "c"};
        collector.add(store);
    }
    std::size_t sweepAfter(std::chrono::minutes time) {
        clock.advance(time);
        return collector.sweep();
    }
};

} // namespace

class CollectorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void removesWhatTwoSweepsFoundUnnamed() {
        Fixture f;
        QCOMPARE(f.collector.sweep(), std::size_t(0));
        QCOMPARE(f.sweepAfter(std::chrono::minutes(59)), std::size_t(0));
        QVERIFY(f.store.things.contains("d"));
        QCOMPARE(f.sweepAfter(std::chrono::minutes(1)), std::size_t(1));
        QVERIFY(f.store.things == (std::set<std::string>{"a", "b", "c"}));
        QCOMPARE(f.collector.removed().at("thing"), std::uint64_t(1));
    }

    void oneSweepRemovesNothingHoweverLate() {
        Fixture f;
        QCOMPARE(f.sweepAfter(std::chrono::minutes(100'000)), std::size_t(0));
        QVERIFY(f.store.things.contains("d"));
    }

    void aRestartForgetsNoFirstSight() {
        Fixture f;
        f.collector.sweep();
        f.clock.advance(std::chrono::hours(1));
        Collector second(f.work, f.orphans, f.clock, {.grace = std::chrono::hours(1)});
        second.add(f.store);
        QCOMPARE(second.sweep(), std::size_t(1));
    }

    void whatIsNamedBetweenTheSweepsStays() {
        Fixture f;
        f.collector.sweep();
        f.store.named.insert("d");
        QCOMPARE(f.sweepAfter(std::chrono::minutes(61)), std::size_t(0));
        QVERIFY(f.store.things.contains("d"));
        // And its time begins anew when its name is gone again.
        f.store.named.erase("d");
        QCOMPARE(f.sweepAfter(std::chrono::minutes(61)), std::size_t(0));
        QCOMPARE(f.sweepAfter(std::chrono::minutes(61)), std::size_t(1));
    }

    void whatIsNamedBetweenTheLookAndTheRemovalStays() {
        Fixture f;
        f.collector.sweep();
        f.store.beforeRemoval = [&] { f.store.named.insert("d"); };
        QCOMPARE(f.sweepAfter(std::chrono::minutes(61)), std::size_t(0));
        QVERIFY(f.store.things.contains("d"));
    }

    void aStoreThatIsAwayLosesNothing() {
        Fixture f;
        f.collector.sweep();
        f.store.isAway = true;
        QCOMPARE(f.sweepAfter(std::chrono::minutes(61)), std::size_t(0));
        f.store.isAway = false;
        QVERIFY(f.store.things.contains("d"));
        QCOMPARE(f.collector.sweep(), std::size_t(1));
    }

    void aStoreThatGoesAwayBeforeTheRemovalKeepsItsOrphan() {
        Fixture f;
        f.collector.sweep();
        f.store.beforeRemoval = [&] { f.store.isAway = true; };
        QCOMPARE(f.sweepAfter(std::chrono::minutes(61)), std::size_t(0));
        f.store.isAway = false;
        f.store.beforeRemoval = [] {};
        QCOMPARE(f.collector.sweep(), std::size_t(1));
    }

    void oneKindThatFailsDoesNotKeepTheOthers() {
        Fixture f;
        FakeCollectable away;
        away.isAway = true;
        Collector collector(f.work, f.orphans, f.clock, {.grace = std::chrono::hours(1)});
        collector.add(away);
        collector.add(f.store);
        collector.sweep();
        f.clock.advance(std::chrono::hours(1));
        QCOMPARE(collector.sweep(), std::size_t(1));
    }

    // As when an old backup of the database was put back beside the store of today.
    void aStoreOfWhichMostIsUnnamedLosesNothing() {
        Fixture f;
        for (const auto* name : {"e", "f", "g", "h"})
            f.store.things.insert(name);
        f.store.named = {"a", "b", "c"};
        f.collector.sweep();
        QCOMPARE(f.sweepAfter(std::chrono::minutes(61)), std::size_t(0)); // 5 of 8
        QCOMPARE(f.store.things.size(), std::size_t(8));
        f.store.named.insert("d");
        f.collector.sweep();
        QCOMPARE(f.sweepAfter(std::chrono::minutes(61)), std::size_t(4)); // 4 of 8
    }

    void aFewOrphansAreCollectedThoughTheyAreAll() {
        Fixture f;
        f.store.named.clear();
        f.collector.sweep();
        QCOMPARE(f.sweepAfter(std::chrono::minutes(61)), std::size_t(4));
    }
};

QTEST_APPLESS_MAIN(CollectorTest)
#include "collector_test.moc"
