// SPDX-License-Identifier: GPL-3.0-or-later
// How far a package folder has come on its way to a server: FOLDER/upload.json, written durably at each step, so that
// another process goes on where this one ended. Thread: one.
#pragma once

#include "shared/base/id.h"
#include "shared/base/result.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace vitascope::studio {

class UploadJournal {
public:
    // The notes of this folder for this server and title; empty ones if there are none or they are of another.
    [[nodiscard]] static UploadJournal open(std::filesystem::path folder, std::string server, TitleId title);

    // One key a package, so that making it twice makes it once. Made at first use.
    [[nodiscard]] Result<std::string> idempotencyKey(const Clock& clock);
    [[nodiscard]] std::optional<PackageId> package() const { return package_; }
    [[nodiscard]] Result<void> setPackage(PackageId id);
    // The path of the track's upload; empty if there is none.
    [[nodiscard]] std::string uploadUrl(const std::string& track) const;
    [[nodiscard]] Result<void> setUploadUrl(const std::string& track, const std::string& url);
    // Forgets all: the server no longer knows the package.
    [[nodiscard]] Result<void> clear();

private:
    UploadJournal(std::filesystem::path folder, std::string server, TitleId title)
        : folder_(std::move(folder)), server_(std::move(server)), title_(title) {}
    [[nodiscard]] Result<void> save() const;

    std::filesystem::path folder_;
    std::string server_;
    TitleId title_;
    std::string key_;
    std::optional<PackageId> package_;
    std::map<std::string, std::string> uploadUrls_;
};

} // namespace vitascope::studio
