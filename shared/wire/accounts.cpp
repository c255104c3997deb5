// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/accounts.h"

#include "shared/wire/codec.h"
#include "shared/wire/role_names.h"

namespace vitascope::wire {
namespace codec {

template<>
struct Shape<Session> {
    static void fields(auto& f, auto& value) {
        f("id", value.id);
        f("device", value.device);
        f("address", value.address);
        f("createdAt", value.createdAt);
        f("usedAt", value.usedAt);
        f("expiresAt", value.expiresAt);
        f("current", value.current);
    }
};

template<>
struct Shape<SessionList> {
    static void fields(auto& f, auto& value) { f("items", value.items); }
};

template<>
struct Shape<PasswordChange> {
    static void fields(auto& f, auto& value) {
        f("current", value.current);
        f("password", value.password);
    }
};

template<>
struct Shape<ResetToken> {
    static void fields(auto& f, auto& value) {
        f("token", value.token);
        f("expiresAt", value.expiresAt);
    }
};

template<>
struct Shape<PasswordReset> {
    static void fields(auto& f, auto& value) {
        f("token", value.token);
        f("password", value.password);
    }
};

template<>
struct Shape<InvitationInput> {
    static void fields(auto& f, auto& value) {
        f("role", value.role);
        f("note", value.note);
        f("hours", value.hours);
        f("uses", value.uses);
    }
};

template<>
struct Shape<Invitation> {
    static void fields(auto& f, auto& value) {
        f("id", value.id);
        f("role", value.role);
        f("note", value.note);
        f("createdBy", value.createdBy);
        f("createdAt", value.createdAt);
        f("expiresAt", value.expiresAt);
        f("uses", value.uses);
        f("used", value.used);
        f("revokedAt", value.revokedAt);
    }
};

template<>
struct Shape<MadeInvitation> {
    static void fields(auto& f, auto& value) {
        f("invitation", value.invitation);
        f("token", value.token);
    }
};

template<>
struct Shape<InvitationPage> {
    static void fields(auto& f, auto& value) {
        f("items", value.items);
        f.nullable("nextCursor", value.nextCursor);
    }
};

} // namespace codec

std::string toJson(const SessionList& value) {
    return codec::write(value);
}

template<>
Result<SessionList> fromJson<SessionList>(std::string_view text) {
    return codec::read<SessionList>(text);
}

std::string toJson(const PasswordChange& value) {
    return codec::write(value);
}

template<>
Result<PasswordChange> fromJson<PasswordChange>(std::string_view text) {
    return codec::read<PasswordChange>(text);
}

std::string toJson(const ResetToken& value) {
    return codec::write(value);
}

template<>
Result<ResetToken> fromJson<ResetToken>(std::string_view text) {
    return codec::read<ResetToken>(text);
}

std::string toJson(const PasswordReset& value) {
    return codec::write(value);
}

template<>
Result<PasswordReset> fromJson<PasswordReset>(std::string_view text) {
    return codec::read<PasswordReset>(text);
}

std::string toJson(const InvitationInput& value) {
    return codec::write(value);
}

template<>
Result<InvitationInput> fromJson<InvitationInput>(std::string_view text) {
    return codec::read<InvitationInput>(text);
}

std::string toJson(const MadeInvitation& value) {
    return codec::write(value);
}

template<>
Result<MadeInvitation> fromJson<MadeInvitation>(std::string_view text) {
    return codec::read<MadeInvitation>(text);
}

std::string toJson(const InvitationPage& value) {
    return codec::write(value);
}

template<>
Result<InvitationPage> fromJson<InvitationPage>(std::string_view text) {
    return codec::read<InvitationPage>(text);
}

} // namespace vitascope::wire
