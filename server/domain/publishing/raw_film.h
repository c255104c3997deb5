// SPDX-License-Identifier: GPL-3.0-or-later
// A raw film: a complete upload that the server itself packages for a title. Thread: values; a repository works in the
// thread of its scope.
#pragma once

#include "server/domain/publishing/package.h"

namespace vitascope::server::publishing {

struct RawFilm {
    UploadId upload; // there is at most one film of an upload
    TitleId title;
    AssetKind asset = AssetKind::Main;
    UserId submitter;
    JobId job; // that packages it
};

class RawFilmRepository {
public:
    virtual ~RawFilmRepository() = default;
    // NotFound if the title is not there; AlreadyExists if there is a film of the upload.
    [[nodiscard]] virtual Result<void> insert(WriteScope& scope, const RawFilm& film) = 0;
    [[nodiscard]] virtual Result<std::optional<RawFilm>> find(ReadScope& scope, UploadId upload) = 0;
    // Removing what is not there succeeds.
    [[nodiscard]] virtual Result<void> remove(WriteScope& scope, UploadId upload) = 0;
};

} // namespace vitascope::server::publishing
