// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a title in the studio's own window against a real server, with a second editor beside it.
#include "app-studio/app/studio_app.h"
#include "app-studio/ui/language_box.h"
#include "shared/client/title_editing_api.h"
#include "shared/desktop/widgets/sign_in_page.h"
#include "tests/support/editor_desk.h"
#include "tests/support/server_process.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope {

class TitleEditingTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::unique_ptr<test::ServerProcess> server_;
    std::unique_ptr<test::EditorDesk> other_; // the second editor
    std::unique_ptr<desktop::Settings> settings_;
    std::unique_ptr<desktop::Languages> languages_;
    std::unique_ptr<studio::StudioApp> app_;
    TitleId title_;

    template<class T = QWidget>
    T* find(const char* name) {
        for (auto* widget : app_->window().findChildren<T*>(QString::fromLatin1(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    bool appears(const char* name) {
        return QTest::qWaitFor([&] { return find(name) != nullptr; }, 20'000);
    }
    void click(const char* name) { QTest::mouseClick(find(name), Qt::LeftButton); }
    void type(const char* name, const QString& text) {
        auto* line = find<QLineEdit>(name);
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    bool save() {
        click("save");
        return QTest::qWaitFor(
            [this] {
                auto* button = find<QPushButton>("save");
                return button && !button->isEnabled() && button->text() == QLatin1String("Save");
            },
            20'000);
    }
    [[nodiscard]] wire::Title now() { return other_->api().title(title_).value(); }
    void drop(const char* name, const QString& file) {
        auto* target = find(name);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        const auto at = target->rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &enter);
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &event);
    }
    [[nodiscard]] static QImage picture(QSize size) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        return image;
    }

private Q_SLOTS:
    void initTestCase() {
        for (const auto* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            qputenv(name, folder_.filePath(QString::fromLatin1(name)).toUtf8());
        QCoreApplication::setApplicationName("vitascope-studio");
        QVERIFY(QDir(folder_.path()).mkdir("server"));
        server_ = test::ServerProcess::start(folder_.filePath("server"));
        QVERIFY(server_);
        auto other = test::EditorDesk::open(server_->url());
        QVERIFY(other && (*other)->claim(server_->claimToken()));
        other_ = std::move(*other);
        settings_ = std::make_unique<desktop::Settings>(folder_.filePath("studio.ini"));
        languages_ = std::make_unique<desktop::Languages>("en");
        const desktop::SignInFile signIn{test::EditorDesk::kLogin, Secret(test::EditorDesk::kPassword)};
        auto app = studio::StudioApp::open(*settings_, *languages_, {QUrl(server_->url()), signIn});
        QVERIFY(app);
        app_ = std::move(*app);
        app_->start();
        QVERIFY(QTest::qWaitFor([this] { return find("newFilm") || find("emptyAction"); }, 20'000));
    }
    void cleanupTestCase() { app_.reset(); }

    void aTitleIsMadeWithTextsInTwoLanguages() {
        click(find("emptyAction") ? "emptyAction" : "newFilm");
        QVERIFY(appears("name"));
        type("name", "Night Train");
        type("tagline", "All aboard");
        find<QPlainTextEdit>("description")->setPlainText("Two strangers share a compartment.");
        QVERIFY(save());
        click("sectionTexts");
        auto* add = find<studio::LanguageBox>("addLanguage");
        add->setCurrentIndex(add->findData("pl"));
        Q_EMIT add->activated(add->currentIndex());
        type("localName", "Nocny");
        QVERIFY(save());
        const auto all = other_->api().titles({.filter = wire::TitleFilter::All}).value();
        QCOMPARE(all.items.size(), 1U);
        title_ = all.items[0].id;
        QCOMPARE(now().details.name, std::string("Night Train"));
        QCOMPARE(now().details.localizations.at("pl").name, std::string("Nocny"));
    }

    void creditsComeWithCompletion() {
        wire::TitleInput another;
        another.name = "Another film";
        another.credits = {{std::nullopt, "Jerzy Kawalerowicz", wire::CreditRole::Director, std::nullopt}};
        QVERIFY(other_->api().createTitle(another));
        click("sectionPeople");
        auto* name = find<QLineEdit>("personName");
        name->setFocus();
        QTest::keyClicks(name, "Jerzy K");
        QTest::qWait(1000); // the completion is asked for and answered
        name->setText("Jerzy Kawalerowicz");
        click("takePerson");
        QVERIFY(save());
        QCOMPARE(now().details.credits.size(), 1U);
        QCOMPARE(now().details.credits[0].name, std::string("Jerzy Kawalerowicz"));
    }

    void picturesComeByDropAndByPaste() {
        const auto poster = folder_.filePath("poster.png");
        QVERIFY(picture({600, 900}).save(poster));
        click("sectionPictures");
        drop("posterField", poster);
        QGuiApplication::clipboard()->setImage(picture({1600, 900}));
        click("backdropPaste");
        QVERIFY(save());
        QVERIFY(now().posterVersion && now().backdropVersion);
    }

    void undoRestores() {
        click("sectionDetails");
        type("name", "Renamed");
        QVERIFY(save());
        QCOMPARE(now().details.name, std::string("Renamed"));
        app_->history().undo();
        QTRY_COMPARE_WITH_TIMEOUT(now().details.name, std::string("Night Train"), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(find<QLineEdit>("name")->text(), "Night Train", 20'000);
    }

    void aConflictIsResolvedFieldByField() {
        auto theirs = now();
        auto wanted = theirs.details;
        wanted.name = "Their name";
        wanted.year = 1959;
        QVERIFY(client::TitleEditingApi(other_->session()).change(title_, theirs.version, theirs.details, wanted));
        type("name", "My name");
        type("tagline", "My tagline");
        QTimer watcher;
        connect(&watcher, &QTimer::timeout, this, [] {
            for (auto* widget : QApplication::topLevelWidgets())
                if (auto* dialog = qobject_cast<QDialog*>(widget); dialog && dialog->isVisible()) {
                    dialog->findChild<QRadioButton*>("theirs0")->click();
                    QTest::mouseClick(dialog->findChild<QPushButton*>("mergeSave"), Qt::LeftButton);
                    return;
                }
        });
        watcher.start(50);
        QVERIFY(save());
        QTRY_VERIFY_WITH_TIMEOUT(now().details.tagline == "My tagline", 20'000);
        QCOMPARE(now().details.name, std::string("Their name"));
        QVERIFY(now().details.year == 1959);
    }

    void itIsPublishedAndWithdrawn() {
        qputenv("PATH", QByteArray(VITASCOPE_BINARY_DIR "/bin:") + qgetenv("PATH"));
        const auto film = folder_.filePath("film.mkv");
        if (QProcess::execute("ffmpeg", {"-v", "error", "-f", "lavfi", "-i", "testsrc2=s=320x180:r=25:d=2", "-f",
                                         "lavfi", "-i", "sine=440:d=2", "-c:v", "libx264", "-c:a", "aac", film}) != 0)
            QSKIP("ffmpeg is not installed");
        const auto brought =
            other_->bring(title_, film.toStdString(), folder_.filePath("package").toStdString(), false);
        QVERIFY(brought && brought->stage == studio::FilmStage::Done);
        click("back");
        QTRY_VERIFY(find("titles"));
        app_->window().showTitle(now());
        QVERIFY(appears("publish"));
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("publish")->isEnabled(), 20'000);
        click("publish");
        QVERIFY(appears("withdraw"));
        QVERIFY(now().state == wire::TitleState::Published);
        click("withdraw");
        QVERIFY(appears("publish"));
        QVERIFY(now().state == wire::TitleState::Draft);
    }
};

} // namespace vitascope

QTEST_MAIN(vitascope::TitleEditingTest)
#include "title_editing_test.moc"
