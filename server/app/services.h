// SPDX-License-Identifier: GPL-3.0-or-later
// Adapters and domain of the server, plugged together: everything but HTTP. Members are in dependency order.
// Thread: opened and destroyed by one owner; the services say for themselves who may call them.
#pragma once

#include "server/adapters/crypto/jwt_access_tokens.h"
#include "server/adapters/disk/blob_store.h"
#include "server/adapters/disk/upload_spool.h"
#include "server/adapters/pictures/picture_folder.h"
#include "server/adapters/pictures/program_picture_encoder.h"
#include "server/adapters/sqlite/audit_repository.h"
#include "server/adapters/sqlite/backup_repository.h"
#include "server/adapters/sqlite/creation_repository.h"
#include "server/adapters/sqlite/database.h"
#include "server/adapters/sqlite/job_repository.h"
#include "server/adapters/sqlite/orphan_repository.h"
#include "server/adapters/sqlite/package_repository.h"
#include "server/adapters/sqlite/person_repository.h"
#include "server/adapters/sqlite/picture_repository.h"
#include "server/adapters/sqlite/raw_film_repository.h"
#include "server/adapters/sqlite/server_key_repository.h"
#include "server/adapters/sqlite/setting_repository.h"
#include "server/adapters/sqlite/title_repository.h"
#include "server/adapters/sqlite/upload_repository.h"
#include "server/adapters/sqlite/usage_repository.h"
#include "server/adapters/sqlite/watch_repository.h"
#include "server/app/config.h"
#include "server/app/data_folder.h"
#include "server/app/event_services.h"
#include "server/app/identity_services.h"
#include "server/app/periodic_task.h"
#include "server/app/search_services.h"
#include "server/app/server_settings.h"
#include "server/app/session_keeper.h"
#include "server/app/stray_pictures.h"
#include "server/backup/background_backups.h"
#include "server/domain/audit/audit_log.h"
#include "server/domain/auth/key_service.h"
#include "server/domain/catalog/catalog_service.h"
#include "server/domain/catalog/picture_service.h"
#include "server/domain/catalog/trash.h"
#include "server/domain/publishing/package_film.h"
#include "server/domain/publishing/package_removal.h"
#include "server/domain/publishing/packages.h"
#include "server/domain/publishing/playable_packages.h"
#include "server/domain/publishing/raw_films.h"
#include "server/domain/publishing/verify_track.h"
#include "server/domain/storage/leftovers.h"
#include "server/domain/storage/uploads.h"
#include "server/domain/streaming/cached_media_index.h"
#include "server/domain/streaming/playback.h"
#include "server/domain/watching/watching.h"
#include "server/worker/child_packager.h"
#include "server/worker/child_verifier.h"
#include "server/worker/sweeper.h"
#include "server/worker/worker.h"

#include <memory>
#include <optional>

namespace vitascope::server::app {

// What must be opened, and may fail, before the services can be made.
struct Stores {
    std::unique_ptr<SystemClock> clock;
    std::unique_ptr<SystemIdSource> ids;
    DataFolder folder;
    std::unique_ptr<sqlite::Database> database;
    std::unique_ptr<disk::DiskBlobStore> blobs;
    std::unique_ptr<disk::DiskUploadSpool> spool;
    std::unique_ptr<pictures::PictureFolder> pictures;
    disk::StoreMarker pictureMarker;
    std::unique_ptr<crypto::JwtAccessTokens> accessTokens;
    std::vector<streaming::SigningKey> mediaKeys;
    std::vector<settings::Definition> settingDefinitions; // of the configuration file
    settings::Values changedSettings;
};

struct Services {
    // Both outlive the services.
    Services(Stores opened, const Config& config, auth::TokenSource& claimTokens);
    Services(const Services&) = delete;
    Services& operator=(const Services&) = delete;

    // Begins the work in the background: jobs, expired uploads and what is left behind, revocations.
    void startWork(const Config& config);
    // Whether the server can do its work: its database answers and its folder is there.
    [[nodiscard]] Result<void> readiness() const;
    // Ends it; jobs under way go back to the queue.
    void stopWork();
    // Purges what was in the trash for 30 days and forgets yesterday's idempotency keys.
    [[nodiscard]] Result<void> emptyTrash();

    Stores stores;
    const Clock& clock;
    IdSource& ids;

    sqlite::SqliteAuditRepository auditEntries;
    audit::AuditLog auditLog;
    sqlite::SqliteSettingRepository settingRows;
    settings::Settings settings;
    IdentityServices identity;

    sqlite::SqliteServerKeyRepository keyRows;
    auth::KeyRing accessKeys;
    auth::KeyRing mediaKeys;

    sqlite::SqliteWatchRepository watchRows;
    sqlite::SqliteTitleRepository titles;
    sqlite::SqliteCreationRepository creations;
    sqlite::SqlitePersonRepository people;
    sqlite::SqlitePictureRepository pictures;
    sqlite::SqliteJobRepository jobs;
    sqlite::SqliteUploadRepository uploads;
    sqlite::SqliteUsageRepository usage;
    sqlite::SqliteOrphanRepository orphans;
    sqlite::SqliteBlobReferences blobReferences;
    sqlite::SqlitePackageRepository packages;
    sqlite::SqliteRawFilmRepository rawFilms;

    EventServices events;

    publishing::PlayablePackages playability;
    catalog::CatalogObservers catalogObservers;
    publishing::PackageObservers packageObservers;
    catalog::TitleChronicle titleChronicle;
    catalog::CatalogService catalogService;
    SearchServices search;
    catalog::Trash trash;
    pictures::ProgramPictureEncoder pictureEncoder;
    catalog::PictureService pictureService;

    jobs::JobQueue queue;
    watching::Watching watching;

    storage::UploadQuotas uploadQuotas;
    storage::Uploads uploadService;
    storage::Collector collector;
    storage::StraySpoolFiles straySpoolFiles;
    storage::UploadsWithoutFile uploadsWithoutFile;
    storage::StrayBlobs strayBlobs;
    StrayPictures strayPictures;
    publishing::Packages packageService;
    publishing::PackageRemoval packageRemoval;
    publishing::RawFilms rawFilmService;

    streaming::MediaRights mediaRights;
    auth::KeyService keys;
    streaming::CachedMediaIndex mediaIndex;
    streaming::Playback playback;

    worker::ChildVerifier verifier;
    publishing::VerifyTrack verifyTrack;
    worker::ChildPackager packager;
    publishing::PackageFilm packageFilm;

    sqlite::SqliteBackupRepository backupRows;
    backup::BackgroundBackups backups;

    std::optional<worker::Worker> worker;
    std::optional<worker::Worker> filmWorker;
    std::optional<PeriodicTask> jobKeeper;
    std::optional<worker::Sweeper> sweeper;
    std::optional<PeriodicTask> trashKeeper;
    std::optional<SessionKeeper> sessionKeeper;
    std::optional<PeriodicTask> keyKeeper;
    std::optional<PeriodicTask> watchKeeper;
};

// Opens the stores in the configuration's data folder and makes the keys of a first start.
[[nodiscard]] Result<Stores> openStores(const Config& config);

} // namespace vitascope::server::app
