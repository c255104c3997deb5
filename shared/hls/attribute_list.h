// SPDX-License-Identifier: GPL-3.0-or-later
// Attribute lists of playlist tags (RFC 8216 §4.2), and the values that stand in them. Thread: any.
#pragma once

#include "shared/base/result.h"
#include "shared/hls/playlist.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace vitascope::hls {

class AttributeList {
public:
    // The text is referred to, not copied. Corrupt for a name outside [A-Z0-9-], a value that is missing or not closed,
    // a name given twice, or anything left over. One space after a comma is let pass, since real packagers write it.
    [[nodiscard]] static Result<AttributeList> parse(std::string_view text);

    // Each is nothing (flag: false) if the attribute is absent or has another form; the latter also makes check() fail.
    [[nodiscard]] std::optional<std::string_view> quoted(std::string_view name);
    [[nodiscard]] std::optional<std::string_view> enumerated(std::string_view name);
    [[nodiscard]] std::optional<std::uint64_t> integer(std::string_view name);
    [[nodiscard]] std::optional<double> decimal(std::string_view name);
    [[nodiscard]] std::optional<Resolution> resolution(std::string_view name);
    [[nodiscard]] bool flag(std::string_view name); // YES or NO

    // The text of a value in whichever form, without its quotation marks.
    [[nodiscard]] std::optional<std::string_view> any(std::string_view name) const;

    // Corrupt if a value that was asked for had another form; the first of them is named.
    [[nodiscard]] Result<void> check() const { return checked_; }

private:
    struct Attribute {
        std::string_view name;
        std::string_view value;
        bool isQuoted;
    };

    [[nodiscard]] Result<void> add(std::string_view name, std::string_view value, bool isQuoted);
    [[nodiscard]] const Attribute* find(std::string_view name) const;
    void reject(std::string_view name, std::string_view what);

    std::vector<Attribute> attributes_;
    Result<void> checked_;
};

// Decimal digits only, up to 2^64 - 1.
[[nodiscard]] std::optional<std::uint64_t> parseInteger(std::string_view text);
// Digits with at most one point; not negative, no exponent, finite.
[[nodiscard]] std::optional<double> parseDecimal(std::string_view text);
// The same as microseconds, rounded; nothing above a year.
[[nodiscard]] std::optional<Duration> parseDuration(std::string_view text);

} // namespace vitascope::hls
