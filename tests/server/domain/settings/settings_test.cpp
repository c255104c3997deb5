// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/settings/settings.h"

#include "tests/server/domain/audit/fake_audit_repository.h"
#include "tests/server/domain/settings/fake_setting_repository.h"
#include "tests/support/fake_unit_of_work.h"
#include "tests/support/manual_clock.h"

#include <QTest>

#include <atomic>
#include <chrono>
#include <future>
#include <memory>
#include <stdexcept>
#include <thread>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::settings;

namespace {

std::vector<Definition> someDefinitions() {
    return {{"log.requests", "A line a request.", "", FlagRule{}, false, false},
            {"worker.jobs", "Jobs at a time.", "", NumberRule{1, 64}, std::int64_t(1), true},
            {"server.name", "The name.", "", TextRule{1, 10}, std::string("Vitascope"), false},
            {"auth.registration", "Who may come.", "", ChoiceRule{{"open", "closed"}}, std::string("closed"), false}};
}

} // namespace

class SettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        repository_.rows.clear();
        entries_ = {};
        reopen();
    }

    void whatIsNotChangedIsThatOfTheFile() {
        QCOMPARE(settings_->get<std::int64_t>("worker.jobs"), std::int64_t(1));
        for (const auto& setting : settings_->list())
            QVERIFY(!setting.isChanged && !setting.waitsForRestart);
    }

    void aChangeCountsAtOnceAndAfterARestart() {
        std::string told;
        settings_->onChange([&](const auto& key, const Value& value) { told += key + "=" + toText(value) + ";"; });
        QVERIFY(settings_->change(admin_, {{"auth.registration", "open"}, {"log.requests", true}}));
        QCOMPARE(told, std::string("auth.registration=open;log.requests=true;"));
        QCOMPARE(settings_->get<std::string>("auth.registration"), std::string("open"));
        reopen();
        QCOMPARE(settings_->get<std::string>("auth.registration"), std::string("open"));
        QVERIFY(settings_->get<bool>("log.requests"));
    }

    void followersLearnOfChangesInTheirOrder() {
        // The follower of the first change is held up while somebody else makes the next.
        std::promise<void> isTold;
        std::atomic<int> calls = 0;
        std::string last;
        settings_->onChange([&](const auto&, const Value& value) {
            if (calls++ == 0) {
                isTold.set_value();
                std::this_thread::sleep_for(std::chrono::milliseconds(100));
            }
            last = toText(value);
        });
        std::jthread slow([&] { (void)settings_->change(admin_, {{"server.name", "first"}}); });
        isTold.get_future().wait();
        QVERIFY(settings_->change(admin_, {{"server.name", "second"}}));
        slow.join();
        QCOMPARE(last, std::string("second"));
    }

    void allOfAChangeOrNothing() {
        const auto changed = settings_->change(admin_, {{"log.requests", true}, {"worker.jobs", std::int64_t(65)}});
        QVERIFY(changed.error().code == ErrorCode::InvalidInput);
        QCOMPARE(QString::fromStdString(changed.error().message),
                 QString("worker.jobs: expected a whole number from 1 to 64"));
        QVERIFY(!settings_->get<bool>("log.requests"));
        QVERIFY(repository_.rows.empty());
    }

    void aValueThatBreaksItsRuleIsRefused_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("text");
        QTest::newRow("a flag that is a number") << "log.requests" << 1 << "1";
        QTest::newRow("a flag that is a text") << "log.requests" << 2 << "true";
        QTest::newRow("a number that is a text") << "worker.jobs" << 2 << "1";
        QTest::newRow("too small") << "worker.jobs" << 1 << "0";
        QTest::newRow("too long") << "server.name" << 2 << "a name that is too long";
        QTest::newRow("nothing") << "server.name" << 2 << "  ";
        QTest::newRow("a control character") << "server.name" << 2 << "a\nb";
        QTest::newRow("no such word") << "auth.registration" << 2 << "Open";
        QTest::newRow("no such setting") << "auth.nothing" << 2 << "open";
    }
    void aValueThatBreaksItsRuleIsRefused() {
        QFETCH(QString, key);
        QFETCH(int, kind);
        QFETCH(QString, text);
        const Value value = kind == 1 ? Value(std::int64_t(text.toInt())) : Value(text.toStdString());
        const auto changed = settings_->change(admin_, {{key.toStdString(), value}});
        QVERIFY(!changed && changed.error().code == ErrorCode::InvalidInput);
        QVERIFY(QString::fromStdString(changed.error().message).contains(key));
    }

    void whatNeedsARestartSaysSoUntilTheNextStart() {
        QVERIFY(settings_->change(admin_, {{"worker.jobs", std::int64_t(4)}}));
        QVERIFY(setting("worker.jobs").waitsForRestart);
        reopen();
        QVERIFY(!setting("worker.jobs").waitsForRestart);
        QVERIFY(setting("worker.jobs").isChanged);
    }

    void aResetGoesBackToTheFile() {
        QVERIFY(settings_->change(admin_, {{"server.name", "Kino"}}));
        QVERIFY(settings_->reset(admin_, "server.name"));
        QCOMPARE(settings_->get<std::string>("server.name"), std::string("Vitascope"));
        QVERIFY(repository_.rows.empty());
        QVERIFY(settings_->reset(admin_, "no.such").error().code == ErrorCode::NotFound);
    }

    void aStoredValueThatBreaksTheRulesByNowIsPassedOver() {
        repository_.rows = {{"worker.jobs", "1000"}, {"log.requests", "maybe"}, {"gone.key", "x"}};
        reopen();
        QCOMPARE(settings_->get<std::int64_t>("worker.jobs"), std::int64_t(1));
        QVERIFY(!settings_->get<bool>("log.requests"));
    }

    void changesAreInTheAuditLog() {
        QVERIFY(settings_->change(admin_, {{"server.name", "Kino"}}));
        QVERIFY(settings_->reset(admin_, "server.name"));
        const auto page = audit_.list({}, {}, 10).value();
        QCOMPARE(page.items.size(), std::size_t(2));
        for (const auto& entry : page.items)
            QCOMPARE(entry.act.subject, std::string("setting:server.name"));
    }

    void anUndefinedKeyIsABug() { QVERIFY_EXCEPTION_THROWN((void)settings_->value("no.such"), std::logic_error); }

private:
    void reopen() {
        settings_ = std::make_unique<Settings>(Settings::Parts{work_, repository_, audit_, clock_}, someDefinitions(),
                                               readStored(work_, repository_, someDefinitions()).value());
    }
    Setting setting(const std::string& key) const {
        for (const auto& one : settings_->list())
            if (one.definition.key == key)
                return one;
        qFatal("no such setting");
    }

    test::ManualClock clock_;
    SystemIdSource ids_{clock_};
    test::FakeUnitOfWork work_;
    FakeSettingRepository repository_;
    audit::FakeAuditRepository entries_;
    audit::AuditLog audit_{work_, entries_, clock_, ids_};
    const audit::Origin admin_{UserId(Uuid::makeV7(clock_.utcNow())), "192.0.2.1", "r-1"};
    std::unique_ptr<Settings> settings_;
};

QTEST_APPLESS_MAIN(SettingsTest)
#include "settings_test.moc"
