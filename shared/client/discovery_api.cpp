// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/discovery_api.h"

#include "shared/client/api_request.h"

namespace vitascope::client {

Result<wire::GenreList> DiscoveryApi::genres(const std::stop_token& stop) const {
    return get<wire::GenreList>(session_, "/genres", stop);
}

Result<wire::Suggestions> DiscoveryApi::suggest(const std::string& text, const std::stop_token& stop) const {
    return get<wire::Suggestions>(session_, "/search/suggest?q=" + percentEncoded(text), stop);
}

} // namespace vitascope::client
