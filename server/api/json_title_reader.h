// SPDX-License-Identifier: GPL-3.0-or-later
// Titles as JSON lines: one TitleInput object a line, as in POST /api/v1/titles; LF or CRLF, a byte order mark at the
// beginning, empty lines are none. A row replaces all that a title had, as a PUT does. Holds one line at most. Thread:
// one at a time.
#pragma once

#include "server/domain/catalog/title_rows.h"

namespace vitascope::server::api {

class JsonTitleReader final : public catalog::TitleRowReader {
public:
    static constexpr std::size_t kLongestLine = 1024UL * 1024; // bytes; a longer one is refused

    // Never fail: whatever is wrong is one line's.
    [[nodiscard]] Result<std::vector<catalog::TitleRow>> read(std::string_view piece) override;
    [[nodiscard]] Result<std::vector<catalog::TitleRow>> finish() override;

private:
    void append(std::string_view text);
    void endLine(std::vector<catalog::TitleRow>& rows);

    int number_ = 1;
    std::string line_;
    bool isTooLong_ = false; // and line_ is empty
};

} // namespace vitascope::server::api
