// SPDX-License-Identifier: GPL-3.0-or-later
// A tiny graph of what the connection carried lately. Thread: the GUI thread.
#pragma once

#include "shared/base/units.h"

#include <QWidget>

#include <deque>

namespace vitascope::player {

class RateGraph final : public QWidget {
    Q_OBJECT
public:
    explicit RateGraph(QWidget* parent = nullptr);

    void add(BitsPerSecond rate);
    [[nodiscard]] BitsPerSecond most() const; // of those that are shown
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::deque<double> rates_; // the newest last
};

} // namespace vitascope::player
