// SPDX-License-Identifier: GPL-3.0-or-later
// A person at the player: the real program, worked by hands, with settings and a keychain file of their own. What the
// person sees is looked for by the names of the widgets. Thread: the GUI thread.
#pragma once

#include "app-player/app/player_app.h"
#include "app-player/ui/playback_page.h"
#include "app-player/ui/poster_wall.h"
#include "tests/support/desktop/hands.h"

#include <QLabel>
#include <QTest>

#include <memory>

namespace vitascope::test {

class Viewer {
public:
    // The folder is the person's own; the program starts with start().
    Viewer(const QString& folder, Hands::With with);
    ~Viewer();

    // As by its icon; `server` is for the first time. False: it did not start.
    [[nodiscard]] bool start(const QString& server = {});
    // As by closing its window. The server is told first, if it is there.
    void end();
    // Where the film was when the last thing happened that is kept on the disk for the server; nothing if it knows all.
    [[nodiscard]] std::optional<Seconds> untold() const;
    // Makes an account and is at home, without hands.
    [[nodiscard]] bool enter(const QString& server, const QString& login);

    [[nodiscard]] player::PlayerApp& app() { return *app_; }
    [[nodiscard]] player::MainWindow& window() { return app_->window(); }
    [[nodiscard]] player::PlaybackModel& playback() { return app_->playback(); }
    [[nodiscard]] player::PlaybackPage& page() { return window().playbackPage(); }
    [[nodiscard]] Hands& hands();
    [[nodiscard]] bool byKeyboard() { return hands().byKeyboard(); }

    // What is before the person, by its object name; null if it is not there to be seen.
    template<class T = QWidget>
    [[nodiscard]] T* find(const char* name) {
        auto* front = hands().front();
        for (auto* widget : front ? front->findChildren<T*>(QString::fromLatin1(name)) : QList<T*>())
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    template<class T = QWidget>
    [[nodiscard]] bool sees(const char* name, int milliseconds = 10'000) {
        return QTest::qWaitFor([&] { return find<T>(name) != nullptr; }, milliseconds);
    }
    // The text of a label or a button; empty if it is not there.
    [[nodiscard]] QString text(const char* name);
    [[nodiscard]] bool reads(const char* name, const QString& part, int milliseconds = 10'000);

    // Waits for it, then presses it.
    [[nodiscard]] bool press(const char* name);
    [[nodiscard]] bool type(const char* name, const QString& text);
    // A film of a wall or of the row with this name.
    [[nodiscard]] player::PosterWall* wall(const QString& row = {});
    [[nodiscard]] QStringList films(const QString& row = {});
    [[nodiscard]] bool openFilm(const QString& name, const QString& row = {});
    // From home by the search field.
    [[nodiscard]] bool findFilm(const QString& name);

    // Over the film: what hides by itself is there again.
    void wake();
    [[nodiscard]] bool pressOver(const char* name);
    // An entry of a menu over the film.
    [[nodiscard]] bool choose(const char* button, const QString& entry);
    [[nodiscard]] bool plays(int milliseconds = 20'000);
    [[nodiscard]] bool reaches(Seconds position, int milliseconds = 20'000);

private:
    const QString folder_;
    const Hands::With with_;
    desktop::Settings settings_;
    desktop::Languages languages_{QStringLiteral("en")};
    std::unique_ptr<player::PlayerApp> app_;
    std::unique_ptr<Hands> hands_;
    QPointer<QWidget> known_; // what the hands are at
};

} // namespace vitascope::test
