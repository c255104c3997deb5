// SPDX-License-Identifier: GPL-3.0-or-later
// What the collector collects of uploads and blobs. Thread: as the collector.
#pragma once

#include "server/domain/storage/blob_store.h"
#include "server/domain/storage/collector.h"
#include "server/domain/storage/upload.h"
#include "server/domain/storage/upload_spool.h"

#include <functional>
#include <optional>
#include <set>

namespace vitascope::server::storage {

// Files in the spool that no upload owns: a crash came between the file and its row, or between the row's end and the
// file's.
class StraySpoolFiles final : public Collectable {
public:
    StraySpoolFiles(UploadSpool& spool, UploadRepository& uploads) : spool_(spool), uploads_(uploads) {}

    [[nodiscard]] std::string kind() const override { return "spool file"; }
    [[nodiscard]] Result<std::vector<std::string>> list() override;
    [[nodiscard]] Result<bool> isNamed(ReadScope& scope, const std::string& name) override;
    [[nodiscard]] Result<void> remove(WriteScope& scope, const std::string& name) override;

private:
    UploadSpool& spool_;
    UploadRepository& uploads_;
};

// Uploads whose file is gone, which can never be gone on with. Those from before the spool's marker was made are left
// to expire: their files may be on the disk that was there then. Those that a track is being made of are left alone.
class UploadsWithoutFile final : public Collectable {
public:
    UploadsWithoutFile(UnitOfWork& work, UploadSpool& spool, UploadRepository& uploads)
        : work_(work), spool_(spool), uploads_(uploads) {}

    [[nodiscard]] std::string kind() const override { return "upload"; }
    [[nodiscard]] Result<std::vector<std::string>> list() override;
    [[nodiscard]] Result<bool> isNamed(ReadScope& scope, const std::string& name) override;
    [[nodiscard]] Result<void> remove(WriteScope& scope, const std::string& name) override;

private:
    UnitOfWork& work_;
    UploadSpool& spool_;
    UploadRepository& uploads_;
    std::set<UploadId> files_; // when last listed
    UtcTime markedAt_;
};

// Who names blobs.
class BlobReferences {
public:
    virtual ~BlobReferences() = default;
    // Whether a track that is committed or being verified has these bytes.
    [[nodiscard]] virtual Result<bool> isNamed(ReadScope& scope, const Digest& digest) = 0;
    // Whether any committed track names any blob.
    [[nodiscard]] virtual Result<bool> namesAny(ReadScope& scope) = 0;
};

// Blobs that no track names: the package is gone, or a track was given up between the store and its commit. One that
// came into the store, or came once more, within the grace counts as named: its track may be about to be committed.
class StrayBlobs final : public Collectable {
public:
    // Nothing if it is not there.
    using StoredAt = std::function<std::optional<UtcTime>(const Digest& digest)>;

    StrayBlobs(BlobStore& blobs, LocalBlobs& local, BlobReferences& references, StoredAt storedAt, const Clock& clock,
               std::chrono::seconds grace)
        : blobs_(blobs),
          local_(local),
          references_(references),
          storedAt_(std::move(storedAt)),
          clock_(clock),
          grace_(grace) {}

    [[nodiscard]] std::string kind() const override { return "blob"; }
    [[nodiscard]] Result<std::vector<std::string>> list() override;
    [[nodiscard]] Result<bool> isNamed(ReadScope& scope, const std::string& name) override;
    [[nodiscard]] Result<void> remove(WriteScope& scope, const std::string& name) override;

private:
    BlobStore& blobs_;
    LocalBlobs& local_;
    BlobReferences& references_;
    const StoredAt storedAt_;
    const Clock& clock_;
    const std::chrono::seconds grace_;
};

} // namespace vitascope::server::storage
