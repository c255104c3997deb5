// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of a playing film, as the table of playback_keys.h has them, in the middle of the film, which is dimmed
// meanwhile. A click closes it.
// Thread: the GUI thread.
#pragma once

#include "app-player/models/playback_keys.h"

#include <QFrame>

#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace vitascope::player {

class KeysSheet final : public QFrame {
    Q_OBJECT
public:
    // Takes all of its parent.
    explicit KeysSheet(QWidget* parent = nullptr);

    // Moves what is larger than the window; false if all of it is in sight or the key is none of a scroll bar's.
    [[nodiscard]] bool scroll(int key);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void place();
    [[nodiscard]] QVBoxLayout* makeColumn(const std::vector<KeyGroup>& groups);
    [[nodiscard]] QWidget* makeLine(const KeyBinding& binding);

    QFrame* sheet_;
    QScrollArea* scroll_; // for large type
    QWidget* keys_;
};

} // namespace vitascope::player
