// SPDX-License-Identifier: GPL-3.0-or-later
// The people of the credits as typed calls. Blocking; failures as ApiClient's. Thread: any.
#pragma once

#include "shared/client/session.h"
#include "shared/wire/catalog.h"

#include <stop_token>
#include <string>

namespace vitascope::client {

class PeopleApi {
public:
    explicit PeopleApi(Session& session) : session_(session) {}

    // At most so many (1 to 200) people whose name begins so, by name.
    [[nodiscard]] Result<wire::PersonList> find(const std::string& beginning, int limit,
                                                const std::stop_token& stop = {}) const;

private:
    Session& session_;
};

} // namespace vitascope::client
