// SPDX-License-Identifier: GPL-3.0-or-later
// The REST API of the server as typed calls (docs/api.md). Each call blocks until its answer or failure and can be
// stopped; nothing is tried again but a request whose access token had expired. Failures of the server keep its code
// and text (problem_mapping.h), failures of the network are Unavailable or Timeout. Subjects that only some programs
// need have classes of their own beside this one. Thread: any.
#pragma once

#include "shared/client/session.h"
#include "shared/wire/auth.h"
#include "shared/wire/event.h"
#include "shared/wire/job.h"
#include "shared/wire/playback.h"
#include "shared/wire/publishing.h"
#include "shared/wire/search.h"
#include "shared/wire/server_info.h"
#include "shared/wire/title.h"

#include <chrono>
#include <optional>
#include <stop_token>
#include <string>

namespace vitascope::client {

struct TitleQuery {
    wire::TitleFilter filter = wire::TitleFilter::Published;
    std::optional<int> limit = {};
    std::optional<std::string> cursor = {};   // TitlePage::nextCursor of the page before
    std::optional<std::string> text = {};     // what somebody types: the last word may be unfinished
    std::optional<wire::TitleSort> sort = {}; // without one: by relevance if there is a text, or else the newest first
    std::optional<wire::SortOrder> order = {};
    std::optional<std::string> genre = {}; // a name or a key
    std::optional<int> yearFrom = {};
    std::optional<int> yearTo = {};
    std::optional<int> maximumAge = {};
    std::optional<std::string> originalLanguage = {}; // BCP 47
    bool wantsTotal = false;                          // TitlePage::total
};

enum class PictureKind { Poster, Backdrop };

struct Picture {
    std::string jpeg;
    std::string etag;
};

class ApiClient {
public:
    explicit ApiClient(Session& session) : session_(session) {}

    [[nodiscard]] Session& session() const { return session_; }

    [[nodiscard]] Result<wire::ServerInfo> server(const std::stop_token& stop = {}) const;
    [[nodiscard]] Result<wire::Health> health(const std::stop_token& stop = {}) const;

    // Each of these three leaves the session signed in.
    Result<wire::User> claim(const wire::ClaimRequest& request, const std::stop_token& stop = {}) const;
    Result<wire::User> registerUser(const wire::RegisterRequest& request, const std::stop_token& stop = {}) const;
    Result<wire::User> signIn(const wire::SignInRequest& request, const std::stop_token& stop = {}) const;
    // The session is forgotten here even if the server could not be told.
    Result<void> signOut(const std::stop_token& stop = {}) const;
    [[nodiscard]] Result<wire::User> me(const std::stop_token& stop = {}) const;

    [[nodiscard]] Result<wire::TitlePage> titles(const TitleQuery& query, const std::stop_token& stop = {}) const;
    // For a search box, as somebody types.
    [[nodiscard]] Result<wire::Suggestions> suggest(const std::string& text, const std::stop_token& stop = {}) const;
    [[nodiscard]] Result<wire::Title> title(TitleId id, const std::stop_token& stop = {}) const;
    Result<wire::Title> createTitle(const wire::TitleInput& input, const std::stop_token& stop = {}) const;
    // Conflict if the title is no longer at this version (Title::version).
    Result<wire::Title> updateTitle(TitleId id, int version, const wire::TitleInput& input,
                                    const std::stop_token& stop = {}) const;
    Result<void> deleteTitle(TitleId id, const std::stop_token& stop = {}) const;
    Result<wire::Title> publish(TitleId id, const std::stop_token& stop = {}) const;
    Result<wire::Title> withdraw(TitleId id, const std::stop_token& stop = {}) const;

    // contentType: image/jpeg, image/png or image/webp; at most 20 MiB.
    // Conflict if the picture that is there is not of the version (0: none is there; nothing: whichever it is).
    Result<void> putPicture(TitleId id, PictureKind kind, std::string picture, const std::string& contentType,
                            std::optional<int> replaces = {}, const std::stop_token& stop = {}) const;
    Result<void> deletePicture(TitleId id, PictureKind kind, std::optional<int> version = {},
                               const std::stop_token& stop = {}) const;
    // Nothing if it is still the one of this ETag.
    [[nodiscard]] Result<std::optional<Picture>> picture(TitleId id, PictureKind kind, int width,
                                                         const std::optional<std::string>& knownEtag,
                                                         const std::stop_token& stop = {}) const;

    // The same key gives the same package, so that a call whose answer was lost can be made again.
    Result<wire::Package> createPackage(TitleId id, const wire::PackageInput& input, const std::string& idempotencyKey,
                                        const std::stop_token& stop = {}) const;
    [[nodiscard]] Result<wire::Package> package(PackageId id, const std::stop_token& stop = {}) const;
    Result<wire::Track> submitTrack(PackageId id, const wire::TrackSubmission& submission,
                                    const std::stop_token& stop = {}) const;
    [[nodiscard]] Result<wire::Track> track(PackageId package, TrackId id, const std::stop_token& stop = {}) const;
    [[nodiscard]] Result<wire::Job> job(JobId id, const std::stop_token& stop = {}) const;
    // What has happened behind the cursor; waits up to that long for something to happen. The first call has no cursor.
    [[nodiscard]] Result<wire::EventBatch> events(const std::optional<std::string>& after, std::chrono::seconds wait,
                                                  const std::stop_token& stop = {}) const;

    [[nodiscard]] Result<wire::Playback> playback(TitleId id, const std::stop_token& stop = {}) const;
    // Conflict if there is none (Title::trailerPackageId).
    [[nodiscard]] Result<wire::Playback> trailerPlayback(TitleId id, const std::stop_token& stop = {}) const;

private:
    Session& session_;
};

} // namespace vitascope::client
