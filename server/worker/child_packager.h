// SPDX-License-Identifier: GPL-3.0-or-later
// Films are packaged by a child process, `vitascope-package package FILM --out FOLDER`: a decoder that crashes kills
// the child and not the server, and nothing that a client wrote is among its arguments. Thread: any, several at once.
#pragma once

#include "server/domain/publishing/package_film.h"

#include <chrono>

namespace vitascope::server::worker {

struct ChildPackagerOptions {
    std::filesystem::path program;         // vitascope-package
    std::chrono::seconds silence{10 * 60}; // without a line of progress: then the child is killed
    std::chrono::milliseconds grace{2000}; // between being asked to end and being killed
};

class ChildPackager final : public publishing::FilmPackager {
public:
    explicit ChildPackager(ChildPackagerOptions options) : options_(std::move(options)) {}

    [[nodiscard]] Result<void> package(const std::filesystem::path& film, const std::filesystem::path& folder,
                                       const publishing::PackagingReport& report, const std::stop_token& stop) override;

private:
    const ChildPackagerOptions options_;
};

} // namespace vitascope::server::worker
