// SPDX-License-Identifier: GPL-3.0-or-later
// What a viewer's evening needs: a server that really runs, with one film that is long enough
// for an evening's accidents, and as many short ones as are wanted. Thread: one, with a Qt application.
#pragma once

#include "shared/wire/watching.h"
#include "tests/e2e/published_film.h"

#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vitascope::test {

class Cinema {
public:
    static constexpr int kSeconds = 45; // of the film; beyond what is loaded at its start
    static constexpr auto kPassword = "a long password";

    // ffmpeg is installed: what else open() needs is ours, and its failure is a failure.
    [[nodiscard]] static bool canRender();
    // Also keeps the programs of this test from the person's own folders. Null, with a warning in the test's log that
    // says which step failed.
    [[nodiscard]] static std::unique_ptr<Cinema> open();

    [[nodiscard]] ServerProcess& server() { return film_->server(); }
    [[nodiscard]] EditorDesk& desk() { return film_->desk(); }
    [[nodiscard]] QString folder() const { return film_->folder(); }
    [[nodiscard]] TitleId film() const { return film_->title(); }
    [[nodiscard]] QString filmName() const;
    // One more, of a moment's length, for the catalogue.
    [[nodiscard]] bool addShort(const std::string& name, int year, const std::vector<std::string>& genres);

    // While the server is away: when it is back, it takes nothing of what it has signed before.
    [[nodiscard]] bool forgetSigningKeys();

    // A way of the viewer's own to the server, past the program that is tested; null if they may not enter.
    [[nodiscard]] std::unique_ptr<EditorDesk> enterAs(const QString& login);
    // What the server knows of the viewer and the film.
    [[nodiscard]] std::optional<wire::TitleMarks> marks(const QString& login, TitleId title);
    [[nodiscard]] std::optional<Seconds> watched(const QString& login);

private:
    Cinema() = default;

    std::unique_ptr<PublishedFilm> film_;
};

} // namespace vitascope::test
