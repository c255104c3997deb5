// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/storage/upload.h"
#include "tests/support/fake_unit_of_work.h"

#include <algorithm>
#include <map>

namespace vitascope::test {

class FakeUploadRepository : public server::storage::UploadRepository {
public:
    using Upload = server::storage::Upload;

    explicit FakeUploadRepository(FakeUnitOfWork& work) { work.join(uploads_); }

    [[nodiscard]] const std::map<UploadId, Upload>& all() const { return uploads_; }

    Result<void> insert(server::WriteScope&, const Upload& upload) override {
        if (!uploads_.emplace(upload.id, upload).second)
            return fail(ErrorCode::AlreadyExists, "upload");
        return {};
    }
    Result<std::optional<Upload>> find(server::ReadScope&, UploadId id) override {
        const auto found = uploads_.find(id);
        return found == uploads_.end() ? std::nullopt : std::optional(found->second);
    }
    Result<void> advance(server::WriteScope&, const Upload& upload) override {
        if (!uploads_.contains(upload.id))
            return fail(ErrorCode::NotFound, "upload");
        auto& row = uploads_[upload.id];
        row.offset = upload.offset;
        row.length = upload.length;
        row.expiresAt = upload.expiresAt;
        return {};
    }
    Result<void> setHeld(server::WriteScope&, UploadId id, bool isHeld) override {
        if (!uploads_.contains(id))
            return fail(ErrorCode::NotFound, "upload");
        if (isHeld && uploads_[id].isHeld)
            return fail(ErrorCode::Conflict, "upload");
        uploads_[id].isHeld = isHeld;
        return {};
    }
    Result<void> remove(server::WriteScope&, UploadId id) override {
        uploads_.erase(id);
        return {};
    }
    Result<std::vector<Upload>> list(server::ReadScope&) override {
        std::vector<Upload> listed;
        for (const auto& [id, upload] : uploads_)
            listed.push_back(upload);
        return listed;
    }
    Result<std::vector<Upload>> findExpired(server::ReadScope&, UtcTime before, std::size_t limit) override {
        std::vector<Upload> expired;
        for (const auto& [id, upload] : uploads_)
            if (!upload.isHeld && upload.expiresAt <= before)
                expired.push_back(upload);
        std::ranges::sort(expired, {}, &Upload::expiresAt);
        expired.resize(std::min(expired.size(), limit));
        return expired;
    }

private:
    std::map<UploadId, Upload> uploads_;
};

} // namespace vitascope::test
