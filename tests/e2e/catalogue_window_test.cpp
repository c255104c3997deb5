// SPDX-License-Identifier: GPL-3.0-or-later
// An editor's work on a catalogue, in the real studio against a real server: films are imported from a file, found,
// sorted, filtered, edited many at once, taken back, made again, deleted and restored.
#include "app-studio/app/studio_app.h"
#include "app-studio/ui/title_table.h"
#include "app-studio/ui/toast.h"
#include "tests/support/server_process.h"

#include <QDialog>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>

namespace vitascope {

using namespace std::chrono_literals;
using Column = studio::TitleTableModel::Column;

class CatalogueWindowTest : public QObject {
    Q_OBJECT

    static constexpr int kFilms = 1000;

    bool hasFailed_ = false;
    QTemporaryDir folder_;
    std::unique_ptr<test::ServerProcess> server_;
    std::unique_ptr<desktop::Settings> settings_;
    std::unique_ptr<desktop::Languages> languages_;
    std::unique_ptr<studio::StudioApp> app_;

    template<class T = QWidget>
    T* find(const char* name) {
        for (auto* widget : app_->window().findChildren<T*>(QString::fromLatin1(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    template<class T = QWidget>
    bool appears(const char* name) {
        return QTest::qWaitFor([&] { return find<T>(name) != nullptr; }, 20'000);
    }
    void click(const char* name) { QTest::mouseClick(find(name), Qt::LeftButton); }
    void type(const char* name, const QString& text) { QTest::keyClicks(find<QLineEdit>(name), text); }
    static void drop(QWidget* target, const QString& file) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        const auto at = target->rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &enter);
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &event);
    }
    studio::TitleTable* table() { return find<studio::TitleTable>("titles"); }
    // Where the keys go; a dialog that was closed leaves no window active here.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        app_->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&app_->window()));
        auto* target = app_->window().focusWidget();
        QTest::keyClick(target ? target : &app_->window(), key, modifiers);
    }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    // All that is written on the window, for the log of a failure.
    QString words() {
        QStringList texts;
        for (const auto* label : app_->window().findChildren<QLabel*>())
            if (label->isVisible())
                texts << label->text();
        return texts.join(QStringLiteral(" / "));
    }
    QString toast() {
        auto* toast = find<studio::Toast>("toast");
        return toast ? toast->text() : QString();
    }
    bool tells(const QString& text) {
        return QTest::qWaitFor([&] { return toast().contains(text); }, 30'000);
    }
    void clickHead(int column) {
        auto* head = table()->horizontalHeader();
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {},
                          QPoint(head->sectionViewportPosition(column) + 20, head->height() / 2));
    }
    // Name, year and genre follow from the number; one row in a hundred is wrong.
    QString writeFilms() {
        QFile file(folder_.filePath("films.csv"));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("Film,Year,Genre,Id\n");
        for (int i = 0; i < kFilms; ++i)
            file.write(QStringLiteral("Film %1,%2,%3,film-%1\n")
                           .arg(i, 4, 10, QLatin1Char('0'))
                           .arg(i % 100 == 99 ? 12 : 1950 + i % 50)
                           .arg(i % 2 ? "Drama" : "Comedy")
                           .toUtf8());
        return file.fileName();
    }

private Q_SLOTS:
    // Each goes on where the one before ended.
    void init() {
        if (hasFailed_)
            QSKIP("what it begins with is not there");
    }
    void cleanup() { hasFailed_ = hasFailed_ || QTest::currentTestFailed(); }

    void initTestCase() {
        for (const auto* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            qputenv(name, folder_.filePath(QString::fromLatin1(name)).toUtf8());
        QCoreApplication::setApplicationName("vitascope-studio");
        QVERIFY(QDir(folder_.path()).mkdir("server"));
        server_ = test::ServerProcess::start(folder_.filePath("server"));
        QVERIFY(server_);
        settings_ = std::make_unique<desktop::Settings>(folder_.filePath("studio.ini"));
        languages_ = std::make_unique<desktop::Languages>("en");
        auto app = studio::StudioApp::open(*settings_, *languages_, {QUrl(server_->url()), {}});
        QVERIFY(app);
        app_ = std::move(*app);
        app_->start();
        QVERIFY(appears("token"));
        type("token", server_->claimToken());
        type("displayName", "Anna Petrova");
        type("login", "anna");
        type("password", "correct horse battery");
        click("submit");
        QVERIFY(appears("emptyAction"));
    }
    void cleanupTestCase() { app_.reset(); }

    void filmsAreImportedAfterALookAtWhatIsWrong() {
        const auto file = writeFilms();
        click("importTitles");
        QVERIFY(appears("importField"));
        drop(find("importField"), file);
        QVERIFY2(appears("importGo"), qPrintable(words())); // all its columns are recognised
        QVERIFY(find<QLabel>("importSummary")->text().contains("10 refused"));
        click("onlyRefused");
        auto* rows = find<QTableView>("importRows");
        QCOMPARE(rows->model()->rowCount(), 10);
        QVERIFY(rows->model()->index(0, 1).data().toString().contains("year"));
        QCOMPARE(rows->model()->index(0, 0).data().toInt(), 101);
        click("importGo");
        QVERIFY(appears("importDone"));
        click("importShow");
        QVERIFY(appears("titles"));
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), kFilms - 10, 20'000);
        QTRY_VERIFY(find<QLabel>("titleCount")->text().startsWith("990"));
    }

    void aFilmIsFoundAsItIsTyped() {
        QTest::keyClick(table(), Qt::Key_F, Qt::ControlModifier);
        type("search", "film 0421");
        QTRY_COMPARE_WITH_TIMEOUT(cell(0, Column::Name), "Film 0421", 10'000);
        QTest::keyClick(find<QLineEdit>("search"), Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 990, 20'000);
    }

    void theServerSortsAndFilters() {
        clickHead(Column::Name);
        QTRY_COMPARE_WITH_TIMEOUT(cell(0, Column::Name), "Film 0000", 10'000);
        clickHead(Column::Name);
        QTRY_COMPARE_WITH_TIMEOUT(cell(0, Column::Name), "Film 0998", 10'000);
        clickHead(Column::Year);
        QTRY_COMPARE_WITH_TIMEOUT(cell(0, Column::Year), "1998", 10'000);
        auto* chip = find<QPushButton>("filterGenre");
        Q_EMIT chip->menu()->aboutToShow();
        chip->menu()->actions().last()->trigger();
        QCOMPARE(chip->text(), "Drama");
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("titleCount")->text().startsWith("490"), 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 490, 20'000);
        QCOMPARE(cell(0, Column::Genres), "Drama");
        click("clearFilters");
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 990, 20'000);
    }

    void manyAreEditedUndoneAndRedone() {
        type("search", "film 00");
        QTRY_VERIFY_WITH_TIMEOUT(table() && table()->model()->rowCount() < 200, 20'000);
        QTRY_VERIFY(app_->titles().isComplete());
        const auto count = table()->model()->rowCount();
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
        find<QPushButton>("bulkEdit")->menu()->actions().first()->trigger();
        QVERIFY(appears<QDialog>("titleActionDialog"));
        type("actionValue", "1977");
        click("apply");
        QVERIFY(tells(QString::number(count)));
        QCOMPARE(cell(0, Column::Year), "1977");
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(tells("Undone: "));
        QVERIFY(cell(0, Column::Year) != "1977");
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(tells("Redone: "));
        QCOMPARE(cell(0, Column::Year), "1977");
        QCOMPARE(cell(count - 1, Column::Year), "1977");
    }

    void aNameIsEditedInTheTable() {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                          table()->visualRect(table()->model()->index(0, Column::Name)).center());
        QTest::keyClick(table(), Qt::Key_F2);
        QVERIFY(appears<QLineEdit>("cellEditor"));
        type("cellEditor", "A new name");
        QTest::keyClick(find<QLineEdit>("cellEditor"), Qt::Key_Return);
        QVERIFY(tells("changed"));
        find<QLineEdit>("search")->clear();
        type("search", "a new name");
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 1, 10'000);
        QCOMPARE(cell(0, Column::Name), "A new name");
    }

    void aFilmIsDeletedRestoredAndItsDeletionUndone() {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                          table()->visualRect(table()->model()->index(0, Column::Name)).center());
        table()->setFocus();
        press(Qt::Key_Delete);
        QVERIFY(tells("moved to the trash"));
        QTRY_VERIFY(!table());
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(tells("Undone: "));
        find<QLineEdit>("search")->clear();
        QTRY_VERIFY_WITH_TIMEOUT(table() && table()->model()->rowCount() == 990, 20'000);
        table()->selectRow(4);
        const auto name = cell(4, Column::Name);
        table()->setFocus();
        press(Qt::Key_Delete);
        QVERIFY(tells("moved to the trash"));
        click("navTrash");
        QVERIFY(appears("trashTitles"));
        auto* trash = find<studio::TitleTable>("trashTitles");
        QTRY_COMPARE_WITH_TIMEOUT(trash->model()->rowCount(), 1, 10'000);
        QCOMPARE(trash->model()->index(0, Column::Name).data().toString(), name);
        QVERIFY(trash->model()->index(0, Column::DaysLeft).data().toString().contains("30"));
        trash->selectRow(0);
        click("restore");
        QVERIFY(tells("restored"));
        QTRY_COMPARE(trash->model()->rowCount(), 0);
        click("navTitles");
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 990, 20'000);
    }

    void deletedForGoodIsGone() {
        table()->selectRow(0);
        table()->setFocus();
        press(Qt::Key_Delete);
        QVERIFY(tells("moved to the trash"));
        click("navTrash");
        QVERIFY(appears("trashTitles"));
        auto* trash = find<studio::TitleTable>("trashTitles");
        QTRY_COMPARE_WITH_TIMEOUT(trash->model()->rowCount(), 1, 10'000);
        trash->selectRow(0);
        click("deleteForGood");
        QVERIFY(appears<QDialog>("purgeDialog"));
        click("purge");
        QVERIFY(tells("for good"));
        press(Qt::Key_Z, Qt::ControlModifier); // the trashing cannot be undone any more
        QVERIFY(tells("Not undone"));
    }

    void anImportAgainMakesNothingTwice() {
        click("navTitles");
        click("importTitles");
        QVERIFY(appears("importDone") || appears("importField"));
        if (find("importAgain"))
            click("importAgain");
        app_->window().activateWindow();
        drop(find("importField"), folder_.filePath("films.csv"));
        QVERIFY(appears("importGo"));
        QVERIFY(find<QPushButton>("importGo")->text().startsWith("Import 1 film")); // the one that is gone for good
    }
};

} // namespace vitascope

QTEST_MAIN(vitascope::CatalogueWindowTest)
#include "catalogue_window_test.moc"
