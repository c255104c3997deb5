// SPDX-License-Identifier: GPL-3.0-or-later
// Everything of the studio, plugged together; members stand in the order of their dependencies. Thread: the GUI thread.
#pragma once

#include "app-studio/app/ordered_film.h"
#include "app-studio/app/package_review.h"
#include "app-studio/app/sign_in_queue.h"
#include "app-studio/jobs/film_inspector.h"
#include "app-studio/models/administration/administration_models.h"
#include "app-studio/models/administration/remote_accounts.h"
#include "app-studio/models/administration/remote_operations.h"
#include "app-studio/models/administration/remote_server_settings.h"
#include "app-studio/models/catalogue_desk.h"
#include "app-studio/models/drop_review_model.h"
#include "app-studio/models/film_intake.h"
#include "app-studio/models/first_run_model.h"
#include "app-studio/models/queue_model.h"
#include "app-studio/models/remote_server_jobs.h"
#include "app-studio/models/remote_title_importing.h"
#include "app-studio/models/sample_film.h"
#include "app-studio/models/server_jobs_model.h"
#include "app-studio/models/title_desk.h"
#include "app-studio/ui/main_window.h"
#include "shared/base/clock.h"
#include "shared/desktop/bus/portal_scheme.h"
#include "shared/desktop/bus/session_bus.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/session/remote_catalogue.h"
#include "shared/desktop/session/remote_title_editing.h"
#include "shared/desktop/session/remote_vocabulary.h"
#include "shared/desktop/session/settings.h"
#include "shared/desktop/shell/quiet_moment.h"
#include "shared/desktop/shell/shell.h"
#include "shared/desktop/text/languages.h"
#include "shared/desktop/widgets/focus_in_sight.h"
#include "shared/desktop/widgets/wheel_guard.h"

#include <memory>
#include <optional>

namespace vitascope::studio {

struct StudioOptions {
    QUrl server; // empty: the last one
    std::optional<desktop::SignInFile> signIn;
    desktop::OpenRequest open = {}; // once somebody is signed in
    FilmOrder film{};               // to be put into the queue
};

class StudioApp final : public QObject {
    Q_OBJECT
public:
    // The settings and the languages outlive it.
    [[nodiscard]] static Result<std::unique_ptr<StudioApp>> open(desktop::Settings& settings,
                                                                 desktop::Languages& languages, StudioOptions options);
    ~StudioApp() override;

    // Shows the window and signs in as the options or what was kept say.
    void start();
    // What a later start of the program was asked to open; the window comes before the person's eyes.
    void open(const desktop::OpenRequest& request);

    [[nodiscard]] MainWindow& window() { return *window_; }
    [[nodiscard]] desktop::Session& session() { return session_; }
    [[nodiscard]] TitleTableModel& titles() { return desk_.titles(); }
    [[nodiscard]] EditHistory& history() { return desk_.history(); }

Q_SIGNALS:
    void signInFailed(const vitascope::Error& error);

private:
    StudioApp(std::unique_ptr<transfer::HttpClient> http, desktop::Settings& settings, desktop::Languages& languages,
              StudioOptions options);
    [[nodiscard]] QList<desktop::Fact> facts() const;
    void makeWindow();
    void remakeWindow(); // in another language
    void chooseDrafts();
    void showPackage(quint64 job);
    void openTitle(TitleId id);
    void connectFirstRun();
    void showFirstRun();

    desktop::Settings& settings_;
    desktop::Languages& languages_;
    const StudioOptions options_;
    SystemClock clock_;
    std::unique_ptr<transfer::HttpClient> http_;
    desktop::SessionBus bus_;
    desktop::Theme theme_;
    desktop::PortalScheme portalScheme_;
    desktop::Shell shell_;
    desktop::ServerSession& session_;
    desktop::RemoteCatalogue catalogue_;
    desktop::PictureStore pictures_;
    desktop::RemoteTitleEditing editing_;
    RemoteTitleImporting importing_;
    CatalogueDesk desk_;
    desktop::RemoteVocabulary vocabulary_;
    TitleDesk title_;
    QueueModel queue_;
    SignInQueue films_;
    PackageReview review_;
    FilmIntake intake_;
    SampleFilm sample_;
    FirstRunModel firstRun_;
    RemoteAccounts accounts_;
    RemoteServerSettings serverSettings_;
    RemoteOperations operations_;
    AdministrationModels administration_;
    RemoteServerJobs remoteJobs_;
    ServerJobsModel serverJobs_;
    FilmInspector inspector_;
    DropReviewModel dropReview_;
    std::unique_ptr<OrderedFilm> order_;
    desktop::QuietMoment quiet_;
    desktop::WheelGuard wheelGuard_;
    desktop::FocusInSight focusInSight_;
    std::unique_ptr<MainWindow> window_;
};

} // namespace vitascope::studio
