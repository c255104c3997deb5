// SPDX-License-Identifier: GPL-3.0-or-later
// Where films stand on a wall: it follows from their numbers alone. All places are of the contents, in
// device-independent pixels. Thread: any.
#pragma once

#include "shared/desktop/design/metrics.h"

#include <QRect>

#include <utility>

class QFont;

namespace vitascope::player {

class WallLayout {
public:
    enum class Flow { Down, Right };
    static constexpr int kGap = desktop::Space::kHuge; // between cards

    // As many cards a line as fit at their least width; each then takes an equal part of the line.
    struct Line {
        int columns;
        int card; // width of each
        int gap;
    };
    [[nodiscard]] static Line lineOf(int width);

    explicit WallLayout(Flow flow) : flow_(flow) {}
    void fit(int width, const QFont& font);

    [[nodiscard]] Flow flow() const { return flow_; }
    [[nodiscard]] int columns() const { return columns_; } // of a row: those in sight
    [[nodiscard]] QSize card() const { return card_; }
    [[nodiscard]] QSize step() const; // from one card to the next
    [[nodiscard]] QSize margin() const;
    [[nodiscard]] QRect cardAt(int row) const;
    [[nodiscard]] std::pair<int, int> rowsIn(QRect area, int count) const; // from, to (not itself)
    [[nodiscard]] QSize contents(int count) const;                         // no width where they go down
    [[nodiscard]] int rowHeight() const;                                   // of a row as a whole

private:
    const Flow flow_;
    QSize card_{190, 330};
    int columns_ = 1;
};

} // namespace vitascope::player
