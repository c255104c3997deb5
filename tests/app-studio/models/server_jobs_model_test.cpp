// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/server_jobs_model.h"

#include "tests/support/desktop/fake_server_jobs.h"

#include <QSignalSpy>
#include <QTest>

namespace vitascope::studio {

class ServerJobsModelTest : public QObject {
    Q_OBJECT

    static JobId id(int number) {
        return *JobId::parse("00000000-0000-7000-8000-00000000000" + std::to_string(number));
    }
    static wire::Job job(int number, wire::JobState state, const char* kind = "package-film") {
        wire::Job made;
        made.id = id(number);
        made.kind = kind;
        made.state = state;
        return made;
    }

private Q_SLOTS:
    void showsWhatIsOfInterest() {
        FakeServerJobs server;
        server.all = {job(1, wire::JobState::Running), job(2, wire::JobState::Running, "verify-track"),
                      job(3, wire::JobState::Dead)};
        ServerJobsModel model(server);
        QVERIFY(model.jobs().empty());
        model.start();
        QTRY_COMPARE(model.jobs().size(), std::size_t{2});
        QVERIFY(model.job(id(2)) == nullptr);
        model.stop();
        QVERIFY(model.jobs().empty());
    }

    void followsEvents() {
        FakeServerJobs server;
        server.all = {job(1, wire::JobState::Running)};
        ServerJobsModel model(server);
        model.start();
        QTRY_COMPARE(model.jobs().size(), std::size_t{1});
        wire::Event progress;
        progress.kind = "job-progress";
        progress.id = id(1).toString();
        progress.progress = wire::JobProgress{0.5, "packaging", {}, {}};
        server.tell({"1", false, {progress}});
        QCOMPARE(model.job(id(1))->progress->done, 0.5);
        const int listed = server.listed;
        server.all[0].state = wire::JobState::Done;
        wire::Event changed;
        changed.kind = "job-changed";
        server.tell({"2", false, {changed, changed}});
        QTRY_VERIFY(model.job(id(1))->state == wire::JobState::Done);
        QCOMPARE(server.listed, listed + 1);
    }

    void cancelsAndBeginsAgain() {
        FakeServerJobs server;
        server.all = {job(1, wire::JobState::Running)};
        ServerJobsModel model(server);
        model.start();
        QTRY_COMPARE(model.jobs().size(), std::size_t{1});
        model.cancel(id(1));
        QTRY_VERIFY(model.job(id(1))->state == wire::JobState::Cancelled);
        model.restart(id(1));
        QTRY_VERIFY(model.job(id(1))->state == wire::JobState::Queued);
        server.failure = Error{ErrorCode::Forbidden, "no"};
        model.cancel(id(1));
        QTRY_VERIFY(!model.errorText().isEmpty());
    }

    void showsALog() {
        FakeServerJobs server;
        server.all = {job(1, wire::JobState::Running)};
        ServerJobsModel model(server);
        QSignalSpy logged(&model, &ServerJobsModel::logged);
        model.askLog(id(1));
        QVERIFY(logged.wait());
        QCOMPARE(model.logText(id(1)), QString("12:00:00 packaging\n"));
        QVERIFY(model.logText(id(2)).isEmpty());
    }
};

} // namespace vitascope::studio

QTEST_GUILESS_MAIN(vitascope::studio::ServerJobsModelTest)
#include "server_jobs_model_test.moc"
