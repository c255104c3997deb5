// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/storage/leftovers.h"

namespace vitascope::server::storage {
namespace {

constexpr std::size_t kBlobsAPage = 1000;

// Names that are kept in the database come back as they were listed.
Result<UploadId> uploadOf(const std::string& name) {
    const auto id = UploadId::parse(name);
    return id ? Result<UploadId>(*id) : fail(ErrorCode::Corrupt, "'" + name + "' is no id of an upload");
}

Result<Digest> digestOf(const std::string& name) {
    const auto digest = Digest::parse(name);
    return digest ? Result<Digest>(*digest) : fail(ErrorCode::Corrupt, "'" + name + "' is no digest");
}

} // namespace

Result<std::vector<std::string>> StraySpoolFiles::list() {
    if (auto present = spool_.markedAt(); !present)
        return fail(present.error());
    const auto files = spool_.list();
    if (!files)
        return fail(files.error());
    std::vector<std::string> names;
    for (const auto& file : *files)
        names.push_back(file.id.toString());
    return names;
}

Result<bool> StraySpoolFiles::isNamed(ReadScope& scope, const std::string& name) {
    return uploadOf(name).and_then([&](UploadId id) { return uploads_.find(scope, id); }).map([](const auto& upload) {
        return upload.has_value();
    });
}

Result<void> StraySpoolFiles::remove(WriteScope& /*scope*/, const std::string& name) {
    return uploadOf(name).and_then([&](UploadId id) { return spool_.remove(id); });
}

Result<std::vector<std::string>> UploadsWithoutFile::list() {
    const auto uploads = work_.read([&](ReadScope& scope) { return uploads_.list(scope); });
    if (!uploads)
        return fail(uploads.error());
    // After the rows: an upload that is made meanwhile has its file before its row.
    const auto markedAt = spool_.markedAt();
    if (!markedAt)
        return fail(markedAt.error());
    const auto files = spool_.list();
    if (!files)
        return fail(files.error());
    markedAt_ = *markedAt;
    files_.clear();
    for (const auto& file : *files)
        files_.insert(file.id);
    std::vector<std::string> names;
    for (const auto& upload : *uploads)
        names.push_back(upload.id.toString());
    return names;
}

Result<bool> UploadsWithoutFile::isNamed(ReadScope& scope, const std::string& name) {
    return uploadOf(name).and_then([&](UploadId id) {
        return uploads_.find(scope, id).map([&](const auto& upload) {
            return files_.contains(id) || !upload || upload->isHeld || upload->createdAt < markedAt_;
        });
    });
}

Result<void> UploadsWithoutFile::remove(WriteScope& scope, const std::string& name) {
    return uploadOf(name).and_then([&](UploadId id) { return uploads_.remove(scope, id); });
}

Result<std::vector<std::string>> StrayBlobs::list() {
    if (auto present = local_.checkPresent(); !present)
        return fail(present.error());
    std::vector<std::string> names;
    std::optional<Digest> after;
    for (;;) {
        const auto page = blobs_.list(after, kBlobsAPage);
        if (!page)
            return fail(page.error());
        if (page->empty())
            return names;
        for (const auto& blob : *page)
            names.push_back(blob.digest.toHex());
        after = page->back().digest;
    }
}

Result<bool> StrayBlobs::isNamed(ReadScope& scope, const std::string& name) {
    const auto digest = digestOf(name);
    if (!digest)
        return fail(digest.error());
    if (const auto storedAt = storedAt_(*digest); storedAt && *storedAt + grace_ > clock_.utcNow())
        return true;
    return references_.isNamed(scope, *digest);
}

Result<void> StrayBlobs::remove(WriteScope& /*scope*/, const std::string& name) {
    return local_.checkPresent().and_then([&] { return digestOf(name); }).and_then([&](const Digest& digest) {
        return local_.removeStoredBefore({.digest = digest, .size = 0}, clock_.utcNow() - grace_);
    });
}

} // namespace vitascope::server::storage
