// SPDX-License-Identifier: GPL-3.0-or-later
// The router with every controller of the API on it. Thread: made before the server starts; then any.
#pragma once

#include "server/api/audit_controller.h"
#include "server/api/auth_controller.h"
#include "server/api/backups_controller.h"
#include "server/api/docs_controller.h"
#include "server/api/events_controller.h"
#include "server/api/films_controller.h"
#include "server/api/genres_controller.h"
#include "server/api/health_controller.h"
#include "server/api/http/dispatcher.h"
#include "server/api/import_controller.h"
#include "server/api/invitations_controller.h"
#include "server/api/jobs_controller.h"
#include "server/api/keys_controller.h"
#include "server/api/metrics_controller.h"
#include "server/api/packages_controller.h"
#include "server/api/passwords_controller.h"
#include "server/api/people_controller.h"
#include "server/api/pictures_controller.h"
#include "server/api/playback_controller.h"
#include "server/api/sessions_controller.h"
#include "server/api/settings_controller.h"
#include "server/api/setup_controller.h"
#include "server/api/status_controller.h"
#include "server/api/title_list_controller.h"
#include "server/api/titles_controller.h"
#include "server/api/token_authenticator.h"
#include "server/api/trash_controller.h"
#include "server/api/uploads_controller.h"
#include "server/api/users_controller.h"
#include "server/api/watching_controller.h"
#include "server/app/services.h"

namespace vitascope::server::app {

struct ApiRoutes {
    // What the routes for operators show; asked on threads of the API pool.
    struct Operations {
        api::HealthController::Readiness readiness;
        std::function<std::string()> metrics;
        api::MetricsReaders metricsReaders;
        api::StatusController::Status status;
        api::StatusController::Activity activity;
    };

    // The services outlive this.
    ApiRoutes(Services& services, Operations operations);

    api::http::Router router;
    api::TokenAuthenticator authenticator;
    api::HealthController health;
    api::MetricsController metrics;
    api::KeysController keys;
    api::DocsController docs;
    api::SetupController setup;
    api::AuthController auth;
    api::UsersController users;
    api::SessionsController sessions;
    api::PasswordsController passwords;
    api::InvitationsController invitations;
    api::AuditController audit;
    api::TitleListController titleLists;
    api::TitlesController titles;
    api::TrashController trash;
    api::ImportController imports;
    api::GenresController genres;
    api::PeopleController people;
    api::PicturesController pictures;
    api::UploadsController uploads;
    api::PackagesController packages;
    api::FilmsController films;
    api::JobsController jobs;
    api::EventsController events;
    api::PlaybackController playback;
    api::WatchingController watching;
    api::SettingsController settings;
    api::StatusController status;
    api::BackupsController backups;
};

} // namespace vitascope::server::app
