// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/drop_review_model.h"

#include "app-studio/models/film_search.h"
#include "shared/desktop/text/error_text.h"
#include "shared/desktop/text/format_text.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace vitascope::studio {
namespace {

using State = DroppedFilm::State;

constexpr int kLookedAtOnce = 2;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DropReview)
public:
    static QString about(qint64 bytes) {
        return tr("about %1 to upload").arg(desktop::bytesText(static_cast<double>(bytes)));
    }
    static QString notLookedAt() { return tr("This file could not be looked at. Try to drop it again."); }
};

QString detailsOf(const FilmInspection& film) {
    QStringList parts;
    if (film.durationSeconds)
        parts << desktop::durationText(Seconds(*film.durationSeconds));
    if (film.width > 0)
        parts << QStringLiteral("%1 × %2").arg(film.width).arg(film.height);
    QStringList languages;
    for (const auto& sound : film.sounds)
        if (const auto name = desktop::languageName(sound.language); !languages.contains(name))
            languages << name;
    if (!languages.isEmpty())
        parts << languages.join(QStringLiteral(", "));
    if (film.estimatedBytes)
        parts << Words::about(*film.estimatedBytes);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

DropReviewModel::DropReviewModel(Inspect inspect, desktop::CatalogueEditor& editor, QueueModel& queue, QObject* parent)
    : QObject(parent),
      inspect_(std::move(inspect)),
      editor_(editor),
      queue_(queue),
      disk_(QStringLiteral("film-search"), 1) {
    connect(&queue_, &QueueModel::offered, this, &DropReviewModel::take);
}

DropReviewModel::~DropReviewModel() = default;

void DropReviewModel::take(const std::optional<wire::Title>& title, const QStringList& paths, bool onServer) {
    const auto idOf = [](const auto& one) { return one ? one->id : TitleId(); };
    const bool isFree = films_.empty() && searches_ == 0;
    if (isFree)
        forget();
    if (isFree || idOf(title) == idOf(title_))
        return begin({title, paths, onServer});
    const auto same =
        std::find_if(later_.begin(), later_.end(), [&](const Drop& drop) { return idOf(drop.title) == idOf(title); });
    if (same == later_.end())
        return later_.push_back({title, paths, onServer});
    same->paths += paths;
    same->onServer = same->onServer || onServer;
}

void DropReviewModel::begin(const Drop& drop) {
    const auto& [title, paths, onServer] = drop;
    title_ = title;
    onServer_ = onServer_ || onServer;
    isQuiet_ = title && !title->playable && films_.empty() && paths.size() == 1 && !QFileInfo(paths.front()).isDir();
    if (!isQuiet_)
        Q_EMIT reviewWanted();
    ++searches_;
    disk_.run(
        this, [paths = paths] { return Result<QStringList>(findFilms(paths, [] { return true; })); },
        desktop::Answer<QStringList>([this, generation = generation_](const Result<QStringList>& files) {
            if (generation != generation_)
                return;
            --searches_;
            addFiles(*files);
        }));
    Q_EMIT listChanged();
}

void DropReviewModel::addFiles(const QStringList& files) {
    for (const auto& path : files) {
        if (rowOf(path) >= 0)
            continue;
        DroppedFilm film;
        film.path = path;
        film.fileName = QFileInfo(path).fileName();
        film.name = guessFilmName(film.fileName);
        if (!title_)
            film.name.asset = wire::AssetKind::Main;
        films_.push_back(std::move(film));
    }
    Q_EMIT listChanged();
    lookAtNext();
}

void DropReviewModel::lookAtNext() {
    auto looking = std::count_if(films_.begin(), films_.end(),
                                 [](const DroppedFilm& film) { return film.state == State::Looking; });
    for (std::size_t row = 0; row < films_.size() && looking < kLookedAtOnce; ++row) {
        if (films_[row].state != State::Waiting)
            continue;
        ++looking;
        set(static_cast<int>(row), State::Looking);
        const auto path = films_[row].path;
        inspect_(QFile::encodeName(path).toStdString(), this,
                 [this, path, generation = generation_](const Result<InspectionResult>& result) {
                     if (generation == generation_)
                         takeInspection(path, result);
                 });
    }
}

void DropReviewModel::takeInspection(const QString& path, const Result<InspectionResult>& result) {
    const int row = rowOf(path);
    if (row < 0)
        return;
    auto& film = films_[static_cast<std::size_t>(row)];
    const auto* const refused = result ? std::get_if<RefusedFilm>(&*result) : nullptr;
    if (!result) {
        set(row, State::Refused, Words::notLookedAt());
    } else if (refused != nullptr) {
        set(row, State::Refused, refusalText(refused->reason, film.fileName));
    } else {
        film.details = detailsOf(std::get<FilmInspection>(*result));
        set(row, State::Ready);
    }
    lookAtNext();
    if (!isQuiet_)
        return;
    if (film.state == State::Ready && films_.size() == 1)
        return addToQueue();
    isQuiet_ = false;
    Q_EMIT reviewWanted();
}

void DropReviewModel::setName(int row, const QString& name) {
    films_.at(static_cast<std::size_t>(row)).name.name = name;
    Q_EMIT changed(row);
}

void DropReviewModel::setYear(int row, std::optional<int> year) {
    films_.at(static_cast<std::size_t>(row)).name.year = year;
    Q_EMIT changed(row);
}

void DropReviewModel::setAsset(int row, wire::AssetKind asset) {
    films_.at(static_cast<std::size_t>(row)).name.asset = asset;
    Q_EMIT changed(row);
}

void DropReviewModel::setWanted(int row, bool isWanted) {
    films_.at(static_cast<std::size_t>(row)).isWanted = isWanted;
    Q_EMIT changed(row);
}

int DropReviewModel::countReady() const {
    return static_cast<int>(std::count_if(films_.begin(), films_.end(), [](const DroppedFilm& film) {
        return film.isWanted && film.state == State::Ready && !film.name.name.trimmed().isEmpty();
    }));
}

bool DropReviewModel::isLooking() const {
    return searches_ > 0 || std::any_of(films_.begin(), films_.end(), [](const DroppedFilm& film) {
               return film.state == State::Waiting || film.state == State::Looking;
           });
}

bool DropReviewModel::replacesFilm() const {
    return title_ && title_->playable && std::any_of(films_.begin(), films_.end(), [](const DroppedFilm& film) {
               return film.isWanted && film.state == State::Ready && film.name.asset == wire::AssetKind::Main;
           });
}

void DropReviewModel::addToQueue() {
    if (!isAdding_) {
        isAdding_ = true;
        addNext();
    }
}

// One after the other, so that new titles stand in the catalogue in the order of the list.
void DropReviewModel::addNext() {
    const auto next = std::find_if(films_.begin(), films_.end(), [](const DroppedFilm& film) {
        return film.isWanted && film.state == State::Ready && !film.name.name.trimmed().isEmpty();
    });
    if (next == films_.end())
        return finishAdding();
    const int row = static_cast<int>(next - films_.begin());
    set(row, State::Adding);
    if (title_)
        return placeInQueue(row, *title_);
    wire::TitleInput input;
    input.name = next->name.name.trimmed().toStdString();
    input.year = next->name.year;
    editor_.create(input, this, [this, row, generation = generation_](const Result<wire::Title>& made) {
        if (generation != generation_)
            return;
        if (made)
            return placeInQueue(row, *made);
        set(row, State::Failed, desktop::errorSentence(made.error()));
        addNext();
    });
}

void DropReviewModel::placeInQueue(int row, const wire::Title& title) {
    const auto& film = films_.at(static_cast<std::size_t>(row));
    const bool isMain = film.name.asset == wire::AssetKind::Main;
    if (queue_.add(title, film.path, FilmWishes{film.name.asset, publish_ && isMain, review_, onServer_}))
        set(row, State::Added);
    else
        set(row, State::Failed, queue_.refusalText());
    addNext();
}

// What could not be added stays to be read.
void DropReviewModel::finishAdding() {
    isAdding_ = false;
    std::erase_if(films_, [](const DroppedFilm& film) { return film.state == State::Added; });
    Q_EMIT listChanged();
    const bool isLeft =
        std::any_of(films_.begin(), films_.end(), [](const DroppedFilm& film) { return film.state == State::Failed; });
    if (isLeft)
        return Q_EMIT reviewWanted();
    if (isLooking())
        return;
    forget();
    Q_EMIT finished();
    takeNext();
}

void DropReviewModel::clear() {
    forget();
    takeNext();
}

void DropReviewModel::clearAll() {
    later_.clear();
    forget();
}

// Later: the window of the one before is just closing.
void DropReviewModel::takeNext() {
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (later_.empty() || !films_.empty() || searches_ > 0)
                return;
            const Drop next = std::move(later_.front());
            later_.pop_front();
            begin(next);
            // The title may have got its film since it was dropped there.
            if (isQuiet_ && queue_.jobOf(next.title->id)) {
                isQuiet_ = false;
                Q_EMIT reviewWanted();
            }
        },
        Qt::QueuedConnection);
}

void DropReviewModel::forget() {
    ++generation_;
    films_.clear();
    title_.reset();
    searches_ = 0;
    isAdding_ = isQuiet_ = publish_ = review_ = onServer_ = false;
    Q_EMIT listChanged();
}

int DropReviewModel::rowOf(const QString& path) const {
    const auto found =
        std::find_if(films_.begin(), films_.end(), [&](const DroppedFilm& film) { return film.path == path; });
    return found == films_.end() ? -1 : static_cast<int>(found - films_.begin());
}

void DropReviewModel::set(int row, State state, const QString& reason) {
    auto& film = films_.at(static_cast<std::size_t>(row));
    film.state = state;
    film.reason = reason;
    Q_EMIT changed(row);
}

} // namespace vitascope::studio
