// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/trusted_proxies.h"

#include "shared/base/ascii.h"

#include <algorithm>
#include <optional>

namespace vitascope::server::front {
namespace {

// One station of the way, as the next one saw it.
struct Hop {
    std::string node;  // "203.0.113.7", "203.0.113.7:80", "[2001:db8::1]:80", "unknown"
    std::string proto; // "https"; empty if it is not told
};
using Hops = std::vector<Hop>; // the nearest to us is the last

// ---- Forwarded

// Reads `name=value` pairs from a text; a value is a token or a quoted string (RFC 9110, 5.6).
class PairReader {
public:
    explicit PairReader(std::string_view text) : rest_(text) { skipBlanks(); }

    [[nodiscard]] bool isAtEnd() const { return rest_.empty(); }
    // Takes the character if it is next.
    bool take(char wanted) {
        if (!rest_.starts_with(wanted))
            return false;
        rest_.remove_prefix(1);
        skipBlanks();
        return true;
    }
    // False if there is no well-formed pair.
    bool takePair(std::string& name, std::string& value) {
        name = takeToken();
        if (name.empty() || !rest_.starts_with('='))
            return false;
        rest_.remove_prefix(1);
        const bool isRead = rest_.starts_with('"') ? takeQuoted(value) : !(value = takeToken()).empty();
        skipBlanks();
        return isRead;
    }

private:
    void skipBlanks() { rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t"), rest_.size())); }
    std::string takeToken() {
        const auto size = std::min(rest_.find_first_of(" \t,;=\""), rest_.size());
        std::string token(rest_.substr(0, size));
        rest_.remove_prefix(size);
        return token;
    }
    bool takeQuoted(std::string& value) {
        value.clear();
        for (std::size_t at = 1; at < rest_.size(); ++at) {
            if (rest_[at] == '"') {
                rest_.remove_prefix(at + 1);
                return true;
            }
            if (rest_[at] == '\\' && ++at == rest_.size())
                return false;
            value += rest_[at];
        }
        return false;
    }

    std::string_view rest_;
};

bool readHop(PairReader& reader, Hop& hop) {
    do {
        std::string name;
        std::string value;
        if (!reader.takePair(name, value))
            return false;
        if (equalIgnoringCase(name, "for"))
            hop.node = std::move(value);
        else if (equalIgnoringCase(name, "proto"))
            hop.proto = std::move(value);
    } while (reader.take(';'));
    return true;
}

// Nothing if any of it is malformed: where a quoted string begins decides what all behind it means.
std::optional<Hops> readForwarded(const Headers& headers) {
    Hops hops;
    for (const auto& header : headers.all()) {
        if (!equalIgnoringCase(header.name, "Forwarded"))
            continue;
        PairReader reader(header.value);
        do {
            if (!readHop(reader, hops.emplace_back()))
                return std::nullopt;
        } while (reader.take(','));
        if (!reader.isAtEnd())
            return std::nullopt;
    }
    return hops;
}

// ---- X-Forwarded-For, X-Forwarded-Proto

std::vector<std::string> listOf(const Headers& headers, std::string_view name) {
    std::vector<std::string> items;
    for (const auto& header : headers.all()) {
        if (!equalIgnoringCase(header.name, name))
            continue;
        std::string_view rest = header.value;
        for (auto comma = rest.find(','); comma != std::string_view::npos; comma = rest.find(',')) {
            items.emplace_back(trimmed(rest.substr(0, comma)));
            rest.remove_prefix(comma + 1);
        }
        items.emplace_back(trimmed(rest));
    }
    return items;
}

Hops readForwardedFor(const Headers& headers) {
    Hops hops;
    for (auto& node : listOf(headers, "X-Forwarded-For"))
        hops.push_back({std::move(node), {}});
    const auto protos = listOf(headers, "X-Forwarded-Proto");
    for (auto& hop : hops) // the nearest proxy's word; only one of them sets it as a rule
        hop.proto = protos.empty() ? std::string() : protos.back();
    return hops;
}

// ---- Both

bool isPort(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<IpAddress> addressOf(std::string_view node) {
    if (const auto address = IpAddress::parse(node))
        return address;
    if (node.starts_with('[')) {
        const auto end = node.find(']');
        if (end == std::string_view::npos)
            return std::nullopt;
        const auto behind = node.substr(end + 1);
        if (!behind.empty() && !(behind.front() == ':' && isPort(behind.substr(1))))
            return std::nullopt;
        const auto address = IpAddress::parse(node.substr(1, end - 1));
        return address && node.substr(0, end).find(':') != std::string_view::npos ? address : std::nullopt;
    }
    const auto colon = node.find(':');
    if (colon == std::string_view::npos || !isPort(node.substr(colon + 1)))
        return std::nullopt;
    return IpAddress::parse(node.substr(0, colon));
}

std::optional<Origin> originIn(const Hops& hops, const TrustedProxies& proxies, bool isSecure) {
    for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) {
        const auto address = addressOf(hop->node);
        if (!address)
            return std::nullopt;
        if (hop + 1 == hops.rend() || !proxies.contains(*address)) {
            const bool isTold = !hop->proto.empty();
            return Origin{address->toString(), isTold ? equalIgnoringCase(hop->proto, "https") : isSecure};
        }
    }
    return std::nullopt;
}

} // namespace

bool TrustedProxies::contains(const IpAddress& address) const {
    return std::any_of(ranges_.begin(), ranges_.end(), [&](const auto& range) { return range.contains(address); });
}

bool TrustedProxies::contains(std::string_view address) const {
    const auto parsed = IpAddress::parse(address);
    return parsed && contains(*parsed);
}

Origin TrustedProxies::originOf(const Origin& connection, const Headers& headers) const {
    if (ranges_.empty() || !contains(connection.address))
        return connection;
    const auto standard = readForwarded(headers);
    const auto usual = readForwardedFor(headers);
    const bool isStandardThere = !standard || !standard->empty();
    const auto byStandard = standard ? originIn(*standard, *this, connection.isSecure) : std::nullopt;
    if (usual.empty())
        return byStandard.value_or(connection);
    const auto byUsual = originIn(usual, *this, connection.isSecure);
    if (!byUsual || (isStandardThere && (!byStandard || byStandard->address != byUsual->address)))
        return connection;
    return *byUsual;
}

} // namespace vitascope::server::front
