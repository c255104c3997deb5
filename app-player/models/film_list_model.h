// SPDX-License-Identifier: GPL-3.0-or-later
// Films in an order, loaded page by page: a row of the home page or the wall of all films. After the first page it
// loads the others by itself up to a depth, so that a wall of that many films can be scrolled to its end at once;
// beyond it, a view asks for more when it comes near the end. Thread: the GUI thread.
#pragma once

#include "app-player/models/film_source.h"

#include <QAbstractListModel>

#include <vector>

namespace vitascope::player {

class FilmListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { FilmRole = Qt::UserRole + 1 }; // const Film*, valid until the model changes; also: DisplayRole
    enum class Begin { Now, Later };
    enum class State { Idle, Loading, Ready, Failed };
    struct Extent {
        int page = 24;  // films a call, at most 200
        int depth = 24; // films that are loaded without being asked for
    };

    explicit FilmListModel(Extent extent, QObject* parent = nullptr);

    // From now on these films; what is shown goes away at once. They are loaded now, or with the first reload().
    void show(FilmSource source, Begin begin = Begin::Now);
    // The same films anew. What is shown stays until the answer is there, and beyond it if nothing has changed.
    void reload();
    // After a failure: the page that did not come.
    void retry();
    void clear();
    void remove(TitleId id);

    [[nodiscard]] State state() const { return state_; }
    [[nodiscard]] const Error& error() const { return error_; }
    [[nodiscard]] bool isComplete() const { return state_ == State::Ready && !nextCursor_; }
    [[nodiscard]] const Film& at(int row) const { return films_[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void stateChanged();

private:
    void load(const std::optional<std::string>& cursor);
    void take(Result<FilmBatch> page, bool isFirst);
    void replace(std::vector<Film> films);
    void append(std::vector<Film> films);
    void setState(State state);

    const Extent extent_;
    FilmSource source_;
    std::vector<Film> films_;
    std::optional<std::string> nextCursor_;
    State state_ = State::Idle;
    Error error_;
    int generation_ = 0; // answers to a list that was changed meanwhile are dropped
};

} // namespace vitascope::player
