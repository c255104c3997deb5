// SPDX-License-Identifier: GPL-3.0-or-later
// Users and invitations in memory: Anna administers, Ben and others watch.
#pragma once

#include "app-studio/models/administration/accounts.h"
#include "tests/support/desktop/event_loop_answer.h"

#include <algorithm>
#include <cstdio>
#include <vector>

namespace vitascope::studio {

template<class IdType>
IdType numberedId(int number) {
    char text[37];
    std::snprintf(text, sizeof text, "00000000-0000-7000-8000-%012d", number);
    return *IdType::parse(text);
}

class FakeAccounts final : public Accounts {
public:
    std::vector<wire::User> all{{numberedId<UserId>(1), "anna", "Anna Petrova", wire::Role::Administrator, {}},
                                {numberedId<UserId>(2), "ben", "Ben Silva", wire::Role::Viewer, {}},
                                {numberedId<UserId>(3), "carla", "Carla Neri", wire::Role::Editor, {}}};
    std::vector<wire::Session> open{{numberedId<SessionId>(1), "desk, Debian 12", "192.0.2.7", kNow, kNow, kNow, true},
                                    {numberedId<SessionId>(2), "phone", "192.0.2.8", kNow, kNow, kNow, false}};
    std::vector<wire::Invitation> invited;
    std::optional<Error> failure; // of every call
    std::size_t pageSize = 50;
    std::vector<std::string> told; // the acts

    void users(const client::UserQuery& query, QObject* context, desktop::Answer<wire::UserPage> answer) override {
        std::vector<wire::User> found;
        for (const auto& user : all)
            if (user.login.find(query.search) != std::string::npos)
                found.push_back(user);
        const auto first = query.cursor ? std::stoul(*query.cursor) : 0;
        const auto end = std::min(first + pageSize, found.size());
        wire::UserPage page;
        page.items.assign(found.begin() + static_cast<long>(first), found.begin() + static_cast<long>(end));
        if (end < found.size())
            page.nextCursor = std::to_string(end);
        desktop::answerLater<wire::UserPage>(context, failure, std::move(answer), page);
    }
    void setRole(UserId id, wire::Role role, QObject* context, desktop::Answer<wire::User> answer) override {
        change(
            id, [role](wire::User& user) { user.role = role; }, context, std::move(answer));
    }
    void setBlocked(UserId id, bool isBlocked, QObject* context, desktop::Answer<wire::User> answer) override {
        change(
            id, [&](wire::User& user) { user.blockedAt = isBlocked ? std::optional(kNow) : std::nullopt; }, context,
            std::move(answer));
    }
    void allowPasswordReset(UserId, QObject* context, desktop::Answer<wire::ResetToken> answer) override {
        desktop::answerLater<wire::ResetToken>(context, failure, std::move(answer),
                                               wire::ResetToken{Secret("reset-code"), kNow});
    }
    void sessions(UserId, QObject* context, desktop::Answer<wire::SessionList> answer) override {
        desktop::answerLater<wire::SessionList>(context, failure, std::move(answer), wire::SessionList{open});
    }
    void endSessions(UserId, std::optional<SessionId> one, QObject* context, desktop::Answer<void> answer) override {
        if (!failure)
            std::erase_if(open, [&](const auto& session) { return !one || session.id == *one; });
        desktop::answerLater<void>(context, failure, std::move(answer), {});
    }
    void invitations(const std::optional<std::string>&, QObject* context,
                     desktop::Answer<wire::InvitationPage> answer) override {
        desktop::answerLater<wire::InvitationPage>(context, failure, std::move(answer),
                                                   wire::InvitationPage{invited, {}});
    }
    void invite(const wire::InvitationInput& input, QObject* context,
                desktop::Answer<wire::MadeInvitation> answer) override {
        wire::Invitation made{.id = numberedId<InvitationId>(static_cast<int>(invited.size()) + 1),
                              .role = input.role,
                              .note = input.note.value_or(""),
                              .createdBy = all[0].id,
                              .createdAt = kNow,
                              .expiresAt = kNow + std::chrono::hours(input.hours.value_or(168)),
                              .uses = input.uses.value_or(1),
                              .used = 0,
                              .revokedAt = {}};
        if (!failure)
            invited.insert(invited.begin(), made);
        desktop::answerLater<wire::MadeInvitation>(context, failure, std::move(answer),
                                                   wire::MadeInvitation{made, Secret("invitation-code")});
    }
    void revokeInvitation(InvitationId id, QObject* context, desktop::Answer<void> answer) override {
        for (auto& invitation : invited)
            if (!failure && invitation.id == id)
                invitation.revokedAt = kNow;
        desktop::answerLater<void>(context, failure, std::move(answer), {});
    }

    static inline const UtcTime kNow{SystemClock().utcNow()};

private:
    template<class Change>
    void change(UserId id, Change act, QObject* context, desktop::Answer<wire::User> answer) {
        const auto user = std::ranges::find(all, id, &wire::User::id);
        if (!failure)
            act(*user);
        desktop::answerLater<wire::User>(context, failure, std::move(answer), *user);
    }
};

} // namespace vitascope::studio
