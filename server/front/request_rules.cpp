// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/request_rules.h"

#include "shared/base/ascii.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace vitascope::server::front {
namespace {

using Verdict = tl::expected<void, Refusal>;

tl::unexpected<Refusal> refuse(int status, std::string detail) {
    return tl::unexpected<Refusal>({status, std::move(detail)});
}

bool isDigit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool isAlphanumeric(char letter) {
    return isDigit(letter) || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

// RFC 9110, 5.6.2
bool isToken(std::string_view text) {
    constexpr std::string_view kMarks = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::ranges::all_of(text, [&](char letter) {
        return isAlphanumeric(letter) || kMarks.find(letter) != std::string_view::npos;
    });
}

// Behind the scheme of an absolute target (RFC 9112, 3.2.2); nothing for the other forms.
std::optional<std::string_view> behindScheme(std::string_view target) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (target.starts_with(scheme))
            return target.substr(scheme.size());
    }
    return std::nullopt;
}

bool isHostLetter(char letter) {
    constexpr std::string_view kMarks = "-._~!$&'()*+;=:[]%";
    return isAlphanumeric(letter) || kMarks.find(letter) != std::string_view::npos;
}

bool hasKnownForm(std::string_view method, std::string_view target) {
    if (const auto rest = behindScheme(target)) {
        const auto authority = rest->substr(0, rest->find_first_of("/?"));
        return !authority.empty() && std::ranges::all_of(authority, isHostLetter); // no '@': nobody names a user here
    }
    return target.starts_with('/') || (target == "*" && method == "OPTIONS");
}

Verdict checkTarget(std::string_view method, std::string_view target) {
    if (target.size() > kTargetLimit)
        return refuse(414, "the request target is too long");
    const bool isClean = std::ranges::all_of(
        target, [](char letter) { return letter > ' ' && letter < 0x7F && letter != '#' && letter != '\\'; });
    if (!isClean || !hasKnownForm(method, target))
        return refuse(400, "malformed request target");
    return {};
}

// RFC 9112, 2.3
bool isVersion(std::string_view text) {
    return text.size() == 8 && text.starts_with("HTTP/") && isDigit(text[5]) && text[6] == '.' && isDigit(text[7]);
}

Verdict checkRequestLine(std::string_view line) {
    const auto first = line.find(' ');
    const auto second = first == std::string_view::npos ? first : line.find(' ', first + 1);
    if (second == std::string_view::npos)
        return refuse(400, "malformed request line");
    const auto method = line.substr(0, first);
    const auto version = line.substr(second + 1);
    if (!isToken(method))
        return refuse(400, "malformed method");
    if (method.size() > kMethodLimit)
        return refuse(501, "the method is longer than any that is known here"); // RFC 9112, 3
    if (!isVersion(version))
        return refuse(400, "malformed HTTP version");
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return refuse(505, "only the versions 1.0 and 1.1 of HTTP are spoken here");
    if (method == "CONNECT")
        return refuse(501, "this is no proxy");
    return checkTarget(method, line.substr(first + 1, second - first - 1));
}

// What of the headers bears on where the request ends and for whom it is.
struct Framing {
    bool isOneOne = false;
    std::size_t hosts = 0;
    std::size_t lengths = 0;
    std::size_t encodings = 0;
};

Verdict checkHost(std::string_view value) {
    if (std::ranges::all_of(value, isHostLetter))
        return {};
    return refuse(400, "malformed Host");
}

Verdict checkFramingHeader(std::string_view name, std::string_view value, Framing& framing) {
    if (equalIgnoringCase(name, "Host")) {
        ++framing.hosts;
        return checkHost(value);
    }
    if (equalIgnoringCase(name, "Content-Length")) {
        ++framing.lengths;
        const bool isOctalToSome = value.size() > 1 && value.front() == '0';
        if (value.empty() || value.size() > 18 || isOctalToSome || !std::ranges::all_of(value, isDigit))
            return refuse(400, "malformed Content-Length");
    } else if (equalIgnoringCase(name, "Transfer-Encoding")) {
        ++framing.encodings;
        if (!framing.isOneOne)
            return refuse(400, "Transfer-Encoding is not part of HTTP/1.0");
        if (!equalIgnoringCase(value, "chunked"))
            return refuse(501, "the only transfer encoding taken here is chunked");
    } else if (equalIgnoringCase(name, "Expect") && !equalIgnoringCase(value, "100-continue")) {
        return refuse(417, "the only expectation met here is 100-continue");
    }
    return {};
}

// What all lines of a head share.
Verdict checkFieldLine(std::string_view line) {
    if (line.front() == ' ' || line.front() == '\t')
        return refuse(400, "a header line is folded");
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon)))
        return refuse(400, "malformed header name");
    if (std::ranges::any_of(line.substr(colon + 1), isControl))
        return refuse(400, "a header value holds a control character");
    return {};
}

Verdict checkHeaderLine(std::string_view line, Framing& framing) {
    if (auto verdict = checkFieldLine(line); !verdict)
        return verdict;
    const auto colon = line.find(':');
    return checkFramingHeader(line.substr(0, colon), trimmed(line.substr(colon + 1)), framing);
}

Verdict checkFraming(const Framing& framing) {
    if (framing.hosts > 1 || (framing.isOneOne && framing.hosts == 0))
        return refuse(400, "there must be one Host");
    if (framing.lengths > 1)
        return refuse(400, "there must be no more than one Content-Length");
    if (framing.encodings > 1)
        return refuse(400, "there must be no more than one Transfer-Encoding");
    if (framing.encodings > 0 && framing.lengths > 0)
        return refuse(400, "Content-Length and Transfer-Encoding exclude each other");
    return {};
}

} // namespace

bool isControl(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return (byte < 0x20 && byte != '\t') || byte == 0x7F;
}

std::string originForm(std::string_view target) {
    const auto rest = behindScheme(target);
    if (!rest)
        return std::string(target);
    const auto start = rest->find_first_of("/?");
    if (start == std::string_view::npos)
        return "/";
    return ((*rest)[start] == '?' ? "/" : "") + std::string(rest->substr(start));
}

tl::expected<void, Refusal> checkTrailerLine(std::string_view line) {
    if (auto verdict = checkFieldLine(line); !verdict)
        return verdict;
    const auto name = line.substr(0, line.find(':'));
    for (const std::string_view forbidden :
         {"Content-Length", "Transfer-Encoding", "Host", "Authorization", "Content-Encoding", "Expect", "Range"}) {
        if (equalIgnoringCase(name, forbidden))
            return refuse(400, "a trailer must not be " + std::string(forbidden));
    }
    return {};
}

tl::expected<void, Refusal> checkRequestHead(std::string_view head) {
    Framing framing;
    std::size_t lines = 0;
    while (!head.empty()) {
        const auto end = head.find_first_of("\r\n");
        if (end == std::string_view::npos || head.substr(end, 2) != "\r\n")
            return refuse(400, "a line does not end in CR LF");
        const auto line = head.substr(0, end);
        head.remove_prefix(end + 2);
        if (line.empty())
            break;
        if (lines++ == 0) {
            framing.isOneOne = line.ends_with("HTTP/1.1");
            if (auto verdict = checkRequestLine(line); !verdict)
                return verdict;
        } else if (auto verdict = checkHeaderLine(line, framing); !verdict) {
            return verdict;
        }
        if (lines > kHeaderLimit + 1)
            return refuse(431, "there are too many headers");
    }
    if (lines == 0 || !head.empty())
        return refuse(400, "malformed request head");
    return checkFraming(framing);
}

} // namespace vitascope::server::front
