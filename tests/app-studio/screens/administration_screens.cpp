// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app-studio/administration/administration_stage.h"
#include "tests/app-studio/screens/screens.h"

namespace vitascope::studio {
namespace {

using Prepare = std::function<void(AdministrationStage& stage)>;

class AdministrationScreen final : public desktop::Stage {
public:
    AdministrationScreen(const QString& panel, const Prepare& prepare) {
        if (prepare)
            prepare(stage_);
        stage_.page.showPanel(panel);
    }

    QWidget& widget() override { return stage_.page; }
    bool isReady() override {
        auto& models = stage_.models;
        bool isWaiting = false;
        for (const auto state : {models.status.state(), models.users.state(), models.invitations.state(),
                                 models.settings.state(), models.keys.state(), models.backups.state(),
                                 models.audit.state(), models.jobs.state(), models.user.sessionsState()})
            isWaiting = isWaiting || state == LoadState::Loading;
        return !isWaiting && ++looks_ > 3; // what follows an answer has its turn
    }

private:
    AdministrationStage stage_;
    int looks_ = 0;
};

void fillInvitations(AdministrationStage& stage) {
    const auto add = [&](int number, const char* note, wire::Role role, int uses, int used) {
        stage.accounts.invited.push_back({.id = numberedId<InvitationId>(number),
                                          .role = role,
                                          .note = note,
                                          .createdBy = stage.accounts.all[0].id,
                                          .createdAt = FakeAccounts::kNow,
                                          .expiresAt = FakeAccounts::kNow + std::chrono::hours(100),
                                          .uses = uses,
                                          .used = used,
                                          .revokedAt = {}});
    };
    add(3, "Ben, from the film club", wire::Role::Viewer, 5, 2);
    add(2, "", wire::Role::Editor, 1, 1);
    add(1, "Everybody of the summer course", wire::Role::Viewer, 100, 37);
}

void fillBackups(AdministrationStage& stage) {
    wire::Backup good;
    good.name = "vitascope-20260501T030000.000000Z";
    good.state = wire::BackupState::Done;
    good.begunAt = FakeOperations::kNow - std::chrono::hours(30);
    good.files = 120;
    good.bytes = 1'073'741'824;
    good.isKept = true;
    auto failed = good;
    failed.state = wire::BackupState::Failed;
    failed.reason = "write /mnt/backup/vitascope-20260502T030000.000000Z.part: the disk is full";
    failed.begunAt += std::chrono::hours(24);
    failed.isKept = false;
    stage.operations.made.items = {failed, good};
}

void fillAudit(AdministrationStage& stage) {
    const std::array acts{std::pair("setting.change", "value=open"), std::pair("user.role", "role=editor"),
                          std::pair("title.publish", ""), std::pair("backup.finish", "")};
    for (int i = 0; i < 40; ++i) {
        const auto& [action, detail] = acts[static_cast<std::size_t>(i) % acts.size()];
        wire::AuditEntry entry{.id = numberedId<AuditEntryId>(i + 1),
                               .at = FakeOperations::kNow - std::chrono::hours(5 * i),
                               .actor = stage.accounts.all[static_cast<std::size_t>(i) % 3].id,
                               .address = "192.0.2.7",
                               .requestId = "r",
                               .action = action,
                               .subject = "title:0190163d-8694-739b-aea5-966c26f8ad91",
                               .details = {}};
        if (*detail != '\0')
            entry.details.emplace_back(detail);
        stage.operations.log.items.push_back(entry);
    }
}

void fillJobs(AdministrationStage& stage) {
    const auto add = [&](int number, wire::JobState state, const char* kind, const char* film, int attempts) {
        wire::Job job;
        job.id = numberedId<JobId>(number);
        job.kind = kind;
        job.state = state;
        job.attempts = attempts;
        job.maxAttempts = 5;
        job.titleName = film;
        job.createdAt = FakeOperations::kNow - std::chrono::hours(30 - number);
        stage.operations.work.insert(stage.operations.work.begin(), job);
        return stage.operations.work.begin();
    };
    for (int i = 1; i < 20; ++i)
        add(i, wire::JobState::Done, "verify-track", "Tears of Steel", 1);
    add(20, wire::JobState::Cancelled, "package-film", "Elephants Dream", 1);
    const auto running = add(21, wire::JobState::Running, "package-film", "Cosmos Laundromat", 1);
    running->progress = wire::JobProgress{0.25, "packaging", 2.5, std::chrono::seconds(620)};
    running->startedAt = FakeOperations::kNow - std::chrono::minutes(12);
    running->worker = "film";
    add(22, wire::JobState::Queued, "verify-track", "Sintel", 0);
    const auto dead = add(23, wire::JobState::Dead, "package-film", "Der lange Weg nach Hause und wieder zurück", 3);
    dead->reason = "package the film: the packager ended three times at 00:41:07; the file may be damaged there";
}

desktop::Screen screen(const char* name, const char* what, const char* panel, Prepare prepare = {}) {
    return {QStringLiteral("studio-server-") + QString::fromLatin1(name), QString::fromUtf8(what),
            [panel = QString::fromLatin1(panel), prepare = std::move(prepare)](const auto&) {
                return std::make_unique<AdministrationScreen>(panel, prepare);
            }};
}

} // namespace

desktop::Screens administrationScreens() {
    return {
        screen("overview", "How the server is, with the last hour", "overview"),
        screen("away", "The server cannot be reached", "overview",
               [](auto& stage) {
                   stage.operations.failure = Error{ErrorCode::Unavailable, "away"};
               }),
        screen("users", "Users, one of them blocked", "users",
               [](auto& stage) { stage.accounts.all[2].blockedAt = FakeAccounts::kNow; }),
        screen("forbidden", "The panel of somebody who may not", "users",
               [](auto& stage) {
                   stage.accounts.failure = Error{ErrorCode::Forbidden, "no"};
               }),
        screen("invitations", "Invitations", "invitations", fillInvitations),
        screen("settings", "Registration and limits", "settings"),
        screen("storage", "Where everything is kept, and quotas", "storage"),
        screen("jobs", "Jobs of the server, the newest failed", "jobs", fillJobs),
        screen("no-jobs", "A server that had nothing to do", "jobs"),
        screen("workers", "Workers", "workers"),
        screen("keys", "Signing keys, one of them replaced", "keys"),
        screen("backups", "Backups, one of them failed", "backups", fillBackups),
        screen("no-backups", "No backup yet", "backups"),
        screen("audit", "The audit log", "audit", fillAudit),
        screen("no-entries", "An audit log without what was asked for", "audit"),
    };
}

} // namespace vitascope::studio
