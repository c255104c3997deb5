// SPDX-License-Identifier: GPL-3.0-or-later
// A server that really runs, claimed, with one film that went all the way: rendered, packaged by vitascope-package,
// uploaded and published by the studio's jobs. Thread: one, with a Qt application.
#pragma once

#include "tests/support/editor_desk.h"
#include "tests/support/server_process.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace vitascope::test {

struct FilmShape {
    QString name; // of the title; films of the same name and shape are rendered and packaged once
    int width = 640;
    int height = 360;
    int seconds = 8;
    bool isNoisy = false; // fills every rung of the ladder up to its cap
};

inline constexpr int kFilmRate = 24; // frames a second

// The rendered film: a moving test picture, English and Russian sound, English subtitles. Empty if there is no ffmpeg.
[[nodiscard]] QString renderFilm(const FilmShape& shape);

class PublishedFilm {
public:
    // Null, with a warning in the test's log that says which step failed.
    [[nodiscard]] static std::unique_ptr<PublishedFilm> make(const FilmShape& shape);

    [[nodiscard]] ServerProcess& server() { return *server_; }
    [[nodiscard]] EditorDesk& desk() { return *desk_; }
    [[nodiscard]] TitleId title() const { return title_; }
    [[nodiscard]] QString folder() const { return folder_.path(); }
    // A new signed URL of the master playlist.
    [[nodiscard]] QString masterUrl();
    // One more published title, of another film.
    [[nodiscard]] TitleId add(const FilmShape& shape);

private:
    PublishedFilm() = default;

    QTemporaryDir folder_;
    std::unique_ptr<ServerProcess> server_;
    std::unique_ptr<EditorDesk> desk_;
    TitleId title_;
};

struct ProgramRun {
    int exitCode = -1; // -1: did not start, crashed or ran out of time
    QByteArray out;
    QByteArray err;
};
[[nodiscard]] ProgramRun runProgram(const QString& program, const QStringList& arguments, int milliseconds);

// headless_player's summary; empty if it failed, with a warning in the test's log.
[[nodiscard]] QJsonObject playHeadless(const QString& url, const QStringList& arguments = {},
                                       int milliseconds = 120'000);

} // namespace vitascope::test
