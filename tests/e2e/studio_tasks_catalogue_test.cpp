// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue as an editor works with it, by keyboard and by mouse: found, sorted, filtered, laid out, edited many at
// once; into the trash, out of it, and away for good; and filled from a table with a mistake in it.
#include "app-studio/ui/title_table.h"
#include "tests/e2e/studio_stage.h"

#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace vitascope {

using test::EditorDesk;
using test::Hands;
using test::StudioStage;
using Column = studio::TitleTableModel::Column;

class StudioTasksCatalogueTest : public QObject {
    Q_OBJECT

    static constexpr int kFilms = 40;

    std::unique_ptr<StudioStage> stage_;

    // "Film 00" of 1960, a comedy, "Film 01" of 1961, a drama, and so on.
    static void makeFilms(EditorDesk& desk) {
        for (int i = 0; i < kFilms; ++i) {
            auto film = StudioStage::named(qPrintable(QStringLiteral("Film %1").arg(i, 2, 10, QLatin1Char('0'))));
            film.year = 1960 + i;
            film.genres = {i % 2 ? "Drama" : "Comedy"};
            film.originalName = "K" + std::to_string(i);
            QVERIFY(desk.makeTitle(film));
        }
    }
    void open(Hands::With with, const std::function<void(EditorDesk&)>& prepare) {
        stage_ = StudioStage::open(with, StudioStage::Begin::SignedIn, prepare);
        QVERIFY(stage_);
    }
    [[nodiscard]] bool comes(int row, int column, const QString& text) {
        return stage_->wait([=, this] { return stage_->cell("titles", row, column) == text; });
    }
    [[nodiscard]] bool tells(const QString& text) {
        return stage_->wait([&] { return stage_->text("toastText").contains(text); });
    }
    void clearSearch() {
        if (!stage_->byMouse())
            return stage_->key(Qt::Key_Escape);
        auto buttons = stage_->find<QLineEdit>("search")->findChildren<QToolButton*>();
        std::sort(buttons.begin(), buttons.end(), [](const auto* a, const auto* b) { return a->x() < b->x(); });
        QVERIFY(stage_->hands().press(buttons.back())); // the sign at the end
    }
    void undo() {
        if (stage_->byMouse())
            stage_->press("toastAction");
        else
            stage_->key(Qt::Key_Z, Qt::ControlModifier);
    }
    // The head of the column by mouse, the list of orders by keyboard.
    void sortBy(int column, const QString& order) {
        if (!stage_->byMouse())
            return stage_->choose("filterSort", order);
        auto* head = stage_->see<studio::TitleTable>("titles")->horizontalHeader();
        const QPoint at(head->sectionViewportPosition(column) + 20, head->height() / 2);
        QTest::mouseClick(head->window()->windowHandle(), Qt::LeftButton, {},
                          head->viewport()->mapTo(head->window(), at));
    }
    [[nodiscard]] int rowOf(const QString& name) {
        for (int row = 0; row < stage_->rows("titles"); ++row)
            if (stage_->cell("titles", row, Column::Name) == name)
                return row;
        return -1;
    }
    void remove(const QString& name) {
        stage_->select("titles", rowOf(name));
        if (stage_->byMouse())
            stage_->press("bulkTrash");
        else
            stage_->key(Qt::Key_Delete);
        QVERIFY(tells("moved to the trash"));
    }
    // The trash as the server has it now.
    [[nodiscard]] bool openTrash(int films) {
        stage_->press("navTrash");
        return stage_->wait([=, this] {
            const auto* table = stage_->find<studio::TitleTable>("trashTitles");
            const auto* titles = table ? qobject_cast<studio::TitleTableModel*>(table->model()) : nullptr;
            return titles && titles->status() == studio::TitleTableModel::Status::Ready && titles->rowCount() == films;
        });
    }
    [[nodiscard]] std::size_t countOnServer(wire::TitleFilter filter) {
        const auto all = stage_->api().titles({.filter = filter, .limit = 100});
        return all ? all->items.size() : 0;
    }
    QString write(const QByteArray& table) {
        QFile file(stage_->path("films.csv"));
        return file.open(QIODevice::WriteOnly) && file.write(table) == table.size() ? file.fileName() : QString();
    }
    void bringTable(const QString& file) {
        if (stage_->byMouse())
            stage_->drop("importField", {file});
        else
            stage_->chooseFiles("importField", {file});
    }

private Q_SLOTS:
    void cleanup() { stage_.reset(); }

    void filmsAreFoundSortedFilteredAndLaidOut_data() { StudioStage::addRows(); }
    void filmsAreFoundSortedFilteredAndLaidOut() {
        QFETCH(Hands::With, with);
        open(with, makeFilms);
        if (!stage_->byMouse())
            stage_->key(Qt::Key_F, Qt::ControlModifier);
        stage_->type("search", "film 21");
        QVERIFY(stage_->wait([this] { return stage_->rows("titles") == 1; }));
        QCOMPARE(stage_->cell("titles", 0, Column::Name), "Film 21");
        QCOMPARE(stage_->text("titleCount"), "1 found");
        clearSearch();
        QVERIFY(stage_->wait([this] { return stage_->rows("titles") == kFilms; }));
        sortBy(Column::Name, "Title, A–Z");
        QVERIFY(comes(0, Column::Name, "Film 00"));
        sortBy(Column::Year, "Year, newest first");
        QVERIFY(comes(0, Column::Year, QString::number(1960 + kFilms - 1)));
        stage_->choose("filterGenre", "Drama");
        QVERIFY(stage_->wait([this] { return stage_->rows("titles") == kFilms / 2; }));
        QCOMPARE(stage_->cell("titles", 0, Column::Genres), "Drama");
        QCOMPARE(stage_->text("filterGenre"), "Genre: Drama");
        stage_->press("clearFilters");
        QVERIFY(stage_->wait([this] { return stage_->rows("titles") == kFilms; }));
        const auto* table = stage_->see<studio::TitleTable>("titles");
        QVERIFY(table->isColumnHidden(Column::OriginalName));
        stage_->choose("columns", "Original title");
        QVERIFY(!table->isColumnHidden(Column::OriginalName));
        QCOMPARE(stage_->cell("titles", 0, Column::OriginalName), "K39");
        stage_->choose("columns", "Genres");
        QVERIFY(table->isColumnHidden(Column::Genres));
    }

    void manyAreEditedAtOnceAndTakenBack_data() { StudioStage::addRows(); }
    void manyAreEditedAtOnceAndTakenBack() {
        QFETCH(Hands::With, with);
        open(with, makeFilms);
        const auto yearOf = [this](const char* name) { return stage_->title(name).details.year; };
        stage_->type("search", "film 1");
        QVERIFY(stage_->wait([this] { return stage_->rows("titles") == 10; }));
        stage_->select("titles", 0);
        if (stage_->byMouse()) {
            const auto* table = stage_->find<studio::TitleTable>("titles");
            const auto at = table->visualRect(table->model()->index(9, Column::Name)).center();
            QTest::mouseClick(table->window()->windowHandle(), Qt::LeftButton, Qt::ShiftModifier,
                              table->viewport()->mapTo(table->window(), at));
        } else {
            stage_->key(Qt::Key_A, Qt::ControlModifier);
        }
        QCOMPARE(stage_->text("selectedCount"), "10 selected");
        stage_->choose("bulkEdit", QStringLiteral("Year…"));
        QVERIFY(stage_->see("titleActionDialog"));
        stage_->type("actionValue", "77");
        QVERIFY2(!stage_->find("apply")->isEnabled(), "no film is that old");
        stage_->type("actionValue", "1977");
        stage_->press("apply");
        QVERIFY(tells("10 films"));
        QCOMPARE(stage_->cell("titles", 0, Column::Year), "1977");
        QCOMPARE(yearOf("Film 10"), std::optional(1977));
        QCOMPARE(yearOf("Film 19"), std::optional(1977));
        QCOMPARE(yearOf("Film 20"), std::optional(1980));
        undo();
        QVERIFY(tells("Undone: "));
        QVERIFY(stage_->cell("titles", 0, Column::Year) != "1977");
        QCOMPARE(yearOf("Film 10"), std::optional(1970));
        QCOMPARE(yearOf("Film 19"), std::optional(1979));
    }

    void aNameIsEditedInTheTable_data() { StudioStage::addRows(); }
    void aNameIsEditedInTheTable() {
        QFETCH(Hands::With, with);
        open(with, [](EditorDesk& desk) { QVERIFY(desk.makeTitle(StudioStage::named("Knife in the Water"))); });
        stage_->select("titles", 0);
        stage_->key(Qt::Key_F2); // which the menu of the row offers, too
        stage_->type("cellEditor", QStringLiteral("Nóż w wodzie"));
        stage_->key(Qt::Key_Return);
        QVERIFY(tells("changed"));
        QCOMPARE(stage_->cell("titles", 0, Column::Name), QStringLiteral("Nóż w wodzie"));
        QCOMPARE(stage_->title("Nóż w wodzie").details.name, std::string("Nóż w wodzie"));
    }

    void filmsAreDeletedRestoredAndDeletedForGood_data() { StudioStage::addRows(); }
    void filmsAreDeletedRestoredAndDeletedForGood() {
        QFETCH(Hands::With, with);
        open(with, [](EditorDesk& desk) {
            for (const auto* name : {"One", "Two", "Three"})
                QVERIFY(desk.makeTitle(StudioStage::named(name)));
        });
        const auto name = stage_->cell("titles", 1, Column::Name);
        const auto id = stage_->title(qPrintable(name)).id;
        remove(name);
        QVERIFY(stage_->wait([this] { return stage_->rows("titles") == 2; }));
        undo();
        QVERIFY(stage_->wait([this] { return stage_->rows("titles") == 3; }));
        QCOMPARE(countOnServer(wire::TitleFilter::All), 3U);
        QVERIFY(stage_->wait([&] { return rowOf(name) >= 0; }));
        remove(name);
        QVERIFY(openTrash(1));
        QCOMPARE(stage_->cell("trashTitles", 0, Column::Name), name);
        QVERIFY(stage_->cell("trashTitles", 0, Column::DaysLeft).contains("30"));
        stage_->select("trashTitles", 0);
        stage_->press("restore");
        QVERIFY(tells("restored"));
        QCOMPARE(countOnServer(wire::TitleFilter::All), 3U);
        stage_->press("navTitles");
        QVERIFY(stage_->wait([&] { return rowOf(name) >= 0; }));
        remove(name);
        QVERIFY(openTrash(1));
        stage_->select("trashTitles", 0);
        stage_->press("deleteForGood");
        QVERIFY(stage_->see("purgeDialog"));
        stage_->key(Qt::Key_Escape); // not by a slip
        QVERIFY(stage_->wait([this] { return !stage_->find("purgeDialog"); }));
        QVERIFY(stage_->api().title(id));
        stage_->press("deleteForGood");
        stage_->press("purge");
        QVERIFY(tells("for good"));
        QVERIFY(stage_->api().title(id).error().code == ErrorCode::NotFound);
        stage_->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(tells("Not undone"));
    }

    void aTableWithAWrongLineIsCorrectedAndImported_data() { StudioStage::addRows(); }
    void aTableWithAWrongLineIsCorrectedAndImported() {
        QFETCH(Hands::With, with);
        open(with, {});
        const QByteArray table("Film,Year,Genre,Id\n"
                               "Night Train,1959,Drama,t-1\n"
                               "Knife in the Water,196,Drama,t-2\n"
                               "Innocent Sorcerers,1960,Comedy,t-3\n");
        stage_->press("importTitles");
        bringTable(write(table));
        QVERIFY(stage_->see("importSummary"));
        QVERIFY(stage_->text("importSummary").contains("1 refused"));
        stage_->press("onlyRefused");
        QCOMPARE(stage_->rows("importRows"), 1);
        QCOMPARE(stage_->cell("importRows", 0, 0), "3");
        QVERIFY(stage_->cell("importRows", 0, 1).contains("year"));
        QCOMPARE(countOnServer(wire::TitleFilter::All), 0U);
        stage_->press("importOther");
        bringTable(write(QByteArray(table).replace("196,", "1962,")));
        QVERIFY(stage_->wait([this] { return stage_->text("importGo") == "Import 3 films"; }));
        QVERIFY(!stage_->text("importSummary").contains("refused"));
        stage_->press("importGo");
        QVERIFY(stage_->see("importDone"));
        stage_->press("importShow");
        QVERIFY(stage_->wait([this] { return stage_->rows("titles") == 3; }));
        QCOMPARE(stage_->title("Knife in the Water").details.year, std::optional(1962));
        QCOMPARE(stage_->title("Knife in the Water").details.externalId, std::optional<std::string>("t-2"));

        stage_->press("importTitles");
        stage_->press("importAgain");
        bringTable(stage_->path("films.csv"));
        QVERIFY2(stage_->wait([this] { return stage_->text("importGo") == "Nothing to import"; }),
                 "the same films are not made twice");
        QCOMPARE(countOnServer(wire::TitleFilter::All), 3U);
    }
};

} // namespace vitascope

QTEST_MAIN(vitascope::StudioTasksCatalogueTest)
#include "studio_tasks_catalogue_test.moc"
