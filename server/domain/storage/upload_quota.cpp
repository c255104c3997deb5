// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/storage/upload_quota.h"

#include <algorithm>
#include <limits>

namespace vitascope::server::storage {
namespace {

std::uint64_t leftOf(std::uint64_t limit, std::uint64_t used) {
    if (limit == 0)
        return std::numeric_limits<std::uint64_t>::max();
    return limit - std::min(limit, used);
}

} // namespace

Result<Admission> UploadQuotas::admit(ReadScope& scope, UserId owner, std::uint64_t bytes) {
    const auto quota = provider_();
    if (quota.openUploads != 0 || quota.userBytes != 0) {
        const auto own = usage_.of(scope, owner);
        if (!own)
            return fail(own.error());
        if (leftOf(quota.openUploads, own->openUploads) == 0)
            return Admission::OpenUploads;
        if (leftOf(quota.userBytes, own->bytes) < bytes)
            return Admission::UserBytes;
    }
    if (quota.serverBytes == 0)
        return Admission::Granted;
    const auto all = usage_.total(scope);
    if (!all)
        return fail(all.error());
    return leftOf(quota.serverBytes, all->bytes) < bytes ? Admission::ServerBytes : Admission::Granted;
}

Result<std::uint64_t> UploadQuotas::room(ReadScope& scope, UserId owner) {
    const auto quota = provider_();
    auto room = leftOf(0, 0);
    if (quota.userBytes != 0) {
        const auto own = usage_.of(scope, owner);
        if (!own)
            return fail(own.error());
        room = leftOf(quota.userBytes, own->bytes);
    }
    if (quota.serverBytes != 0) {
        const auto all = usage_.total(scope);
        if (!all)
            return fail(all.error());
        room = std::min(room, leftOf(quota.serverBytes, all->bytes));
    }
    return room;
}

} // namespace vitascope::server::storage
