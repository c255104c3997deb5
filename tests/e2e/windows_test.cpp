// SPDX-License-Identifier: GPL-3.0-or-later
// The thin line by hand: a person claims a fresh server in the studio's window, makes a film, drops a file on it and
// publishes it; another registers in the player's window and watches it. Both programs are the real ones.
#include "app-player/app/player_app.h"
#include "app-player/ui/playback_page.h"
#include "app-player/ui/poster_wall.h"
#include "app-studio/app/studio_app.h"
#include "app-studio/ui/drop_field.h"
#include "shared/desktop/widgets/sign_in_page.h"
#include "tests/support/server_process.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>

namespace vitascope {

using namespace std::chrono_literals;

class WindowsTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    desktop::Languages languages_{"en"};
    std::unique_ptr<test::ServerProcess> server_;
    QString film_;

    template<class T>
    static T* find(QWidget& window, const char* name) {
        for (auto* widget : window.findChildren<T*>(QString::fromLatin1(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    template<class T = QWidget>
    static bool appears(QWidget& window, const char* name, std::chrono::milliseconds patience = 10s) {
        return QTest::qWaitFor([&] { return find<T>(window, name) != nullptr; }, static_cast<int>(patience.count()));
    }
    static void click(QWidget& window, const char* name) {
        QTest::mouseClick(find<QWidget>(window, name), Qt::LeftButton);
    }
    static void type(QWidget& window, const char* name, const QString& text) {
        QTest::keyClicks(find<QLineEdit>(window, name), text);
    }
    static void drop(QWidget* target, const QString& file) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        const auto at = target->rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &enter);
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &event);
    }

private Q_SLOTS:
    void initTestCase() {
        for (const auto* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            qputenv(name, folder_.filePath(QString::fromLatin1(name)).toUtf8());
        qputenv("PATH", QByteArray(VITASCOPE_BINARY_DIR "/bin:") + qgetenv("PATH"));
        film_ = folder_.filePath("film.mkv");
        const auto made = QProcess::execute(
            "ffmpeg", {"-v", "error", "-f", "lavfi", "-i", "testsrc2=s=640x360:r=25:d=4", "-f", "lavfi", "-i",
                       "sine=440:d=4", "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac", film_});
        QCOMPARE(made, 0);
        QVERIFY(QDir(folder_.path()).mkdir("server"));
        server_ = test::ServerProcess::start(folder_.filePath("server"), "[auth]\nregistration = \"open\"\n");
        QVERIFY(server_);
    }

    void anEditorClaimsMakesDropsAndPublishes() {
        QCoreApplication::setApplicationName("vitascope-studio");
        desktop::Settings settings(folder_.filePath("studio.ini"));
        const auto app = studio::StudioApp::open(settings, languages_, {QUrl(server_->url()), {}});
        QVERIFY(app);
        (*app)->start();
        auto& window = (*app)->window();
        QVERIFY(appears(window, "token"));
        type(window, "token", server_->claimToken());
        type(window, "displayName", "Anna Petrova");
        type(window, "login", "anna");
        type(window, "password", "correct horse battery");
        click(window, "submit");
        QVERIFY(appears(window, "emptyAction"));
        click(window, "emptyAction");
        QVERIFY(appears(window, "name"));
        type(window, "name", "The Colour of Time");
        type(window, "year", "2024");
        click(window, "save");
        QTRY_VERIFY(find<QPushButton>(window, "publish"));
        click(window, "sectionFilm");
        QTRY_VERIFY(find<QWidget>(window, "filmField")->isEnabled());
        drop(find<QWidget>(window, "filmField"), film_);
        QVERIFY(appears(window, "packagingBar"));
        auto* publish = find<QPushButton>(window, "publish");
        QVERIFY(publish && !publish->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(publish->isEnabled(), 90'000);
        QVERIFY(find<QLabel>(window, "filmState")->text().contains("On the server"));
        click(window, "publish");
        QVERIFY(appears(window, "withdraw"));
    }

    void theEditorStaysSignedIn() {
        QCoreApplication::setApplicationName("vitascope-studio");
        desktop::Settings settings(folder_.filePath("studio.ini"));
        const auto app = studio::StudioApp::open(settings, languages_, {});
        QVERIFY(app);
        (*app)->start();
        QVERIFY(appears((*app)->window(), "titles"));
        QCOMPARE(find<QTableView>((*app)->window(), "titles")->model()->rowCount(), 1);
    }

    void aViewerRegistersAndWatches() {
        QCoreApplication::setApplicationName("vitascope-player");
        desktop::Settings settings(folder_.filePath("player.ini"));
        player::PlayerOptions options;
        options.server = QUrl(server_->url());
        options.isSilent = true;
        const auto app = player::PlayerApp::open(settings, languages_, options);
        QVERIFY(app);
        (*app)->start();
        auto& window = (*app)->window();
        QVERIFY(appears(window, "other"));
        click(window, "other");
        type(window, "login", "boris");
        type(window, "password", "another long one");
        click(window, "submit");
        QVERIFY(appears(window, "rowWall"));
        auto* grid = find<player::PosterWall>(window, "rowWall");
        QCOMPARE(grid->model()->rowCount(), 1);
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->visualRect(grid->model()->index(0, 0)).center());
        QVERIFY(appears(window, "play"));
        QTRY_VERIFY(find<QPushButton>(window, "play")->isEnabled());
        click(window, "play");
        auto& playback = (*app)->playback();
        QTRY_VERIFY_WITH_TIMEOUT(playback.position() > Seconds(1), 20'000);
        const auto picture = window.grab().toImage();
        int colours = 0; // the test picture is colourful; a black window has none
        for (int x = 0; x < picture.width(); x += 16)
            colours += picture.pixelColor(x, picture.height() / 2).saturation() > 100;
        QVERIFY2(colours > 10, qPrintable(QString::number(colours)));
        QVERIFY(playback.qualities().size() >= 2);
        QTRY_COMPARE_WITH_TIMEOUT(playback.phase(), player::PlaybackModel::Phase::Ended, 20'000);
        QCOMPARE(find<QLabel>(window, "messageHeading")->text(), "The end");
    }

    void aWrongPasswordIsRefused() {
        QCoreApplication::setApplicationName("a fresh player");
        desktop::Settings settings(folder_.filePath("other.ini"));
        const auto app = player::PlayerApp::open(settings, languages_, {QUrl(server_->url()), {}, {}, false, true, {}});
        QVERIFY(app);
        (*app)->start();
        auto& window = (*app)->window();
        QTRY_VERIFY(find<QLineEdit>(window, "login"));
        type(window, "login", "anna");
        type(window, "password", "not this one");
        click(window, "submit");
        QVERIFY(appears(window, "noticeText"));
        QVERIFY(find<QLabel>(window, "noticeText")->text().contains("do not fit"));
    }
};

} // namespace vitascope

QTEST_MAIN(vitascope::WindowsTest)
#include "windows_test.moc"
