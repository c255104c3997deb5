// SPDX-License-Identifier: GPL-3.0-or-later
// The film that the film page shows, what the viewer has done with it, and films like it. Thread: the GUI thread.
#pragma once

#include "app-player/models/film_list_model.h"
#include "app-player/models/retry_timer.h"
#include "app-player/models/trouble.h"

#include <QObject>

#include <deque>
#include <functional>
#include <optional>

namespace vitascope::player {

class FilmModel final : public QObject {
    Q_OBJECT
public:
    // Both outlive it.
    FilmModel(desktop::Catalogue& catalogue, desktop::Watching& watching, QObject* parent = nullptr);

    // Shows what is known at once and asks the server for what has changed since.
    void show(const wire::Title& title);
    // By its id alone: the title is there with changed(), or trouble() says why not.
    void load(TitleId id);
    // Everything anew; what is shown stays until the answers are there.
    void reload();
    // After the film was watched.
    void reloadMarks();
    void clear();
    // Also forgets the marks that were not told yet, for another person's sign-in is what would tell them.
    void forgetPerson();

    [[nodiscard]] const std::optional<wire::Title>& title() const { return title_; }
    // Nothing until they are known.
    [[nodiscard]] const std::optional<wire::TitleMarks>& marks() const { return marks_; }
    // Why the film cannot be shown; nothing while it can.
    [[nodiscard]] std::optional<Trouble> trouble() const { return trouble_; }
    // Where to go on; nothing where the film begins at its start.
    [[nodiscard]] std::optional<Seconds> resumePosition() const;
    // Others of its first genre.
    [[nodiscard]] FilmListModel& similar() { return similar_; }

    // Shown at once; taken back, with failed(), if the server does not take them. It is told in the order in which they
    // were made, one at a time: those that go side by side may arrive in another.
    void setFavourite(bool isFavourite);
    void rate(std::optional<int> stars); // 1 to 10
    void forgetPosition();

    // "2016 · 1 h 32 min · 12+".
    [[nodiscard]] QString factsText() const;
    // The original title where it differs; else empty.
    [[nodiscard]] QString originalNameText() const;

Q_SIGNALS:
    void changed();
    void marksChanged();
    void failed(const vitascope::Error& error); // of a mark

private:
    using Telling = std::function<void(desktop::Answer<void>)>;
    struct Mark {
        Telling telling;
        TitleId title;
        wire::TitleMarks before;
    };
    void ask();
    void take(Result<wire::Title> title);
    void showSimilar();
    void tell(Telling telling);
    void tellNext();
    void takeBack(TitleId id, const wire::TitleMarks& before, const Error& error);

    desktop::Catalogue& catalogue_;
    desktop::Watching& watching_;
    std::optional<wire::Title> title_;
    std::optional<wire::TitleMarks> marks_;
    std::optional<Trouble> trouble_;
    FilmListModel similar_;
    std::string similarTo_; // the genre that is shown there
    std::deque<Mark> toTell_;
    bool isTelling_ = false;
    quint64 person_ = 0;       // answers that were meant for the one before do not count
    bool areMarksOld_ = false; // they are asked for anew when all is told
    RetryTimer retry_;
    TitleId wanted_;
};

} // namespace vitascope::player
