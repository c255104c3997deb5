// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/title_action.h"

#include <QCoreApplication>

#include <algorithm>

namespace vitascope::studio {

using Kind = TitleAction::Kind;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TitleAction)
public:
    static QString ofOne(Kind kind, const QString& name) {
        switch (kind) {
        case Kind::SetName:
            return tr("Rename to “%1”").arg(name);
        case Kind::SetYear:
            return tr("Change the year of “%1”").arg(name);
        case Kind::SetAgeRating:
            return tr("Change the age rating of “%1”").arg(name);
        case Kind::SetOriginalLanguage:
            return tr("Change the language of “%1”").arg(name);
        case Kind::SetGenres:
        case Kind::AddGenres:
        case Kind::RemoveGenres:
            return tr("Change the genres of “%1”").arg(name);
        case Kind::Publish:
            return tr("Publish “%1”").arg(name);
        case Kind::Withdraw:
            return tr("Withdraw “%1”").arg(name);
        case Kind::Trash:
            return tr("Move “%1” to the trash").arg(name);
        case Kind::Restore:
            return tr("Restore “%1”").arg(name);
        case Kind::Purge:
            break;
        }
        return tr("Delete “%1” for good").arg(name);
    }
    static QString ofMany(Kind kind, int n) {
        switch (kind) {
        case Kind::SetName:
            return tr("Rename %n film(s)", nullptr, n);
        case Kind::SetYear:
            return tr("Change the year of %n film(s)", nullptr, n);
        case Kind::SetAgeRating:
            return tr("Change the age rating of %n film(s)", nullptr, n);
        case Kind::SetOriginalLanguage:
            return tr("Change the language of %n film(s)", nullptr, n);
        case Kind::SetGenres:
        case Kind::AddGenres:
        case Kind::RemoveGenres:
            return tr("Change the genres of %n film(s)", nullptr, n);
        case Kind::Publish:
            return tr("Publish %n film(s)", nullptr, n);
        case Kind::Withdraw:
            return tr("Withdraw %n film(s)", nullptr, n);
        case Kind::Trash:
            return tr("Move %n film(s) to the trash", nullptr, n);
        case Kind::Restore:
            return tr("Restore %n film(s)", nullptr, n);
        case Kind::Purge:
            break;
        }
        return tr("Delete %n film(s) for good", nullptr, n);
    }
    static QString published(int n) { return tr("%n film(s) published", nullptr, n); }
    static QString withdrawn(int n) { return tr("%n film(s) withdrawn", nullptr, n); }
    static QString trashed(int n) { return tr("%n film(s) moved to the trash", nullptr, n); }
    static QString restored(int n) { return tr("%n film(s) restored as drafts", nullptr, n); }
    static QString purged(int n) { return tr("%n film(s) deleted for good", nullptr, n); }
    static QString edited(int n) { return tr("%n film(s) changed", nullptr, n); }
};

auto find(std::vector<std::string>& genres, const QString& genre) {
    return std::ranges::find_if(genres, [&](const std::string& one) {
        return QString::fromStdString(one).compare(genre, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

bool changesFields(const TitleAction& action) {
    return action.kind < Kind::Publish;
}

wire::TitleInput applied(const TitleAction& action, wire::TitleInput input) {
    switch (action.kind) {
    case Kind::SetName:
        input.name = action.text.trimmed().toStdString();
        break;
    case Kind::SetYear:
        input.year = action.year;
        break;
    case Kind::SetAgeRating:
        input.ageRating = action.ageRating;
        break;
    case Kind::SetOriginalLanguage:
        input.originalLanguage = action.text.isEmpty() ? std::nullopt : std::optional(action.text.toStdString());
        break;
    case Kind::SetGenres:
        input.genres.clear();
        [[fallthrough]];
    case Kind::AddGenres:
        for (const auto& genre : action.genres)
            if (find(input.genres, genre) == input.genres.end())
                input.genres.push_back(genre.toStdString());
        break;
    case Kind::RemoveGenres:
        for (const auto& genre : action.genres)
            if (const auto found = find(input.genres, genre); found != input.genres.end())
                input.genres.erase(found);
        break;
    default:
        break;
    }
    return input;
}

bool fits(const TitleAction& action, const wire::Title& title) {
    switch (action.kind) {
    case Kind::Publish:
        return title.state == wire::TitleState::Draft;
    case Kind::Withdraw:
        return title.state == wire::TitleState::Published;
    case Kind::Restore:
    case Kind::Purge:
        return title.state == wire::TitleState::Trash;
    default:
        return title.state != wire::TitleState::Trash;
    }
}

QString actionText(const TitleAction& action, int titles, const QString& name) {
    return titles == 1 ? Words::ofOne(action.kind, name) : Words::ofMany(action.kind, titles);
}

QString doneText(const TitleAction& action, int titles) {
    switch (action.kind) {
    case Kind::Publish:
        return Words::published(titles);
    case Kind::Withdraw:
        return Words::withdrawn(titles);
    case Kind::Trash:
        return Words::trashed(titles);
    case Kind::Restore:
        return Words::restored(titles);
    case Kind::Purge:
        return Words::purged(titles);
    default:
        return Words::edited(titles);
    }
}

} // namespace vitascope::studio
