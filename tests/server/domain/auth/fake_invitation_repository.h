// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/auth/invitation_repository.h"

#include <algorithm>
#include <map>

namespace vitascope::server::auth {

class FakeInvitationRepository final : public InvitationRepository {
public:
    Result<void> add(WriteScope& scope, const Invitation& invitation) override {
        if (invitations_.contains(invitation.id) || *findByToken(scope, invitation.token))
            return fail(ErrorCode::AlreadyExists, "taken");
        invitations_[invitation.id] = invitation;
        return {};
    }
    Result<void> update(WriteScope&, const Invitation& invitation) override {
        const auto found = invitations_.find(invitation.id);
        if (found == invitations_.end())
            return fail(ErrorCode::NotFound, "no such invitation");
        found->second.used = invitation.used;
        found->second.revokedAt = invitation.revokedAt;
        return {};
    }
    Result<std::optional<Invitation>> find(ReadScope&, InvitationId id) override {
        return invitations_.contains(id) ? std::optional(invitations_[id]) : std::nullopt;
    }
    Result<std::optional<Invitation>> findByToken(ReadScope&, const Digest& token) override {
        const auto found = std::ranges::find_if(invitations_, [&](const auto& i) { return i.second.token == token; });
        return found == invitations_.end() ? std::nullopt : std::optional(found->second);
    }
    Result<InvitationPage> list(ReadScope&, std::optional<InvitationId> after, int limit) override {
        InvitationPage page;
        for (auto it = invitations_.rbegin(); it != invitations_.rend(); ++it) {
            if (after && !(it->first < *after))
                continue;
            if (page.items.size() == static_cast<std::size_t>(limit)) {
                page.next = page.items.back().id;
                break;
            }
            page.items.push_back(it->second);
        }
        return page;
    }

private:
    std::map<InvitationId, Invitation> invitations_;
};

} // namespace vitascope::server::auth
