// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/status_report.h"

#include "server/adapters/sqlite/job_counts.h"
#include "server/api/backup_encoding.h"
#include "server/app/maintenance.h"
#include "server/app/process_reading.h"

#include <algorithm>
#include <system_error>
#include <thread>
#include <utility>

namespace vitascope::server::app {
namespace {

namespace fs = std::filesystem;

std::int64_t fileBytes(const fs::path& file) {
    std::error_code error;
    const auto size = fs::file_size(file, error);
    return error ? 0 : static_cast<std::int64_t>(size);
}

// The room is that of the file system that the place is on, or will be when it is made.
wire::StoreStatus storeAt(std::string name, const fs::path& path, bool isThere) {
    std::error_code error;
    wire::StoreStatus store;
    store.name = std::move(name);
    store.path = fs::absolute(path, error).string();
    store.state = isThere ? wire::StoreState::Ready : wire::StoreState::Away;
    auto existing = path;
    while (existing.has_parent_path() && existing != existing.root_path() && !fs::exists(existing, error))
        existing = existing.parent_path();
    if (const auto space = fs::space(existing.empty() ? "." : existing, error); isThere && !error) {
        store.freeBytes = static_cast<std::int64_t>(space.available);
        store.totalBytes = static_cast<std::int64_t>(space.capacity);
    }
    return store;
}

int toInt(std::size_t count) {
    return static_cast<int>(count);
}

} // namespace

StatusReport::StatusReport(Parts parts)
    : parts_(std::move(parts)),
      startedAt_(parts_.services.clock.utcNow()),
      startedSteady_(parts_.services.clock.steadyNow()) {}

Result<wire::ServerStatus> StatusReport::status() const {
    const auto& services = parts_.services;
    wire::ServerStatus status;
    status.name = services.settings.get<std::string>("server.name");
    status.version = VITASCOPE_VERSION;
    status.startedAt = startedAt_;
    status.uptimeSeconds =
        std::chrono::duration_cast<std::chrono::seconds>(services.clock.steadyNow() - startedSteady_);
    status.schema = sqlite::builtInMigrations().back().number; // it was brought up to date at the start
    status.connections = toInt(parts_.connections());
    status.streams = toInt(parts_.activity.streams());
    status.requestsWaiting = toInt(parts_.pool.load().waiting);
    status.cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    status.memoryBytes = static_cast<std::int64_t>(residentBytes());
    if (const auto samples = parts_.activity.samples(); !samples.empty())
        status.cpu = samples.back().cpu;
    auto added =
        addStores(status).and_then([&] { return addJobs(status); }).and_then([&] { return addBackups(status); });
    if (!added)
        return fail("tell how the server is", added.error());
    return status;
}

Result<void> StatusReport::addStores(wire::ServerStatus& status) const {
    auto& services = parts_.services;
    const auto& folder = services.stores.folder;
    const bool isThere = folder.isThere();
    const auto usage = services.stores.database->read([&](ReadScope& scope) { return services.usage.total(scope); });
    if (!usage)
        return fail(usage.error());
    auto database = storeAt("database", folder.database(), isThere);
    database.usedBytes = fileBytes(folder.database()) + fileBytes(folder.database().string() + "-wal");
    auto films = storeAt("films", folder.blobs(), isThere && services.stores.blobs->isThere());
    films.usedBytes = static_cast<std::int64_t>(usage->bytes);
    status.stores = {std::move(database), std::move(films),
                     storeAt("uploads", folder.spool(), isThere && services.stores.spool->isThere()),
                     storeAt("pictures", folder.pictures(), isThere && services.stores.pictureMarker.isThere()),
                     storeAt("backups", services.backups.folder(), true)};
    return {};
}

Result<void> StatusReport::addJobs(wire::ServerStatus& status) const {
    const auto counts = parts_.services.stores.database->read(sqlite::countJobs);
    if (!counts)
        return fail(counts.error());
    wire::WorkerStatus jobs{.name = "jobs", .threads = static_cast<int>(parts_.config.worker.jobs)};
    wire::WorkerStatus films{.name = "films", .threads = static_cast<int>(parts_.config.worker.films)};
    for (const auto& [kind, state, count] : *counts) {
        auto& worker = kind == publishing::kPackageFilm ? films : jobs;
        if (state == jobs::JobState::Dead)
            status.deadJobs += static_cast<int>(count);
        else
            (state == jobs::JobState::Running ? worker.running : worker.queued) += static_cast<int>(count);
    }
    status.workers = {std::move(jobs), std::move(films)};
    return {};
}

Result<void> StatusReport::addBackups(wire::ServerStatus& status) const {
    const auto all = parts_.services.backups.list();
    if (!all)
        return fail(all.error());
    if (!all->empty())
        status.lastBackup = api::encodeBackup(all->front());
    status.lastBackupAt = lastBackupOf(parts_.services.stores.folder.database().parent_path());
    return {};
}

wire::Activity StatusReport::activity() const {
    wire::Activity activity{.intervalSeconds = metrics::ActivityRecord::kInterval, .samples = {}};
    for (const auto& sample : parts_.activity.samples())
        activity.samples.push_back({.at = sample.at,
                                    .requestsPerSecond = sample.requestsPerSecond,
                                    .errorsPerSecond = sample.errorsPerSecond,
                                    .bytesPerSecond = sample.bytesPerSecond,
                                    .streams = toInt(sample.streams),
                                    .cpu = sample.cpu,
                                    .memoryBytes = static_cast<std::int64_t>(sample.memoryBytes),
                                    .diskBytes = static_cast<std::int64_t>(sample.diskBytes)});
    return activity;
}

} // namespace vitascope::server::app
