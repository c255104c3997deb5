// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/catalogue_desk.h"
#include "app-studio/ui/history_notices.h"
#include "app-studio/ui/import_page.h"
#include "app-studio/ui/title_table.h"
#include "app-studio/ui/titles_page.h"
#include "app-studio/ui/trash_page.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/session/settings.h"
#include "tests/app-studio/screens/screens.h"
#include "tests/app-studio/screens/some_films.h"
#include "tests/support/desktop/fake_session.h"
#include "tests/support/desktop/fake_title_editing.h"
#include "tests/support/desktop/fake_title_importing.h"

#include <QStackedWidget>
#include <QTemporaryDir>

namespace vitascope::studio {
namespace {

using desktop::Stage;

constexpr int kDrawn = 8; // posters that are shown at least

struct Parts {
    explicit Parts(std::vector<wire::Title> titles) {
        catalogue.all = std::move(titles);
        catalogue.draw = desktop::drawnPicture;
        QObject::connect(&pictures, &desktop::PictureStore::pictureReady, &pictures, [this] { ++drawn; });
    }

    QTemporaryDir folder;
    desktop::Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    desktop::FakeSession session;
    desktop::FakeCatalogue catalogue;
    desktop::FakeTitleEditing editing{catalogue};
    FakeTitleImporting importing;
    desktop::PictureStore pictures{catalogue, folder.filePath(QStringLiteral("posters"))};
    CatalogueDesk desk{{catalogue, editing, importing, pictures}};
    int drawn = 0; // pictures that have come
};

class FilmsStage final : public Stage {
public:
    enum class Of { Table, Posters, Selection, Notice, Empty, NothingFound, Away };

    explicit FilmsStage(Of what)
        : what_(what),
          parts_(what == Of::Empty || what == Of::Away ? std::vector<wire::Title>() : someFilms()),
          page_({parts_.desk.titles(), parts_.desk.actions(), parts_.pictures, parts_.settings}) {
        page_.setProperty("page", true);
        page_.setAttribute(Qt::WA_StyledBackground);
        new HistoryNotices(parts_.desk.history(), parts_.desk.actions(), page_);
        page_.showAsPosters(what == Of::Posters);
        if (what == Of::Away)
            parts_.catalogue.failure = Error{ErrorCode::Unavailable, "away"};
        if (what == Of::NothingFound) {
            TitleFilter filter;
            filter.text = QStringLiteral("nothing like it");
            filter.genre = QStringLiteral("Drama");
            parts_.desk.titles().setFilter(filter);
        } else {
            parts_.desk.begin();
        }
    }
    QWidget& widget() override { return page_; }
    bool isReady() override {
        const auto status = parts_.desk.titles().status();
        if (status == TitleTableModel::Status::Failed)
            return true;
        if (!parts_.desk.titles().isComplete())
            return false;
        if (what_ == Of::Notice && !isNoticed_) {
            isNoticed_ = true;
            TitleAction action;
            action.kind = TitleAction::Kind::Trash;
            parts_.desk.actions().run(action, {parts_.desk.titles().titleAt(3)});
            return false;
        }
        if (parts_.drawn < kDrawn && parts_.desk.titles().rowCount() > kDrawn)
            return false;
        if (what_ == Of::Selection)
            for (const auto row : {1, 2, 5})
                page_.findChild<TitleTable*>()->selectionModel()->select(
                    parts_.desk.titles().index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        return !parts_.desk.actions().isRunning();
    }

private:
    const Of what_;
    bool isNoticed_ = false;
    Parts parts_;
    TitlesPage page_;
};

class TrashStage final : public Stage {
public:
    explicit TrashStage(bool isFull)
        : parts_(isFull ? someFilms() : std::vector<wire::Title>()),
          page_({parts_.desk.trash(), parts_.desk.actions(), parts_.pictures, parts_.settings, parts_.session}) {
        page_.setProperty("page", true);
        page_.setAttribute(Qt::WA_StyledBackground);
        parts_.catalogue.all.resize(std::min<std::size_t>(parts_.catalogue.all.size(), 6));
        int days = 0;
        for (auto& title : parts_.catalogue.all) {
            title.state = wire::TitleState::Trash;
            title.trashedAt = SystemClock().utcNow() - std::chrono::days(days += 4);
        }
        parts_.session.signIn(
            {QUrl(QStringLiteral("http://localhost")), QStringLiteral("anna"), Secret("correct horse"), false}, &page_,
            [this](const auto&) { parts_.desk.trash().reload(); });
    }
    QWidget& widget() override { return page_; }
    bool isReady() override {
        if (!parts_.desk.trash().isComplete())
            return false;
        if (parts_.desk.trash().rowCount() > 0)
            page_.findChild<TitleTable*>()->selectRow(1);
        return true;
    }

private:
    Parts parts_;
    TrashPage page_;
};

class ImportStage final : public Stage {
public:
    explicit ImportStage(TitleImportModel::Stage until) : until_(until), parts_({}), page_(parts_.desk.import()) {
        page_.setProperty("page", true);
        page_.setAttribute(Qt::WA_StyledBackground);
        auto& report = parts_.importing.report;
        report.read = 5;
        report.created = 3;
        report.refusedCount = 2;
        report.refused = {{3, "year", "year is not between 1870 and 2200"}, {5, "name", "name is empty"}};
        QFile file(parts_.folder.filePath(QStringLiteral("films.csv")));
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray(until == TitleImportModel::Stage::Columns ? "Title,Colour,Released,Genre\n"
                                                                            : "name,tagline,year,genres\n") +
                       "Sintel,A girl looks for a dragon,2010,Animation|Fantasy\nSolaris,,12,Science fiction\n"
                       "Metropolis,,1927,Drama\n,,1950,Crime\nRashomon,,1950,Crime|Drama\n");
        file.close();
        if (until != TitleImportModel::Stage::Choose)
            parts_.desk.import().choose(file.fileName());
    }
    QWidget& widget() override { return page_; }
    bool isReady() override {
        auto& import = parts_.desk.import();
        if (until_ == TitleImportModel::Stage::Done && import.stage() == TitleImportModel::Stage::Preview)
            import.import();
        return import.stage() == until_;
    }

private:
    const TitleImportModel::Stage until_;
    Parts parts_;
    ImportPage page_;
};

desktop::Screen films(const char* name, const char* what, FilmsStage::Of of) {
    return {QString::fromLatin1(name), QString::fromLatin1(what),
            [of](const auto&) { return std::make_unique<FilmsStage>(of); }};
}

desktop::Screen import(const char* name, const char* what, TitleImportModel::Stage until) {
    return {QString::fromLatin1(name), QString::fromLatin1(what),
            [until](const auto&) { return std::make_unique<ImportStage>(until); }};
}

} // namespace

desktop::Screens catalogueScreens() {
    using Of = FilmsStage::Of;
    using Step = TitleImportModel::Stage;
    return {
        films("studio-films", "The films as a table", Of::Table),
        films("studio-films-posters", "The films as posters", Of::Posters),
        films("studio-films-selected", "Several films are selected", Of::Selection),
        films("studio-films-notice", "A film was moved to the trash, with undo", Of::Notice),
        films("studio-films-empty", "No films yet", Of::Empty),
        films("studio-films-nothing-found", "No film passes the search and the filters", Of::NothingFound),
        films("studio-films-away", "The server is away", Of::Away),
        {"studio-trash", "The trash, with the days that are left",
         [](const auto&) { return std::make_unique<TrashStage>(true); }},
        {"studio-trash-empty", "The trash is empty", [](const auto&) { return std::make_unique<TrashStage>(false); }},
        import("studio-import", "Import: which file", Step::Choose),
        import("studio-import-columns", "Import: what the columns are", Step::Columns),
        import("studio-import-preview", "Import: what is wrong, line by line", Step::Preview),
        import("studio-import-done", "Import: what was done", Step::Done)};
}

} // namespace vitascope::studio
