// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/message.h"

#include "shared/base/ascii.h"

#include <algorithm>

namespace vitascope::server::front {
namespace {

struct Reason {
    int status;
    std::string_view phrase;
};

constexpr Reason kReasons[] = {
    {100, "Continue"},
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {206, "Partial Content"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {411, "Length Required"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {416, "Range Not Satisfiable"},
    {417, "Expectation Failed"},
    {422, "Unprocessable Content"},
    {423, "Locked"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {460, "Checksum Mismatch"},
    {499, "Client Closed Request"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
    {505, "HTTP Version Not Supported"},
    {507, "Insufficient Storage"},
};

struct BodySize {
    std::uint64_t operator()(const std::string& text) const { return text.size(); }
    std::uint64_t operator()(const FileBody& file) const { return file.length; }
    std::uint64_t operator()(const BodyParts& parts) const {
        std::uint64_t sum = 0;
        for (const auto& part : parts)
            sum += std::visit(*this, part);
        return sum;
    }
};

} // namespace

void Headers::set(std::string_view name, std::string value) {
    std::erase_if(all_, [&](const Header& header) { return equalIgnoringCase(header.name, name); });
    all_.push_back({std::string(name), std::move(value)});
}

const std::string* Headers::find(std::string_view name) const {
    const auto found =
        std::ranges::find_if(all_, [&](const Header& header) { return equalIgnoringCase(header.name, name); });
    return found == all_.end() ? nullptr : &found->value;
}

std::optional<std::string> Headers::list(std::string_view name) const {
    std::optional<std::string> list;
    for (const auto& header : all_)
        if (equalIgnoringCase(header.name, name))
            list = list ? *list + "," + header.value : header.value;
    return list;
}

std::uint64_t Response::bodySize() const {
    return std::visit(BodySize(), body);
}

std::string_view reasonPhrase(int status) {
    const auto* found = std::ranges::find(kReasons, status, &Reason::status);
    return found == std::end(kReasons) ? "Unknown" : found->phrase;
}

} // namespace vitascope::server::front
