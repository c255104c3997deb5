// SPDX-License-Identifier: GPL-3.0-or-later
// The home page: rows of films to continue, of new ones, of favourites and of each genre, and the film that stands out.
// A server that is away is asked again by itself. Thread: the GUI thread.
#pragma once

#include "app-player/models/discovery.h"
#include "app-player/models/film_list_model.h"
#include "app-player/models/retry_timer.h"
#include "app-player/models/trouble.h"

#include <memory>
#include <optional>
#include <vector>

namespace vitascope::player {

enum class RowKind { Continue, New, Favourites, Genre };

struct HomeRow {
    RowKind kind;
    wire::Genre genre; // of a row of that kind
    std::unique_ptr<FilmListModel> films;
};

class HomeModel final : public QObject {
    Q_OBJECT
public:
    enum class State { Loading, Ready, Failed };

    // All must outlive it.
    HomeModel(desktop::Catalogue& catalogue, desktop::Watching& watching, Discovery& discovery,
              QObject* parent = nullptr);

    // Everything anew; what is shown stays until the answers are there.
    void reload();
    // Only what watching a film or pressing its heart changes. Nothing before the first reload(), and after clear():
    // nobody is signed in then.
    void reloadMarks();
    void clear();
    // Takes a film out of the row "continue watching"; it begins at its start again.
    void forget(TitleId id);

    [[nodiscard]] State state() const { return state_; }
    // Why there is nothing to show: EmptyCatalogue, or the failure. Nothing while there are films.
    [[nodiscard]] std::optional<Trouble> trouble() const;
    // What is shown is old, since the server is away.
    [[nodiscard]] bool isStale() const { return state_ == State::Failed; }
    // In their order; a row may be empty.
    [[nodiscard]] const std::vector<HomeRow>& rows() const { return rows_; }
    // The film watched last, or else the newest; null while there is none.
    [[nodiscard]] const Film* hero() const;

Q_SIGNALS:
    void stateChanged();
    void rowsChanged(); // their number, order or names; what is in one tells its own model
    void heroChanged();

private:
    HomeRow& addRow(RowKind kind, FilmSource source, wire::Genre genre = {});
    void loadGenres();
    void takeGenres(const Result<wire::GenreList>& genres);
    void rename(const std::vector<wire::Genre>& genres); // of the rows that are there
    void follow();

    desktop::Catalogue& catalogue_;
    desktop::Watching& watching_;
    Discovery& discovery_;
    std::vector<HomeRow> rows_; // Continue, New, Favourites, then the genres
    RetryTimer retry_;
    State state_ = State::Loading;
    bool isWanted_ = false;
    int generation_ = 0; // answers of a person who signed out meanwhile are dropped
};

} // namespace vitascope::player
