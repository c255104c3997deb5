// SPDX-License-Identifier: GPL-3.0-or-later
// Percent-encoding of URIs (RFC 3986, 2.1). Thread: any.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace vitascope::server::api::http {

// Nothing if an escape is malformed or stands for NUL.
[[nodiscard]] std::optional<std::string> decodePercent(std::string_view text, bool plusIsSpace = false);

// Whether every escape of a query is well-formed, and none stands for NUL.
[[nodiscard]] bool isWellFormedQuery(std::string_view query);

// "limit=20&cursor=a%2Bb" as names and values; of a name given twice the first counts. Malformed pairs are left out.
[[nodiscard]] std::map<std::string, std::string, std::less<>> parseQuery(std::string_view query);

} // namespace vitascope::server::api::http
