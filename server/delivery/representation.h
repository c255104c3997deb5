// SPDX-License-Identifier: GPL-3.0-or-later
// The answer to a GET or HEAD of something that exists: 200, 206 with one range or several (multipart/byteranges, RFC
// 9110, 14.6), 304, 412 or 416, as conditions and ranges of the request have it. Bytes of files are never copied: a
// body of several ranges is made of stretches. Thread: any.
#pragma once

#include "server/delivery/byte_range.h"
#include "server/delivery/conditions.h"
#include "server/front/handlers.h"

#include <cstdint>
#include <functional>
#include <string>

namespace vitascope::server::delivery {

struct Representation {
    std::string type;
    Validators validators;
    std::string caching; // Cache-Control
    std::uint64_t size = 0;
    std::function<front::BodyPart(const ByteRange& range)> part; // called for what is sent and for nothing else
};

[[nodiscard]] front::Response respond(const front::RequestHead& head, const Representation& representation);

// A sentence for people, which no cache keeps.
[[nodiscard]] front::Response refusal(int status, const std::string& text);

// Headers that let a player in a web page of any origin read the answer. Any may, since the right is in the path and
// not in a cookie that a page could borrow.
[[nodiscard]] front::Headers openHeaders();

} // namespace vitascope::server::delivery
