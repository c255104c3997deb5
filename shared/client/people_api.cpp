// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/people_api.h"

#include "shared/client/api_request.h"

namespace vitascope::client {

Result<wire::PersonList> PeopleApi::find(const std::string& beginning, int limit, const std::stop_token& stop) const {
    const auto query = "/people?name=" + percentEncoded(beginning) + "&limit=" + std::to_string(limit);
    return get<wire::PersonList>(session_, query, stop);
}

} // namespace vitascope::client
