// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/auth/session_repository.h"

#include <algorithm>
#include <map>

namespace vitascope::server::auth {

class FakeSessionRepository final : public SessionRepository {
public:
    Result<void> add(WriteScope& scope, const Session& session) override {
        if (sessions_.contains(session.id) || *findByToken(scope, session.token))
            return fail(ErrorCode::AlreadyExists, "taken");
        sessions_[session.id] = session;
        return {};
    }
    Result<void> update(WriteScope&, const Session& session) override {
        if (!sessions_.contains(session.id))
            return fail(ErrorCode::NotFound, "no such session");
        sessions_[session.id] = session;
        return {};
    }
    Result<std::optional<Session>> find(ReadScope&, SessionId id) override {
        return sessions_.contains(id) ? std::optional(sessions_[id]) : std::nullopt;
    }
    Result<std::optional<Session>> findByToken(ReadScope&, const Digest& token) override {
        const auto found = std::ranges::find_if(sessions_, [&](const auto& s) { return s.second.token == token; });
        return found == sessions_.end() ? std::nullopt : std::optional(found->second);
    }
    Result<void> addSpent(WriteScope&, const SpentToken& spent) override {
        if (!spent_.emplace(spent.token, spent).second)
            return fail(ErrorCode::AlreadyExists, "taken");
        return {};
    }
    Result<std::optional<SpentToken>> findSpent(ReadScope&, const Digest& token) override {
        return spent_.contains(token) ? std::optional(spent_[token]) : std::nullopt;
    }
    Result<std::vector<Session>> listAlive(ReadScope&, UserId user, UtcTime now, int limit) override {
        std::vector<Session> found;
        for (const auto& [id, session] : sessions_)
            if (session.user == user && session.isAlive(now))
                found.push_back(session);
        std::ranges::stable_sort(found, std::greater(), &Session::usedAt);
        found.resize(std::min(found.size(), static_cast<std::size_t>(limit)));
        return found;
    }
    Result<std::vector<SessionId>> revokeAll(WriteScope&, UserId user, std::optional<SessionId> except,
                                             UtcTime now) override {
        return select(
            [&](Session& s) { return s.user == user && s.id != except && !s.revokedAt && (s.revokedAt = now); });
    }
    Result<std::vector<SessionId>> revokedSince(ReadScope&, UtcTime since) override {
        return select([&](Session& s) { return s.revokedAt >= since; });
    }
    Result<void> removeEndedBefore(WriteScope&, UtcTime time) override {
        for (const auto id :
             select([&](Session& s) { return s.expiresAt < time || (s.revokedAt && s.revokedAt < time); })) {
            sessions_.erase(id);
            std::erase_if(spent_, [&](const auto& spent) { return spent.second.session == id; });
        }
        return {};
    }

private:
    template<class Predicate>
    std::vector<SessionId> select(Predicate&& predicate) {
        std::vector<SessionId> ids;
        for (auto& [id, session] : sessions_)
            if (predicate(session))
                ids.push_back(id);
        return ids;
    }
    std::map<SessionId, Session> sessions_;
    std::map<Digest, SpentToken> spent_;
};

} // namespace vitascope::server::auth
