// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/film_model.h"

#include "app-player/models/film_facts.h"
#include "shared/base/log.h"
#include "shared/desktop/text/format_text.h"

#include <algorithm>

namespace vitascope::player {
namespace {

using desktop::fromUtf8;

constexpr FilmListModel::Extent kSimilar{18, 18};

// A film is to be continued after a minute, or a fiftieth of a short film: the server's own rule.
Seconds leastPosition(Seconds duration) {
    return std::min(Seconds(60), duration / 50);
}

// The films of a source but for one.
FilmSource without(FilmSource source, TitleId id) {
    return [source = std::move(source), id](const auto& cursor, int limit, QObject* context, auto answer) {
        source(cursor, limit, context, [id, answer = std::move(answer)](Result<FilmBatch> page) {
            if (page)
                std::erase_if(page->items, [&](const auto& film) { return film.title.id == id; });
            answer(std::move(page));
        });
    };
}

} // namespace

FilmModel::FilmModel(desktop::Catalogue& catalogue, desktop::Watching& watching, QObject* parent)
    : QObject(parent), catalogue_(catalogue), watching_(watching), similar_(kSimilar) {
    connect(&retry_, &RetryTimer::due, this, &FilmModel::reload);
}

void FilmModel::show(const wire::Title& title) {
    if (!title_ || title_->id != title.id) {
        clear();
        title_ = title;
    }
    Q_EMIT changed();
    load(title.id);
}

void FilmModel::load(TitleId id) {
    if (title_ && title_->id != id)
        clear();
    wanted_ = id;
    ask();
}

void FilmModel::reload() {
    if (wanted_.isNull())
        return;
    similar_.reload();
    ask();
}

void FilmModel::ask() {
    catalogue_.title(wanted_, this, [this, id = wanted_](Result<wire::Title> title) {
        if (id == wanted_) // or else another film was chosen meanwhile
            take(std::move(title));
    });
    reloadMarks();
}

void FilmModel::take(Result<wire::Title> title) {
    if (title) {
        trouble_.reset();
        retry_.succeeded();
        title_ = std::move(*title);
        showSimilar();
    } else {
        log::warning("a film was not loaded", {{"why", title.error().message}});
        trouble_ = troubleOf(title.error());
        if (passesByItself(*trouble_))
            retry_.failed();
    }
    Q_EMIT changed();
}

void FilmModel::reloadMarks() {
    if (wanted_.isNull())
        return;
    areMarksOld_ = isTelling_; // what is on its way is not in the answer
    if (areMarksOld_)
        return;
    watching_.marks(wanted_, this, [this, person = person_, id = wanted_](const Result<wire::TitleMarks>& marks) {
        if (person != person_ || id != wanted_ || !marks)
            return; // without marks the page does without them
        if (isTelling_) {
            areMarksOld_ = true;
            return;
        }
        marks_ = *marks;
        Q_EMIT marksChanged();
    });
}

void FilmModel::clear() {
    wanted_ = {};
    title_.reset();
    marks_.reset();
    trouble_.reset();
    retry_.succeeded();
    similarTo_.clear();
    similar_.clear();
    Q_EMIT changed();
    Q_EMIT marksChanged();
}

void FilmModel::forgetPerson() {
    ++person_;
    toTell_.clear();
    isTelling_ = false;
    areMarksOld_ = false;
    clear();
}

void FilmModel::showSimilar() {
    const auto genre = title_->genreKeys.empty() ? std::string() : title_->genreKeys.front();
    if (genre == similarTo_)
        return;
    similarTo_ = genre;
    if (genre.empty())
        return similar_.clear();
    client::TitleQuery query;
    query.genre = genre;
    query.sort = wire::TitleSort::Popularity;
    similar_.show(without(filmsOf(catalogue_, query), title_->id));
}

std::optional<Seconds> FilmModel::resumePosition() const {
    if (!marks_ || !marks_->watched || marks_->watched->finished)
        return std::nullopt;
    const auto& watched = *marks_->watched;
    return watched.positionSeconds >= leastPosition(watched.durationSeconds) ? std::optional(watched.positionSeconds)
                                                                             : std::nullopt;
}

void FilmModel::setFavourite(bool isFavourite) {
    if (!marks_ || marks_->favourite == isFavourite)
        return;
    tell([this, id = wanted_, isFavourite](auto answer) {
        watching_.setFavourite(id, isFavourite, this, std::move(answer));
    });
    marks_->favourite = isFavourite;
    Q_EMIT marksChanged();
}

void FilmModel::rate(std::optional<int> stars) {
    if (!marks_ || marks_->stars == stars)
        return;
    tell([this, id = wanted_, stars](auto answer) { watching_.rate(id, stars, this, std::move(answer)); });
    areMarksOld_ = true; // the average changes
    marks_->stars = stars;
    Q_EMIT marksChanged();
}

void FilmModel::forgetPosition() {
    if (!marks_)
        return;
    tell([this, id = wanted_](auto answer) { watching_.forgetPosition(id, this, std::move(answer)); });
    marks_->watched.reset();
    Q_EMIT marksChanged();
}

void FilmModel::tell(Telling telling) {
    toTell_.push_back({std::move(telling), wanted_, *marks_});
    if (!isTelling_)
        tellNext();
}

void FilmModel::tellNext() {
    isTelling_ = !toTell_.empty();
    if (!isTelling_) {
        if (areMarksOld_)
            reloadMarks();
        return;
    }
    auto next = std::move(toTell_.front());
    toTell_.pop_front();
    next.telling([this, person = person_, id = next.title, before = next.before](const Result<void>& taken) {
        if (person != person_)
            return;
        if (!taken)
            takeBack(id, before, taken.error());
        tellNext();
    });
}

void FilmModel::takeBack(TitleId id, const wire::TitleMarks& before, const Error& error) {
    log::warning("a mark was not kept", {{"why", error.message}});
    if (id != wanted_)
        return;
    if (toTell_.empty())
        marks_ = before;
    else
        areMarksOld_ = true; // what the person did since stands, until the server has said what is so
    Q_EMIT marksChanged();
    Q_EMIT failed(error);
}

QString FilmModel::factsText() const {
    return title_ ? filmFacts(*title_) : QString();
}

QString FilmModel::originalNameText() const {
    if (!title_ || !title_->details.originalName || *title_->details.originalName == title_->details.name)
        return {};
    return fromUtf8(*title_->details.originalName);
}

} // namespace vitascope::player
