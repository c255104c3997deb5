// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/edit_history.h"

#include "app-studio/models/title_edits.h"
#include "tests/support/desktop/fake_title_editing.h"

#include <QSignalSpy>
#include <QTest>

namespace vitascope::studio {

using desktop::makeTitle;
using desktop::titleId;

namespace {

struct Desk {
    desktop::FakeCatalogue catalogue;
    desktop::FakeTitleEditing editing{catalogue};
    EditHistory history;
    std::vector<EditReport> reports;

    explicit Desk(int titles = 3) {
        for (int i = 1; i <= titles; ++i)
            catalogue.all.push_back(makeTitle(i, "Film " + std::to_string(i)));
        QObject::connect(&history, &EditHistory::ended, &history,
                         [this](const EditReport& report) { reports.push_back(report); });
    }
    wire::Title& title(int number) { return *catalogue.at(titleId(number)); }
    // As if the server had just made it.
    Edit setYear(int number, int year) {
        const auto before = title(number);
        title(number).details.year = year;
        ++title(number).version;
        return fieldsEdit(editing, before, title(number));
    }
    void add(const QString& text, std::vector<Edit> edits) {
        history.add({[text] { return text; }, std::move(edits)});
    }
    bool settles(std::size_t count) {
        return QTest::qWaitFor([&] { return reports.size() == count && !history.isBusy(); });
    }
    std::optional<int> year(int number) { return title(number).details.year; }
};

} // namespace

class EditHistoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aStepIsTakenBackAndMadeAgain() {
        Desk desk;
        QSignalSpy shown(&desk.history, &EditHistory::titleChanged);
        QVERIFY(!desk.history.canUndo());
        desk.add("Year of Film 1", {desk.setYear(1, 1999)});
        QCOMPARE(desk.history.undoText(), "Year of Film 1");
        desk.history.undo();
        QVERIFY(desk.settles(1));
        QVERIFY(!desk.year(1));
        QCOMPARE(desk.reports[0].what, "Year of Film 1");
        QVERIFY(desk.reports[0].kind == EditReport::Kind::Undone);
        QCOMPARE(shown.size(), 1);
        QVERIFY(desk.history.canRedo());
        desk.history.redo();
        QVERIFY(desk.settles(2));
        QCOMPARE(desk.year(1), std::optional(1999));
        QVERIFY(desk.history.canUndo() && !desk.history.canRedo());
    }

    void stepsAreTakenBackNewestFirstAlsoWhenAskedForInARow() {
        Desk desk;
        desk.add("a", {desk.setYear(1, 1990)});
        desk.add("b", {desk.setYear(1, 1991)});
        desk.add("c", {desk.setYear(1, 1992)});
        desk.history.undo();
        desk.history.undo();
        QVERIFY(desk.settles(2));
        QCOMPARE(desk.year(1), std::optional(1990));
        desk.history.redo();
        QVERIFY(desk.settles(3));
        QCOMPARE(desk.year(1), std::optional(1991));
        QCOMPARE(desk.reports[2].what, "b");
    }

    void somethingNewForgetsWhatCouldBeRedone() {
        Desk desk;
        desk.add("a", {desk.setYear(1, 1990)});
        desk.history.undo();
        QVERIFY(desk.settles(1));
        desk.add("b", {desk.setYear(2, 1991)});
        QVERIFY(!desk.history.canRedo());
        QCOMPARE(desk.history.undoText(), "b");
    }

    void somethingNewDuringAnUndoForgetsItToo() {
        Desk desk;
        desk.add("a", {desk.setYear(1, 1990)});
        desk.history.undo();
        desk.add("b", {desk.setYear(2, 1991)});
        QVERIFY(desk.settles(1));
        QVERIFY(!desk.history.canRedo());
        QCOMPARE(desk.history.undoText(), "b");
    }

    void manyTitlesAreOneStep() {
        Desk desk(20);
        std::vector<Edit> edits;
        for (int i = 1; i <= 20; ++i)
            edits.push_back(desk.setYear(i, 2000 + i));
        desk.add("Year of 20 films", std::move(edits));
        QSignalSpy progress(&desk.history, &EditHistory::progressed);
        desk.history.undo();
        QVERIFY(desk.settles(1));
        QCOMPARE(desk.reports[0].titles, 20);
        QCOMPARE(progress.size(), 20);
        QCOMPARE(progress.last().at(0).toInt(), 20);
        QVERIFY(!desk.year(7));
        QVERIFY(!desk.history.canUndo());
    }

    void twoEditsOfOneTitleAreTakenBackInTurn() {
        Desk desk;
        std::vector<Edit> edits;
        edits.push_back(desk.setYear(1, 1990));
        edits.push_back(desk.setYear(1, 1991));
        desk.add("twice", std::move(edits));
        desk.history.undo();
        QVERIFY(desk.settles(1));
        QVERIFY(desk.reports[0].failures.empty());
        QVERIFY(!desk.year(1));
        desk.history.redo();
        QVERIFY(desk.settles(2));
        QCOMPARE(desk.year(1), std::optional(1991));
    }

    void whatSomebodyElseChangedIsNotOverwritten() {
        Desk desk;
        std::vector<Edit> edits;
        edits.push_back(desk.setYear(1, 1990));
        edits.push_back(desk.setYear(2, 1990));
        desk.add("Year of 2 films", std::move(edits));
        desk.title(1).details.year = 1888;
        ++desk.title(1).version;
        desk.history.undo();
        QVERIFY(desk.settles(1));
        QCOMPARE(desk.year(1), std::optional(1888));
        QVERIFY(!desk.year(2));
        QCOMPARE(desk.reports[0].failures.size(), 1U);
        QCOMPARE(desk.reports[0].failures[0].name, "Film 1");
        QVERIFY(desk.reports[0].failures[0].error.code == ErrorCode::Conflict);
        QVERIFY(!desk.reports[0].stopped);
        QVERIFY(!desk.history.canUndo()); // it cannot succeed later either
        desk.history.redo();
        QVERIFY(desk.settles(2));
        QCOMPARE(desk.year(2), std::optional(1990));
        QCOMPARE(desk.year(1), std::optional(1888));
    }

    void anotherFieldThatSomebodyElseChangedStays() {
        Desk desk;
        desk.add("a", {desk.setYear(1, 1990)});
        desk.title(1).details.tagline = "theirs";
        desk.title(1).version += 4;
        desk.history.undo();
        QVERIFY(desk.settles(1));
        QVERIFY(desk.reports[0].failures.empty());
        QVERIFY(!desk.year(1));
        QCOMPARE(desk.title(1).details.tagline, std::optional<std::string>("theirs"));
    }

    void whileTheServerIsAwayTheRestOfAStepWaits() {
        Desk desk(10);
        std::vector<Edit> edits;
        for (int i = 1; i <= 10; ++i)
            edits.push_back(desk.setYear(i, 1990));
        desk.add("Year of 10 films", std::move(edits));
        desk.editing.failures[titleId(3)] = {ErrorCode::Unavailable, "away"};
        desk.history.undo();
        QVERIFY(desk.settles(1));
        QVERIFY(desk.reports[0].stopped);
        QVERIFY(desk.history.canUndo() && desk.history.canRedo());
        desk.editing.failures.clear();
        desk.history.undo();
        QVERIFY(desk.settles(2));
        for (int i = 1; i <= 10; ++i)
            QVERIFY(!desk.year(i));
    }

    void publishingTrashingAndMakingAreUndone() {
        Desk desk;
        auto published = desk.title(1);
        desk.add("publish", {stateEdit(desk.editing, published)});
        desk.history.undo();
        QVERIFY(desk.settles(1));
        QVERIFY(desk.title(1).state == wire::TitleState::Draft);
        desk.history.redo();
        QVERIFY(desk.settles(2));
        QVERIFY(desk.title(1).state == wire::TitleState::Published);

        const auto before = desk.title(1);
        desk.editing.trash(titleId(1), &desk.history, [](const auto&) {});
        desk.add("trash", {trashEdit(desk.editing, before)});
        desk.history.undo();
        QVERIFY(desk.settles(3));
        QVERIFY(desk.title(1).state == wire::TitleState::Published); // as it was
        QSignalSpy gone(&desk.history, &EditHistory::titleTrashed);
        desk.history.redo();
        QVERIFY(desk.settles(4));
        QCOMPARE(gone.size(), 1);
        QCOMPARE(desk.editing.trashed.size(), 1U);

        desk.add("make", {creationEdit(desk.editing, desk.title(2))});
        desk.history.undo();
        QVERIFY(desk.settles(5));
        QVERIFY(desk.catalogue.at(titleId(2)) == nullptr);
        desk.history.redo();
        QVERIFY(desk.settles(6));
        QVERIFY(desk.catalogue.at(titleId(2)) != nullptr);
    }

    void whatWasWithdrawnMeanwhileIsNotWithdrawnAgain() {
        Desk desk;
        desk.add("publish", {stateEdit(desk.editing, desk.title(1))});
        desk.title(1).state = wire::TitleState::Draft;
        desk.history.undo();
        QVERIFY(desk.settles(1));
        QVERIFY(desk.reports[0].failures.at(0).error.code == ErrorCode::Conflict);
    }

    void clearForgetsAllAndTheAnswersUnderWay() {
        Desk desk;
        desk.add("a", {desk.setYear(1, 1990)});
        desk.history.undo();
        desk.history.clear();
        QTest::qWait(20);
        QVERIFY(desk.reports.empty());
        QVERIFY(!desk.history.canUndo() && !desk.history.canRedo() && !desk.history.isBusy());
    }

    void theOldestStepsAreForgotten() {
        Desk desk;
        for (std::size_t i = 0; i <= EditHistory::kMostSteps; ++i)
            desk.add(QString::number(i), {desk.setYear(1, 1900 + static_cast<int>(i))});
        for (std::size_t i = 0; i < EditHistory::kMostSteps; ++i)
            desk.history.undo();
        QVERIFY(desk.settles(EditHistory::kMostSteps));
        QVERIFY(!desk.history.canUndo());
        QCOMPARE(desk.year(1), std::optional(1900));
    }
};

} // namespace vitascope::studio

QTEST_MAIN(vitascope::studio::EditHistoryTest)
#include "edit_history_test.moc"
