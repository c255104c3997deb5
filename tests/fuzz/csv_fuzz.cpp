// SPDX-License-Identifier: GPL-3.0-or-later
// CSV that arrives whole and in pieces, as the first byte says.
#include "server/domain/catalog/csv_reader.h"
#include "tests/fuzz/demand.h"

#include <algorithm>
#include <cstdint>

using namespace vitascope::server::catalog;
using vitascope::fuzz::demand;

namespace {

std::vector<CsvRecord> readIn(std::string_view text, std::size_t pieceSize) {
    CsvReader reader;
    std::vector<CsvRecord> records;
    for (; !text.empty(); text.remove_prefix(std::min(pieceSize, text.size())))
        for (auto& record : reader.read(text.substr(0, pieceSize)))
            records.push_back(std::move(record));
    if (auto last = reader.finish())
        records.push_back(std::move(*last));
    return records;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto records = readIn(text, text.size() + 1);
    demand(records == readIn(text, data[0] % 16U + 1U), "the same records in pieces of any size");
    int line = 0;
    for (const auto& record : records) {
        demand(record.line > line, "no two records begin on a line");
        demand(record.fields.empty() != record.refusal.empty(), "a record has fields, or a reason to have none");
        demand(record.fields.size() <= CsvReader::kMostFields, "no more fields than are allowed");
        line = record.line;
    }
    return 0;
}
