// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/storage/upload_quota.h"
#include "tests/support/fake_upload_repository.h"

#include <map>

namespace vitascope::test {

// Counts the uploads of a fake repository, and what a test says is stored.
class FakeUsageRepository final : public server::storage::UsageRepository {
public:
    using Usage = server::storage::Usage;

    explicit FakeUsageRepository(const FakeUploadRepository& uploads) : uploads_(uploads) {}

    std::map<UserId, std::uint64_t> stored;
    int counts = 0; // how often it was asked

    Result<Usage> of(server::ReadScope&, UserId owner) override {
        return count([&](UserId user) { return user == owner; });
    }
    Result<Usage> total(server::ReadScope&) override {
        return count([](UserId) { return true; });
    }

private:
    template<class Counts>
    Usage count(Counts&& counts) {
        ++this->counts;
        Usage usage;
        for (const auto& [id, upload] : uploads_.all()) {
            if (!counts(upload.owner))
                continue;
            usage.bytes += upload.length.value_or(upload.offset);
            ++usage.openUploads;
        }
        for (const auto& [user, bytes] : stored)
            usage.bytes += counts(user) ? bytes : 0;
        return usage;
    }

    const FakeUploadRepository& uploads_;
};

} // namespace vitascope::test
