// SPDX-License-Identifier: GPL-3.0-or-later
// A blob store and a spool in memory.
#pragma once

#include "server/domain/storage/blob_store.h"
#include "server/domain/storage/upload_spool.h"
#include "shared/package/block_hasher.h"

#include <algorithm>
#include <limits>
#include <map>

namespace vitascope::test {

class FakeBlobStore final : public server::storage::BlobStore {
public:
    using BlobRef = server::storage::BlobRef;

    Result<void> put(const BlobRef& blob, package::ByteReader& source) override {
        std::vector<std::uint8_t> bytes(source.size());
        if (auto read = source.readAt(0, bytes); !read)
            return read;
        package::BlockHasher hasher;
        hasher.update(bytes);
        if (bytes.size() != blob.size || hasher.finish().digest != blob.digest)
            return fail(ErrorCode::Corrupt, "blob");
        blobs_[blob.digest] = std::move(bytes);
        return {};
    }
    Result<std::size_t> read(const BlobRef& blob, std::uint64_t offset, std::span<std::uint8_t> bytes) const override {
        const auto found = blobs_.find(blob.digest);
        if (found == blobs_.end())
            return fail(ErrorCode::NotFound, "blob");
        const auto count = std::min(bytes.size(), found->second.size() - offset);
        std::copy_n(found->second.begin() + static_cast<std::ptrdiff_t>(offset), count, bytes.begin());
        return count;
    }
    Result<std::optional<std::uint64_t>> stat(const BlobRef& blob) const override {
        const auto found = blobs_.find(blob.digest);
        return found == blobs_.end() ? std::nullopt : std::optional<std::uint64_t>(found->second.size());
    }
    Result<void> remove(const BlobRef& blob) override {
        blobs_.erase(blob.digest);
        return {};
    }
    Result<std::vector<BlobRef>> list(const std::optional<Digest>& after, std::size_t limit) const override {
        std::vector<BlobRef> listed;
        for (auto at = after ? blobs_.upper_bound(*after) : blobs_.begin(); at != blobs_.end(); ++at)
            if (listed.size() < limit)
                listed.push_back({at->first, at->second.size()});
        return listed;
    }

private:
    std::map<Digest, std::vector<std::uint8_t>> blobs_;
};

// Has room for so many bytes in all its files.
class FakeUploadSpool final : public server::storage::UploadSpool {
public:
    using Bytes = std::vector<std::uint8_t>;
    using SpoolOutcome = server::storage::SpoolOutcome;

    std::map<UploadId, Bytes> files;
    std::size_t room = std::numeric_limits<std::size_t>::max();
    bool syncFails = false;
    UtcTime marked;
    bool isAway = false;

    Result<SpoolOutcome> create(UploadId id) override {
        if (auto present = checkPresent(); !present)
            return fail(present.error());
        if (room == 0)
            return SpoolOutcome::Full;
        if (!files.emplace(id, Bytes()).second)
            return fail(ErrorCode::AlreadyExists, "spool file");
        return SpoolOutcome::Written;
    }
    Result<std::unique_ptr<server::storage::SpoolFile>> open(UploadId id, std::uint64_t acknowledged) override {
        const auto found = files.find(id);
        if (found == files.end())
            return fail(ErrorCode::NotFound, "spool file");
        if (found->second.size() < acknowledged)
            return fail(ErrorCode::Corrupt, "spool file");
        found->second.resize(acknowledged);
        return std::make_unique<File>(*this, found->second);
    }
    [[nodiscard]] std::filesystem::path pathOf(UploadId id) const override { return "/nowhere/" + id.toString(); }
    [[nodiscard]] Result<void> checkPresent() const override {
        return markedAt().map([](UtcTime) {});
    }
    [[nodiscard]] Result<UtcTime> markedAt() const override {
        return isAway ? Result<UtcTime>(fail(ErrorCode::Unavailable, "the spool is away")) : marked;
    }
    Result<void> remove(UploadId id) override {
        files.erase(id);
        return {};
    }
    [[nodiscard]] Result<std::vector<server::storage::SpooledUpload>> list() const override {
        std::vector<server::storage::SpooledUpload> listed;
        for (const auto& [id, bytes] : files)
            listed.push_back({id});
        return listed;
    }

private:
    class File final : public server::storage::SpoolFile {
    public:
        File(FakeUploadSpool& spool, Bytes& bytes) : spool_(spool), bytes_(bytes) {}
        Result<SpoolOutcome> write(std::span<const std::uint8_t> bytes) override {
            const auto fits = std::min(bytes.size(), spool_.room - std::min(spool_.room, bytes_.size()));
            bytes_.insert(bytes_.end(), bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(fits));
            return fits == bytes.size() ? SpoolOutcome::Written : SpoolOutcome::Full;
        }
        Result<SpoolOutcome> sync() override {
            if (spool_.syncFails)
                return fail(ErrorCode::Unavailable, "the disk is broken");
            return SpoolOutcome::Written;
        }
        Result<void> truncate(std::uint64_t length) override {
            bytes_.resize(length);
            return {};
        }

    private:
        FakeUploadSpool& spool_;
        Bytes& bytes_;
    };
};

} // namespace vitascope::test
