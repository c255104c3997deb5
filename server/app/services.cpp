// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/services.h"

#include "server/adapters/sqlite/database_identity.h"
#include "server/app/maintenance.h"
#include "server/domain/auth/server_key.h"
#include "server/domain/streaming/media_keys.h"
#include "shared/base/log.h"
#include "shared/base/random.h"

#include <system_error>
#include <utility>

namespace vitascope::server::app {
namespace {

std::filesystem::path packageProgramOf(const Config& config) {
    if (!config.worker.packageProgram.empty())
        return config.worker.packageProgram;
    std::error_code error;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? std::filesystem::path("vitascope-package") : self.parent_path() / "vitascope-package";
}

storage::UploadLimits uploadLimitsOf(const Config& config) {
    storage::UploadLimits limits;
    limits.longest = config.limits.uploadBytes;
    return limits;
}

Result<void> forgetOldJobs(jobs::JobQueue& queue) {
    constexpr std::chrono::hours kMemory{24 * 30};
    return queue.forgetEnded(kMemory).map([](std::size_t) {});
}

jobs::JobRules jobRules() {
    jobs::JobRules rules;
    rules.chance = [] {
        const auto bytes = randomBytes<2>();
        return (bytes[0] * 256 + bytes[1]) / 65536.0;
    };
    return rules;
}

auth::Registration registrationOf(const settings::Settings& settings) {
    const auto word = settings.get<std::string>("auth.registration");
    if (word == "open")
        return auth::Registration::Open;
    return word == "invitation" ? auth::Registration::Invitation : auth::Registration::Closed;
}

storage::UploadQuota uploadQuotaOf(const settings::Settings& settings) {
    const auto bytes = [&](const char* key) {
        return static_cast<std::uint64_t>(settings.get<std::int64_t>(key)) * 1024 * 1024;
    };
    return {.userBytes = bytes("limits.upload_quota_mib"),
            .serverBytes = bytes("limits.storage_quota_mib"),
            .openUploads = static_cast<std::uint64_t>(settings.get<std::int64_t>("limits.open_uploads"))};
}

auth::KeyRing accessKeyRing(UnitOfWork& work, auth::ServerKeyRepository& keys, const Clock& clock) {
    return {work,
            keys,
            clock,
            {.purpose = std::string(crypto::JwtAccessTokens::kKeyPurpose),
             .lifetime = crypto::JwtAccessTokens::kKeyLifetime,
             .overlap = crypto::JwtAccessTokens::kKeyOverlap},
            [](UtcTime now, auto) { return crypto::JwtAccessTokens::makeKey(now); }};
}

Result<std::unique_ptr<crypto::JwtAccessTokens>> openAccessTokens(sqlite::Database& database, const Clock& clock) {
    sqlite::SqliteServerKeyRepository repository;
    const auto keys = accessKeyRing(database, repository, clock).keys();
    if (!keys)
        return fail(keys.error());
    return crypto::JwtAccessTokens::open(*keys);
}

std::filesystem::path backupFolderOf(const Config& config) {
    std::error_code error;
    return std::filesystem::absolute(
        config.backup.folder.empty() ? config.server.data / "backups" : config.backup.folder, error);
}

} // namespace

Result<Stores> openStores(const Config& config) {
    auto clock = std::make_unique<SystemClock>();
    auto ids = std::make_unique<SystemIdSource>(*clock);
    auto folder = DataFolder::open(config.server.data);
    if (!folder)
        return fail(folder.error());
    auto database = sqlite::Database::open(folder->database());
    if (!database)
        return fail(database.error());
    const auto identity = sqlite::identityOf(**database);
    if (!identity)
        return fail(identity.error());
    sqlite::SqliteBlobReferences references;
    const auto hasBlobs = (*database)->read([&](ReadScope& scope) { return references.namesAny(scope); });
    if (!hasBlobs)
        return fail(hasBlobs.error());
    auto blobs = disk::DiskBlobStore::open(folder->blobs(), {.database = *identity, .hasBlobs = *hasBlobs});
    if (!blobs)
        return fail(blobs.error());
    auto spool = disk::DiskUploadSpool::open(
        folder->spool(), [reserve = config.limits.reserveBytes] { return reserve; }, *identity);
    if (!spool)
        return fail(spool.error());
    auto pictures = pictures::PictureFolder::open(folder->pictures(), *ids);
    if (!pictures)
        return fail(pictures.error());
    auto pictureMarker = markPictures(folder->pictures(), *identity);
    if (!pictureMarker)
        return fail(pictureMarker.error());
    auto accessTokens = openAccessTokens(**database, *clock);
    if (!accessTokens)
        return fail(accessTokens.error());
    sqlite::SqliteServerKeyRepository keys;
    const auto mediaKeys =
        streaming::mediaKeyRing(**database, keys, *clock).keys().and_then(streaming::decodeMediaKeys);
    if (!mediaKeys)
        return fail(mediaKeys.error());
    // The stores' own folders are to be there after a power cut as well.
    if (auto synced = syncFolder(folder->database().parent_path()); !synced)
        return fail(synced.error());
    auto definitions = settingsOf(config);
    sqlite::SqliteSettingRepository settingRows;
    auto changed = settings::readStored(**database, settingRows, definitions);
    if (!changed)
        return fail(changed.error());
    return Stores{.clock = std::move(clock),
                  .ids = std::move(ids),
                  .folder = std::move(*folder),
                  .database = std::move(*database),
                  .blobs = std::move(*blobs),
                  .spool = std::move(*spool),
                  .pictures = std::move(*pictures),
                  .pictureMarker = std::move(*pictureMarker),
                  .accessTokens = std::move(*accessTokens),
                  .mediaKeys = *mediaKeys,
                  .settingDefinitions = std::move(definitions),
                  .changedSettings = std::move(*changed)};
}

Services::Services(Stores opened, const Config& config, auth::TokenSource& claimTokens)
    : stores(std::move(opened)),
      clock(*stores.clock),
      ids(*stores.ids),
      auditLog(*stores.database, auditEntries, clock, ids),
      settings({.work = *stores.database, .repository = settingRows, .audit = auditLog, .clock = clock},
               stores.settingDefinitions, stores.changedSettings),
      identity({.work = *stores.database,
                .accessTokens = *stores.accessTokens,
                .claimTokens = claimTokens,
                .audit = auditLog,
                .clock = clock,
                .ids = ids,
                .registration = [this] { return registrationOf(settings); }},
               config),
      accessKeys(accessKeyRing(*stores.database, keyRows, clock)),
      mediaKeys(streaming::mediaKeyRing(*stores.database, keyRows, clock)),
      events(*stores.database, clock, identity.revoked),
      playability(packages),
      titleChronicle(auditLog, &events.log),
      catalogService(catalog::CatalogParts{.work = *stores.database,
                                           .titles = titles,
                                           .people = people,
                                           .playability = playability,
                                           .creations = creations,
                                           .chronicle = titleChronicle,
                                           .observer = catalogObservers,
                                           .clock = clock,
                                           .ids = ids}),
      search({.work = *stores.database,
              .titles = titles,
              .catalog = catalogService,
              .playability = playability,
              .catalogObservers = catalogObservers,
              .watched = watchRows,
              .clock = clock}),
      trash(catalog::TrashParts{.work = *stores.database,
                                .titles = titles,
                                .packages = playability,
                                .pictures = pictures,
                                .pictureFiles = *stores.pictures,
                                .chronicle = titleChronicle,
                                .observer = catalogObservers,
                                .clock = clock}),
      pictureEncoder(packageProgramOf(config)),
      pictureService(catalog::PictureParts{.work = *stores.database,
                                           .titles = titles,
                                           .pictures = pictures,
                                           .files = *stores.pictures,
                                           .encoder = pictureEncoder,
                                           .chronicle = titleChronicle,
                                           .clock = clock,
                                           .ids = ids}),
      queue(*stores.database, jobs, clock, ids, jobRules()),
      watching(watching::WatchingParts{.work = *stores.database,
                                       .repository = watchRows,
                                       .catalog = catalogService,
                                       .observer = catalogObservers,
                                       .clock = clock,
                                       .ids = ids}),
      uploadQuotas(usage, [this] { return uploadQuotaOf(settings); }),
      uploadService(*stores.database, uploads, *stores.spool, clock, ids, uploadLimitsOf(config), &uploadQuotas),
      collector(*stores.database, orphans, clock, {.grace = config.limits.orphanTime}),
      straySpoolFiles(*stores.spool, uploads),
      uploadsWithoutFile(*stores.database, *stores.spool, uploads),
      strayBlobs(
          *stores.blobs, *stores.blobs, blobReferences,
          [this](const Digest& digest) { return stores.blobs->storedAt(digest); }, clock, config.limits.orphanTime),
      strayPictures(stores.folder.pictures(), stores.pictureMarker, *stores.pictures, pictures),
      packageService(*stores.database, packages, uploads, queue, clock, ids),
      packageRemoval({.work = *stores.database,
                      .packages = packages,
                      .titles = titles,
                      .audit = auditLog,
                      .observer = packageObservers}),
      rawFilmService(*stores.database, rawFilms, uploads, queue),
      mediaRights(stores.mediaKeys, identity.revoked),
      keys(auditLog),
      mediaIndex(*stores.database, packages, titles, *stores.blobs),
      playback(catalogService, mediaRights, mediaIndex, clock),
      verifier({.program = packageProgramOf(config), .workFolder = stores.folder.work()}),
      verifyTrack(publishing::VerifyTrackParts{.work = *stores.database,
                                               .packages = packages,
                                               .uploads = uploads,
                                               .spool = *stores.spool,
                                               .blobs = *stores.blobs,
                                               .bitstreams = verifier,
                                               .queue = queue,
                                               .observer = packageObservers,
                                               .clock = clock,
                                               .events = &events.log,
                                               .audit = &auditLog}),
      packager({.program = packageProgramOf(config)}),
      packageFilm(publishing::PackageFilmParts{.work = *stores.database,
                                               .films = rawFilms,
                                               .packages = packages,
                                               .uploads = uploads,
                                               .spool = *stores.spool,
                                               .blobs = *stores.blobs,
                                               .packager = packager,
                                               .bitstreams = verifier,
                                               .queue = queue,
                                               .observer = packageObservers,
                                               .clock = clock,
                                               .ids = ids,
                                               .workFolder = stores.folder.work(),
                                               .events = &events.log,
                                               .audit = &auditLog}),
      backups({.work = *stores.database,
               .record = backupRows,
               .audit = auditLog,
               .clock = clock,
               .folder = backupFolderOf(config),
               .keep = [this] { return static_cast<int>(settings.get<std::int64_t>("backup.keep")); },
               .take = [data = stores.folder.database().parent_path(), reserve = config.limits.reserveBytes](
                           const auto& target, UtcTime now, const auto& onProgress,
                           const auto& stop) { return backUpRunning(data, target, now, reserve, onProgress, stop); }}) {
    keys.add(accessKeys, [this](const auto& all) { return stores.accessTokens->setKeys(all); });
    keys.add(mediaKeys, [this](const auto& all) {
        return streaming::decodeMediaKeys(all).map([this](auto decoded) { mediaRights.setKeys(std::move(decoded)); });
    });
    queue.tell(events.log, [this](events::Event event) { events.hub.announce(std::move(event)); });
    queue.note(auditLog);
    catalogObservers.add(mediaIndex);
    packageObservers.add(mediaIndex);
    packageObservers.add(search.films); // it reads the catalogue: after what serves films
    queue.addHandler(verifyTrack);
    queue.addHandler(packageFilm);
    for (auto* leftovers : std::initializer_list<storage::Collectable*>{&straySpoolFiles, &uploadsWithoutFile,
                                                                        &strayBlobs, &strayPictures})
        collector.add(*leftovers);
}

void Services::startWork(const Config& config) {
    watchKeeper.emplace("watch-events", std::chrono::hours(24), [this] { return watching.forgetOldEvents(); });
    keyKeeper.emplace("keys", std::chrono::hours(1), [this] { return keys.refresh(); });
    sessionKeeper.emplace(identity.sessions, auditLog);
    search.startWork();
    events.start();
    sweeper.emplace(uploadService, collector);
    // The data folder is this process's alone: what was running was killed with the program before.
    if (const auto taken = queue.takeOver(); !taken)
        log::warning("jobs that were interrupted wait for their leases", {{"reason", taken.error().message}});
    // And what those jobs left behind.
    std::error_code ignored;
    std::filesystem::remove_all(stores.folder.work(), ignored);
    const std::vector films{std::string(publishing::kPackageFilm)};
    trashKeeper.emplace("trash", std::chrono::hours(1), [this] { return emptyTrash(); });
    jobKeeper.emplace("jobs", std::chrono::hours(1), [this] { return forgetOldJobs(queue); });
    worker.emplace(queue, worker::WorkerOptions{.threads = config.worker.jobs, .kinds = {.only = {}, .except = films}});
    filmWorker.emplace(
        queue,
        worker::WorkerOptions{.threads = config.worker.films, .name = "film", .kinds = {.only = films, .except = {}}});
}

Result<void> Services::readiness() const {
    // A folder that was unmounted or replaced leaves an open database behind.
    if (!stores.folder.isThere())
        return fail(ErrorCode::Unavailable, "the data folder is away");
    sqlite::SqliteSettingRepository rows;
    return stores.database->read([&](ReadScope& scope) { return rows.list(scope).map([](const auto&) {}); });
}

Result<void> Services::emptyTrash() {
    return trash.purgeOld()
        .and_then([this](std::size_t) { return catalogService.forgetCreations(); })
        .map([](std::size_t) {});
}

void Services::stopWork() {
    watchKeeper.reset();
    keyKeeper.reset();
    jobKeeper.reset();
    filmWorker.reset();
    worker.reset();
    trashKeeper.reset();
    sweeper.reset();
    search.stopWork();
    sessionKeeper.reset();
    events.stop();
}

} // namespace vitascope::server::app
