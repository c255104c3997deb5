// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the keyboard brings the focus to is scrolled into sight: a QScrollArea does so only for steps within it, not
// for one that comes into it from a list or a button beside. Holds for all windows of the program while it lives.
// Thread: the GUI thread, once there is a QApplication.
#pragma once

#include <QObject>

namespace vitascope::desktop {

class FocusInSight final : public QObject {
    Q_OBJECT
public:
    FocusInSight();

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace vitascope::desktop
