// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/title_table_model.h"

#include "app-studio/models/title_texts.h"
#include "shared/base/log.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/text/format_text.h"

#include <algorithm>
#include <chrono>

namespace vitascope::studio {

using namespace std::chrono_literals;
using desktop::fromUtf8;

namespace {

constexpr auto kTypingPause = 200ms;
constexpr int kLongestName = 200; // characters that the server takes

QString optionalText(const std::optional<std::string>& text) {
    return text ? fromUtf8(*text) : QString();
}

QString cellText(const wire::Title& title, int column) {
    const auto& details = title.details;
    switch (column) {
    case TitleTableModel::Name:
        return fromUtf8(details.name);
    case TitleTableModel::OriginalName:
        return optionalText(details.originalName);
    case TitleTableModel::Year:
        return details.year ? QString::number(*details.year) : QString();
    case TitleTableModel::Genres:
        return genresText(details);
    case TitleTableModel::AgeRating:
        return ageRatingText(details.ageRating);
    case TitleTableModel::Language:
        return details.originalLanguage ? desktop::languageName(fromUtf8(*details.originalLanguage)) : QString();
    case TitleTableModel::Length:
        return title.durationSeconds ? desktop::durationText(*title.durationSeconds) : QString();
    case TitleTableModel::State:
        return titleStateText(title);
    case TitleTableModel::Added:
        return dateText(title.createdAt);
    case TitleTableModel::Changed:
        return dateText(title.updatedAt);
    case TitleTableModel::Trashed:
        return title.trashedAt ? dateText(*title.trashedAt) : QString();
    default:
        return {};
    }
}

// What was typed into a cell, as an action; nothing if the column cannot have it.
std::optional<TitleAction> readCell(int column, const QString& text) {
    TitleAction action;
    if (column == TitleTableModel::Name) {
        action.text = text.trimmed();
        return action.text.isEmpty() || action.text.size() > kLongestName ? std::nullopt : std::optional(action);
    }
    if (column == TitleTableModel::Year) {
        action.kind = TitleAction::Kind::SetYear;
        const auto year = readYear(text);
        action.year = year.value_or(std::nullopt);
        return year ? std::optional(action) : std::nullopt;
    }
    action.kind = TitleAction::Kind::SetAgeRating;
    const auto rating = readAgeRating(text);
    action.ageRating = rating.value_or(std::nullopt);
    return rating ? std::optional(action) : std::nullopt;
}

} // namespace

TitleTableModel::TitleTableModel(desktop::Catalogue& catalogue, desktop::PictureStore& pictures, TitleFilter filter,
                                 QObject* parent)
    : QAbstractTableModel(parent), catalogue_(catalogue), filter_(std::move(filter)) {
    typing_.setSingleShot(true);
    typing_.setInterval(kTypingPause);
    connect(&typing_, &QTimer::timeout, this, &TitleTableModel::reload);
    connect(&pictures, &desktop::PictureStore::pictureReady, this, [this](const TitleId& id) {
        if (const auto row = rowOf(id); row >= 0)
            Q_EMIT dataChanged(index(row, Poster), index(row, Name), {Qt::DecorationRole});
    });
}

void TitleTableModel::setFilter(const TitleFilter& filter) {
    if (filter == filter_)
        return;
    filter_ = filter;
    Q_EMIT filterChanged();
    reload();
}

void TitleTableModel::search(const QString& text) {
    if (text == filter_.text)
        return;
    filter_.text = text;
    Q_EMIT filterChanged();
    typing_.start();
}

void TitleTableModel::reload() {
    typing_.stop();
    ++generation_;
    isLoadingMore_ = false;
    setStatus(Status::Loading);
    load(true);
}

void TitleTableModel::clear() {
    typing_.stop();
    ++generation_;
    beginResetModel();
    titles_.clear();
    indexed_ = 0;
    rows_.clear();
    genres_.clear();
    languages_.clear();
    nextCursor_.reset();
    total_.reset();
    isLoadingMore_ = false;
    endResetModel();
    TitleFilter filter;
    filter.state = filter_.state;
    filter.sort = filter_.sort;
    filter.order = filter_.order;
    if (filter != filter_) {
        filter_ = filter;
        Q_EMIT filterChanged();
    }
    setStatus(Status::Idle);
}

void TitleTableModel::load(bool isFirst) {
    auto query = filter_.query();
    query.limit = isFirst ? kFirstPage : kPage;
    query.wantsTotal = isFirst;
    if (!isFirst)
        query.cursor = nextCursor_;
    catalogue_.titles(query, this, [this, isFirst, generation = generation_](Result<wire::TitlePage> page) {
        if (generation == generation_)
            take(std::move(page), isFirst);
    });
}

void TitleTableModel::take(Result<wire::TitlePage> page, bool isFirst) {
    isLoadingMore_ = false;
    if (!page) {
        log::warning("the list of titles did not load", {{"why", page.error().message}});
        error_ = page.error();
        return setStatus(Status::Failed);
    }
    for (const auto& title : page->items)
        learn(title);
    if (isFirst) {
        beginResetModel();
        titles_ = std::move(page->items);
        indexed_ = 0;
        rows_.clear();
        endResetModel();
        total_ = page->total;
    } else {
        append(std::move(page->items));
    }
    nextCursor_ = page->nextCursor;
    setStatus(Status::Ready);
    if (nextCursor_ && titles_.size() < kMostAhead)
        fetchMore({});
}

// What came to the head of the list meanwhile, by put(), is not shown twice.
void TitleTableModel::append(std::vector<wire::Title>&& titles) {
    std::erase_if(titles, [this](const wire::Title& title) { return rowOf(title.id) >= 0; });
    if (titles.empty())
        return;
    const auto first = static_cast<int>(titles_.size());
    beginInsertRows({}, first, first + static_cast<int>(titles.size()) - 1);
    titles_.insert(titles_.end(), std::make_move_iterator(titles.begin()), std::make_move_iterator(titles.end()));
    endInsertRows();
}

void TitleTableModel::learn(const wire::Title& title) {
    for (const auto& genre : title.details.genres)
        genres_.insert(fromUtf8(genre));
    if (title.details.originalLanguage)
        languages_.insert(fromUtf8(*title.details.originalLanguage));
}

void TitleTableModel::put(const wire::Title& title) {
    learn(title);
    if (const auto row = rowOf(title.id); row >= 0) {
        titles_[static_cast<std::size_t>(row)] = title;
        Q_EMIT dataChanged(index(row, 0), index(row, kColumns - 1));
        return;
    }
    const bool belongs = filter_.state == wire::TitleFilter::Trash ? title.state == wire::TitleState::Trash
                                                                   : title.state != wire::TitleState::Trash;
    if (!belongs || filter_.isNarrow() || status_ == Status::Idle)
        return;
    beginInsertRows({}, 0, 0);
    titles_.insert(titles_.begin(), title);
    indexed_ = 0;
    rows_.clear();
    if (total_)
        ++*total_;
    endInsertRows();
    Q_EMIT statusChanged();
}

void TitleTableModel::remove(TitleId id) {
    const auto row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    titles_.erase(titles_.begin() + row);
    indexed_ = 0;
    rows_.clear();
    if (total_)
        --*total_;
    endRemoveRows();
    Q_EMIT statusChanged();
}

int TitleTableModel::total() const {
    return std::max(total_.value_or(0), static_cast<int>(titles_.size()));
}

int TitleTableModel::rowOf(TitleId id) const {
    for (; indexed_ < titles_.size(); ++indexed_)
        rows_[titles_[indexed_].id] = static_cast<int>(indexed_);
    const auto found = rows_.find(id);
    return found == rows_.end() ? -1 : found->second;
}

std::optional<wire::TitleSort> TitleTableModel::sortOf(int column) {
    switch (column) {
    case Name:
        return wire::TitleSort::Title;
    case Year:
        return wire::TitleSort::Year;
    case Length:
        return wire::TitleSort::Duration;
    case State:
        return wire::TitleSort::State;
    case Added:
        return wire::TitleSort::Added;
    default:
        return std::nullopt;
    }
}

int TitleTableModel::sortedColumn() const {
    for (int column = 0; column < kColumns; ++column)
        if (filter_.sort && sortOf(column) == filter_.sort)
            return column;
    return -1;
}

int TitleTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(titles_.size());
}

int TitleTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant TitleTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& title = titleAt(index.row());
    switch (role) {
    case TitleRole:
        return QVariant::fromValue(&title);
    case NameRole:
        return fromUtf8(title.details.name);
    case Qt::DisplayRole:
        if (index.column() == DaysLeft)
            return title.trashedAt ? tr("%n day(s)", nullptr, daysLeft(*title.trashedAt, SystemClock().utcNow()))
                                   : QString();
        return cellText(title, index.column());
    case Qt::EditRole:
        return cellText(title, index.column());
    case Qt::AccessibleTextRole:
        if (const auto text = data(index, Qt::DisplayRole).toString(); !text.isEmpty())
            return text;
        return index.column() == Poster ? fromUtf8(title.details.name) : tr("nothing");
    default:
        return {};
    }
}

QVariant TitleTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && section == Poster)
        return tr("Poster");
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const QString names[kColumns] = {QString(),     tr("Title"),    tr("Original title"), tr("Year"),  tr("Genres"),
                                     tr("Age"),     tr("Language"), tr("Length"),         tr("State"), tr("Added"),
                                     tr("Changed"), tr("Deleted"),  tr("Gone in")};
    return section >= 0 && section < kColumns ? names[section] : QString();
}

Qt::ItemFlags TitleTableModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    auto flags = QAbstractTableModel::flags(index);
    const bool isEditable = index.column() == Name || index.column() == Year || index.column() == AgeRating;
    if (isEditable && filter_.state != wire::TitleFilter::Trash)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool TitleTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const auto before = titleAt(index.row());
    const auto action = readCell(index.column(), value.toString());
    if (!action || applied(*action, before.details) == before.details)
        return false;
    auto shown = before;
    shown.details = applied(*action, before.details);
    put(shown);
    Q_EMIT editWanted(before, *action);
    return true;
}

void TitleTableModel::sort(int column, Qt::SortOrder order) {
    const auto sort = sortOf(column);
    if (column >= 0 && !sort)
        return;
    auto filter = filter_;
    filter.sort = sort;
    filter.order = order == Qt::AscendingOrder ? wire::SortOrder::Ascending : wire::SortOrder::Descending;
    setFilter(filter);
}

bool TitleTableModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && nextCursor_ && status_ == Status::Ready && !isLoadingMore_;
}

void TitleTableModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent))
        return;
    isLoadingMore_ = true;
    load(false);
}

void TitleTableModel::setStatus(Status status) {
    status_ = status;
    Q_EMIT statusChanged();
}

} // namespace vitascope::studio
