// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/server_status.h"

#include "shared/wire/backup_codec.h"
#include "shared/wire/codec.h"

namespace vitascope::wire {
namespace codec {

using namespace std::literals;

template<>
struct Names<StoreState> {
    static constexpr std::array values{std::pair{StoreState::Ready, "ready"sv}, std::pair{StoreState::Away, "away"sv}};
};

template<>
struct Shape<StoreStatus> {
    static void fields(auto& f, auto& value) {
        f("name", value.name);
        f("path", value.path);
        f("state", value.state);
        f("usedBytes", value.usedBytes);
        f("freeBytes", value.freeBytes);
        f("totalBytes", value.totalBytes);
    }
};

template<>
struct Shape<WorkerStatus> {
    static void fields(auto& f, auto& value) {
        f("name", value.name);
        f("threads", value.threads);
        f("running", value.running);
        f("queued", value.queued);
    }
};

template<>
struct Shape<ServerStatus> {
    static void fields(auto& f, auto& value) {
        f("name", value.name);
        f("version", value.version);
        f("startedAt", value.startedAt);
        f("uptimeSeconds", value.uptimeSeconds);
        f("schema", value.schema);
        f("stores", value.stores);
        f("workers", value.workers);
        f("deadJobs", value.deadJobs);
        f("connections", value.connections);
        f("streams", value.streams);
        f("requestsWaiting", value.requestsWaiting);
        f("cpu", value.cpu);
        f("cores", value.cores);
        f("memoryBytes", value.memoryBytes);
        f("lastBackupAt", value.lastBackupAt);
        f("lastBackup", value.lastBackup);
    }
};

template<>
struct Shape<ActivitySample> {
    static void fields(auto& f, auto& value) {
        f("at", value.at);
        f("requestsPerSecond", value.requestsPerSecond);
        f("errorsPerSecond", value.errorsPerSecond);
        f("bytesPerSecond", value.bytesPerSecond);
        f("streams", value.streams);
        f("cpu", value.cpu);
        f("memoryBytes", value.memoryBytes);
        f("diskBytes", value.diskBytes);
    }
};

template<>
struct Shape<Activity> {
    static void fields(auto& f, auto& value) {
        f("intervalSeconds", value.intervalSeconds);
        f("samples", value.samples);
    }
};

} // namespace codec

std::string_view toString(StoreState value) {
    return codec::nameOf(value);
}

std::string toJson(const ServerStatus& value) {
    return codec::write(value);
}

std::string toJson(const Activity& value) {
    return codec::write(value);
}

template<>
Result<ServerStatus> fromJson<ServerStatus>(std::string_view text) {
    return codec::read<ServerStatus>(text);
}

template<>
Result<Activity> fromJson<Activity>(std::string_view text) {
    return codec::read<Activity>(text);
}

} // namespace vitascope::wire
