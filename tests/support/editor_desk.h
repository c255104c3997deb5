// SPDX-License-Identifier: GPL-3.0-or-later
// An editor at work without a window: claims or signs in to a server and takes a film through the studio's own jobs.
// For end-to-end tests and the demo. Thread: one, with a Qt event loop to spin.
#pragma once

#include "app-studio/jobs/film_job.h"
#include "shared/base/clock.h"
#include "shared/client/api_client.h"
#include "shared/transfer/http_client.h"
#include "tests/support/fake_job_store.h"

#include <QString>

#include <filesystem>
#include <functional>
#include <memory>

namespace vitascope::test {

class EditorDesk {
public:
    static constexpr auto kLogin = "editor";
    static constexpr auto kPassword = "a long film evening";

    [[nodiscard]] static Result<std::unique_ptr<EditorDesk>> open(const QString& serverUrl);

    [[nodiscard]] client::ApiClient& api() { return api_; }
    [[nodiscard]] client::Session& session() { return session_; }

    // Becomes the server's first administrator.
    [[nodiscard]] Result<void> claim(const QString& token);
    [[nodiscard]] Result<void> signIn(const QString& login, const QString& password);
    [[nodiscard]] Result<TitleId> makeTitle(const wire::TitleInput& input);
    // Packages, uploads and, if asked to, publishes; returns when it is over. The status tells what it took.
    [[nodiscard]] Result<studio::FilmStatus>
    bring(TitleId title, const std::filesystem::path& film, const std::filesystem::path& folder, bool publish = true,
          const std::function<void(const studio::FilmStatus&)>& onChanged = {});
    // The signed URL of the master playlist.
    [[nodiscard]] Result<QString> masterUrl(TitleId title);

private:
    EditorDesk(std::unique_ptr<transfer::HttpClient> http, const QString& serverUrl);

    SystemClock clock_;
    FakeJobStore store_;
    studio::JobNumber jobs_ = 0;
    std::unique_ptr<transfer::HttpClient> http_;
    client::Session session_;
    client::ApiClient api_;
};

} // namespace vitascope::test
