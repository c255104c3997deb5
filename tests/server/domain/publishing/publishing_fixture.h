// SPDX-License-Identifier: GPL-3.0-or-later
// The subject publishing over repositories in memory, with spool and blobs in a temporary folder.
#pragma once

#include "server/adapters/disk/blob_store.h"
#include "server/adapters/disk/upload_spool.h"
#include "server/domain/publishing/packages.h"
#include "server/domain/publishing/verify_track.h"
#include "shared/package/manifest_json.h"
#include "tests/server/domain/audit/fake_audit_repository.h"
#include "tests/support/fake_job_repository.h"
#include "tests/support/fake_package_repository.h"
#include "tests/support/fake_upload_repository.h"
#include "tests/support/manual_clock.h"
#include "tests/support/track_builder.h"

#include <QTemporaryDir>

#include <functional>
#include <utility>

namespace vitascope::test {

class FakeBitstreamVerifier final : public server::publishing::BitstreamVerifier {
public:
    Result<void> outcome;
    int calls = 0;
    std::function<void()> meanwhile; // happens during each call

    Result<void> verify(const std::filesystem::path& file, const package::TrackManifest&,
                        const std::stop_token&) override {
        ++calls;
        if (meanwhile)
            meanwhile();
        if (!outcome)
            return outcome;
        return std::filesystem::exists(file) ? outcome : Result<void>(fail(ErrorCode::Internal, "no file"));
    }
};

class FakePackageObserver final : public server::publishing::PackageObserver {
public:
    void packageChanged(PackageId package, TitleId title) override {
        changed.push_back(package);
        titles.push_back(title);
    }
    std::vector<PackageId> changed;
    std::vector<TitleId> titles;
};

struct PublishingFixture {
    QTemporaryDir folder;
    ManualClock clock;
    SystemIdSource ids{clock};
    FakeUnitOfWork work;
    FakeJobRepository jobs{work};
    FakeUploadRepository uploads{work};
    FakePackageRepository repository{work};
    std::unique_ptr<server::disk::DiskUploadSpool> spool =
        *server::disk::DiskUploadSpool::open(folder.filePath("spool").toStdString());
    std::unique_ptr<server::disk::DiskBlobStore> blobs =
        *server::disk::DiskBlobStore::open(folder.filePath("blobs").toStdString());
    server::audit::FakeAuditRepository auditEntries;
    server::audit::AuditLog audit{work, auditEntries, clock, ids};
    FakeBitstreamVerifier bitstreams;
    FakePackageObserver observer;
    server::jobs::JobQueue queue{work, jobs, clock, ids};
    server::publishing::Packages packages{work, repository, uploads, queue, clock, ids};
    server::publishing::VerifyTrack verifyTrack{
        {work, repository, uploads, *spool, *blobs, bitstreams, queue, observer, clock, nullptr, &audit}};

    UserId editor = ids.next<UserId>();
    TitleId title = ids.next<TitleId>();

    PublishingFixture() {
        work.join(auditEntries);
        queue.addHandler(verifyTrack);
        repository.titles = {title};
    }

    PackageId makePackage() {
        return packages.create(editor, {.title = title, .durationTicks = 12, .timescale = 1}, std::nullopt)->id;
    }

    // A complete upload of these bytes, of the given length if that is another.
    UploadId upload(const Bytes& bytes, std::optional<std::uint64_t> length = {}) {
        const auto id = ids.next<UploadId>();
        (void)spool->create(id);
        auto file = spool->open(id, 0);
        (void)(*file)->write(bytes);
        (void)(*file)->sync();
        const server::storage::Upload row{.id = id,
                                          .owner = editor,
                                          .length = length.value_or(bytes.size()),
                                          .offset = bytes.size(),
                                          .metadata = {},
                                          .createdAt = clock.utcNow(),
                                          .expiresAt = clock.utcNow() + std::chrono::hours(1)};
        (void)work.write([&](server::WriteScope& scope) { return uploads.insert(scope, row); });
        return id;
    }
    std::optional<server::storage::Upload> findUpload(UploadId id) {
        return *work.read([&](server::ReadScope& scope) { return uploads.find(scope, id); });
    }

    Result<server::publishing::Track> submit(PackageId package, const BuiltTrack& built) {
        return packages.submitTrack(editor, package, package::toJson(built.manifest), upload(built.bytes));
    }

    // Runs the job that is due, as a worker does.
    Result<void> runJob() {
        const auto job = queue.claim();
        if (!job || !*job)
            return fail(ErrorCode::NotFound, "no job");
        const auto done = verifyTrack.run(**job, std::stop_token());
        return done ? done : queue.failed(**job, done.error());
    }
    server::publishing::Track trackNow(const server::publishing::Track& track) {
        return *packages.findTrack(track.package, track.id);
    }
};

} // namespace vitascope::test
