// SPDX-License-Identifier: GPL-3.0-or-later
// What a person makes of the names, languages and flags of a package's tracks before it travels. Exactly one sound
// track plays by itself, at most one of the subtitles, and forced ones never. Thread: one at a time.
#pragma once

#include "app-studio/jobs/film_request.h"
#include "shared/package/manifest.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace vitascope::studio {

class TrackDrafts {
public:
    TrackDrafts() = default;
    explicit TrackDrafts(std::vector<package::TrackManifest> tracks);

    // As they would travel.
    [[nodiscard]] const std::vector<package::TrackManifest>& tracks() const { return drafts_; }
    // Null for an unknown name.
    [[nodiscard]] const package::TrackManifest* track(const QString& name) const;
    // What differs from the package.
    [[nodiscard]] std::vector<TrackChange> changes() const;
    // What was typed as the language of a track that is no language.
    [[nodiscard]] bool hasWrongLanguage(const QString& track) const { return wrongLanguages_.contains(track); }
    [[nodiscard]] bool hasWrongName(const QString& track) const;
    [[nodiscard]] bool isValid() const;

    void setLanguage(const QString& track, const QString& typed);
    void setLabel(const QString& track, const QString& label);
    void setRole(const QString& track, package::TrackRole role);
    // Of subtitles it may be taken away; another sound track must take its place.
    void setDefault(const QString& track, bool isDefault);
    void reset();

private:
    [[nodiscard]] package::TrackManifest* find(const QString& name);

    std::vector<package::TrackManifest> originals_;
    std::vector<package::TrackManifest> drafts_;
    QStringList wrongLanguages_; // names of tracks
};

// The roles that a track of this kind can have.
[[nodiscard]] std::vector<package::TrackRole> rolesOf(package::TrackKind kind);

} // namespace vitascope::studio
