// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/server_figures.h"

#include "server/app/maintenance.h"
#include "server/app/process_reading.h"

#include <chrono>
#include <filesystem>
#include <iterator>
#include <string>
#include <sys/resource.h>
#include <unistd.h>

namespace vitascope::server::app {
namespace {

double openDescriptors() {
    std::error_code error;
    const std::filesystem::directory_iterator files("/proc/self/fd", error);
    return error ? 0 : static_cast<double>(std::distance(begin(files), end(files)));
}

double mostDescriptors() {
    rlimit limit{};
    return ::getrlimit(RLIMIT_NOFILE, &limit) == 0 ? static_cast<double>(limit.rlim_cur) : 0;
}

double fileBytes(const std::filesystem::path& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    return error ? 0 : static_cast<double>(size);
}

double secondsOf(const std::optional<UtcTime>& time) {
    return time ? std::chrono::duration<double>(time->time_since_epoch()).count() : 0;
}

} // namespace

void addProcessFigures(prometheus::Metrics& metrics) {
    const auto started = std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
    metrics.addCounter("process_cpu_seconds_total", "Processor time, user and system.", {}, cpuSeconds);
    metrics.addGauge("process_resident_memory_bytes", "Memory in use.", {}, residentBytes);
    metrics.addGauge("process_open_fds", "Open descriptors.", {}, openDescriptors);
    metrics.addGauge("process_max_fds", "Descriptors that the process may have open.", {}, mostDescriptors);
    metrics.addGauge("process_start_time_seconds", "Start of the process, in seconds since 1970.", {},
                     [started] { return started; });
}

void addServerFigures(prometheus::Metrics& metrics, const Services& services, api::http::ApiPool& pool) {
    metrics.addGauge("vitascope_api_requests_waiting", "API requests that wait for a thread.", {},
                     [&pool] { return static_cast<double>(pool.load().waiting); });
    metrics.addGauge("vitascope_api_threads_busy", "Threads that work on API requests.", {},
                     [&pool] { return static_cast<double>(pool.load().working); });
    const auto database = services.stores.folder.database();
    metrics.addGauge("vitascope_database_size_bytes", "Size of the database.", {{"file", "database"}},
                     [database] { return fileBytes(database); });
    metrics.addGauge("vitascope_database_size_bytes", "Size of the database.", {{"file", "wal"}},
                     [wal = std::filesystem::path(database.string() + "-wal")] { return fileBytes(wal); });
    metrics.addGauge("vitascope_last_backup_timestamp_seconds",
                     "When the last backup was made, in seconds since 1970; 0 if there was none.", {},
                     [data = database.parent_path()] { return secondsOf(lastBackupOf(data)); });
    metrics.addGauge("vitascope_data_free_bytes", "Room on the file system of the data folder.", {}, [database] {
        std::error_code error;
        const auto space = std::filesystem::space(database.parent_path(), error);
        return error ? 0 : static_cast<double>(space.available);
    });
    for (const auto* kind : {"blob", "spool file", "upload", "picture"})
        metrics.addCounter("vitascope_collected_total", "Things removed because nothing named them any more.",
                           {{"kind", kind}}, [&collector = services.collector, name = std::string(kind)] {
                               const auto removed = collector.removed();
                               const auto found = removed.find(name);
                               return found == removed.end() ? 0.0 : static_cast<double>(found->second);
                           });
}

} // namespace vitascope::server::app
