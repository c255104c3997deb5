// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a person has it: the pages beside the side bar, at the usual size and at the least.
#include "app-studio/models/administration/administration_models.h"
#include "app-studio/models/catalogue_desk.h"
#include "app-studio/models/title_desk.h"
#include "app-studio/ui/administration/administration_page.h"
#include "app-studio/ui/main_window.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/session/settings.h"
#include "shared/desktop/session/sign_in_model.h"
#include "tests/app-studio/screens/screens.h"
#include "tests/app-studio/screens/some_films.h"
#include "tests/support/desktop/fake_accounts.h"
#include "tests/support/desktop/fake_operations.h"
#include "tests/support/desktop/fake_server_settings.h"
#include "tests/support/desktop/fake_session.h"
#include "tests/support/desktop/fake_title_editing.h"
#include "tests/support/desktop/fake_title_importing.h"
#include "tests/support/desktop/fake_vocabulary.h"
#include "tests/support/desktop/plain_surroundings.h"
#include "tests/support/desktop/queue_parts.h"

#include <QPushButton>

namespace vitascope::studio {
namespace {

constexpr QSize kUsual{1280, 800};
constexpr QSize kLeast{1040, 640};
constexpr int kDrawn = 6; // posters that are shown at least

struct Models {
    QTemporaryDir folder;
    desktop::Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    desktop::FakeSession session;
    desktop::FakeCatalogue catalogue;
    desktop::FakeTitleEditing editing{catalogue};
    FakeTitleImporting importing;
    desktop::PictureStore pictures{catalogue, folder.filePath(QStringLiteral("posters"))};
    desktop::SignInModel signIn{session, desktop::SignInModel::For::Editors};
    CatalogueDesk desk{{catalogue, editing, importing, pictures}};
    desktop::FakeVocabulary vocabulary;
    TitleDesk title{{{catalogue, catalogue, editing, desk.history()}, vocabulary}};
    QueueParts queue;
    FakeAccounts accounts;
    FakeServerSettings serverSettings;
    FakeOperations operations;
    AdministrationModels administration{
        {.session = session, .accounts = accounts, .settings = serverSettings, .operations = operations}};
    desktop::PlainSurroundings surroundings{session, settings};
};

class WindowStage final : public desktop::Stage {
public:
    // The page by its place in the side bar; of the server's, the panel.
    WindowStage(const desktop::Look& look, const QString& page, const QString& panel) : page_(page) {
        models_.catalogue.all = someFilms();
        models_.catalogue.draw = desktop::drawnPicture;
        QObject::connect(&models_.pictures, &desktop::PictureStore::pictureReady, &models_.pictures,
                         [this] { ++drawn_; });
        for (const auto& [number, name] : {std::pair(1, "Night Train"), {2, "Aelita"}}) {
            JobRecord record;
            models_.queue.kept(record, number, name);
            const auto film = models_.queue.write(QString::fromUtf8(name) + QStringLiteral(".mkv"), "x");
            record.request.source = *sourceFile(film.toStdString());
            Q_UNUSED(models_.queue.store.put(record));
        }
        models_.queue.start();
        if (!panel.isEmpty())
            models_.administration.panel = panel;
        window_ = std::make_unique<MainWindow>(MainWindow::Parts{
            models_.session, models_.signIn, models_.desk, models_.pictures, models_.title, models_.queue.queue,
            models_.administration, models_.queue.serverJobs, models_.queue.dropReview, look.theme, look.languages,
            models_.settings, models_.surroundings.all()});
        models_.session.signIn(
            {QUrl(QStringLiteral("https://films.example.org")), QStringLiteral("anna"), Secret("correct horse"), false},
            window_.get(), [](const auto&) {});
    }
    QWidget& widget() override { return *window_; }
    bool isReady() override {
        if (!models_.desk.titles().isComplete())
            return false;
        if (!isThere_) {
            isThere_ = true;
            if (auto* entry = window_->findChild<QPushButton*>(page_))
                entry->click();
        }
        const bool hasPictures = drawn_ >= kDrawn || page_ != QLatin1String("navTitles");
        return ++looks_ > 5 && hasPictures;
    }

private:
    Models models_;
    const QString page_;
    std::unique_ptr<MainWindow> window_;
    bool isThere_ = false;
    int looks_ = 0;
    int drawn_ = 0; // pictures that have come
};

desktop::Screen screen(const char* name, const char* what, const char* page, const char* panel, QSize size) {
    return {QStringLiteral("studio-window-") + QLatin1String(name), QString::fromLatin1(what),
            [=](const desktop::Look& look) {
                return std::make_unique<WindowStage>(look, QString::fromLatin1(page), QString::fromLatin1(panel));
            },
            size};
}

} // namespace

desktop::Screens windowScreens() {
    return {
        screen("films", "The window with the films", "navTitles", "", kUsual),
        screen("films-least", "The window with the films, as small as it gets", "navTitles", "", kLeast),
        screen("queue", "The window with the queue", "navQueue", "", kUsual),
        screen("queue-least", "The window with the queue, as small as it gets", "navQueue", "", kLeast),
        screen("users", "The window with the users", "navAdministration", "users", kUsual),
        screen("users-least", "The window with the users, as small as it gets", "navAdministration", "users", kLeast),
        screen("overview", "The window with the server's overview", "navAdministration", "overview", kUsual),
    };
}

} // namespace vitascope::studio
