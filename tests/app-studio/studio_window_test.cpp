// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the studio's window as a person does and looks at what is on it. The queue is the real one: its packager is a
// script that reports progress and never ends, and its server is away.
#include "app-studio/models/administration/administration_models.h"
#include "app-studio/models/catalogue_desk.h"
#include "app-studio/models/drop_review_model.h"
#include "app-studio/models/queue_model.h"
#include "app-studio/models/server_jobs_model.h"
#include "app-studio/models/title_desk.h"
#include "app-studio/ui/drop_field.h"
#include "app-studio/ui/film_panel.h"
#include "app-studio/ui/job_card.h"
#include "app-studio/ui/main_window.h"
#include "shared/base/file.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/session/settings.h"
#include "shared/desktop/session/sign_in_model.h"
#include "shared/desktop/text/languages.h"
#include "shared/desktop/widgets/badge.h"
#include "shared/desktop/widgets/sign_in_page.h"
#include "shared/transfer/http_client.h"
#include "tests/support/desktop/fake_accounts.h"
#include "tests/support/desktop/fake_catalogue.h"
#include "tests/support/desktop/fake_operations.h"
#include "tests/support/desktop/fake_server_jobs.h"
#include "tests/support/desktop/fake_server_settings.h"
#include "tests/support/desktop/fake_session.h"
#include "tests/support/desktop/fake_title_editing.h"
#include "tests/support/desktop/fake_title_importing.h"
#include "tests/support/desktop/fake_vocabulary.h"
#include "tests/support/desktop/plain_surroundings.h"
#include "tests/support/fake_job_store.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope::studio {

namespace {

QString writeFile(const QString& path, const QByteArray& content, bool isProgram = false) {
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    file.close();
    if (isProgram)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

constexpr auto kPackager = R"(#!/bin/sh
echo '{"event":"probed","durationSeconds":100,"video":{"width":1280,"height":720},"tracks":["v720","a1-en"]}'
echo '{"event":"progress","seconds":40,"durationSeconds":100,"speed":2.5,"remainingSeconds":24}'
exec sleep 60
)";

struct Program {
    QTemporaryDir folder;
    desktop::Settings settings{folder.filePath("settings.ini")};
    desktop::Theme theme{desktop::ThemeChoice::Light};
    desktop::Languages languages{"en"};
    desktop::FakeSession session;
    desktop::FakeCatalogue catalogue;
    SystemClock clock;
    std::unique_ptr<transfer::HttpClient> http = std::move(*transfer::HttpClient::open());
    client::Session connection{*http, clock, "http://127.0.0.1:9"}; // the port where nobody is
    client::ApiClient api{connection};
    desktop::PictureStore pictures{catalogue, folder.filePath("posters")};
    desktop::SignInModel signIn{session, desktop::SignInModel::For::Editors};
    desktop::FakeTitleEditing editing{catalogue};
    FakeTitleImporting importing;
    CatalogueDesk desk{{catalogue, editing, importing, pictures}};
    desktop::FakeVocabulary vocabulary;
    TitleDesk title{{{catalogue, catalogue, editing, desk.history()}, vocabulary}};
    test::FakeJobStore store;
    FilmQueue films{{api, clock, store, writeFile(folder.filePath("packager"), kPackager, true).toStdString()}, {}};
    QueueModel queue{folder.filePath("packages")};
    FakeAccounts accounts;
    FakeServerSettings serverSettings;
    FakeOperations operations;
    AdministrationModels administration{
        {.session = session, .accounts = accounts, .settings = serverSettings, .operations = operations}};
    desktop::PlainSurroundings surroundings{session, settings};
    FakeServerJobs remoteJobs;
    ServerJobsModel serverJobs{remoteJobs};
    DropReviewModel dropReview{[](const auto& film, QObject* context, auto answer) { // by its first bytes
                                   QTimer::singleShot(0, context, [film, answer = std::move(answer)] {
                                       const auto text = readFile(film, 1 << 20).value_or("");
                                       answer(text.starts_with("<html")
                                                  ? InspectionResult(RefusedFilm{FilmRefusal::Text, {}})
                                                  : InspectionResult(FilmInspection()));
                                   });
                               },
                               catalogue, queue};
    MainWindow window{MainWindow::Parts{session, signIn, desk, pictures, title, queue, administration, serverJobs,
                                        dropReview, theme, languages, settings, surroundings.all()}};

    Program() {
        queue.setQueue(&films);
        window.showSignIn();
        window.show();
    }
    ~Program() { queue.setQueue(nullptr); }
    template<class T>
    T* find(const char* name) {
        for (auto* widget : window.findChildren<T*>(QString::fromLatin1(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    void click(const char* name) { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }
    bool enter() {
        session.signIn({QUrl("http://localhost"), "anna", Secret("correct horse"), false}, &window, [](const auto&) {});
        return QTest::qWaitFor([this] { return desk.titles().status() == TitleTableModel::Status::Ready; });
    }
    bool openTitle(const wire::Title& title) {
        window.showTitle(title);
        return QTest::qWaitFor([this] { return find<QLabel>("titleName") != nullptr; });
    }
    static void drop(QWidget* target, const QString& file) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(target->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &enter);
        QDropEvent event(target->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &event);
    }
    QString video() {
        return writeFile(folder.filePath("film.mp4"), QByteArray("\0\0\0\x18"
                                                                 "ftypmp42\0\0\0\0",
                                                                 16));
    }
};

} // namespace

class StudioWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFreshServerAsksForItsToken() {
        Program p;
        p.session.info.claimed = false;
        p.window.signInPage().setServer("localhost");
        QTRY_VERIFY(p.find<QLineEdit>("token"));
        QCOMPARE(p.find<QLabel>("heading")->text(), "Claim this server");
        QTest::keyClicks(p.find<QLineEdit>("token"), "token");
        QTest::keyClicks(p.find<QLineEdit>("login"), "anna");
        QTest::keyClicks(p.find<QLineEdit>("password"), "correct horse");
        p.click("submit");
        QTRY_VERIFY(p.find<QPushButton>("emptyAction"));
    }

    void aWrongPasswordIsSaidInASentence() {
        Program p;
        p.window.signInPage().setServer("localhost");
        QTest::keyClicks(p.find<QLineEdit>("login"), "anna");
        QTest::keyClicks(p.find<QLineEdit>("password"), "wrong");
        p.click("submit");
        QTRY_VERIFY(p.find<QLabel>("noticeText"));
        QVERIFY(p.find<QLabel>("noticeText")->text().contains("do not fit"));
    }

    void anEmptyCatalogueLeadsToTheFirstFilm() {
        Program p;
        QVERIFY(p.enter());
        QTRY_VERIFY(p.find<QLabel>("emptyHeading"));
        QCOMPARE(p.find<QLabel>("emptyHeading")->text(), "Your first film");
        p.click("emptyAction");
        QTRY_VERIFY(p.find<QLineEdit>("name"));
        p.click("sectionFilm");
        QVERIFY(!p.find<DropField>("filmField")->isEnabled());
    }

    void aNewFilmIsCheckedSavedAndListed() {
        Program p;
        QVERIFY(p.enter());
        QTRY_VERIFY(p.find<QPushButton>("emptyAction"));
        p.click("emptyAction");
        p.click("save");
        QVERIFY(p.find<QLabel>("nameMistake")->text().contains("title"));
        QVERIFY(p.catalogue.all.empty());
        QTest::keyClicks(p.find<QLineEdit>("name"), "The Colour of Time");
        QVERIFY(!p.find<QLabel>("nameMistake"));
        QTest::keyClicks(p.find<QLineEdit>("year"), "12");
        p.click("save");
        QVERIFY(p.find<QLabel>("yearMistake")->text().contains("1870"));
        p.find<QLineEdit>("year")->clear();
        QTest::keyClicks(p.find<QLineEdit>("year"), "2024");
        QTest::keyClicks(p.find<QLineEdit>("genreInput"), "Drama,Noir");
        QTest::keyClick(p.find<QLineEdit>("genreInput"), Qt::Key_Return);
        p.find<QPlainTextEdit>("description")->setPlainText("A keeper.");
        p.click("save");
        QTRY_COMPARE(p.catalogue.all.size(), 1U);
        const auto& details = p.catalogue.all[0].details;
        QCOMPARE(details.name, std::string("The Colour of Time"));
        QCOMPARE(details.year, std::optional(2024));
        QCOMPARE(details.genres, (std::vector<std::string>{"Drama", "Noir"}));
        QCOMPARE(p.find<QLabel>("titleName")->text(), "The Colour of Time");
        QTRY_VERIFY(!p.find<QPushButton>("save")->isEnabled());
        p.click("sectionFilm");
        QTRY_VERIFY(p.find<DropField>("filmField")->isEnabled());
        QVERIFY(!p.find<QPushButton>("save")->isEnabled());
        p.click("back");
        QTRY_COMPARE(p.find<QTableView>("titles")->model()->rowCount(), 1);
    }

    void aFileThatIsNoVideoIsRefused() {
        Program p;
        p.catalogue.all = {desktop::makeTitle(1, "One", false)};
        QVERIFY(p.enter());
        QVERIFY(p.openTitle(p.catalogue.all[0]));
        p.click("sectionFilm");
        Program::drop(p.find<DropField>("filmField"), writeFile(p.folder.filePath("notes.txt"), "hello"));
        QVERIFY(p.find<QLabel>("filmMistake")->text().contains("notes.txt"));
        QVERIFY(p.queue.ids().isEmpty());
    }

    void progressIsShownAndCancelWorks() {
        Program p;
        p.catalogue.all = {desktop::makeTitle(1, "One", false)};
        QVERIFY(p.enter());
        QVERIFY(p.openTitle(p.catalogue.all[0]));
        p.click("sectionFilm");
        Program::drop(p.find<DropField>("filmField"), p.video());
        QTRY_VERIFY(p.find<QLabel>("packagingDetail"));
        QTRY_VERIFY(p.find<QLabel>("packagingDetail")->text().contains("2.5"));
        QVERIFY(p.find<QLabel>("packagingDetail")->text().contains("calculating the time left"));
        QCOMPARE(p.find<QProgressBar>("packagingBar")->value(), 400);
        QVERIFY(!p.find<DropField>("filmField"));
        QCOMPARE(p.find<QPushButton>("navQueue")->accessibleName(), "Queue (1)");
        p.click("navQueue");
        QTRY_VERIFY(p.find<QPushButton>("jobName"));
        QCOMPARE(p.find<QPushButton>("jobName")->text(), "One");
        p.click("cancelJob"); // its package would be thrown away: asked first
        QTRY_VERIFY(p.find<QPushButton>("confirm"));
        p.click("confirm");
        QTRY_VERIFY(p.find<QPushButton>("retryJob"));
        QVERIFY(!p.find<QPushButton>("cancelJob"));
        QCOMPARE(p.find<QPushButton>("navQueue")->accessibleName(), "Queue");
        p.click("removeJob");
        QTRY_VERIFY(p.find<QLabel>("emptyHeading"));
        QCOMPARE(p.find<QLabel>("emptyHeading")->text(), "Nothing is on its way");
    }

    void aPackagerThatFailsSaysWhatToDo() {
        Program p;
        writeFile(
            p.folder.filePath("packager"),
            "#!/bin/sh\necho '{\"event\":\"error\",\"code\":\"corrupt\",\"message\":\"moov is missing\"}'\nexit 1\n",
            true);
        p.catalogue.all = {desktop::makeTitle(1, "One", false)};
        QVERIFY(p.enter());
        QVERIFY(p.openTitle(p.catalogue.all[0]));
        p.click("sectionFilm");
        Program::drop(p.find<DropField>("filmField"), p.video());
        QTRY_VERIFY(p.find<QPushButton>("retryJob"));
        QVERIFY(p.find<QLabel>("noticeText")->text().contains("damaged"));
        QVERIFY(p.find<DropField>("filmField")); // another file can be dropped at once
    }

    void administratorsSeeTheServersPage() {
        Program p;
        QVERIFY(!p.find<QPushButton>("navAdministration"));
        QVERIFY(p.enter());
        QTRY_VERIFY(p.find<QPushButton>("navAdministration"));
        p.click("navAdministration");
        QTRY_VERIFY(p.find<QLabel>("tile0"));
    }

    void editorsDoNotSeeTheServersPage() {
        Program p;
        p.session.role = wire::Role::Editor;
        QVERIFY(p.enter());
        QVERIFY(p.find<QPushButton>("navQueue"));
        QVERIFY(!p.find<QPushButton>("navAdministration"));
    }

    void publishingAndWithdrawing() {
        Program p;
        auto title = desktop::makeTitle(1, "One");
        title.state = wire::TitleState::Draft;
        p.catalogue.all = {title};
        QVERIFY(p.enter());
        QVERIFY(p.openTitle(title));
        auto* publish = p.find<QPushButton>("publish");
        QTRY_VERIFY(publish->isEnabled());
        p.click("publish");
        QTRY_VERIFY(p.find<QPushButton>("withdraw"));
        QVERIFY(p.catalogue.all[0].state == wire::TitleState::Published);
        QVERIFY(!p.find<QPushButton>("delete"));
        p.click("withdraw");
        QTRY_VERIFY(p.find<QPushButton>("publish"));
        QVERIFY(p.catalogue.all[0].state == wire::TitleState::Draft);
    }

    void titlesAreFoundByName() {
        Program p;
        p.catalogue.all = {desktop::makeTitle(1, "Night Train"), desktop::makeTitle(2, "Aelita")};
        QVERIFY(p.enter());
        QTest::keyClicks(p.find<QLineEdit>("search"), "ael");
        auto* list = p.find<QTableView>("titles");
        QTRY_COMPARE(list->model()->rowCount(), 1);
        const auto name = list->visualRect(list->model()->index(0, 1)).center();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, name);
        QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, name);
        QTRY_VERIFY(p.find<QLabel>("titleName"));
        QCOMPARE(p.find<QLabel>("titleName")->text(), "Aelita");
        p.click("back");
        QTest::keyClicks(p.find<QLineEdit>("search"), "zzz");
        QTRY_VERIFY(p.find<QLabel>("emptyHeading"));
        p.click("emptyAction");
        QTRY_COMPARE(list->model()->rowCount(), 2);
    }
};

} // namespace vitascope::studio

QTEST_MAIN(vitascope::studio::StudioWindowTest)
#include "studio_window_test.moc"
