// SPDX-License-Identifier: GPL-3.0-or-later
// UploadQuotas: how much users may bring in. What counts of a user are the bytes of the uploads on their way (the whole
// length from the start) and of the committed tracks in packages that the user made. Thread: any.
#pragma once

#include "server/domain/unit_of_work.h"
#include "shared/base/id.h"

#include <cstdint>
#include <functional>

namespace vitascope::server::storage {

// 0 sets no limit.
struct UploadQuota {
    std::uint64_t userBytes = 0;   // of one user
    std::uint64_t serverBytes = 0; // of all users together
    std::uint64_t openUploads = 0; // of one user, complete ones that no track has taken among them
};

struct Usage {
    std::uint64_t bytes = 0;
    std::uint64_t openUploads = 0;
};

class UsageRepository {
public:
    virtual ~UsageRepository() = default;
    [[nodiscard]] virtual Result<Usage> of(ReadScope& scope, UserId owner) = 0;
    [[nodiscard]] virtual Result<Usage> total(ReadScope& scope) = 0;
};

enum class Admission { Granted, UserBytes, ServerBytes, OpenUploads };

// Counts only what a limit asks for: the counting is done while nobody else can write.
class UploadQuotas {
public:
    // Asked each time, so that a setting counts at once.
    using Provider = std::function<UploadQuota()>;

    UploadQuotas(UsageRepository& usage, Provider provider) : usage_(usage), provider_(std::move(provider)) {}

    // Whether the owner may begin an upload of so many bytes. In the scope that inserts it, so that two at a time
    // cannot both take the last room.
    [[nodiscard]] Result<Admission> admit(ReadScope& scope, UserId owner, std::uint64_t bytes);

    // How many bytes the owner may add.
    [[nodiscard]] Result<std::uint64_t> room(ReadScope& scope, UserId owner);

private:
    UsageRepository& usage_;
    const Provider provider_;
};

} // namespace vitascope::server::storage
