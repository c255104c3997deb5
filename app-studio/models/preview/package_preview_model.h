// SPDX-License-Identifier: GPL-3.0-or-later
// One packaged film as a person looks at it before it travels: what its source was, its ladder with true sizes, the
// tracks with what is made of their names and flags, and the film itself, which plays from the package's folder.
// Thread: the GUI thread; manifests are read on a thread of its own ("package-preview").
#pragma once

#include "app-studio/jobs/film_inspector.h"
#include "app-studio/jobs/film_request.h"
#include "app-studio/models/preview/track_drafts.h"
#include "app-studio/preview/package_contents.h"
#include "app-studio/preview/package_fetcher.h"
#include "shared/base/units.h"
#include "shared/desktop/media/film_player.h"
#include "shared/desktop/session/background_calls.h"

#include <QObject>

#include <optional>
#include <vector>

namespace vitascope::studio {

// Which film of the queue.
struct PreviewSubject {
    quint64 job = 0;
    FilmRequest request;
    bool canApprove = false; // it waits for this
};

class PackagePreviewModel final : public QObject {
    Q_OBJECT
public:
    // All outlive it; the player plays from the fetcher.
    PackagePreviewModel(FilmInspector& inspector, PackageFetcher& fetcher, desktop::FilmPlayer& player,
                        QObject* parent = nullptr);

    void open(PreviewSubject subject);
    void close(); // and stops the film

    enum class Phase { Closed, Reading, Ready, Failed };
    [[nodiscard]] Phase phase() const { return phase_; }
    [[nodiscard]] const PreviewSubject& subject() const { return subject_; }
    [[nodiscard]] const std::optional<Error>& error() const { return error_; } // when Failed
    // What the file was; nothing while it is looked at, or when it is not there any more.
    [[nodiscard]] const std::optional<FilmInspection>& source() const { return source_; }

    [[nodiscard]] Seconds duration() const;
    [[nodiscard]] std::vector<package::TrackManifest> tracks(package::TrackKind kind) const; // as they would travel
    [[nodiscard]] std::uint64_t bytes() const;                                               // of all tracks
    [[nodiscard]] Seconds uploadTime(BitsPerSecond rate) const;

    // The edits: no effect but while Ready and canApprove.
    [[nodiscard]] const TrackDrafts& drafts() const { return drafts_; }
    [[nodiscard]] bool canEdit() const { return phase_ == Phase::Ready && subject_.canApprove; }
    [[nodiscard]] bool isChanged() const { return !drafts_.changes().empty(); }
    void setLanguage(const QString& track, const QString& typed);
    void setLabel(const QString& track, const QString& label);
    void setRole(const QString& track, package::TrackRole role);
    void setDefault(const QString& track, bool isDefault);
    void discardChanges();
    // The film travels as it is now; no effect while something is not valid. approved() follows.
    void approve();

    [[nodiscard]] desktop::FilmPlayer& player() { return player_; }
    void togglePlay(); // what was edited counts from then on

Q_SIGNALS:
    void changed(); // anything of it
    void tracksEdited();
    void approved(quint64 job, const std::vector<vitascope::studio::TrackChange>& changes);

private:
    void take(const Result<PackageContents>& contents);
    void edited();
    void openFilm();

    FilmInspector& inspector_;
    PackageFetcher& fetcher_;
    desktop::FilmPlayer& player_;
    Phase phase_ = Phase::Closed;
    PreviewSubject subject_;
    std::optional<Error> error_;
    std::optional<FilmInspection> source_;
    PackageContents contents_;
    TrackDrafts drafts_;
    bool isFilmOpen_ = false; // in the player, with the tracks as they are now
    int serial_ = 0;          // grows with each open(): answers to others do not count
    desktop::BackgroundCalls reading_;
};

} // namespace vitascope::studio
