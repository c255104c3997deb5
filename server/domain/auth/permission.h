// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody may do. Code asks for a permission, never for a role; role.h says which role has which. Thread: any.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace vitascope::server::auth {

enum class Permission : std::uint8_t {
    WatchFilms,   // see the published catalogue and play what one has a right to
    EditCatalog,  // see drafts, write titles and their pictures
    PublishFilms, // make a title visible or withdraw it
    UploadFilms,  // upload files, make packages of them
    RunJobs,      // see, restart and cancel jobs
    ManageUsers,  // list, block and reset users, give roles, invite, end sessions
    ManageServer, // settings, keys, backups, the server's state
    ReadAudit,    // read the audit log
};

// "watch-films", …: as the documents of the API name it.
[[nodiscard]] std::string_view toString(Permission permission);

// A set of permissions.
class Permissions {
public:
    constexpr Permissions() = default;
    constexpr Permissions(std::initializer_list<Permission> permissions) {
        for (const auto permission : permissions)
            bits_ |= bitOf(permission);
    }

    [[nodiscard]] constexpr bool contains(Permission permission) const { return (bits_ & bitOf(permission)) != 0; }
    friend constexpr bool operator==(Permissions, Permissions) = default;

private:
    static constexpr std::uint32_t bitOf(Permission permission) { return 1U << static_cast<unsigned>(permission); }

    std::uint32_t bits_ = 0;
};

} // namespace vitascope::server::auth
