// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs as an editor sees them.
#include "server/api/jobs_controller.h"

#include "shared/wire/job.h"
#include "tests/server/api/api_fixture.h"
#include "tests/support/fake_job_repository.h"
#include "tests/support/manual_clock.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using test::bodyOf;

namespace {

class FakeHandler final : public jobs::JobHandler {
public:
    [[nodiscard]] std::string_view kind() const override { return "knit"; }
    Result<void> run(const jobs::Job&, const std::stop_token&) override { return {}; }
    Result<void> giveUp(WriteScope&, const jobs::Job&, const std::string&) override { return {}; }
    Result<void> revive(WriteScope&, const jobs::Job&) override { return {}; }
};

struct Fixture {
    test::ManualClock clock;
    SystemIdSource ids{clock};
    test::FakeUnitOfWork work;
    test::FakeJobRepository repository{work};
    jobs::JobQueue queue{work, repository, clock, ids};
    FakeHandler handler;
    test::Api api;
    api::JobsController controller{api.router, queue};

    Fixture() { queue.addHandler(handler); }

    std::string submit(const jobs::JobTraits& traits = {}) {
        clock.advance(std::chrono::seconds(1));
        return work.write([&](WriteScope& scope) { return queue.submit(scope, "knit", "", traits); })->toString();
    }
    front::Response get(const std::string& path, const std::string& token = "editor") {
        return api.send({"GET", "/api/v1/jobs" + path, {}, {}, token});
    }
    front::Response post(const std::string& path, const std::string& token = "editor") {
        return api.send({"POST", "/api/v1/jobs" + path, {}, {}, token});
    }
    wire::JobPage page(const std::string& query) { return wire::fromJson<wire::JobPage>(bodyOf(get(query))).value(); }
};

wire::Job jobOf(const front::Response& response) {
    return wire::fromJson<wire::Job>(bodyOf(response)).value();
}

} // namespace

class JobsControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsJobsByPages() {
        Fixture f;
        const auto first = f.submit();
        const auto second = f.submit();
        const auto third = f.submit();
        const auto newest = f.page("?limit=2");
        QCOMPARE(newest.items.size(), std::size_t(2));
        QCOMPARE(newest.items[0].id.toString(), third);
        QVERIFY(newest.nextCursor);
        const auto rest = f.page("?limit=2&cursor=" + *newest.nextCursor);
        QCOMPARE(rest.items.size(), std::size_t(1));
        QCOMPARE(rest.items[0].id.toString(), first);
        QVERIFY(!rest.nextCursor);
    }

    void filtersTheList() {
        Fixture f;
        const auto title = f.ids.next<TitleId>();
        const auto ofTitle = f.submit({.title = title});
        const auto other = f.submit();
        QCOMPARE(f.post("/" + other + "/cancel").status, 200);
        QCOMPARE(f.page("?titleId=" + title.toString()).items[0].id.toString(), ofTitle);
        QCOMPARE(f.page("?state=cancelled").items.size(), std::size_t(1));
        QCOMPARE(f.page("?state=queued&kind=knit").items[0].id.toString(), ofTitle);
        QCOMPARE(f.page("?kind=weave").items.size(), std::size_t(0));
    }

    void refusesAQueryThatMeansNothing_data() {
        QTest::addColumn<QByteArray>("query");
        for (const auto* query : {"?state=sad", "?titleId=film", "?limit=0", "?cursor=2"})
            QTest::newRow(query) << QByteArray(query);
    }
    void refusesAQueryThatMeansNothing() {
        QFETCH(QByteArray, query);
        Fixture f;
        QCOMPARE(f.get(query.toStdString()).status, 400);
    }

    void showsHowFarAJobIs() {
        Fixture f;
        const auto id = f.submit();
        QVERIFY(!jobOf(f.get("/" + id)).progress);
        const auto job = **f.queue.claim();
        f.queue.board().begin(leaseOf(job), {});
        f.queue.board().setProgress(
            leaseOf(job), {.done = 0.25, .phase = "casting on", .speed = 2.0, .remaining = std::chrono::seconds(40)});
        f.queue.board().note(leaseOf(job), "forty stitches");
        const auto shown = jobOf(f.get("/" + id));
        QVERIFY(shown.state == wire::JobState::Running && shown.progress);
        QCOMPARE(shown.progress->done, 0.25);
        QCOMPARE(shown.progress->phase, std::string("casting on"));
        QVERIFY(shown.progress->remainingSeconds == std::chrono::seconds(40));
        const auto log = wire::fromJson<wire::JobLog>(bodyOf(f.get("/" + id + "/log"))).value();
        QCOMPARE(log.lines.size(), std::size_t(1));
        QVERIFY(log.lines[0].ends_with("Z forty stitches"));
    }

    void tellsWhoWorksSinceWhenAndForWhat() {
        Fixture f;
        const auto title = f.ids.next<TitleId>();
        test::Api api;
        const auto names = [title](auto) { return api::JobsController::Names{{title, "Sintel"}}; };
        api::JobsController named{api.router, f.queue, names};
        const auto id = f.submit({.title = title});
        const auto show = [&] { return jobOf(api.send({"GET", "/api/v1/jobs/" + id, {}, {}, "editor"})); };
        QVERIFY(show().nextAttemptAt && !show().startedAt && !show().worker);
        f.queue.board().begin(leaseOf(**f.queue.claim()), {}, "film");
        const auto running = show();
        QCOMPARE(running.titleName.value(), std::string("Sintel"));
        QCOMPARE(running.worker.value(), std::string("film"));
        QCOMPARE(running.maxAttempts.value(), 5);
        QVERIFY(running.startedAt == f.clock.utcNow() && !running.nextAttemptAt);
        QVERIFY(!jobOf(f.get("/" + id)).titleName); // where nobody tells names
    }

    void asksOnceForTheNamesOfAPage() {
        Fixture f;
        const auto known = f.ids.next<TitleId>();
        const auto gone = f.ids.next<TitleId>();
        test::Api api;
        std::vector<std::size_t> asked;
        Result<api::JobsController::Names> names = api::JobsController::Names{{known, "Sintel"}};
        api::JobsController named{api.router, f.queue, [&](std::span<const TitleId> ids) {
                                      asked.push_back(ids.size());
                                      return names;
                                  }};
        for (const auto& title : {known, known, gone})
            f.submit({.title = title});
        f.submit();
        const auto get = [&] { return api.send({"GET", "/api/v1/jobs", {}, {}, "editor"}); };
        const auto page = wire::fromJson<wire::JobPage>(bodyOf(get())).value();
        QCOMPARE(asked, std::vector<std::size_t>{2});
        QVERIFY(!page.items[0].titleName && !page.items[1].titleName);
        QVERIFY(page.items[2].titleName == "Sintel" && page.items[3].titleName == "Sintel");
        names = fail(ErrorCode::Unavailable, "the database is busy");
        QCOMPARE(get().status, 503);
    }

    void cancelsAndRestarts() {
        Fixture f;
        const auto id = f.submit();
        QCOMPARE(f.post("/" + id + "/restart").status, 409);
        const auto cancelled = jobOf(f.post("/" + id + "/cancel"));
        QVERIFY(cancelled.state == wire::JobState::Cancelled && cancelled.endedAt && cancelled.reason);
        QCOMPARE(f.post("/" + id + "/cancel").status, 409);
        const auto restarted = jobOf(f.post("/" + id + "/restart"));
        QVERIFY(restarted.state == wire::JobState::Queued && !restarted.endedAt && restarted.attempts == 0);
    }

    void isForThoseWhoMayRunJobs() {
        Fixture f;
        const auto id = f.submit();
        for (const auto* path : {"", "/ID", "/ID/log"}) {
            const auto of = QString(path).replace("ID", QString::fromStdString(id)).toStdString();
            QCOMPARE(f.get(of, "viewer").status, 403);
            QCOMPARE(f.get(of, "").status, 401);
        }
        QCOMPARE(f.post("/" + id + "/cancel", "viewer").status, 403);
        QCOMPARE(f.post("/" + id + "/restart", "viewer").status, 403);
        QVERIFY(jobOf(f.get("/" + id)).state == wire::JobState::Queued);
    }

    void knowsNoOtherJob() {
        Fixture f;
        const auto id = f.ids.next<JobId>().toString();
        QCOMPARE(f.get("/" + id + "/log").status, 404);
        QCOMPARE(f.post("/" + id + "/cancel").status, 404);
        QCOMPARE(f.post("/../restart").status, 404);
    }
};

QTEST_APPLESS_MAIN(JobsControllerTest)
#include "jobs_controller_test.moc"
