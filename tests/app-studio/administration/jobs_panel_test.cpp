// SPDX-License-Identifier: GPL-3.0-or-later
// The server's jobs as a table that is asked for again, and their panel, over fakes.
#include "shared/desktop/design/theme.h"
#include "tests/app-studio/administration/administration_stage.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

namespace vitascope::studio {

class JobsPanelTest : public QObject {
    Q_OBJECT

    desktop::Theme theme_{desktop::ThemeChoice::Light};

    static wire::Job job(int number, wire::JobState state) {
        wire::Job made;
        made.id = numberedId<JobId>(number);
        made.kind = "package-film";
        made.state = state;
        made.titleName = "Film " + std::to_string(number);
        made.attempts = 3;
        made.maxAttempts = 5;
        return made;
    }

private Q_SLOTS:
    void jobsAreShownWithWhatTheyMet() {
        AdministrationStage stage;
        auto failed = job(2, wire::JobState::Dead);
        failed.reason = "the disk is full";
        auto running = job(1, wire::JobState::Running);
        running.progress = wire::JobProgress{0.25, "packaging", {}, {}};
        running.worker = "film";
        stage.operations.work = {failed, running};
        stage.show("jobs");
        QTRY_VERIFY(stage.find<QTableView>("jobs"));
        const auto& model = stage.models.jobs;
        QCOMPARE(model.index(0, JobsModel::Film).data().toString(), "Film 2");
        QCOMPARE(model.index(0, JobsModel::Tries).data().toString(), "3 of 5");
        QCOMPARE(model.index(1, JobsModel::State).data().toString(), "Running, 25 %");
        QCOMPARE(model.index(1, JobsModel::Worker).data().toString(), "film");
        QVERIFY(stage.find<QLabel>("jobReason")->text().contains("the disk is full"));
        stage.click("showJobLog");
        QTRY_VERIFY(stage.find<QPlainTextEdit>("jobLog"));
        QVERIFY(stage.find<QPlainTextEdit>("jobLog")->toPlainText().contains("packaging"));
    }

    void aJobIsEndedAndBegunAgain() {
        AdministrationStage stage;
        stage.operations.work = {job(2, wire::JobState::Dead), job(1, wire::JobState::Running)};
        stage.show("jobs");
        QTRY_VERIFY(stage.find<QPushButton>("restartJob"));
        QVERIFY(!stage.find<QPushButton>("cancelJob"));
        stage.click("restartJob");
        QTRY_VERIFY(stage.operations.work[0].state == wire::JobState::Queued);
        QTRY_VERIFY(stage.find<QPushButton>("cancelJob"));
        stage.find<QTableView>("jobs")->selectRow(1);
        stage.click("cancelJob");
        QTRY_VERIFY(stage.find<QPushButton>("confirm"));
        QVERIFY(stage.operations.work[1].state == wire::JobState::Running); // it is asked about
        stage.click("confirm");
        QTRY_VERIFY(stage.operations.work[1].state == wire::JobState::Cancelled);
        QTRY_VERIFY(stage.find<QPushButton>("restartJob")); // the one that was chosen stays so
    }

    void jobsAreFilteredByTheirState() {
        AdministrationStage stage;
        stage.operations.work = {job(2, wire::JobState::Dead), job(1, wire::JobState::Done)};
        stage.show("jobs");
        QTRY_VERIFY(stage.find<QTableView>("jobs"));
        stage.choose(stage.find<QComboBox>("jobState"), "Failed");
        QTRY_COMPARE(stage.models.jobs.rowCount(), 1);
        stage.choose(stage.find<QComboBox>("jobState"), "Running");
        QTRY_VERIFY(stage.find<QPushButton>("emptyAction"));
        stage.click("emptyAction");
        QTRY_COMPARE(stage.models.jobs.rowCount(), 2);
    }

    void furtherPagesOfJobsStayWhenTheFirstIsAskedAgain() {
        AdministrationStage stage;
        for (int i = 50; i > 0; --i)
            stage.operations.work.push_back(job(i, wire::JobState::Done));
        auto& model = stage.models.jobs;
        model.reload();
        QTRY_COMPARE(model.rowCount(), 20);
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 40);
        stage.operations.work[0].attempts = 4;
        model.reload();
        QTRY_COMPARE(model.at(0).attempts, 4);
        QCOMPARE(model.rowCount(), 40);
        stage.operations.work.insert(stage.operations.work.begin(), job(51, wire::JobState::Queued));
        stage.operations.work[31].attempts = 5; // of a further page
        const QPersistentModelIndex last = model.index(39, 0);
        model.reload();
        QTRY_COMPARE(model.at(31).attempts, 5);
        QCOMPARE(model.at(0).id, numberedId<JobId>(51)); // in front, and nothing else has moved
        QCOMPARE(last.row(), 40);
        stage.operations.work.erase(stage.operations.work.begin() + 30);
        model.reload();
        QTRY_COMPARE(model.rowOf(numberedId<JobId>(21)), -1);
        QCOMPARE(model.rowOf(numberedId<JobId>(20)), 30);
    }

    void anotherFilterKeepsNothingOfTheFormerOne() {
        AdministrationStage stage;
        for (int i = 50; i > 0; --i)
            stage.operations.work.push_back(job(i, i == 25 ? wire::JobState::Dead : wire::JobState::Done));
        auto& model = stage.models.jobs;
        model.reload();
        QTRY_COMPARE(model.rowCount(), 20);
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 40);
        model.setFilter(wire::JobState::Done, {}); // its first page is the same
        QTRY_COMPARE(model.rowCount(), 20);
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 40);
        QCOMPARE(model.rowOf(numberedId<JobId>(25)), -1);
    }

    void aChosenJobThatGoesLeavesItsPlaceToNoOther() {
        AdministrationStage stage;
        stage.operations.work = {job(2, wire::JobState::Dead), job(1, wire::JobState::Dead)};
        stage.show("jobs");
        QTRY_VERIFY(stage.find<QPushButton>("restartJob"));
        stage.operations.work.insert(stage.operations.work.begin(), job(3, wire::JobState::Dead));
        stage.models.jobs.reload();
        QTRY_COMPARE(stage.models.jobs.rowCount(), 3);
        QCOMPARE(stage.find<QTableView>("jobs")->currentIndex().row(), 1); // moved with its job
        stage.operations.work.erase(stage.operations.work.begin() + 1);
        stage.models.jobs.reload();
        QTRY_COMPARE(stage.models.jobs.rowCount(), 2);
        QVERIFY(!stage.find<QPushButton>("restartJob"));
        stage.find<QTableView>("jobs")->selectRow(1);
        QTRY_VERIFY(stage.find<QPushButton>("restartJob"));
    }

    void aServerThatIsAwayForAMomentTakesNoRows() {
        AdministrationStage stage;
        stage.operations.work = {job(2, wire::JobState::Dead), job(1, wire::JobState::Done)};
        auto& model = stage.models.jobs;
        model.reload();
        QTRY_COMPARE(model.rowCount(), 2);
        stage.operations.failure = Error{ErrorCode::Unavailable, "away"};
        model.reload();
        QTRY_VERIFY(!model.isAsking());
        QCOMPARE(model.rowCount(), 2);
        model.setFilter(wire::JobState::Dead, {}); // of another question nothing is known
        QTRY_VERIFY(model.state() == LoadState::Failed);
        QCOMPARE(model.rowCount(), 0);
    }

    void whatIsAnsweredAfterTheSignOutAsksNothing() {
        AdministrationStage stage;
        stage.operations.work = {job(1, wire::JobState::Running)};
        auto& model = stage.models.jobs;
        model.reload();
        QTRY_COMPARE(model.rowCount(), 1);
        model.cancel(numberedId<JobId>(1));
        model.clear();
        const QSignalSpy later(&model, &JobsModel::logged);
        model.askLog(numberedId<JobId>(1));
        QTRY_COMPARE(later.count(), 1); // answers come in order
        QVERIFY(model.state() == LoadState::Idle);
        QCOMPARE(stage.operations.jobCalls, 1);
    }
};

} // namespace vitascope::studio

QTEST_MAIN(vitascope::studio::JobsPanelTest)
#include "jobs_panel_test.moc"
