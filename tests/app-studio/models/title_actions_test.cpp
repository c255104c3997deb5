// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/title_actions.h"

#include "tests/support/desktop/fake_title_editing.h"

#include <QSignalSpy>
#include <QTest>

namespace vitascope::studio {

using desktop::makeTitle;
using desktop::titleId;
using Kind = TitleAction::Kind;

namespace {

struct Desk {
    desktop::FakeCatalogue catalogue;
    desktop::FakeTitleEditing editing{catalogue};
    EditHistory history;
    TitleActions actions{editing, history};
    std::vector<TitleActionReport> reports;

    explicit Desk(int titles) {
        for (int i = 1; i <= titles; ++i)
            catalogue.all.push_back(makeTitle(i, "Film " + std::to_string(i)));
        QObject::connect(&actions, &TitleActions::ended, &actions,
                         [this](const TitleActionReport& report) { reports.push_back(report); });
    }
    wire::Title& title(int number) { return *catalogue.at(titleId(number)); }
    bool runs(const TitleAction& action) { return runs(action, catalogue.all); }
    bool runs(const TitleAction& action, const std::vector<wire::Title>& titles) {
        const auto before = reports.size();
        actions.run(action, titles);
        return QTest::qWaitFor([&] { return reports.size() > before && !actions.isRunning(); });
    }
    bool undoes() {
        history.undo();
        return QTest::qWaitFor([&] { return !history.isBusy(); });
    }
};

TitleAction make(Kind kind) {
    TitleAction action;
    action.kind = kind;
    return action;
}

TitleAction setYear(int year) {
    auto action = make(Kind::SetYear);
    action.year = year;
    return action;
}

} // namespace

class TitleActionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void manyTitlesAreChangedInOneStep() {
        Desk desk(20);
        QSignalSpy changed(&desk.actions, &TitleActions::titleChanged);
        QVERIFY(desk.runs(setYear(1999)));
        QCOMPARE(desk.reports[0].done, 20);
        QCOMPARE(changed.size(), 20);
        QVERIFY(desk.title(7).details.year == 1999);
        QCOMPARE(desk.history.undoText(), "Change the year of 20 film(s)");
        QVERIFY(desk.undoes());
        QVERIFY(!desk.title(7).details.year);
        QVERIFY(!desk.history.canUndo());
    }

    void theStepOfOneTitleHasItsName() {
        Desk desk(1);
        QVERIFY(desk.runs(setYear(1999)));
        QCOMPARE(desk.history.undoText(), "Change the year of “Film 1”");
    }

    void genresAreAddedRemovedAndReplaced() {
        Desk desk(2);
        desk.title(1).details.genres = {"Drama", "War"};
        auto action = make(Kind::AddGenres);
        action.genres = QStringList{"drama", "Noir"};
        QVERIFY(desk.runs(action));
        QVERIFY((desk.title(1).details.genres == std::vector<std::string>{"Drama", "War", "Noir"}));
        QVERIFY((desk.title(2).details.genres == std::vector<std::string>{"drama", "Noir"}));
        action.kind = Kind::RemoveGenres;
        action.genres = QStringList{"DRAMA"};
        QVERIFY(desk.runs(action));
        QVERIFY((desk.title(1).details.genres == std::vector<std::string>{"War", "Noir"}));
        action.kind = Kind::SetGenres;
        action.genres = QStringList{"Comedy"};
        QVERIFY(desk.runs(action));
        QVERIFY((desk.title(2).details.genres == std::vector<std::string>{"Comedy"}));
        QVERIFY(desk.undoes() && desk.undoes() && desk.undoes());
        QVERIFY((desk.title(1).details.genres == std::vector<std::string>{"Drama", "War"}));
        QVERIFY(desk.title(2).details.genres.empty());
    }

    void whatHasItAlreadyIsNoEdit() {
        Desk desk(2);
        desk.title(1).details.year = 1999;
        const auto version = desk.title(1).version;
        QVERIFY(desk.runs(setYear(1999)));
        QCOMPARE(desk.reports[0].done, 2);
        QCOMPARE(desk.title(1).version, version);
        QCOMPARE(desk.history.undoText(), "Change the year of “Film 2”");
    }

    void aRefusedTitleIsNamedAndDoesNotStopTheOthers() {
        Desk desk(10);
        desk.editing.failures[titleId(3)] = {ErrorCode::NotFound, "gone"};
        QVERIFY(desk.runs(setYear(1999)));
        QCOMPARE(desk.reports[0].done, 9);
        QCOMPARE(desk.reports[0].left, 0);
        QCOMPARE(desk.reports[0].failures.size(), 1U);
        QCOMPARE(desk.reports[0].failures[0].name, "Film 3");
        QVERIFY(desk.undoes());
        QVERIFY(!desk.title(10).details.year);
    }

    void whenTheServerIsAwayTheRestIsLeft() {
        Desk desk(50);
        desk.editing.failure = Error{ErrorCode::Unavailable, "away"};
        QVERIFY(desk.runs(setYear(1999)));
        QCOMPARE(desk.reports[0].done, 0);
        QVERIFY(desk.reports[0].left >= 40);
        QVERIFY(!desk.history.canUndo());
    }

    void cancelLeavesTheRestAndKeepsAStepOfWhatWasDone() {
        Desk desk(50);
        QObject::connect(&desk.actions, &TitleActions::changed, &desk.actions, [&] {
            if (desk.actions.finished() >= 5)
                desk.actions.cancel();
        });
        QVERIFY(desk.runs(setYear(1999)));
        const auto& report = desk.reports[0];
        QVERIFY(report.done >= 5 && report.left > 0);
        QCOMPARE(report.done + report.left, 50);
        QVERIFY(desk.undoes());
        QVERIFY(!desk.title(1).details.year);
    }

    void aFieldThatSomebodyElseChangedIsNotOverwritten() {
        Desk desk(1);
        const auto shown = desk.title(1);
        desk.title(1).details.year = 1888;
        ++desk.title(1).version;
        QSignalSpy changed(&desk.actions, &TitleActions::titleChanged);
        QVERIFY(desk.runs(setYear(1999), {shown}));
        QVERIFY(desk.title(1).details.year == 1888);
        QVERIFY(desk.reports[0].failures.at(0).error.code == ErrorCode::Conflict);
        QCOMPARE(changed.size(), 1); // the list shows what was there before
        desk.title(1).details.tagline = "theirs";
        ++desk.title(1).version;
        auto rename = make(Kind::SetName);
        rename.text = "Other";
        QVERIFY(desk.runs(rename, {shown})); // another field of it may
        QCOMPARE(desk.title(1).details.name, std::string("Other"));
        QVERIFY(desk.title(1).details.tagline == "theirs");
    }

    void publishingWithdrawingAndTheTrash() {
        Desk desk(3);
        desk.title(2).state = wire::TitleState::Draft;
        QVERIFY(desk.runs(make(Kind::Publish)));
        QCOMPARE(desk.reports[0].done, 1); // the others were
        QVERIFY(desk.runs(make(Kind::Withdraw)));
        QCOMPARE(desk.reports[1].done, 3);
        QSignalSpy trashed(&desk.actions, &TitleActions::titleTrashed);
        QVERIFY(desk.runs(make(Kind::Trash)));
        QCOMPARE(trashed.size(), 3);
        QCOMPARE(desk.editing.trashed.size(), 3U);
        QVERIFY(desk.runs(make(Kind::Restore), {desk.editing.trashed[0]}));
        QCOMPARE(desk.catalogue.all.size(), 1U);
        QVERIFY(desk.undoes()); // back to the trash
        QCOMPARE(desk.editing.trashed.size(), 3U);
        QSignalSpy purged(&desk.actions, &TitleActions::titlePurged);
        QVERIFY(desk.runs(make(Kind::Purge), desk.editing.trashed));
        QCOMPARE(purged.size(), 3);
        QVERIFY(desk.editing.trashed.empty());
    }

    void actionsFollowOneAnother() {
        Desk desk(5);
        desk.actions.run(setYear(1990), desk.catalogue.all);
        desk.actions.run(setYear(1991), desk.catalogue.all);
        QTRY_COMPARE(desk.reports.size(), 2U);
        QVERIFY(desk.title(5).details.year == 1991);
        QVERIFY(desk.undoes());
        QVERIFY(desk.title(5).details.year == 1990);
    }

    void clearDropsWhatIsUnderWay() {
        Desk desk(5);
        desk.actions.run(setYear(1990), desk.catalogue.all);
        desk.actions.clear();
        QTest::qWait(20);
        QVERIFY(desk.reports.empty() && !desk.actions.isRunning());
    }
};

} // namespace vitascope::studio

QTEST_MAIN(vitascope::studio::TitleActionsTest)
#include "title_actions_test.moc"
