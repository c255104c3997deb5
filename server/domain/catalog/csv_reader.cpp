// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/csv_reader.h"

#include <utility>

namespace vitascope::server::catalog {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

} // namespace

std::vector<CsvRecord> CsvReader::read(std::string_view piece) {
    if (isHeadRead_) {
        for (const char c : piece)
            take(c);
        return std::exchange(done_, {});
    }
    head_ += piece;
    if (head_.size() < kByteOrderMark.size() && kByteOrderMark.starts_with(head_))
        return {};
    isHeadRead_ = true;
    const auto head = std::exchange(head_, {});
    return read(std::string_view(head).substr(head.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0));
}

std::optional<CsvRecord> CsvReader::finish() {
    isHeadRead_ = true;
    for (const char c : std::exchange(head_, {}))
        take(c);
    if (state_ == State::Quoted)
        refuse("its quotes are not closed");
    else if (state_ == State::Return)
        refuse("a carriage return stands without its line feed");
    if (record_.bytes > 0)
        endRecord();
    return done_.empty() ? std::nullopt : std::optional(std::move(done_.front()));
}

void CsvReader::take(char c) {
    if (c == '\n')
        ++line_;
    if (state_ == State::Quoted)
        takeQuoted(c);
    else if (state_ != State::Refused)
        takeOutside(c);
    // What is refused ends with its line, even within quotes: nobody knows where they were meant to end.
    if (state_ == State::Refused && c == '\n')
        endRecord();
}

void CsvReader::takeQuoted(char c) {
    if (!countByte())
        return;
    if (c == '"')
        state_ = State::QuoteInQuoted;
    else
        field_ += c;
}

void CsvReader::takeOutside(char c) {
    if (c == '\n')
        return endRecord();
    if (state_ == State::Return)
        return refuse("a carriage return stands without its line feed");
    if (c == '\r') {
        state_ = State::Return;
        return;
    }
    if (!countByte())
        return;
    if (isSeparator(c))
        return endField();
    if (c == '"') {
        if (state_ == State::Plain)
            return refuse("a quote stands in a field that does not begin with one");
        if (state_ == State::QuoteInQuoted)
            field_ += '"';
        state_ = State::Quoted;
        return;
    }
    if (state_ == State::QuoteInQuoted)
        return refuse("text follows the quote that ends a field");
    state_ = State::Plain;
    field_ += c;
}

bool CsvReader::countByte() {
    if (++record_.bytes > kLongestRecord)
        refuse("it is longer than 1 MiB");
    return state_ != State::Refused;
}

bool CsvReader::isSeparator(char c) {
    if (separator_ == '\0' && (c == ',' || c == ';'))
        separator_ = c;
    return c == separator_ && separator_ != '\0';
}

void CsvReader::endField() {
    if (record_.fields.size() == kMostFields)
        return refuse("it has more than " + std::to_string(kMostFields) + " fields");
    record_.fields.push_back(std::exchange(field_, {}));
    state_ = State::Start;
}

void CsvReader::endRecord() {
    if (state_ != State::Refused)
        endField();
    if (record_.bytes > 0) {
        done_.push_back(std::move(record_));
        if (separator_ == '\0')
            separator_ = ',';
    }
    record_ = CsvRecord{.line = line_, .bytes = 0, .fields = {}, .refusal = {}};
    state_ = State::Start;
}

void CsvReader::refuse(std::string why) {
    record_.refusal = std::move(why);
    record_.fields.clear();
    record_.fields.shrink_to_fit();
    field_.clear();
    field_.shrink_to_fit();
    state_ = State::Refused;
}

} // namespace vitascope::server::catalog
