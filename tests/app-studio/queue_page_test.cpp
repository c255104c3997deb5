// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the queue by mouse and by keyboard. Its films are real jobs whose packager is a script.
#include "app-studio/ui/queue_page.h"

#include "app-studio/ui/drop_review_dialog.h"
#include "app-studio/ui/film_notices.h"
#include "app-studio/ui/queue_view.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/widgets/notice_bar.h"
#include "tests/support/desktop/queue_parts.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace vitascope::studio {

struct Shown : QueueParts {
    desktop::Theme theme{desktop::ThemeChoice::Light};
    std::unique_ptr<QueuePage> page;

    explicit Shown(const QByteArray& packager = kBusyPackager) : QueueParts(packager) {
        page = std::make_unique<QueuePage>(queue, serverJobs);
        page->resize(1000, 700);
        page->show();
    }
    ~Shown() { page.reset(); }
    QList<quint64> add(int count) {
        for (int number = 1; number <= count; ++number)
            queue.add(desktop::makeTitle(number, "Film " + std::to_string(number), false),
                      write(QString("film %1.mkv").arg(number), "x"), {});
        return queue.ids();
    }
    QueueView& list() { return *page->findChild<QueueView*>(); }
    template<class T = QPushButton>
    T* find(const char* name) {
        for (auto* widget : page->findChildren<T*>(QString::fromLatin1(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    void click(const char* name) { QTest::mouseClick(find(name), Qt::LeftButton); }
    FilmStage stage(quint64 id) const { return queue.view(id)->stage; }
    bool isPackaging(quint64 id) const { return stage(id) == FilmStage::Packaging && films->job(id)->status().probe; }
};

class QueuePageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyQueueSaysWhatToDo() {
        Shown p;
        QVERIFY(p.find<QLabel>("emptyHeading"));
        p.add(1);
        QVERIFY(!p.find<QLabel>("emptyHeading"));
        QVERIFY(p.list().isVisible());
    }

    void showsHowFarEachFilmIs() {
        Shown p;
        const auto ids = p.add(2);
        QTRY_VERIFY(p.isPackaging(ids[0]));
        QTRY_COMPARE(p.find<QLabel>("queueCounts")->text(), QString("1 under way · 1 waiting"));
        QTRY_VERIFY(p.find<QLabel>("packagingDetail")->text().contains("calculating the time left"));
        const auto row = p.list().model()->index(0, 0).data(QueueListModel::RowRole).value<QueueRow>();
        QCOMPARE(row.name, QString("Film 1"));
        QCOMPARE(row.packaged, 0.4);
        QVERIFY(p.list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains("Packaging"));
    }

    void spacePausesAndGoesOn() {
        Shown p;
        const auto ids = p.add(1);
        QTRY_VERIFY(p.isPackaging(ids[0]));
        p.list().setFocus();
        QTest::keyClick(&p.list(), Qt::Key_Space);
        QVERIFY(p.queue.view(ids[0])->isPaused);
        QVERIFY(p.find("resumeJob") && !p.find("pauseJob"));
        QTest::keyClick(&p.list(), Qt::Key_Space);
        QVERIFY(!p.queue.view(ids[0])->isPaused);
    }

    void altAndTheArrowsMoveAFilm() {
        Shown p;
        const auto ids = p.add(3);
        p.list().setCurrentIndex(p.list().model()->index(2, 0));
        QTest::keyClick(&p.list(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(p.queue.ids(), (QList<quint64>{ids[0], ids[2], ids[1]}));
        QCOMPARE(p.list().currentIndex().row(), 1);
        QTest::keyClick(&p.list(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(p.queue.ids(), ids);
        QTest::keyClick(&p.list(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(p.queue.ids(), ids);
    }

    void aFilmIsDraggedIntoAnotherPlace() {
        Shown p;
        const auto ids = p.add(3);
        auto* const rows = p.list().model();
        const std::unique_ptr<QMimeData> dragged(rows->mimeData({rows->index(2, 0)}));
        rows->dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {});
        QCOMPARE(p.queue.ids(), (QList<quint64>{ids[2], ids[0], ids[1]}));
        rows->dropMimeData(dragged.get(), Qt::MoveAction, 3, 0, {});
        QCOMPARE(p.queue.ids(), ids);
        QVERIFY(rows->flags(rows->index(0, 0)).testFlag(Qt::ItemIsDragEnabled));
    }

    void deleteCancelsAndThenTakesOffTheList() {
        Shown p;
        const auto ids = p.add(2);
        p.list().setCurrentIndex(p.list().model()->index(1, 0));
        QTest::keyClick(&p.list(), Qt::Key_Delete);
        QVERIFY(p.stage(ids[1]) == FilmStage::Cancelled);
        QTest::keyClick(&p.list(), Qt::Key_Delete);
        QCOMPARE(p.queue.ids(), QList<quint64>{ids[0]});
    }

    void allArePausedAndGoOn() {
        Shown p;
        const auto ids = p.add(2);
        QTRY_VERIFY(p.isPackaging(ids[0]));
        p.click("pauseAll");
        QVERIFY(p.queue.view(ids[0])->isPaused && p.queue.view(ids[1])->isPaused);
        QVERIFY(!p.find("pauseAll"));
        p.click("resumeAll");
        QVERIFY(!p.queue.view(ids[0])->isPaused && !p.queue.view(ids[1])->isPaused);
    }

    void aFailureSaysWhatToDoAndCanBeTriedAgain() {
        Shown p("echo '{\"event\":\"error\",\"code\":\"corrupt\",\"message\":\"cut off\"}'\nexit 1\n");
        const auto ids = p.add(2);
        QTRY_VERIFY(p.stage(ids[1]) == FilmStage::Failed);
        QVERIFY(p.find<QLabel>("noticeText")->text().contains("damaged"));
        QVERIFY(p.find("retryJob"));
        p.click("showLog");
        QVERIFY(p.find<QPlainTextEdit>("jobLog")->toPlainText().contains("cut off"));
        p.click("copyLog");
        QVERIFY(QGuiApplication::clipboard()->text().contains("cut off"));
        p.click("retryAll");
        QVERIFY(p.films->job(ids[0])->record().stage != FilmStage::Failed);
        QTRY_COMPARE(p.films->job(ids[1])->record().attempts, 2);
    }

    void finishedFilmsAreCleared() {
        Shown p;
        p.keep(1, "One", FilmStage::Done);
        p.keep(2, "Two", FilmStage::Cancelled);
        p.start();
        QCOMPARE(p.queue.ids().size(), 2);
        p.click("clearFinished");
        QCOMPARE(p.queue.ids(), QList<quint64>{2});
        QVERIFY(!p.find("clearFinished"));
    }

    void soManyAtOnceAsThePersonChooses() {
        Shown p;
        const auto ids = p.add(2);
        QTRY_VERIFY(p.isPackaging(ids[0]));
        const auto actions = p.find<QToolButton>("queueLimits")->menu()->actions();
        actions.at(2)->trigger(); // after the heading: 1, 2
        QCOMPARE(p.queue.limits().packagings, 2);
        QTRY_VERIFY(p.isPackaging(ids[1]));
    }

    void theWorkOfTheServerStandsBelow() {
        Shown p;
        p.add(1);
        wire::Job job;
        job.id = *JobId::parse("00000000-0000-7000-8000-000000000009");
        job.kind = "package-film";
        job.state = wire::JobState::Running;
        job.progress = wire::JobProgress{0.25, "packaging", 2.0, std::chrono::seconds(90)};
        p.remoteJobs.all = {job};
        p.serverJobs.start();
        QTRY_COMPARE(p.list().model()->rowCount(), 2);
        p.list().setCurrentIndex(p.list().model()->index(1, 0));
        QVERIFY(p.find("cancelServerJob") && !p.find("restartServerJob"));
        p.click("cancelServerJob");
        QTRY_VERIFY(p.find("restartServerJob"));
        QVERIFY(!p.list().model()->flags(p.list().model()->index(1, 0)).testFlag(Qt::ItemIsDragEnabled));
    }

    void filesThatAreDroppedAreOffered() {
        Shown p;
        QSignalSpy dropped(p.page.get(), &QueuePage::filesDropped);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile("/films/a.mkv"), QUrl::fromLocalFile("/films/more")});
        QDragEnterEvent enter(p.page->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(p.page.get(), &enter);
        QDropEvent event(p.page->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(p.page.get(), &event);
        QCOMPARE(dropped.at(0).at(0).toStringList(), (QStringList{"/films/a.mkv", "/films/more"}));
    }

    void aQueueThatCannotBeKeptSaysSo() {
        Shown p;
        p.queue.setProblem({ErrorCode::Unavailable, "disk full"});
        QVERIFY(p.find<QLabel>("noticeText")->text().contains("disk full"));
    }

    void whatWasDroppedIsReviewedByKeyboard() {
        Shown p;
        DropReviewDialog dialog(p.dropReview);
        p.queue.offer({}, {p.write("a.mkv", "x"), p.write("b.mkv", "<html>")});
        dialog.open();
        QTRY_VERIFY(!p.dropReview.isLooking());
        auto* const add = dialog.findChild<QPushButton*>("dropAdd");
        QCOMPARE(add->text(), QString("Add 1 film(s)"));
        auto* const name = dialog.findChildren<QLineEdit*>("dropName").at(0);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, "Night Train");
        QCOMPARE(dialog.findChildren<QLabel*>("dropWords").size(), 2);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(p.queue.ids().size(), 1);
        QCOMPARE(p.queue.view(p.queue.ids()[0])->titleName, QString("Night Train"));
        QTRY_VERIFY(!dialog.isVisible());
    }

    void closingTheReviewForgetsWhatWasDropped() {
        Shown p;
        DropReviewDialog dialog(p.dropReview);
        p.queue.offer({}, {p.write("a.mkv", "x")});
        dialog.open();
        QTRY_VERIFY(!p.dropReview.isLooking());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(p.dropReview.films().empty());
        QVERIFY(p.queue.ids().isEmpty());
    }

    void aFilmThatStoppedIsNoticed() {
        Shown p("exit 1\n");
        FilmNotices notices(p.queue);
        QSignalSpy chosen(&notices, &FilmNotices::queueChosen);
        p.add(1);
        QTRY_VERIFY(notices.isVisible());
        auto* const bar = notices.findChild<desktop::NoticeBar*>();
        QVERIFY(bar->text().contains("Film 1"));
        QTest::mouseClick(bar->findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(!notices.isVisible());
    }
};

} // namespace vitascope::studio

QTEST_MAIN(vitascope::studio::QueuePageTest)
#include "queue_page_test.moc"
