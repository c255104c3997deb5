// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/backup_manifest.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

namespace vitascope::server::backup {
namespace {

using nlohmann::json;

constexpr int kFormat = 1;

// Below one of the folders of a data folder, without "." and "..".
bool isPathOfData(const std::string& text) {
    if (text == kDatabaseName)
        return true;
    const std::filesystem::path path(text);
    const auto first = path.empty() ? std::string() : path.begin()->string();
    return path.is_relative() && path.lexically_normal() == path && path.has_filename() &&
           (first == "blobs" || first == "pictures" || first == "spool") && first != text;
}

BackedUpFile fileOf(const json& entry) {
    BackedUpFile file{
        .path = entry.at("path").get<std::string>(), .size = entry.at("size").get<std::uint64_t>(), .digest = {}};
    const auto digest = Digest::parse(entry.at("digest").get<std::string>());
    if (!digest || !isPathOfData(file.path))
        throw std::invalid_argument("the file '" + file.path + "' cannot be one of a backup");
    file.digest = *digest;
    return file;
}

} // namespace

std::string toJson(const BackupManifest& manifest) {
    json files = json::array();
    for (const auto& file : manifest.files)
        files.push_back({{"path", file.path}, {"size", file.size}, {"digest", file.digest.toHex()}});
    return json{{"format", kFormat},
                {"version", manifest.version},
                {"takenAt", toRfc3339(manifest.takenAt)},
                {"files", std::move(files)}}
        .dump(1);
}

Result<BackupManifest> parseBackupManifest(std::string_view text) {
    try {
        const auto root = json::parse(text);
        if (const auto format = root.at("format").get<int>(); format != kFormat)
            return fail(ErrorCode::Conflict, "the backup has format " + std::to_string(format) +
                                                 ", which this version does not know; use the one that made it");
        BackupManifest manifest;
        manifest.version = root.at("version").get<std::string>();
        const auto takenAt = parseRfc3339(root.at("takenAt").get<std::string>());
        if (!takenAt)
            return fail(ErrorCode::InvalidInput, "the manifest of the backup tells no time");
        manifest.takenAt = *takenAt;
        for (const auto& entry : root.at("files"))
            manifest.files.push_back(fileOf(entry));
        if (std::ranges::count(manifest.files, kDatabaseName, &BackedUpFile::path) != 1)
            return fail(ErrorCode::InvalidInput, "the manifest of the backup names no database");
        return manifest;
    } catch (const std::exception& error) { // of nlohmann, and from fileOf
        return fail(ErrorCode::InvalidInput, std::string("the manifest of the backup is damaged: ") + error.what());
    }
}

} // namespace vitascope::server::backup
