// SPDX-License-Identifier: GPL-3.0-or-later
// CSV (RFC 4180) that arrives in pieces: quoted fields with doubled quotes and line breaks in them, CRLF or LF, a byte
// order mark at the beginning. Fields are separated by commas or by semicolons, whichever the first record has first.
// A record that breaks the rules is given as refused, and reading goes on with the line after the one where it broke
// them. Holds one record at most, cut at kLongestRecord. Thread: one at a time.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::server::catalog {

struct CsvRecord {
    int line = 0;          // where it begins; the first is 1
    std::size_t bytes = 0; // of its text
    std::vector<std::string> fields;
    std::string refusal; // why it is none; empty if it is one

    friend bool operator==(const CsvRecord&, const CsvRecord&) = default;
};

class CsvReader {
public:
    static constexpr std::size_t kLongestRecord = 1024UL * 1024; // bytes
    static constexpr std::size_t kMostFields = 100;

    // The records that end in this piece. Empty lines are none.
    [[nodiscard]] std::vector<CsvRecord> read(std::string_view piece);
    // The last record, if the text does not end with a line break. Nothing is read after that.
    [[nodiscard]] std::optional<CsvRecord> finish();

private:
    enum class State { Start, Plain, Quoted, QuoteInQuoted, Return, Refused };

    void take(char c);
    void takeQuoted(char c);
    void takeOutside(char c);
    bool countByte();
    void endField();
    void endRecord();
    void refuse(std::string why);
    [[nodiscard]] bool isSeparator(char c);

    State state_ = State::Start;
    std::string head_; // of the text, until it is known whether it begins with a byte order mark
    bool isHeadRead_ = false;
    char separator_ = '\0'; // unknown in the first record until its first separator
    int line_ = 1;
    CsvRecord record_{.line = 1, .bytes = 0, .fields = {}, .refusal = {}};
    std::string field_;
    std::vector<CsvRecord> done_;
};

} // namespace vitascope::server::catalog
