// SPDX-License-Identifier: GPL-3.0-or-later
// The server's signing keys, without their secrets: /api/v1/keys. Thread: any.
#pragma once

#include "shared/base/clock.h"
#include "shared/wire/json.h"

#include <optional>
#include <string>
#include <vector>

namespace vitascope::wire {

struct Key {
    std::string id;
    std::string purpose; // "access-token", "media"
    UtcTime createdAt;
    std::optional<UtcTime> acceptedUntil; // of a key that was replaced; the one without it signs

    friend bool operator==(const Key&, const Key&) = default;
};

struct KeyList {
    std::vector<Key> items; // the newest of each purpose first

    friend bool operator==(const KeyList&, const KeyList&) = default;
};

[[nodiscard]] std::string toJson(const KeyList& value);
template<>
Result<KeyList> fromJson<KeyList>(std::string_view text);

} // namespace vitascope::wire
