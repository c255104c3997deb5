// SPDX-License-Identifier: GPL-3.0-or-later
// A Range header, a condition and a date: the first 8 bytes are the size of the file, the rest is the text of each.
#include "server/delivery/byte_range.h"
#include "server/delivery/conditions.h"
#include "shared/base/entity_tag.h"
#include "shared/base/http_date.h"
#include "tests/fuzz/demand.h"

#include <cstdint>
#include <cstring>

using namespace vitascope;
using namespace vitascope::server;
using vitascope::fuzz::demand;

namespace {

void checkRanges(std::string_view text, std::uint64_t size) {
    const auto answer = delivery::parseRange(text, size);
    const auto* ranges = std::get_if<delivery::ByteRanges>(&answer);
    if (ranges == nullptr)
        return;
    demand(!ranges->empty() && ranges->size() <= delivery::kMostRanges, "as many ranges as are allowed");
    std::uint64_t from = 0;
    for (const auto& range : *ranges) {
        demand(range.first >= from && range.length > 0, "sorted, apart and not empty");
        demand(range.first < size && range.length <= size - range.first, "inside the file");
        from = range.first + range.length + delivery::kSmallestGap;
    }
}

void checkConditions(const std::string& text) {
    const delivery::Validators validators{"\"a\"", UtcTime{std::chrono::seconds(784'111'777)}};
    for (const auto* name : {"If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range"}) {
        front::RequestHead head;
        head.method = "GET";
        head.headers.add(name, text);
        [[maybe_unused]] const auto verdict = delivery::evaluate(head, validators);
        [[maybe_unused]] const bool counts = delivery::allowsRange(head, validators);
    }
    demand(!namesTag(text, "\"a\"", TagComparison::Strong) || namesTag(text, "\"a\"", TagComparison::Weak),
           "what is the same strongly is the same weakly");
}

void checkDate(std::string_view text) {
    const auto date = parseHttpDate(text);
    demand(!date || parseHttpDate(httpDate(*date)) == date, "a date is read again as it was");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::uint64_t fileSize = 0;
    if (size < sizeof fileSize)
        return 0;
    std::memcpy(&fileSize, data, sizeof fileSize);
    const std::string text(reinterpret_cast<const char*>(data) + sizeof fileSize, size - sizeof fileSize);
    checkRanges(text, fileSize >> 2U); // no file system has a larger file
    checkConditions(text);
    checkDate(text);
    return 0;
}
