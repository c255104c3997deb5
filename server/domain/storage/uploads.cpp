// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/storage/uploads.h"

#include "shared/base/log.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

namespace vitascope::server::storage {
namespace {

constexpr std::size_t kSweepLimit = 100;

std::string describe(UploadId id) {
    return "upload " + id.toString();
}

// What the disk says names paths, which are for the log. To the sender the upload is not gone: it may be had later, and
// the collector removes it if not.
Error spoolFailure(const Error& error, UploadId id) {
    log::error("the file of an upload cannot be had", {{"upload", id.toString()}, {"reason", error.message}});
    if (error.code == ErrorCode::Corrupt)
        return {ErrorCode::Corrupt, describe(id) + ": its file lost bytes that were acknowledged"};
    return {ErrorCode::Unavailable, describe(id) + ": its file cannot be had now"};
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
                 const UploadLimits& limits, UploadQuotas* quotas)
    : work_(work), repository_(repository), spool_(spool), clock_(clock), ids_(ids), limits_(limits), quotas_(quotas) {}

Result<std::unique_ptr<Uploads::Hold>> Uploads::hold(UploadId id) {
    if (!busy_.with([id](auto& busy) { return busy.insert(id).second; }))
        return fail(ErrorCode::Conflict, describe(id) + ": another request is sending a piece of it");
    return std::make_unique<Hold>(*this, id);
}

Result<Creation> Uploads::create(UserId owner, std::optional<std::uint64_t> length, std::string metadata) {
    if (length.value_or(0) > limits_.longest)
        return fail(ErrorCode::InvalidInput, "create an upload of " + std::to_string(*length) + " bytes: at most " +
                                                 std::to_string(limits_.longest) + " are allowed");
    const auto now = clock_.utcNow();
    const Upload upload{.id = ids_.next<UploadId>(),
                        .owner = owner,
                        .length = length,
                        .metadata = std::move(metadata),
                        .createdAt = now,
                        .expiresAt = now + limits_.lifetime};
    const auto made = spool_.create(upload.id);
    if (!made)
        return fail(spoolFailure(made.error(), upload.id));
    if (*made == SpoolOutcome::Full)
        return Creation{.isDiskFull = true, .upload = {}};
    auto creation = insert(upload);
    if (creation && creation->upload)
        return creation;
    if (const auto removed = spool_.remove(upload.id); !removed)
        log::warning("a spool file without an upload stays", {{"upload", upload.id.toString()}});
    return creation;
}

Result<Creation> Uploads::insert(const Upload& upload) {
    return work_.write([&](WriteScope& scope) -> Result<Creation> {
        if (quotas_ != nullptr) {
            const auto admission = quotas_->admit(scope, upload.owner, upload.length.value_or(0));
            if (!admission)
                return fail(admission.error());
            if (*admission != Admission::Granted)
                return Creation{.admission = *admission, .upload = {}};
        }
        return repository_.insert(scope, upload).map([&] { return Creation{.upload = upload}; });
    });
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
                                                    std::unique_ptr<PieceCheck> check,
                                                    std::optional<std::uint64_t> length) {
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
    const auto mostBytes = mostBytesOf(*upload);
    if (!mostBytes)
        return fail(mostBytes.error());
    if (length)
        if (const auto taken = takeLength(*upload, *length); !taken)
            return fail(taken.error());
    auto file = spool_.open(id, offset);
    if (!file)
        return fail(spoolFailure(file.error(), id));
    return std::make_unique<UploadPiece>(*this, std::move(*upload), std::move(*held), std::move(*file),
                                         std::move(check), *mostBytes);
}

Result<void> Uploads::takeLength(Upload& upload, std::uint64_t length) const {
    if (upload.length && *upload.length != length)
        return fail(ErrorCode::InvalidInput,
                    describe(upload.id) + ": its length is " + std::to_string(*upload.length) + " and stays so");
    if (length < upload.offset || length > limits_.longest)
        return fail(ErrorCode::InvalidInput, describe(upload.id) + ": its length must be between the " +
                                                 std::to_string(upload.offset) + " bytes it has and " +
                                                 std::to_string(limits_.longest));
    upload.length = length;
    return {};
}

// A length that is known was admitted when the upload was made.
Result<std::uint64_t> Uploads::mostBytesOf(const Upload& upload) {
    if (quotas_ == nullptr || upload.length)
        return std::numeric_limits<std::uint64_t>::max();
    const auto room = work_.read([&](ReadScope& scope) { return quotas_->room(scope, upload.owner); });
    if (!room)
        return fail(room.error());
    return *room + std::min(upload.offset, std::numeric_limits<std::uint64_t>::max() - *room);
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
    std::size_t all = 0;
    for (;;) {
        const auto removed = removeSomeExpired();
        if (!removed)
            return removed;
        if (*removed == 0)
            return all;
        all += *removed;
    }
}

Result<std::size_t> Uploads::removeSomeExpired() {
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
    return removed;
}

Result<std::optional<Upload>> Uploads::recordOffset(Upload upload, std::uint64_t offset) {
    upload.offset = offset;
    upload.expiresAt = clock_.utcNow() + limits_.lifetime;
    return work_.write([&](WriteScope& scope) -> Result<std::optional<Upload>> {
        const auto fits = fitsQuota(scope, upload);
        if (!fits)
            return fail(fits.error());
        if (!*fits)
            return std::nullopt;
        return repository_.advance(scope, upload).map([&] { return std::optional(upload); });
    });
}

// In the scope that records it: two pieces at a time cannot both take the last room.
Result<bool> Uploads::fitsQuota(ReadScope& scope, const Upload& upload) {
    if (quotas_ == nullptr)
        return true;
    const auto recorded = repository_.find(scope, upload.id);
    if (!recorded)
        return fail(recorded.error());
    const auto wanted = upload.length.value_or(upload.offset);
    if (!*recorded || (*recorded)->length || wanted <= (*recorded)->offset)
        return true;
    return quotas_->room(scope, upload.owner).map([&](std::uint64_t room) {
        return wanted - (*recorded)->offset <= room;
    });
}

// The row goes first: a file without a row is collected later, a row without a file would lie.
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

UploadPiece::UploadPiece(Uploads& uploads, Upload upload, std::unique_ptr<Uploads::Hold> hold,
                         std::unique_ptr<SpoolFile> file, std::unique_ptr<PieceCheck> check, std::uint64_t mostBytes)
    : uploads_(uploads),
      upload_(std::move(upload)),
      hold_(std::move(hold)),
      file_(std::move(file)),
      check_(std::move(check)),
      mostBytes_(mostBytes),
      received_(upload_.offset) {}

UploadPiece::~UploadPiece() = default;

Result<AppendOutcome> UploadPiece::append(std::span<const std::uint8_t> bytes) {
    if (auto checked = checkLength(bytes.size()); !checked)
        return fail(checked.error());
    if (upload_.length.value_or(received_ + bytes.size()) > mostBytes_)
        return drop().map([] { return AppendOutcome::OverQuota; });
    auto written = file_->write(bytes);
    if (!written)
        return fail(written.error());
    if (*written == SpoolOutcome::Full)
        return drop().map([] { return AppendOutcome::Full; });
    received_ += bytes.size();
    if (check_)
        check_->update(bytes);
    else if (received_ - upload_.offset >= uploads_.limits_.checkpoint)
        return record();
    return AppendOutcome::Written;
}

Result<void> UploadPiece::checkLength(std::size_t more) const {
    const auto most = upload_.length.value_or(uploads_.limits_.longest);
    if (more <= most - received_)
        return {};
    return fail(ErrorCode::InvalidInput,
                describe(upload_.id) + ": more than its length of " + std::to_string(most) + " bytes was sent");
}

Result<PieceResult> UploadPiece::finish(bool isComplete) {
    if (check_ && (!isComplete || !check_->holds())) {
        if (const auto cut = file_->truncate(upload_.offset); !cut)
            return fail(cut.error());
        return PieceResult{PieceOutcome::Mismatch, upload_};
    }
    if (upload_.length.value_or(received_) > mostBytes_)
        return drop().map([this] { return PieceResult{PieceOutcome::OverQuota, upload_}; });
    const auto recorded = record();
    if (!recorded)
        return fail(recorded.error());
    if (*recorded == AppendOutcome::OverQuota)
        return PieceResult{PieceOutcome::OverQuota, upload_};
    return PieceResult{*recorded == AppendOutcome::Full ? PieceOutcome::Full : PieceOutcome::Kept, upload_};
}

Result<AppendOutcome> UploadPiece::record() {
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
        return drop().map([] { return AppendOutcome::Full; });
    auto advanced = uploads_.recordOffset(upload_, received_);
    if (!advanced)
        return fail(advanced.error());
    if (!*advanced)
        return drop().map([] { return AppendOutcome::OverQuota; });
    upload_ = std::move(**advanced);
    return AppendOutcome::Written;
}

// Back to what is recorded.
Result<void> UploadPiece::drop() {
    received_ = upload_.offset;
    return file_->truncate(upload_.offset);
}

} // namespace vitascope::server::storage
