// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/codec.h"

namespace vitascope::wire::codec {
namespace {

// Where the nesting first exceeds the limit. A scan before parsing, so that no parser meets a hostile depth.
std::optional<std::size_t> tooDeepAt(std::string_view text) {
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > kDeepestNesting)
                return i;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return std::nullopt;
}

} // namespace

Result<JsonIn> parseDocument(std::string_view text) {
    if (const auto place = tooDeepAt(text))
        return fail(ErrorCode::InvalidInput, "JSON nests too deeply at byte " + std::to_string(*place));
    try {
        return JsonIn::parse(text);
    } catch (const JsonIn::parse_error& error) {
        return fail(ErrorCode::InvalidInput, "not JSON: byte " + std::to_string(error.byte));
    } catch (const JsonIn::out_of_range&) {
        return fail(ErrorCode::InvalidInput, "JSON with a number out of range");
    }
}

std::string writeDocument(const JsonOut& document) {
    return document.dump(-1, ' ', false, JsonOut::error_handler_t::replace);
}

void Reader::refuse(const std::string& path, const std::string& why) {
    if (!error_)
        error_ = Error{ErrorCode::InvalidInput, path + ": " + why};
}

void Reader::decode(const JsonIn& in, const std::string& path, std::string& value) {
    if (!in.is_string())
        return refuse(path, "must be a string");
    value = in.get_ref<const std::string&>();
}

void Reader::decode(const JsonIn& in, const std::string& path, bool& value) {
    if (!in.is_boolean())
        return refuse(path, "must be true or false");
    value = in.get<bool>();
}

void Reader::decode(const JsonIn& in, const std::string& path, int& value) {
    std::int64_t wide = 0;
    decode(in, path, wide);
    if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max())
        return refuse(path, "is out of range");
    value = static_cast<int>(wide);
}

void Reader::decode(const JsonIn& in, const std::string& path, std::int64_t& value) {
    // Numbers that fit no 64-bit integer, and 1.0 or 1e3, arrive as floating point.
    if (!in.is_number_integer())
        return refuse(path, "must be an integer");
    if (in.is_number_unsigned() &&
        in.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return refuse(path, "is out of range");
    value = in.get<std::int64_t>();
}

void Reader::decode(const JsonIn& in, const std::string& path, double& value) {
    if (!in.is_number())
        return refuse(path, "must be a number");
    value = in.get<double>();
}

void Reader::decode(const JsonIn& in, const std::string& path, Secret& value) {
    std::string text;
    decode(in, path, text);
    value = Secret(std::move(text));
}

void Reader::decode(const JsonIn& in, const std::string& path, UtcTime& value) {
    const auto time = in.is_string() ? parseRfc3339(in.get_ref<const std::string&>()) : std::nullopt;
    if (!time)
        return refuse(path, "must be a UTC time of RFC 3339");
    value = *time;
}

void Reader::decode(const JsonIn& in, const std::string& path, Seconds& value) {
    if (!in.is_number())
        return refuse(path, "must be a number of seconds");
    value = Seconds(in.get<double>());
}

void Reader::decode(const JsonIn& in, const std::string& path, std::chrono::seconds& value) {
    std::int64_t count = 0;
    decode(in, path, count);
    value = std::chrono::seconds(count);
}

void Reader::decode(const JsonIn& in, const std::string& path, std::variant<bool, std::int64_t, std::string>& value) {
    if (in.is_boolean())
        value = in.get<bool>();
    else if (in.is_string())
        value = in.get_ref<const std::string&>();
    else
        decode(in, path, value.emplace<std::int64_t>());
}

void Reader::decode(const JsonIn& in, const std::string& path, RawObject value) {
    if (!in.is_object())
        return refuse(path, "must be an object");
    *value.text = in.dump();
}

} // namespace vitascope::wire::codec
