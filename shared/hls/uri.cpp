// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/hls/uri.h"

#include <algorithm>

namespace vitascope::hls {
namespace {

struct Parts {
    std::string_view scheme, authority, path, query, fragment; // query with '?', fragment with '#', authority with "//"
};

bool isAlpha(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::size_t schemeLength(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || !isAlpha(text[0]))
        return 0;
    const auto scheme = text.substr(0, colon);
    const bool valid = std::all_of(scheme.begin(), scheme.end(), [](char c) {
        return isAlpha(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
    });
    return valid ? colon + 1 : 0;
}

Parts split(std::string_view text) {
    Parts parts;
    const auto cut = [&text](std::size_t length) {
        const auto head = text.substr(0, length);
        text.remove_prefix(head.size());
        return head;
    };
    parts.scheme = cut(schemeLength(text));
    if (text.substr(0, 2) == "//")
        parts.authority = cut(std::min(text.find_first_of("/?#", 2), text.size()));
    parts.path = cut(std::min(text.find_first_of("?#"), text.size()));
    parts.query = cut(std::min(text.find('#'), text.size()));
    parts.fragment = text;
    return parts;
}

// RFC 3986 §5.2.4
std::string removeDotSegments(std::string_view in) {
    std::string out;
    const auto dropLast = [&out] { out.resize(std::min(out.rfind('/'), out.size())); };
    const auto startsWith = [&in](std::string_view prefix) { return in.substr(0, prefix.size()) == prefix; };
    while (!in.empty()) {
        if (startsWith("../"))
            in.remove_prefix(3);
        else if (startsWith("./") || startsWith("/./"))
            in.remove_prefix(2);
        else if (in == "/.")
            in = "/";
        else if (startsWith("/../") || in == "/..") {
            in = in == "/.." ? std::string_view("/") : in.substr(3);
            if (out.find('/') == std::string::npos)
                out.clear();
            else
                dropLast();
        } else if (in == "." || in == "..")
            in = {};
        else {
            const auto end = std::min(in.find('/', 1), in.size());
            out += in.substr(0, end);
            in.remove_prefix(end);
        }
    }
    return out;
}

std::string merge(const Parts& base, std::string_view path) {
    if (!base.authority.empty() && base.path.empty())
        return "/" + std::string(path);
    const auto slash = base.path.rfind('/');
    const auto folder = slash == std::string_view::npos ? std::string_view() : base.path.substr(0, slash + 1);
    return std::string(folder) + std::string(path);
}

} // namespace

std::string resolveUri(std::string_view base, std::string_view reference) {
    const Parts from = split(base);
    Parts to = split(reference);
    std::string path;
    if (!to.scheme.empty() || !to.authority.empty()) {
        path = removeDotSegments(to.path);
    } else {
        to.authority = from.authority;
        if (to.path.empty()) {
            path = from.path;
            if (to.query.empty())
                to.query = from.query;
        } else {
            path = removeDotSegments(to.path.front() == '/' ? std::string(to.path) : merge(from, to.path));
        }
    }
    std::string out(to.scheme.empty() ? from.scheme : to.scheme);
    out += to.authority;
    out += path;
    out += to.query;
    out += to.fragment;
    return out;
}

bool isRelativePath(std::string_view reference) {
    const Parts parts = split(reference);
    return parts.scheme.empty() && parts.authority.empty() && !parts.path.empty() && parts.path.front() != '/';
}

} // namespace vitascope::hls
