// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/search_model.h"

#include "shared/desktop/session/settings.h"
#include "shared/desktop/text/format_text.h"

#include <chrono>

namespace vitascope::player {
namespace {

using namespace std::chrono_literals;

constexpr auto kPause = 150ms;
constexpr qsizetype kRecent = 8;
constexpr std::size_t kPeople = 3;

} // namespace

SearchModel::SearchModel(Discovery& discovery, desktop::Settings& settings, QObject* parent)
    : QObject(parent), discovery_(discovery), settings_(settings) {
    pause_.setSingleShot(true);
    pause_.setInterval(kPause);
    connect(&pause_, &QTimer::timeout, this, &SearchModel::ask);
}

void SearchModel::setPerson(const QString& person) {
    person_ = person;
    text_.clear();
    pause_.stop();
    proposeRecent();
}

void SearchModel::setText(const QString& text) {
    const auto trimmed = text.trimmed();
    if (trimmed == text_)
        return;
    text_ = trimmed;
    if (text_.isEmpty()) {
        pause_.stop();
        proposeRecent();
    } else {
        pause_.start();
    }
}

void SearchModel::remember(const QString& text) {
    const auto trimmed = text.trimmed();
    if (trimmed.isEmpty() || person_.isEmpty())
        return;
    auto recent = settings_.recentSearches(person_);
    recent.removeAll(trimmed);
    recent.prepend(trimmed);
    settings_.setRecentSearches(person_, recent.mid(0, kRecent));
    if (text_.isEmpty())
        proposeRecent();
}

void SearchModel::forgetRecent() {
    if (!person_.isEmpty())
        settings_.setRecentSearches(person_, {});
    if (text_.isEmpty())
        proposeRecent();
}

void SearchModel::ask() {
    discovery_.suggest(text_.toStdString(), this, [this, asked = text_](const Result<wire::Suggestions>& found) {
        if (asked != text_)
            return; // somebody typed on
        proposals_.clear();
        if (found) {
            for (const auto& title : found->titles)
                proposals_.push_back({Proposal::Kind::Title, desktop::fromUtf8(title.name), title.id, title.year});
            for (std::size_t i = 0; i < found->people.size() && i < kPeople; ++i)
                proposals_.push_back({Proposal::Kind::Person, desktop::fromUtf8(found->people[i].name), {}, {}});
        }
        Q_EMIT proposalsChanged();
    });
}

void SearchModel::proposeRecent() {
    proposals_.clear();
    if (!person_.isEmpty())
        for (const auto& text : settings_.recentSearches(person_))
            proposals_.push_back({Proposal::Kind::Recent, text, {}, {}});
    Q_EMIT proposalsChanged();
}

} // namespace vitascope::player
