// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the list of films, the trash and the import by keyboard and mouse, over fakes.
#include "app-studio/models/catalogue_desk.h"
#include "app-studio/ui/failure_list.h"
#include "app-studio/ui/history_notices.h"
#include "app-studio/ui/import_page.h"
#include "app-studio/ui/title_grid.h"
#include "app-studio/ui/title_rows.h"
#include "app-studio/ui/title_table.h"
#include "app-studio/ui/titles_page.h"
#include "app-studio/ui/toast.h"
#include "app-studio/ui/trash_page.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/session/settings.h"
#include "tests/support/desktop/fake_session.h"
#include "tests/support/desktop/fake_title_editing.h"
#include "tests/support/desktop/fake_title_importing.h"

#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope::studio {

using desktop::makeTitle;
using desktop::titleId;
using Column = TitleTableModel::Column;

namespace {

struct Studio {
    QTemporaryDir folder;
    desktop::Settings settings{folder.filePath("settings.ini")};
    desktop::Theme theme{desktop::ThemeChoice::Light};
    desktop::FakeSession session;
    desktop::FakeCatalogue catalogue;
    desktop::FakeTitleEditing editing{catalogue};
    FakeTitleImporting importing;
    desktop::PictureStore pictures{catalogue, folder.filePath("posters")};
    CatalogueDesk desk{{catalogue, editing, importing, pictures}};
    QStackedWidget window;
    TitlesPage* titles;

    explicit Studio(int count) {
        for (int i = 1; i <= count; ++i)
            catalogue.all.push_back(makeTitle(i, "Film " + std::to_string(i)));
        titles = new TitlesPage({desk.titles(), desk.actions(), pictures, settings});
        window.addWidget(titles);
        window.resize(1280, 800);
        new HistoryNotices(desk.history(), desk.actions(), window);
        window.show();
        window.activateWindow();
    }
    bool loads() {
        desk.begin();
        return QTest::qWaitFor([this] { return desk.titles().isComplete(); }) && (titles->begin(), true);
    }
    template<class T = QWidget>
    T* find(const char* name) {
        for (auto* widget : window.findChildren<T*>(QString::fromLatin1(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    void click(const char* name) { QTest::mouseClick(find(name), Qt::LeftButton); }
    TitleTable* table() { return find<TitleTable>("titles"); }
    void clickRow(int row, Qt::KeyboardModifiers keys = {}) {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, keys,
                          table()->visualRect(desk.titles().index(row, Column::Name)).center());
    }
    std::vector<int> selected() { return selectedRows(*table()->selectionModel()); }
    QString toast() {
        auto* toast = find<Toast>("toast");
        return toast ? toast->text() : QString();
    }
    wire::Title& title(int number) { return *catalogue.at(titleId(number)); }
    bool waitFor(const std::function<bool()>& what) { return QTest::qWaitFor(what); }
};

} // namespace

class TitlesPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void enterAndADoubleClickOpen() {
        Studio s(3);
        QVERIFY(s.loads());
        QSignalSpy chosen(s.titles, &TitlesPage::titleChosen);
        QTest::keyClick(s.table(), Qt::Key_Down);
        QTest::keyClick(s.table(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        s.clickRow(2);
        QCOMPARE(chosen.size(), 1); // one click selects
        QTest::mouseDClick(s.table()->viewport(), Qt::LeftButton, {},
                           s.table()->visualRect(s.desk.titles().index(2, Column::Name)).center());
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen[1][0].value<wire::Title>().details.name, std::string("Film 3"));
    }

    void theNumberOfFilmsIsSaid() {
        Studio s(321);
        QVERIFY(s.loads());
        QCOMPARE(s.find<QLabel>("titleCount")->text(), "321 film(s)");
        s.find<QLineEdit>("search")->setText("film 32");
        QTRY_COMPARE(s.find<QLabel>("titleCount")->text(), "3 found");
    }

    void aSearchBeginsByCtrlFAndEndsByEscape() {
        Studio s(30);
        QVERIFY(s.loads());
        QTest::keyClick(s.table(), Qt::Key_F, Qt::ControlModifier);
        auto* search = s.find<QLineEdit>("search");
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, "film 12");
        QTRY_COMPARE(s.desk.titles().rowCount(), 1);
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_COMPARE(s.desk.titles().rowCount(), 30);
        QTest::keyClicks(search, "nothing like it");
        QTRY_VERIFY(s.find<QLabel>("emptyHeading"));
        QCOMPARE(s.find<QLabel>("emptyHeading")->text(), "Nothing found");
        s.click("emptyAction");
        QTRY_COMPARE(s.desk.titles().rowCount(), 30);
        QVERIFY(search->text().isEmpty());
    }

    void aChipFiltersAndSaysSo() {
        Studio s(3);
        s.title(1).details.genres = {"Drama"};
        QVERIFY(s.loads());
        auto* chip = s.find<QPushButton>("filterGenre");
        Q_EMIT chip->menu()->aboutToShow();
        const auto choices = chip->menu()->actions();
        QCOMPARE(choices.last()->text(), "Drama");
        choices.last()->trigger();
        QCOMPARE(chip->text(), "Genre: Drama");
        QTRY_VERIFY(s.catalogue.lastQuery.genre == "Drama");
        QVERIFY(s.find("clearFilters"));
        s.click("clearFilters");
        QTRY_VERIFY(!s.catalogue.lastQuery.genre);
        QVERIFY(!s.find("clearFilters"));
    }

    void theOrderIsChosenInWords() {
        Studio s(3);
        auto* chip = s.find<QPushButton>("filterSort");
        Q_EMIT chip->menu()->aboutToShow();
        chip->menu()->actions().at(6)->trigger();
        QCOMPARE(chip->text(), "Longest first");
        s.desk.titles().sort(Column::State, Qt::AscendingOrder); // by its head
        QCOMPARE(chip->text(), "By state");
    }

    void aHeadSortsAndTheThirdClickEndsIt() {
        Studio s(12);
        QVERIFY(s.loads());
        const auto click = [&] {
            auto* head = s.table()->horizontalHeader();
            QTest::mouseClick(head->viewport(), Qt::LeftButton, {},
                              QPoint(head->sectionViewportPosition(Column::Name) + 40, head->height() / 2));
        };
        click();
        QTRY_COMPARE(s.desk.titles().index(1, Column::Name).data().toString(), "Film 10");
        click();
        QTRY_COMPARE(s.desk.titles().index(0, Column::Name).data().toString(), "Film 9");
        click();
        QTRY_COMPARE(s.desk.titles().index(1, Column::Name).data().toString(), "Film 2");
    }

    void f2EditsTheNameAndUndoTakesItBack() {
        Studio s(3);
        QVERIFY(s.loads());
        s.clickRow(1);
        QTest::keyClick(s.table(), Qt::Key_F2);
        QTRY_VERIFY(s.find<QLineEdit>("cellEditor"));
        QTest::keyClicks(s.find<QLineEdit>("cellEditor"), "Another");
        QTest::keyClick(s.find<QLineEdit>("cellEditor"), Qt::Key_Return);
        QTRY_COMPARE(s.title(2).details.name, std::string("Another"));
        QTRY_COMPARE(s.toast(), "1 film(s) changed");
        QTest::keyClick(s.table(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(s.title(2).details.name, std::string("Film 2"));
        QTRY_COMPARE(s.desk.titles().index(1, Column::Name).data().toString(), "Film 2");
        QTRY_COMPARE(s.toast(), "Undone: Rename to “Another”");
        QTest::keyClick(s.table(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(s.title(2).details.name, std::string("Another"));
        QTRY_COMPARE(s.toast(), "Redone: Rename to “Another”");
    }

    void aYearThatCannotBeKeepsTheEditorOpen() {
        Studio s(3);
        QVERIFY(s.loads());
        s.clickRow(0);
        s.table()->editCell(Column::Year);
        QTRY_VERIFY(s.find<QLineEdit>("cellEditor"));
        auto* editor = s.find<QLineEdit>("cellEditor");
        QTest::keyClicks(editor, "99");
        QTest::keyClick(editor, Qt::Key_Return);
        QVERIFY(s.find<QLineEdit>("cellEditor") && editor->property("invalid").toBool());
        editor->setText("1999");
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(s.title(1).details.year == 1999);
    }

    void anEditThatFailsIsShownAsItWas() {
        Studio s(3);
        QVERIFY(s.loads());
        s.editing.failures[titleId(1)] = {ErrorCode::Unavailable, "away"};
        s.desk.titles().setData(s.desk.titles().index(0, Column::Name), "Other", Qt::EditRole);
        QCOMPARE(s.desk.titles().index(0, Column::Name).data().toString(), "Other");
        QTRY_COMPARE(s.desk.titles().index(0, Column::Name).data().toString(), "Film 1");
        QTRY_VERIFY(s.toast().startsWith("“Film 1” was not changed."));
    }

    void manyAreEditedTogetherAndUndoneTogether() {
        Studio s(40);
        QVERIFY(s.loads());
        QTest::keyClick(s.table(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(s.selected().size(), 40U);
        QCOMPARE(s.find<QLabel>("selectedCount")->text(), "40 selected");
        s.find<QPushButton>("bulkEdit")->menu()->actions().first()->trigger(); // Year…
        QTRY_VERIFY(s.find<QDialog>("titleActionDialog"));
        auto* value = s.find<QLineEdit>("actionValue");
        QTest::keyClicks(value, "18");
        QVERIFY(!s.find<QPushButton>("apply")->isEnabled());
        QTest::keyClicks(value, "99");
        s.click("apply");
        QTRY_COMPARE(s.toast(), "40 film(s) changed");
        QVERIFY(s.title(40).details.year == 1899);
        s.click("toastAction"); // Undo
        QTRY_COMPARE(s.toast(), "Undone: Change the year of 40 film(s)");
        QVERIFY(!s.title(40).details.year);
    }

    void whatCouldNotBeChangedIsListed() {
        Studio s(5);
        QVERIFY(s.loads());
        s.editing.failures[titleId(2)] = {ErrorCode::Conflict, "no"};
        s.editing.failures[titleId(4)] = {ErrorCode::NotFound, "gone"};
        TitleAction action;
        action.kind = TitleAction::Kind::SetYear;
        action.year = 1999;
        s.desk.actions().run(action, s.catalogue.all);
        QTRY_VERIFY(s.toast().contains("2 film(s) could not be changed"));
        s.click("toastAction");
        QTRY_VERIFY(s.find<QDialog>("failureList"));
    }

    void deleteMovesToTheTrashAndTheTrashGivesBack() {
        Studio s(5);
        auto* trash = new TrashPage({s.desk.trash(), s.desk.actions(), s.pictures, s.settings, s.session});
        s.window.addWidget(trash);
        s.session.signIn({QUrl("http://localhost"), "anna", Secret("correct horse"), false}, &s.window,
                         [](const auto&) {});
        QTRY_VERIFY(s.session.user());
        QVERIFY(s.loads());
        s.clickRow(0);
        s.clickRow(2, Qt::ControlModifier);
        QTest::keyClick(s.table(), Qt::Key_Delete);
        QTRY_COMPARE(s.toast(), "2 film(s) moved to the trash");
        QCOMPARE(s.desk.titles().rowCount(), 3);
        QCOMPARE(s.editing.trashed.size(), 2U);

        s.catalogue.all.swap(s.editing.trashed); // the fake lists one of the two
        s.window.setCurrentWidget(trash);
        QTRY_COMPARE(s.desk.trash().rowCount(), 2);
        QVERIFY(!s.find<QPushButton>("restore")->isEnabled());
        s.catalogue.all.swap(s.editing.trashed);
        auto* table = s.find<TitleTable>("trashTitles");
        table->selectRow(0);
        s.click("restore");
        QTRY_COMPARE(s.catalogue.all.size(), 4U);
        QTRY_COMPARE(s.desk.trash().rowCount(), 1);
        QCOMPARE(s.desk.titles().rowCount(), 4);
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Delete);
        QTRY_VERIFY(s.find<QDialog>("purgeDialog"));
        s.click("purge");
        QTRY_VERIFY(s.editing.trashed.empty());
        QTRY_COMPARE(s.desk.trash().rowCount(), 0);
        QCOMPARE(s.find<QLabel>("emptyHeading")->text(), "The trash is empty");
    }

    void severalAreDeletedForGoodOnlyWhenTheirNumberIsTyped() {
        Studio s(0);
        auto* trash = new TrashPage({s.desk.trash(), s.desk.actions(), s.pictures, s.settings, s.session});
        s.window.addWidget(trash);
        s.session.signIn({QUrl("http://localhost"), "anna", Secret("correct horse"), false}, &s.window,
                         [](const auto&) {});
        QTRY_VERIFY(s.session.user());
        for (int i = 1; i <= 3; ++i) {
            s.catalogue.all.push_back(makeTitle(i, "Film"));
            s.catalogue.all.back().state = wire::TitleState::Trash;
        }
        s.editing.trashed = s.catalogue.all;
        s.window.setCurrentWidget(trash);
        QTRY_COMPARE(s.desk.trash().rowCount(), 3);
        s.find<TitleTable>("trashTitles")->selectAll();
        s.click("deleteForGood");
        QTRY_VERIFY(s.find<QLineEdit>("purgeCount"));
        QVERIFY(!s.find<QPushButton>("purge")->isEnabled());
        QTest::keyClicks(s.find<QLineEdit>("purgeCount"), "3");
        s.click("purge");
        QTRY_VERIFY(s.editing.trashed.empty());
    }

    void postersShowTheSameSelection() {
        Studio s(10);
        QVERIFY(s.loads());
        s.clickRow(3);
        s.titles->showAsPosters(true);
        auto* grid = s.find<TitleGrid>("titleGrid");
        QVERIFY(grid && grid->selectionModel()->isSelected(s.desk.titles().index(3, Column::Name)));
        QTest::keyClick(grid, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(s.find<QLabel>("selectedCount")->text(), "10 selected");
        s.titles->showAsPosters(false);
        QCOMPARE(s.selected().size(), 10U);
        QTest::keyClick(s.table(), Qt::Key_Escape);
        QVERIFY(s.selected().empty());
        QVERIFY(!s.find("selectionBar"));
    }

    void columnsAndTheViewAreRemembered() {
        Studio s(1);
        QVERIFY(s.loads());
        QMenu menu;
        s.table()->fillColumnMenu(menu);
        for (auto* action : menu.actions())
            if (action->text() == "Genres" || action->text() == "Added")
                action->toggle();
        auto* head = s.table()->horizontalHeader();
        const QPoint edge(head->sectionViewportPosition(Column::Year) + head->sectionSize(Column::Year) - 1, 20);
        QTest::mousePress(head->viewport(), Qt::LeftButton, {}, edge);
        QTest::mouseMove(head->viewport(), edge + QPoint(40, 0));
        QTest::mouseRelease(head->viewport(), Qt::LeftButton, {}, edge + QPoint(40, 0));
        const auto width = s.table()->columnWidth(Column::Year);
        s.table()->horizontalHeader()->moveSection(s.table()->horizontalHeader()->visualIndex(Column::State), 1);
        TitlesPage again({s.desk.titles(), s.desk.actions(), s.pictures, s.settings});
        auto* table = again.findChild<TitleTable*>("titles");
        QVERIFY(table->isColumnHidden(Column::Genres) && !table->isColumnHidden(Column::Added));
        QCOMPARE(table->columnWidth(Column::Year), width);
        QCOMPARE(table->horizontalHeader()->visualIndex(Column::State), 1);
        s.titles->showAsPosters(true);
        const TitlesPage posters({s.desk.titles(), s.desk.actions(), s.pictures, s.settings});
        QVERIFY(posters.findChild<TitleGrid*>("titleGrid")->isVisibleTo(&posters));
    }

    void aServerThatIsAwayIsSaidAndTriedAgain() {
        Studio s(2);
        s.catalogue.failure = Error{ErrorCode::Unavailable, "away"};
        s.desk.begin();
        QTRY_VERIFY(s.find<QLabel>("emptyHeading"));
        QCOMPARE(s.find<QLabel>("emptyHeading")->text(), "The films are out of reach");
        s.catalogue.failure.reset();
        s.click("emptyAction");
        QTRY_COMPARE(s.desk.titles().rowCount(), 2);
    }

    void aFileIsImportedStepByStep() {
        Studio s(0);
        auto* import = new ImportPage(s.desk.import());
        s.window.addWidget(import);
        s.window.setCurrentWidget(import);
        QVERIFY(s.find("importField"));
        QFile file(s.folder.filePath("films.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Title,Colour\nOne,red\nTwo,blue\n");
        file.close();
        s.importing.report.read = 2;
        s.importing.report.created = 1;
        s.importing.report.refusedCount = 1;
        s.importing.report.refused = {{3, "name", "too blue"}};
        s.desk.import().choose(file.fileName());
        QTRY_VERIFY(s.find<QPushButton>("columnsContinue"));
        s.click("columnsContinue");
        QTRY_VERIFY(s.find<QPushButton>("importGo"));
        QCOMPARE(s.find<QLabel>("importSummary")->text(), "1 new film(s)  ·  1 refused");
        QCOMPARE(s.find<QPushButton>("importGo")->text(), "Import 1 film(s)");
        auto* rows = s.find<QTableView>("importRows");
        QCOMPARE(rows->model()->rowCount(), 2);
        s.click("onlyRefused");
        QCOMPARE(rows->model()->rowCount(), 1);
        QCOMPARE(rows->model()->index(0, 1).data().toString(), "The server refuses this: too blue");
        s.click("importGo");
        QTRY_VERIFY(s.find<QLabel>("importDone"));
        QVERIFY(s.find<QLabel>("importDone")->text().startsWith("1 film(s) added"));
        s.click("importAgain");
        QVERIFY(s.find("importField"));
    }
};

} // namespace vitascope::studio

QTEST_MAIN(vitascope::studio::TitlesPageTest)
#include "titles_page_test.moc"
