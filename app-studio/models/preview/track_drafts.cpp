// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/preview/track_drafts.h"

#include "app-studio/models/preview/language_choice.h"

#include <algorithm>

namespace vitascope::studio {
namespace {

using package::TrackKind;
using package::TrackRole;

constexpr qsizetype kLongestLabel = 200; // bytes, as manifests have it

template<class T>
std::optional<T> differing(const T& draft, const T& original) {
    return draft == original ? std::nullopt : std::optional(draft);
}

} // namespace

TrackDrafts::TrackDrafts(std::vector<package::TrackManifest> tracks)
    : originals_(std::move(tracks)), drafts_(originals_) {}

const package::TrackManifest* TrackDrafts::track(const QString& name) const {
    const auto found = std::ranges::find(drafts_, name.toStdString(), &package::TrackManifest::name);
    return found == drafts_.end() ? nullptr : &*found;
}

package::TrackManifest* TrackDrafts::find(const QString& name) {
    const auto found = std::ranges::find(drafts_, name.toStdString(), &package::TrackManifest::name);
    return found == drafts_.end() ? nullptr : &*found;
}

std::vector<TrackChange> TrackDrafts::changes() const {
    std::vector<TrackChange> changes;
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
        const auto& draft = drafts_[i];
        const auto& original = originals_[i];
        TrackChange change{draft.name, differing(draft.label, original.label),
                           differing(draft.language, original.language), differing(draft.isDefault, original.isDefault),
                           differing(draft.role, original.role)};
        if (change != TrackChange{draft.name, {}, {}, {}, {}})
            changes.push_back(std::move(change));
    }
    return changes;
}

bool TrackDrafts::hasWrongName(const QString& track) const {
    const auto* const draft = this->track(track);
    if (!draft || draft->kind == TrackKind::Video || draft->kind == TrackKind::Thumbnails)
        return false;
    const auto label = QString::fromStdString(draft->label);
    return label.trimmed().isEmpty() || static_cast<qsizetype>(draft->label.size()) > kLongestLabel ||
           std::any_of(label.begin(), label.end(), [](QChar c) { return c < QLatin1Char(' ') || c == QChar(0x7F); });
}

bool TrackDrafts::isValid() const {
    return wrongLanguages_.isEmpty() && std::ranges::none_of(drafts_, [&](const auto& draft) {
               return hasWrongName(QString::fromStdString(draft.name)) || !package::validate(draft);
           });
}

void TrackDrafts::setLanguage(const QString& track, const QString& typed) {
    auto* const draft = find(track);
    if (!draft)
        return;
    const auto tag = languageTag(typed);
    wrongLanguages_.removeAll(track);
    if (tag)
        draft->language = tag->toStdString();
    else
        wrongLanguages_ << track;
}

void TrackDrafts::setLabel(const QString& track, const QString& label) {
    if (auto* const draft = find(track))
        draft->label = label.toStdString();
}

void TrackDrafts::setRole(const QString& track, TrackRole role) {
    auto* const draft = find(track);
    if (!draft)
        return;
    draft->role = role;
    if (role == TrackRole::Forced)
        draft->isDefault = false;
}

void TrackDrafts::setDefault(const QString& track, bool isDefault) {
    auto* const draft = find(track);
    if (!draft || (draft->kind == TrackKind::Audio && !isDefault))
        return;
    if (isDefault && draft->role == TrackRole::Forced)
        return;
    for (auto& other : drafts_)
        if (isDefault && other.kind == draft->kind)
            other.isDefault = false;
    draft->isDefault = isDefault;
}

void TrackDrafts::reset() {
    drafts_ = originals_;
    wrongLanguages_.clear();
}

std::vector<TrackRole> rolesOf(TrackKind kind) {
    if (kind == TrackKind::Audio)
        return {TrackRole::Main, TrackRole::Commentary, TrackRole::Dub, TrackRole::Description};
    return {TrackRole::Main, TrackRole::Forced, TrackRole::Caption, TrackRole::Commentary};
}

} // namespace vitascope::studio
