// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a window a small one without a frame that stays above all others, and gives it back as it was. In it a drag
// moves the window and a drag of a corner sizes it. Thread: the GUI thread.
#pragma once

#include <QObject>
#include <QPoint>
#include <QRect>
#include <QSize>

class QMouseEvent;
class QWidget;

namespace vitascope::player {

class MiniMode final : public QObject {
    Q_OBJECT
public:
    explicit MiniMode(QWidget& page); // of whose window this is

    void enter();
    void leave();
    [[nodiscard]] bool isOn() const { return isOn_; }

    // The page's own events while it is on. True of release(): it was a click and no drag.
    void press(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    [[nodiscard]] bool release(const QMouseEvent& event);
    [[nodiscard]] Qt::CursorShape cursorAt(const QPoint& point) const;

private:
    [[nodiscard]] Qt::Edges cornerAt(const QPoint& point) const;
    void drag(const QPoint& to);

    QWidget& page_;
    bool isOn_ = false;
    Qt::WindowStates stateBefore_;
    Qt::WindowFlags flagsBefore_;
    QRect geometryBefore_;
    QSize minimumBefore_;
    QRect place_; // of the mini window when it was last on

    bool isPressed_ = false;
    bool isDragging_ = false;
    QPoint pressedAt_; // on the screen
    QRect pressedGeometry_;
    Qt::Edges corner_;
};

} // namespace vitascope::player
