// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/background_backups.h"

#include "shared/base/log.h"

#include <algorithm>
#include <exception>
#include <pthread.h>
#include <system_error>
#include <utility>

namespace vitascope::server::backup {
namespace {

namespace fs = std::filesystem;
using backups::BackupState;
using backups::BackupView;

constexpr std::size_t kFailuresKept = 20; // in the record

// "vitascope-20260501T120000.123456Z": sorts by time, and is a name everywhere.
std::string nameAt(UtcTime time) {
    auto text = toRfc3339(time);
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return "vitascope-" + text;
}

audit::Act actOf(const std::string& action, const backups::Backup& backup) {
    audit::Act act{action, "backup:" + backup.name, {}};
    if (backup.state == BackupState::Failed)
        act.details.push_back(audit::detail("reason", backup.reason));
    return act;
}

} // namespace

BackgroundBackups::BackgroundBackups(Parts parts) : parts_(std::move(parts)) {}

BackgroundBackups::~BackgroundBackups() {
    auto last = thread_.with([](std::jthread& thread) { return std::exchange(thread, {}); });
    last.request_stop();
}

Result<void> BackgroundBackups::recover() {
    return parts_.work.write([this](WriteScope& scope) -> Result<void> {
        auto all = parts_.record.list(scope);
        if (!all)
            return fail(all.error());
        for (auto& backup : *all) {
            if (backup.state != BackupState::Running)
                continue;
            backup.state = BackupState::Failed;
            backup.endedAt = parts_.clock.utcNow();
            backup.reason = "the server ended before the backup was complete";
            std::error_code ignored;
            fs::remove_all(parts_.folder / (backup.name + ".part"), ignored);
            if (auto kept = parts_.record.put(scope, backup); !kept)
                return kept;
        }
        return {};
    });
}

Result<BackupView> BackgroundBackups::begin(const audit::Origin& origin) {
    const auto now = parts_.clock.utcNow();
    backups::Backup backup{.name = nameAt(now), .begunAt = now, .endedAt = {}, .reason = {}};
    const bool isFirst = running_.with([&](auto& running) {
        if (running)
            return false;
        running = Running{backup.name};
        return true;
    });
    if (!isFirst)
        return fail(ErrorCode::Conflict, "a backup is being made already");
    const auto noted = [&]() -> Result<void> {
        std::error_code error;
        fs::create_directories(parts_.folder, error);
        if (error)
            return fail(ErrorCode::Unavailable, "make the folder of backups: " + error.message());
        return parts_.work.write([&](WriteScope& scope) -> Result<void> {
            if (auto put = parts_.record.put(scope, backup); !put)
                return put;
            return parts_.audit.append(scope, origin, actOf("backup.begin", backup));
        });
    }();
    if (!noted) {
        running_.with([](auto& running) { running.reset(); });
        return fail(noted.error());
    }
    thread_.with([&](std::jthread& thread) {
        // The one before has ended, or is about to.
        thread = std::jthread([this, backup, origin](const std::stop_token& stop) { run(backup, origin, stop); });
        ::pthread_setname_np(thread.native_handle(), "backup");
    });
    return viewOf(std::move(backup));
}

void BackgroundBackups::run(backups::Backup backup, const audit::Origin& origin, const std::stop_token& stop) {
    const auto onProgress = [this](std::uint64_t done, std::uint64_t total) {
        running_.with([&](auto& running) {
            if (running && total > 0)
                running->done = static_cast<double>(done) / static_cast<double>(total);
        });
    };
    auto report = [&]() -> Result<BackupReport> {
        try {
            return parts_.take(parts_.folder / backup.name, backup.begunAt, onProgress, stop);
        } catch (const std::exception& error) {
            return fail(ErrorCode::Internal, std::string("it threw: ") + error.what());
        }
    }();
    backup.state = report ? BackupState::Done : BackupState::Failed;
    backup.endedAt = parts_.clock.utcNow();
    if (report) {
        backup.files = report->files;
        backup.bytes = report->copiedBytes;
    } else {
        backup.reason = report.error().message;
        log::warning("a backup failed", {{"backup", backup.name}, {"reason", backup.reason}});
    }
    const auto noted = parts_.work.write([&](WriteScope& scope) -> Result<void> {
        if (auto put = parts_.record.put(scope, backup); !put)
            return put;
        return parts_.audit.append(scope, origin, actOf(report ? "backup.finish" : "backup.fail", backup));
    });
    if (!noted)
        log::error("the end of a backup was not noted", {{"backup", backup.name}, {"reason", noted.error().message}});
    if (auto removed = removeOld(); !removed)
        log::warning("old backups were not removed", {{"reason", removed.error().message}});
    running_.with([](auto& running) { running.reset(); });
}

// Those that are there beyond the number that is kept, and what is left in the record of those that are not.
Result<void> BackgroundBackups::removeOld() {
    const auto all = parts_.work.read([this](ReadScope& scope) { return parts_.record.list(scope); });
    if (!all)
        return fail(all.error());
    auto room = static_cast<std::size_t>(std::max(1, parts_.keep()));
    std::size_t failures = 0;
    std::vector<std::string> gone;
    for (const auto& backup : *all) {
        if (backup.state == BackupState::Running)
            continue;
        if (backup.state == BackupState::Failed) {
            if (++failures > kFailuresKept)
                gone.push_back(backup.name);
        } else if (room > 0) {
            --room;
        } else {
            std::error_code error;
            fs::remove_all(parts_.folder / backup.name, error);
            if (error)
                return fail(ErrorCode::Unavailable, "remove the backup " + backup.name + ": " + error.message());
            gone.push_back(backup.name);
        }
    }
    return parts_.work.write([&](WriteScope& scope) -> Result<void> {
        for (const auto& name : gone)
            if (auto removed = parts_.record.remove(scope, name); !removed)
                return removed;
        return {};
    });
}

Result<std::vector<BackupView>> BackgroundBackups::list() {
    auto all = parts_.work.read([this](ReadScope& scope) { return parts_.record.list(scope); });
    if (!all)
        return fail(all.error());
    std::vector<BackupView> views;
    for (auto& backup : *all)
        views.push_back(viewOf(std::move(backup)));
    return views;
}

BackupView BackgroundBackups::viewOf(backups::Backup backup) const {
    BackupView view{.backup = std::move(backup), .isKept = false, .done = {}};
    std::error_code error;
    view.isKept = fs::is_directory(parts_.folder / view.backup.name, error);
    running_.with([&](const auto& running) {
        if (running && running->name == view.backup.name && view.backup.state == BackupState::Running)
            view.done = running->done;
    });
    return view;
}

} // namespace vitascope::server::backup
