// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/auth.h"

#include "shared/wire/codec.h"
#include "shared/wire/role_names.h"

namespace vitascope::wire {
namespace codec {

template<>
struct Shape<User> {
    static void fields(auto& f, auto& value) {
        f("id", value.id);
        f("login", value.login);
        f("displayName", value.displayName);
        f("role", value.role);
        f("blockedAt", value.blockedAt);
    }
};

template<>
struct Shape<Tokens> {
    static void fields(auto& f, auto& value) {
        f("accessToken", value.accessToken);
        f("expiresIn", value.expiresIn);
        f("refreshToken", value.refreshToken);
        f("user", value.user);
    }
};

template<>
struct Shape<ClaimRequest> {
    static void fields(auto& f, auto& value) {
        f("token", value.token);
        f("login", value.login);
        f("password", value.password);
        f("displayName", value.displayName);
    }
};

template<>
struct Shape<RegisterRequest> {
    static void fields(auto& f, auto& value) {
        f("login", value.login);
        f("password", value.password);
        f("displayName", value.displayName);
        f("invitation", value.invitation);
    }
};

template<>
struct Shape<SignInRequest> {
    static void fields(auto& f, auto& value) {
        f("login", value.login);
        f("password", value.password);
        f("device", value.device);
    }
};

template<>
struct Shape<RefreshRequest> {
    static void fields(auto& f, auto& value) { f("refreshToken", value.refreshToken); }
};

template<>
struct Shape<RoleInput> {
    static void fields(auto& f, auto& value) { f("role", value.role); }
};

template<>
struct Shape<UserPage> {
    static void fields(auto& f, auto& value) {
        f("items", value.items);
        f.nullable("nextCursor", value.nextCursor);
    }
};

} // namespace codec

std::string_view toString(Role value) {
    return codec::nameOf(value);
}

std::string toJson(const User& value) {
    return codec::write(value);
}

template<>
Result<User> fromJson<User>(std::string_view text) {
    return codec::read<User>(text);
}

std::string toJson(const Tokens& value) {
    return codec::write(value);
}

template<>
Result<Tokens> fromJson<Tokens>(std::string_view text) {
    return codec::read<Tokens>(text);
}

std::string toJson(const ClaimRequest& value) {
    return codec::write(value);
}

template<>
Result<ClaimRequest> fromJson<ClaimRequest>(std::string_view text) {
    return codec::read<ClaimRequest>(text);
}

std::string toJson(const RegisterRequest& value) {
    return codec::write(value);
}

template<>
Result<RegisterRequest> fromJson<RegisterRequest>(std::string_view text) {
    return codec::read<RegisterRequest>(text);
}

std::string toJson(const SignInRequest& value) {
    return codec::write(value);
}

template<>
Result<SignInRequest> fromJson<SignInRequest>(std::string_view text) {
    return codec::read<SignInRequest>(text);
}

std::string toJson(const RefreshRequest& value) {
    return codec::write(value);
}

template<>
Result<RefreshRequest> fromJson<RefreshRequest>(std::string_view text) {
    return codec::read<RefreshRequest>(text);
}

std::string toJson(const RoleInput& value) {
    return codec::write(value);
}

template<>
Result<RoleInput> fromJson<RoleInput>(std::string_view text) {
    return codec::read<RoleInput>(text);
}

std::string toJson(const UserPage& value) {
    return codec::write(value);
}

template<>
Result<UserPage> fromJson<UserPage>(std::string_view text) {
    return codec::read<UserPage>(text);
}

} // namespace vitascope::wire
