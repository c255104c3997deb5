// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/background_backups.h"

#include "server/backup/kept_backup.h"
#include "shared/base/catch_all.h"
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
    std::vector<std::string> cut;
    auto noted = parts_.work.write([&](WriteScope& scope) -> Result<void> {
        cut.clear();
        auto all = parts_.record.list(scope);
        if (!all)
            return fail(all.error());
        for (auto& backup : *all) {
            if (backup.state != BackupState::Running || isRunning(backup.name))
                continue;
            backup.endedAt = parts_.clock.utcNow();
            // A database that was restored from a backup says that this one runs.
            if (isWholeBackup(parts_.folder / backup.name)) {
                backup.state = BackupState::Done;
            } else {
                backup.state = BackupState::Failed;
                backup.reason = "the server ended before the backup was complete";
                cut.push_back(backup.name);
            }
            if (auto kept = parts_.record.put(scope, backup); !kept)
                return kept;
        }
        return {};
    });
    if (noted)
        for (const auto& name : cut)
            removePart(parts_.folder / name);
    return noted;
}

Result<BackupView> BackgroundBackups::begin(const audit::Origin& origin) {
    const auto now = parts_.clock.utcNow();
    backups::Backup backup{.name = backupNameAt(now), .begunAt = now, .endedAt = {}, .reason = {}};
    const bool isFirst = running_.with([&](auto& running) {
        if (running)
            return false;
        running = Running{backup.name};
        return true;
    });
    if (!isFirst)
        return fail(ErrorCode::Conflict, "a backup is being made already");
    auto begun = Result<void>(fail(ErrorCode::Internal, "begin a backup: a bug or a lack of memory"));
    (void)catchAll(
        "backup", [&] { begun = noteBeginning(backup, origin).and_then([&] { return startThread(backup, origin); }); });
    if (!begun) {
        release(backup.name);
        return fail(begun.error());
    }
    return viewOf(std::move(backup));
}

Result<void> BackgroundBackups::noteBeginning(const backups::Backup& backup, const audit::Origin& origin) {
    std::error_code error;
    fs::create_directories(parts_.folder, error);
    if (error)
        return fail(ErrorCode::Unavailable, "make the folder of backups: " + error.message());
    return parts_.work.write([&](WriteScope& scope) -> Result<void> {
        if (auto put = parts_.record.put(scope, backup); !put)
            return put;
        return parts_.audit.append(scope, origin, actOf("backup.begin", backup));
    });
}

Result<void> BackgroundBackups::startThread(const backups::Backup& backup, const audit::Origin& origin) {
    try {
        thread_.with([&](std::jthread& thread) {
            // The one before has ended, or is about to.
            thread = std::jthread([this, backup, origin](const std::stop_token& stop) { run(backup, origin, stop); });
            ::pthread_setname_np(thread.native_handle(), "backup");
        });
        return {};
    } catch (const std::exception& error) {
        const Error reason{ErrorCode::Unavailable, std::string("start the thread of a backup: ") + error.what()};
        noteEnd(backup, fail(reason), origin);
        return fail(reason);
    }
}

void BackgroundBackups::run(const backups::Backup& backup, const audit::Origin& origin, const std::stop_token& stop) {
    (void)catchAll("backup", [&] {
        auto report = Result<BackupReport>(fail(ErrorCode::Internal, "a bug or a lack of memory; the log tells which"));
        (void)catchAll("backup", [&] {
            report = parts_.take(
                parts_.folder / backup.name, backup.begunAt,
                [this](std::uint64_t done, std::uint64_t total) { noteProgress(done, total); }, stop);
        });
        // Before the end of it is known: who sees that may begin the next one.
        (void)catchAll("backup", [&] {
            if (auto removed = removeOld(backup.name, report.has_value()); !removed)
                log::warning("old backups were not removed", {{"reason", removed.error().message}});
        });
        noteEnd(backup, report, origin);
    });
    release(backup.name);
}

void BackgroundBackups::noteProgress(std::uint64_t done, std::uint64_t total) {
    running_.with([&](auto& running) {
        if (running && total > 0)
            running->done = static_cast<double>(done) / static_cast<double>(total);
    });
}

void BackgroundBackups::noteEnd(backups::Backup backup, const Result<BackupReport>& report,
                                const audit::Origin& origin) {
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
        auto told = parts_.audit.append(scope, origin, actOf(report ? "backup.finish" : "backup.fail", backup));
        release(backup.name); // nobody sees the end of it before this
        return told;
    });
    if (!noted)
        log::error("the end of a backup was not noted", {{"backup", backup.name}, {"reason", noted.error().message}});
}

bool BackgroundBackups::isRunning(const std::string& name) const {
    return running_.with([&](const auto& running) { return running && running->name == name; });
}

void BackgroundBackups::release(const std::string& name) {
    running_.with([&](auto& running) {
        if (running && running->name == name)
            running.reset();
    });
}

// Only what is whole counts and goes: a folder that is away may be on a disk that comes back. What cannot be removed is
// tried again after the next backup.
Result<void> BackgroundBackups::removeOld(const std::string& latest, bool isLatestWhole) {
    const auto all = parts_.work.read([this](ReadScope& scope) { return parts_.record.list(scope); });
    if (!all)
        return fail(all.error());
    auto room = static_cast<std::size_t>(std::max(1, parts_.keep())) - (isLatestWhole ? 1 : 0);
    std::size_t failures = isLatestWhole ? 0 : 1;
    std::vector<std::string> gone;
    for (const auto& backup : *all) {
        const auto folder = parts_.folder / backup.name;
        if (backup.name == latest || backup.state == BackupState::Running)
            continue;
        if (backup.state == BackupState::Failed) {
            if (++failures > kFailuresKept)
                gone.push_back(backup.name);
        } else if (!isBackupName(backup.name) || !isWholeBackup(folder)) {
            continue;
        } else if (room > 0) {
            --room;
        } else if (auto removed = removeBackup(folder); removed) {
            gone.push_back(backup.name);
        } else {
            log::warning("an old backup was not removed", {{"reason", removed.error().message}});
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
