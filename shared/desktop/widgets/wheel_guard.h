// SPDX-License-Identifier: GPL-3.0-or-later
// Turning the wheel scrolls what is on the screen and never changes what is chosen: a page of a form that passes under
// the pointer would else be filled in by it. Holds for all boxes to choose from and fields of numbers of the program
// while it lives. Thread: the GUI thread, once there is a QApplication.
#pragma once

#include <QObject>

namespace vitascope::desktop {

class WheelGuard final : public QObject {
    Q_OBJECT
public:
    WheelGuard();

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace vitascope::desktop
