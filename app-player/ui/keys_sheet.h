// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of a playing film, as the table of playback_keys.h has them, over the film. Any key or click closes it.
// Thread: the GUI thread.
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace vitascope::player {

struct KeyBinding;

class KeysSheet final : public QFrame {
    Q_OBJECT
public:
    explicit KeysSheet(QWidget* parent = nullptr);

Q_SIGNALS:
    void closed();

protected:
    void hideEvent(QHideEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] QWidget* makeLine(const KeyBinding& binding);
};

} // namespace vitascope::player
