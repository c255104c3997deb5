// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/http_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>

namespace vitascope {
namespace {

constexpr std::array<std::string_view, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

// The parts of a date by where they lie in the text.
struct Form {
    std::size_t day, month, year, yearDigits, time;
};

constexpr Form kFixed{0, 3, 7, 4, 12};   // 25 Jun 2014 16:00:00 GMT
constexpr Form kOld{0, 3, 7, 2, 10};     // 25-Jun-14 16:00:00 GMT
constexpr Form kAscTime{4, 0, 16, 4, 7}; // Jun 25 16:00:00 2014

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.front() == '-')
        return std::nullopt;
    return value;
}

// Whether the text is like the pattern, in which 0 stands for a digit, ? for a digit or a blank and a for a letter.
bool matches(std::string_view text, std::string_view pattern) {
    return std::equal(text.begin(), text.end(), pattern.begin(), pattern.end(), [](char given, char wanted) {
        const bool isDigit = given >= '0' && given <= '9';
        const bool isLetter = (given >= 'a' && given <= 'z') || (given >= 'A' && given <= 'Z');
        return wanted == '0'   ? isDigit
               : wanted == '?' ? isDigit || given == ' '
               : wanted == 'a' ? isLetter
                               : given == wanted;
    });
}

std::optional<UtcTime> read(std::string_view text, const Form& form) {
    const auto month = std::ranges::find(kMonths, text.substr(form.month, 3));
    auto dayText = text.substr(form.day, 2);
    if (dayText.front() == ' ')
        dayText.remove_prefix(1);
    const auto day = number(dayText);
    auto year = number(text.substr(form.year, form.yearDigits));
    const auto hour = number(text.substr(form.time, 2));
    const auto minute = number(text.substr(form.time + 3, 2));
    const auto second = number(text.substr(form.time + 6, 2));
    if (month == kMonths.end() || !day || !year || !hour || !minute || !second || *hour > 23 || *minute > 59 ||
        *second > 60)
        return std::nullopt;
    if (form.yearDigits == 2)
        *year += *year < 70 ? 2000 : 1900;
    const std::chrono::year_month_day date(std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(month - kMonths.begin()) + 1),
                                           std::chrono::day(static_cast<unsigned>(*day)));
    if (!date.ok())
        return std::nullopt;
    return UtcTime(std::chrono::sys_days(date)) + std::chrono::hours(*hour) + std::chrono::minutes(*minute) +
           std::chrono::seconds(*second);
}

} // namespace

std::string httpDate(UtcTime time) {
    // Not to_time_t: its nanoseconds end in the year 2262.
    const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", kDays[static_cast<std::size_t>(parts.tm_wday)],
                       parts.tm_mday, kMonths[static_cast<std::size_t>(parts.tm_mon)], parts.tm_year + 1900,
                       parts.tm_hour, parts.tm_min, parts.tm_sec);
}

std::optional<UtcTime> parseHttpDate(std::string_view text) {
    if (const auto comma = text.find(", "); comma != std::string_view::npos) {
        const auto date = text.substr(comma + 2);
        if (comma == 3 && matches(text.substr(0, 3), "aaa") && matches(date, "00 aaa 0000 00:00:00 GMT"))
            return read(date, kFixed);
        if (comma >= 6 && comma <= 9 && matches(date, "00-aaa-00 00:00:00 GMT"))
            return read(date, kOld);
        return std::nullopt;
    }
    if (matches(text, "aaa aaa ?0 00:00:00 0000"))
        return read(text.substr(4), kAscTime);
    return std::nullopt;
}

} // namespace vitascope
