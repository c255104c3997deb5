// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/config.h"

#include "server/app/config_section.h"
#include "shared/base/file.h"

#include <arpa/inet.h>
#include <charconv>
#include <optional>
#include <utility>

namespace vitascope::server::app {
namespace {

constexpr std::size_t kLargestFile = 1024UL * 1024;
constexpr std::uint64_t kMiB = 1024ULL * 1024;
constexpr const char* kListenForm = R"(an IP address and a port such as "127.0.0.1:8080" or "[::1]:8080")";

bool isIpAddress(const std::string& text) {
    in6_addr room{};
    return ::inet_pton(AF_INET, text.c_str(), &room) == 1 || ::inet_pton(AF_INET6, text.c_str(), &room) == 1;
}

std::optional<ListenAddress> parseListen(std::string_view text) {
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    ListenAddress listen;
    const auto port = text.substr(colon + 1);
    const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), listen.port);
    if (error != std::errc() || end != port.data() + port.size())
        return std::nullopt;
    listen.address = text.substr(0, colon);
    const bool isV6 = listen.address.find(':') != std::string::npos;
    if (isV6 && (listen.address.front() != '[' || listen.address.back() != ']'))
        return std::nullopt;
    if (isV6)
        listen.address = listen.address.substr(1, listen.address.size() - 2);
    return isIpAddress(listen.address) ? std::optional(listen) : std::nullopt;
}

void readTls(const toml::table& root, const std::filesystem::path& folder, Mistakes& mistakes, Config::Tls& tls) {
    ConfigSection section(root, "tls", mistakes);
    std::string certificate;
    std::string key;
    section.text("certificate", certificate);
    section.text("key", key);
    if (!certificate.empty() && key.empty())
        section.refuse("certificate", "a key beside it: key = \"FILE\"");
    if (certificate.empty() && !key.empty())
        section.refuse("key", "a certificate beside it: certificate = \"FILE\"");
    if (!certificate.empty() && !key.empty())
        tls = {(folder / certificate).lexically_normal(), (folder / key).lexically_normal()};
    section.finish();
}

front::TrustedProxies readProxies(ConfigSection& section) {
    std::vector<std::string> texts;
    section.texts("trusted_proxies", texts);
    std::vector<front::AddressRange> ranges;
    for (const auto& text : texts) {
        if (const auto range = front::AddressRange::parse(text))
            ranges.push_back(*range);
        else
            section.refuse("trusted_proxies",
                           R"(IP addresses and ranges such as ["127.0.0.1", "10.0.0.0/8"], not ")" + text + "\"");
    }
    return front::TrustedProxies(std::move(ranges));
}

void readServer(const toml::table& root, const std::filesystem::path& folder, Mistakes& mistakes, bool hasTls,
                Config::Server& server) {
    ConfigSection section(root, "server", mistakes);
    std::string listen = "127.0.0.1:8080";
    section.text("listen", listen);
    section.flag("behind_proxy", server.behindProxy);
    if (const auto parsed = parseListen(listen))
        server.listen = *parsed;
    else
        section.refuse("listen", kListenForm);
    if (!server.listen.isLoopback() && !hasTls && !server.behindProxy)
        section.refuse("listen", "an address of this machine alone (127.0.0.1 or ::1), since this server speaks plain "
                                 "HTTP; give it a certificate in [tls], or set behind_proxy = true where a proxy in "
                                 "front of it does TLS");
    server.trustedProxies = readProxies(section);
    std::string data = server.data.string();
    section.text("data", data);
    server.data = (folder / data).lexically_normal();
    section.text("name", server.name);
    if (server.name.size() > 100)
        section.refuse("name", "at most 100 bytes");
    section.finish();
}

void readAuth(const toml::table& root, Mistakes& mistakes, Config::Auth& auth) {
    ConfigSection section(root, "auth", mistakes);
    using enum Config::Auth::Registration;
    section.choice<Config::Auth::Registration>(
        "registration", {{"open", Open}, {"invitation", Invitation}, {"closed", Closed}}, auth.registration);
    section.finish();
}

void readWorker(const toml::table& root, const std::filesystem::path& folder, Mistakes& mistakes,
                Config::Worker& worker) {
    ConfigSection section(root, "worker", mistakes);
    std::string program;
    section.text("package_program", program);
    if (program.find('/') != std::string::npos)
        worker.packageProgram = (folder / program).lexically_normal();
    else
        worker.packageProgram = program; // looked up in PATH
    section.number("jobs", 1, 64, worker.jobs);
    section.number("films", 0, 64, worker.films);
    section.finish();
}

void readSeconds(ConfigSection& section, std::string_view key, std::uint64_t most, std::chrono::seconds& value) {
    auto seconds = static_cast<std::uint64_t>(value.count());
    section.number(key, 1, most, seconds);
    value = std::chrono::seconds(seconds);
}

void readMiB(ConfigSection& section, std::string_view key, std::uint64_t least, std::uint64_t& bytes) {
    auto mib = bytes / kMiB;
    section.number(key, least, 1ULL << 32U, mib);
    bytes = mib * kMiB;
}

void readLimits(const toml::table& root, Mistakes& mistakes, Config::Limits& limits) {
    ConfigSection section(root, "limits", mistakes);
    section.number("connections", 16, 1'000'000, limits.connections);
    section.number("connections_per_address", 1, 1'000'000, limits.connectionsPerAddress);
    readSeconds(section, "head_seconds", 600, limits.headTime);
    readSeconds(section, "idle_seconds", 3600, limits.idleTime);
    readSeconds(section, "body_grace_seconds", 3600, limits.bodyGrace);
    readSeconds(section, "write_stall_seconds", 3600, limits.writeStall);
    readSeconds(section, "drain_seconds", 600, limits.drainTime);
    section.number("api_threads", 1, 256, limits.apiThreads);
    section.number("api_queue", 1, 100'000, limits.apiQueue);
    section.number("password_hashes", 0, 64, limits.passwordHashes);
    readMiB(section, "upload_mib", 1, limits.uploadBytes);
    readMiB(section, "upload_quota_mib", 0, limits.userBytes);
    readMiB(section, "storage_quota_mib", 0, limits.storedBytes);
    section.number("open_uploads", 0, 1'000'000, limits.openUploads);
    readMiB(section, "disk_reserve_mib", 0, limits.reserveBytes);
    auto orphanMinutes = static_cast<std::uint64_t>(limits.orphanTime.count());
    section.number("orphan_minutes", 60, 525'600, orphanMinutes);
    limits.orphanTime = std::chrono::minutes(orphanMinutes);
    section.finish();
}

void readBackup(const toml::table& root, const std::filesystem::path& folder, Mistakes& mistakes,
                Config::Backup& backup) {
    ConfigSection section(root, "backup", mistakes);
    std::string target;
    section.text("folder", target);
    if (!target.empty())
        backup.folder = (folder / target).lexically_normal();
    section.number("keep", 1, 365, backup.keep);
    section.finish();
}

void readLog(const toml::table& root, Mistakes& mistakes, Config::Log& log) {
    ConfigSection section(root, "log", mistakes);
    section.choice<log::Level>("level",
                               {{"debug", log::Level::Debug},
                                {"info", log::Level::Info},
                                {"warning", log::Level::Warning},
                                {"error", log::Level::Error}},
                               log.level);
    section.choice<log::Format>("format", {{"text", log::Format::Text}, {"json", log::Format::Json}}, log.format);
    section.flag("requests", log.requests);
    section.finish();
}

} // namespace

bool ListenAddress::isLoopback() const {
    return address.starts_with("127.") || address == "::1";
}

Result<Config> parseConfig(std::string_view text, const std::filesystem::path& file) {
    toml::table root;
    try {
        root = toml::parse(text, file.string());
    } catch (const toml::parse_error& error) {
        return fail(ErrorCode::InvalidInput, file.string() + ":" + std::to_string(error.source().begin.line) + ": " +
                                                 std::string(error.description()));
    }
    Mistakes mistakes(file.string());
    Config config;
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    readTls(root, folder, mistakes, config.tls);
    readServer(root, folder, mistakes, config.tls.isOn(), config.server);
    readAuth(root, mistakes, config.auth);
    readWorker(root, folder, mistakes, config.worker);
    readLimits(root, mistakes, config.limits);
    readBackup(root, folder, mistakes, config.backup);
    readLog(root, mistakes, config.log);
    for (const auto& [key, node] : root) {
        const auto name = key.str();
        if (name != "server" && name != "tls" && name != "auth" && name != "worker" && name != "limits" &&
            name != "backup" && name != "log")
            mistakes.add(key.source(), std::string(name) + ": there is no such table; expected [server], [tls], "
                                                           "[auth], [worker], [limits], [backup] or [log]");
    }
    if (!mistakes.isEmpty())
        return fail(ErrorCode::InvalidInput, mistakes.text());
    return config;
}

Result<Config> loadConfig(const std::filesystem::path& file) {
    const auto text = readFile(file, kLargestFile);
    if (!text)
        return fail("read the configuration", text.error());
    return parseConfig(*text, file);
}

} // namespace vitascope::server::app
