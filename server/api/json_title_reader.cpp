// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/json_title_reader.h"

#include "server/api/title_encoding.h"
#include "shared/base/ascii.h"

#include <memory>
#include <utility>

namespace vitascope::server::api {

using catalog::RowError;
using catalog::TitleRow;

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// "$.year: must be an integer" names the field between the dot and the colon; what is not JSON has none.
RowError rowError(const Error& error) {
    const std::string& why = error.message;
    const auto colon = why.find(": ");
    if (!why.starts_with("$.") || colon == std::string::npos)
        return {{}, why};
    return {why.substr(2, colon - 2), why.substr(2, colon - 2) + why.substr(colon + 1)};
}

TitleRow refusedRow(RowError error) {
    TitleRow row;
    row.write = [error = std::move(error)](catalog::TitleDetails& /*details*/) { return tl::unexpected(error); };
    return row;
}

TitleRow rowOf(std::string_view line) {
    const auto input = wire::fromJson<wire::TitleInput>(line);
    if (!input)
        return refusedRow(rowError(input.error()));
    TitleRow row;
    row.write = [read = std::make_shared<const catalog::TitleDetails>(decodeDetails(*input))](
                    catalog::TitleDetails& details) -> tl::expected<void, RowError> {
        details = *read;
        return {};
    };
    return row;
}

} // namespace

Result<std::vector<TitleRow>> JsonTitleReader::read(std::string_view piece) {
    std::vector<TitleRow> rows;
    for (auto end = piece.find('\n'); end != std::string_view::npos; end = piece.find('\n')) {
        append(piece.substr(0, end));
        endLine(rows);
        piece.remove_prefix(end + 1);
    }
    append(piece);
    return rows;
}

Result<std::vector<TitleRow>> JsonTitleReader::finish() {
    std::vector<TitleRow> rows;
    endLine(rows);
    return rows;
}

void JsonTitleReader::append(std::string_view text) {
    isTooLong_ = isTooLong_ || line_.size() + text.size() > kLongestLine;
    if (isTooLong_)
        line_ = {};
    else
        line_ += text;
}

void JsonTitleReader::endLine(std::vector<TitleRow>& rows) {
    const auto line = std::exchange(line_, {});
    const bool isTooLong = std::exchange(isTooLong_, false);
    const int number = number_++;
    auto text = trimmed(line, " \t\r");
    if (number == 1 && text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    if (text.empty() && !isTooLong)
        return;
    auto row = isTooLong ? refusedRow({{}, "the line is longer than 1 MiB"}) : rowOf(text);
    row.line = number;
    row.bytes = line.size();
    rows.push_back(std::move(row));
}

} // namespace vitascope::server::api
