// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include "tests/architecture/cmake_calls.h"

#include <algorithm>
#include <array>
#include <regex>
#include <sstream>

namespace vitascope::architecture {
namespace {

// Headers of the C library and the system; those of the C++ library have no dot.
constexpr std::array<std::string_view, 31> kSystemHeaders = {
    "unistd.h", "fcntl.h",  "malloc.h", "poll.h",    "signal.h", "spawn.h",  "errno.h",    "pthread.h",
    "sched.h",  "endian.h", "time.h",   "string.h",  "stdio.h",  "stdlib.h", "stdint.h",   "limits.h",
    "locale.h", "dirent.h", "netdb.h",  "sys/",      "netinet/", "arpa/",    "linux/",     "net/",
    "asm/",     "grp.h",    "pwd.h",    "termios.h", "elf.h",    "link.h",   "execinfo.h",
};

bool startsWith(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

bool isInside(std::string_view path, std::string_view place) {
    return startsWith(path, place) && (path.size() == place.size() || path[place.size()] == '/');
}

bool isSystem(std::string_view header) {
    return header.find_first_of("./") == std::string_view::npos ||
           std::any_of(kSystemHeaders.begin(), kSystemHeaders.end(),
                       [header](std::string_view start) { return startsWith(header, start); });
}

const ThirdParty* thirdPartyOf(std::string_view name, std::vector<std::string_view> ThirdParty::*starts) {
    for (const auto& party : thirdParties()) {
        for (const auto start : party.*starts) {
            if (startsWith(name, start))
                return &party;
        }
    }
    return nullptr;
}

std::string folderOf(const std::string& path) {
    return std::filesystem::path(path).parent_path().generic_string();
}

} // namespace

Rules::Rules(const Table& table, std::filesystem::path qtHeaders) : table_(table), qtHeaders_(std::move(qtHeaders)) {}

const Place* Rules::placeOf(std::string_view path) const {
    const Place* longest = nullptr;
    for (const auto& place : table_) {
        if (isInside(path, place.path) && (longest == nullptr || place.path.size() > longest->path.size()))
            longest = &place;
    }
    return longest;
}

void Rules::reach(const Place& from, std::set<std::string_view>& reached) const {
    for (const auto use : from.uses) {
        const auto place =
            std::find_if(table_.begin(), table_.end(), [use](const Place& it) { return it.path == use; });
        if (reached.insert(use).second && place != table_.end())
            reach(*place, reached);
    }
}

bool Rules::mayUse(const Place& from, const Place& to) const {
    std::set<std::string_view> reached;
    reach(from, reached);
    return &from == &to || reached.count(to.path) > 0;
}

Violations Rules::checkTable() const {
    Violations found;
    for (const auto& place : table_) {
        std::set<std::string_view> reached;
        reach(place, reached);
        if (reached.count(place.path) > 0)
            found.push_back("table: " + std::string(place.path) + " uses itself by way of others");
        for (const auto use : place.uses) {
            if (std::none_of(table_.begin(), table_.end(), [use](const Place& it) { return it.path == use; }))
                found.push_back("table: " + std::string(place.path) + " uses " + std::string(use) +
                                ", which is not there");
        }
    }
    return found;
}

Violations Rules::checkIncludes(const std::string& path, std::string_view text) const {
    static const std::regex kInclude(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"].*)");
    const auto* from = placeOf(path);
    if (from == nullptr)
        return {path + ":1: its folder is not in the table"};
    Violations found;
    std::istringstream lines{std::string(text)};
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        std::smatch match;
        if (!std::regex_match(line, match, kInclude))
            continue;
        const auto wrong = match[1] == "\"" ? judgeOurs(*from, match[2]) : judgeTheirs(*from, match[2]);
        if (wrong)
            found.push_back(path + ":" + std::to_string(number) + ": " + match[2].str() + ": " + *wrong);
    }
    return found;
}

std::optional<std::string> Rules::judgeOurs(const Place& from, const std::string& header) const {
    const bool isGenerated = header.find('/') == std::string::npos &&
                             (startsWith(header, "ui_") || std::filesystem::path(header).extension() == ".moc");
    if (isGenerated)
        return std::nullopt;
    const auto* to = placeOf(header);
    if (to == nullptr)
        return "it is not named from the root, or its folder is not in the table";
    if (!mayUse(from, *to))
        return std::string(from.path) + " may not use " + std::string(to->path);
    return std::nullopt;
}

std::optional<std::string> Rules::qtModuleOf(const std::string& header) const {
    if (header.empty() || header[0] != 'Q')
        return std::nullopt;
    const auto slash = header.find('/');
    if (slash != std::string::npos)
        return header.substr(0, slash);
    for (const auto& entry : std::filesystem::directory_iterator(qtHeaders_)) {
        const auto name = entry.path().filename().string();
        if (startsWith(name, "Qt") && (header == name || std::filesystem::exists(entry.path() / header)))
            return name;
    }
    return "Qt of an unknown module";
}

std::optional<std::string> Rules::judgeTheirs(const Place& from, const std::string& header) const {
    auto name = qtModuleOf(header);
    if (const auto* party = thirdPartyOf(header, &ThirdParty::headers))
        name = std::string(party->name);
    if (!name)
        return isSystem(header) ? std::nullopt : std::optional<std::string>("no library that is known");
    if (std::find(from.thirdParties.begin(), from.thirdParties.end(), *name) == from.thirdParties.end())
        return std::string(from.path) + " may not use " + *name;
    return std::nullopt;
}

std::vector<Rules::Library> Rules::librariesOf(const std::string& path, std::string_view text) {
    std::vector<Library> libraries;
    for (const auto& call : cmakeCalls(text)) {
        if (call.name == "vitascope_library" && !call.arguments.empty())
            libraries.push_back({"vitascope::" + call.arguments[0], folderOf(path)});
    }
    return libraries;
}

// A library is one folder with those below it, so a link is right if any of the arrows between the two is.
bool Rules::mayLink(std::string_view from, std::string_view to) const {
    for (const auto& a : table_) {
        for (const auto& b : table_) {
            const bool isFrom = &a == placeOf(from) || isInside(a.path, from);
            const bool isTo = &b == placeOf(to) || isInside(b.path, to);
            if (isFrom && isTo && mayUse(a, b))
                return true;
        }
    }
    return false;
}

bool Rules::mayUseThirdParty(std::string_view folder, std::string_view name) const {
    const auto* place = placeOf(folder);
    return place != nullptr &&
           std::find(place->thirdParties.begin(), place->thirdParties.end(), name) != place->thirdParties.end();
}

std::optional<std::string> Rules::judgeLink(const std::string& folder, const std::string& target, bool isPublic,
                                            const std::vector<Library>& libraries) const {
    if (startsWith(target, "vitascope::")) {
        const auto library = std::find_if(libraries.begin(), libraries.end(),
                                          [&target](const Library& it) { return it.target == target; });
        if (library == libraries.end())
            return target == "vitascope::translations" ? std::nullopt : std::optional<std::string>("no such library");
        if (!mayLink(folder, library->folder))
            return folder + " may not link " + library->folder;
        return std::nullopt;
    }
    const auto* party = thirdPartyOf(target, &ThirdParty::targets);
    const bool isQt = startsWith(target, "Qt6::");
    if (party == nullptr && !isQt)
        return target.find("::") == std::string::npos ? std::nullopt
                                                      : std::optional<std::string>("no library that is known");
    const auto name = isQt ? "Qt" + target.substr(5) : std::string(party->name);
    if (!mayUseThirdParty(folder, name))
        return folder + " may not link " + name;
    if (isPublic && !isQt && party->isPrivate)
        return name + " must be PRIVATE";
    return std::nullopt;
}

Violations Rules::checkLinks(const std::string& path, std::string_view text,
                             const std::vector<Library>& libraries) const {
    static const std::set<std::string> kKeywords = {"SOURCES", "PUBLIC", "PRIVATE", "INTERFACE", "PCH"};
    Violations found;
    for (const auto& call : cmakeCalls(text)) {
        if (call.name != "vitascope_library" && call.name != "target_link_libraries")
            continue;
        std::string keyword;
        for (const auto& argument : call.arguments) {
            if (kKeywords.count(argument) > 0) {
                keyword = argument;
                continue;
            }
            const bool isLink = keyword == "PUBLIC" || keyword == "PRIVATE" || keyword == "INTERFACE";
            const auto wrong =
                isLink ? judgeLink(folderOf(path), argument, keyword != "PRIVATE", libraries) : std::nullopt;
            if (wrong)
                found.push_back(path + ":" + std::to_string(call.line) + ": " + argument + ": " + *wrong);
        }
    }
    return found;
}

} // namespace vitascope::architecture
