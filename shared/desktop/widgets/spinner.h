// SPDX-License-Identifier: GPL-3.0-or-later
// A turning arc that says: wait. It turns only while it is visible. Thread: the GUI thread.
#pragma once

#include <QBasicTimer>
#include <QColor>
#include <QElapsedTimer>
#include <QWidget>

namespace vitascope::desktop {

class Spinner final : public QWidget {
    Q_OBJECT
public:
    // The colour is the theme's accent unless one is given.
    explicit Spinner(int size, QWidget* parent = nullptr, QColor color = {});

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    QColor color_;
    QBasicTimer timer_;
    QElapsedTimer elapsed_;
};

} // namespace vitascope::desktop
