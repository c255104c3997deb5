// SPDX-License-Identifier: GPL-3.0-or-later
// Bitstreams are decoded by a child process, `vitascope-package verify --manifest MANIFEST --file FILE`: a
// decoder that crashes kills the child and not the server. Thread: any, several at once.
#pragma once

#include "server/domain/publishing/verify_track.h"

#include <chrono>

namespace vitascope::server::worker {

struct ChildVerifierOptions {
    std::filesystem::path program;         // vitascope-package
    std::filesystem::path workFolder;      // for the manifest while the child reads it; made if it is not there
    std::chrono::seconds patience{5 * 60}; // added to the film's own length: then the child is killed
    std::chrono::milliseconds grace{2000}; // between being asked to end and being killed
};

class ChildVerifier final : public publishing::BitstreamVerifier {
public:
    explicit ChildVerifier(ChildVerifierOptions options) : options_(std::move(options)) {}

    // Unavailable, with the path, if the program is not there; Timeout; Internal if the child crashed.
    [[nodiscard]] Result<void> verify(const std::filesystem::path& file, const package::TrackManifest& manifest,
                                      const std::stop_token& stop) override;

private:
    const ChildVerifierOptions options_;
};

} // namespace vitascope::server::worker
