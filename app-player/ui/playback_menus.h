// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of a film that plays, and the sheet of the keys: each stands above the button it belongs to, or in the
// middle, and only one is open. Thread: the GUI thread.
#pragma once

#include <QObject>

class QWidget;

namespace vitascope::player {

class ChoicePanel;
class ControlBar;
class KeysSheet;
class PlaybackModel;
class SubtitlesPanel;

class PlaybackMenus final : public QObject {
    Q_OBJECT
public:
    // They lie on the page and choose in the model; all outlive it.
    PlaybackMenus(PlaybackModel& model, ControlBar& controls, QWidget& page);

    void openQuality();
    void openAudio();
    void openSubtitles();
    void openSpeed();
    void toggleKeys();
    [[nodiscard]] bool scrollKeys(int key); // the sheet of the keys; false if the key is not for it
    [[nodiscard]] bool isOpen() const;
    bool close();  // true if one was open
    void layOut(); // the page has another size

Q_SIGNALS:
    void opening(); // one comes: its button must be in sight
    void closed();

private:
    void place(QWidget& panel, const QWidget& button);

    PlaybackModel& model_;
    ControlBar& controls_;
    QWidget& page_;
    ChoicePanel* choices_;
    SubtitlesPanel* subtitles_;
    KeysSheet* keys_;
};

} // namespace vitascope::player
