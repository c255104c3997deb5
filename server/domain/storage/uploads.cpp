// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/storage/uploads.h"

#include "shared/base/log.h"

#include <string>
#include <utility>

namespace vitascope::server::storage {
namespace {

constexpr std::size_t kSweepLimit = 100;

std::string describe(UploadId id) {
    return "upload " + id.toString();
}

} // namespace

class Uploads::Hold {
public:
    Hold(Uploads& uploads, UploadId id) : uploads_(uploads), id_(id) {}
    ~Hold() {
        uploads_.busy_.with([this](auto& busy) { busy.erase(id_); });
    }
    Hold(const Hold&) = delete;
    Hold& operator=(const Hold&) = delete;

private:
    Uploads& uploads_;
    const UploadId id_;
};

Uploads::Uploads(UnitOfWork& work, UploadRepository& repository, UploadSpool& spool, const Clock& clock, IdSource& ids,
                 const UploadLimits& limits)
    : work_(work), repository_(repository), spool_(spool), clock_(clock), ids_(ids), limits_(limits) {}

Result<std::unique_ptr<Uploads::Hold>> Uploads::hold(UploadId id) {
    if (!busy_.with([id](auto& busy) { return busy.insert(id).second; }))
        return fail(ErrorCode::Conflict, describe(id) + ": another request is sending a piece of it");
    return std::make_unique<Hold>(*this, id);
}

Result<Upload> Uploads::create(UserId owner, std::uint64_t length, std::string metadata) {
    if (length > limits_.longest)
        return fail(ErrorCode::InvalidInput, "create an upload of " + std::to_string(length) + " bytes: at most " +
                                                 std::to_string(limits_.longest) + " are allowed");
    const auto now = clock_.utcNow();
    Upload upload{.id = ids_.next<UploadId>(),
                  .owner = owner,
                  .length = length,
                  .metadata = std::move(metadata),
                  .createdAt = now,
                  .expiresAt = now + limits_.lifetime};
    if (auto created = spool_.create(upload.id); !created)
        return fail(created.error());
    const auto inserted = work_.write([&](WriteScope& scope) { return repository_.insert(scope, upload); });
    if (!inserted) {
        if (const auto removed = spool_.remove(upload.id); !removed)
            log::warning("a spool file without an upload stays", {{"upload", upload.id.toString()}});
        return fail(inserted.error());
    }
    return upload;
}

Result<Upload> Uploads::find(UserId owner, UploadId id) {
    const auto found = work_.read([&](ReadScope& scope) { return repository_.find(scope, id); });
    if (!found)
        return fail(found.error());
    const auto& upload = *found;
    const bool isExpired = upload && !upload->isHeld && upload->expiresAt <= clock_.utcNow();
    if (!upload || upload->owner != owner || isExpired)
        return fail(ErrorCode::NotFound, "there is no " + describe(id));
    return *upload;
}

Result<std::unique_ptr<UploadPiece>> Uploads::begin(UserId owner, UploadId id, std::uint64_t offset,
                                                    std::unique_ptr<PieceCheck> check) {
    auto held = hold(id);
    if (!held)
        return fail(held.error());
    auto upload = find(owner, id);
    if (!upload)
        return fail(upload.error());
    if (upload->offset != offset)
        return fail(ErrorCode::Conflict, describe(id) + ": its offset is " + std::to_string(upload->offset) +
                                             " and not " + std::to_string(offset));
    if (upload->isHeld)
        return fail(ErrorCode::Conflict, describe(id) + ": a track is being made of it");
    auto file = spool_.open(id, offset);
    if (!file)
        return fail(file.error());
    return std::make_unique<UploadPiece>(*this, std::move(*upload), std::move(*held), std::move(*file),
                                         std::move(check));
}

Result<void> Uploads::terminate(UserId owner, UploadId id) {
    const auto held = hold(id);
    if (!held)
        return fail(held.error());
    const auto upload = find(owner, id);
    if (!upload)
        return fail(upload.error());
    if (upload->isHeld)
        return fail(ErrorCode::Conflict, describe(id) + ": a track is being made of it");
    return forget(id);
}

Result<std::size_t> Uploads::removeExpired() {
    const auto now = clock_.utcNow();
    const auto expired = work_.read([&](ReadScope& scope) { return repository_.findExpired(scope, now, kSweepLimit); });
    if (!expired)
        return fail(expired.error());
    std::size_t removed = 0;
    for (const auto& upload : *expired) {
        const auto held = hold(upload.id);
        if (!held)
            continue; // it is being written to and will live on
        const auto current = work_.read([&](ReadScope& scope) { return repository_.find(scope, upload.id); });
        if (!current)
            return fail(current.error());
        if (!*current || (*current)->isHeld || (*current)->expiresAt > now)
            continue; // a piece came in, or a track took it, after it was listed
        if (const auto forgotten = forget(upload.id); !forgotten)
            return fail(forgotten.error());
        ++removed;
    }
    if (const auto swept = removeStrayFiles(now - limits_.lifetime); !swept)
        return fail(swept.error());
    return removed;
}

Result<Upload> Uploads::recordOffset(Upload upload, std::uint64_t offset) {
    upload.offset = offset;
    upload.expiresAt = clock_.utcNow() + limits_.lifetime;
    return work_
        .write([&](WriteScope& scope) { return repository_.advance(scope, upload.id, offset, upload.expiresAt); })
        .map([&] { return upload; });
}

// The row goes first: a file without a row is swept later, a row without a file would lie.
Result<void> Uploads::forget(UploadId id) {
    const auto removed = work_.write([&](WriteScope& scope) -> Result<void> {
        const auto upload = repository_.find(scope, id);
        if (!upload)
            return fail(upload.error());
        if (*upload && (*upload)->isHeld)
            return fail(ErrorCode::Conflict, describe(id) + ": a track is being made of it");
        return repository_.remove(scope, id);
    });
    return removed ? spool_.remove(id) : removed;
}

Result<void> Uploads::removeStrayFiles(UtcTime before) {
    const auto files = spool_.list();
    if (!files)
        return fail(files.error());
    for (const auto& file : *files) {
        if (file.modifiedAt >= before)
            continue;
        const auto upload = work_.read([&](ReadScope& scope) { return repository_.find(scope, file.id); });
        if (!upload)
            return fail(upload.error());
        if (*upload)
            continue;
        if (auto removed = spool_.remove(file.id); !removed)
            return removed;
    }
    return {};
}

UploadPiece::UploadPiece(Uploads& uploads, Upload upload, std::unique_ptr<Uploads::Hold> hold,
                         std::unique_ptr<SpoolFile> file, std::unique_ptr<PieceCheck> check)
    : uploads_(uploads),
      upload_(std::move(upload)),
      hold_(std::move(hold)),
      file_(std::move(file)),
      check_(std::move(check)),
      received_(upload_.offset) {}

UploadPiece::~UploadPiece() = default;

Result<SpoolOutcome> UploadPiece::append(std::span<const std::uint8_t> bytes) {
    if (bytes.size() > upload_.length - received_)
        return fail(ErrorCode::InvalidInput, describe(upload_.id) + ": more than its length of " +
                                                 std::to_string(upload_.length) + " bytes was sent");
    const auto written = file_->write(bytes);
    if (!written)
        return fail(written.error());
    if (*written == SpoolOutcome::Full)
        return dropAfterFull();
    received_ += bytes.size();
    if (check_)
        check_->update(bytes);
    else if (received_ - upload_.offset >= uploads_.limits_.checkpoint)
        return record();
    return SpoolOutcome::Written;
}

Result<PieceResult> UploadPiece::finish(bool isComplete) {
    if (check_ && (!isComplete || !check_->holds())) {
        if (const auto cut = file_->truncate(upload_.offset); !cut)
            return fail(cut.error());
        return PieceResult{PieceOutcome::Mismatch, upload_};
    }
    const auto recorded = record();
    if (!recorded)
        return fail(recorded.error());
    return PieceResult{*recorded == SpoolOutcome::Full ? PieceOutcome::Full : PieceOutcome::Kept, upload_};
}

Result<SpoolOutcome> UploadPiece::record() {
    const auto synced = file_->sync();
    if (!synced) {
        // What the file holds is unknown now, so the upload cannot go on.
        log::error("an upload's file could not be synced; the upload is dropped",
                   {{"upload", upload_.id.toString()}, {"error", synced.error().message}});
        if (const auto forgotten = uploads_.forget(upload_.id); !forgotten)
            return fail(forgotten.error());
        return fail(synced.error());
    }
    if (*synced == SpoolOutcome::Full)
        return dropAfterFull();
    auto advanced = uploads_.recordOffset(upload_, received_);
    if (!advanced)
        return fail(advanced.error());
    upload_ = std::move(*advanced);
    return SpoolOutcome::Written;
}

Result<SpoolOutcome> UploadPiece::dropAfterFull() {
    received_ = upload_.offset;
    return file_->truncate(upload_.offset).map([] { return SpoolOutcome::Full; });
}

} // namespace vitascope::server::storage
