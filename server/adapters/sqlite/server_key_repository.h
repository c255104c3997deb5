// SPDX-License-Identifier: GPL-3.0-or-later
// The server's own keys in SQLite: table server_key. The database file is readable by its owner only. Thread: any.
#pragma once

#include "server/domain/auth/server_key.h"

namespace vitascope::server::sqlite {

class SqliteServerKeyRepository final : public auth::ServerKeyRepository {
public:
    [[nodiscard]] Result<void> add(WriteScope& scope, const auth::ServerKey& key) override;
    [[nodiscard]] Result<std::vector<auth::ServerKey>> list(ReadScope& scope, std::string_view purpose) override;
    [[nodiscard]] Result<void> remove(WriteScope& scope, std::string_view id) override;
};

} // namespace vitascope::server::sqlite
