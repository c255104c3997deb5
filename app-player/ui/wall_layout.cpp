// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/wall_layout.h"

#include "app-player/ui/film_card.h"

#include <algorithm>

namespace vitascope::player {
namespace {

using desktop::Space;

constexpr int kLeastCard = 172; // cards grow to fill the line
constexpr int kMargin = Space::kPage;
constexpr int kTop = Space::kSmall;  // room for the ring around the first line
constexpr int kRing = Space::kSmall; // a card's ring reaches beyond it

} // namespace

WallLayout::Line WallLayout::lineOf(int width) {
    const int room = width - 2 * kMargin;
    const int columns = std::max(1, (room + kGap) / (kLeastCard + kGap));
    return {columns, std::max(1, (room - (columns - 1) * kGap) / columns), kGap};
}

void WallLayout::fit(int width, const QFont& font) {
    const auto line = lineOf(width);
    columns_ = line.columns;
    card_ = {line.card, filmCardHeight(line.card, font)};
}

QSize WallLayout::step() const {
    return card_ + QSize(kGap, kGap);
}

QSize WallLayout::margin() const {
    return {kMargin, kTop};
}

QRect WallLayout::cardAt(int row) const {
    const int line = flow_ == Flow::Down ? row / columns_ : 0;
    const int column = flow_ == Flow::Down ? row % columns_ : row;
    return {QPoint(kMargin + column * step().width(), kTop + line * step().height()), card_};
}

std::pair<int, int> WallLayout::rowsIn(QRect area, int count) const {
    area.adjust(-kRing, -kRing, kRing, kRing);
    const auto from = [](int edge, int start, int step) { return std::max(0, (edge - start) / step); };
    if (flow_ == Flow::Right)
        return {std::min(count, from(area.left(), kMargin, step().width())),
                std::min(count, from(area.right(), kMargin, step().width()) + 1)};
    return {std::min(count, from(area.top(), kTop, step().height()) * columns_),
            std::min(count, (from(area.bottom(), kTop, step().height()) + 1) * columns_)};
}

QSize WallLayout::contents(int count) const {
    if (count == 0)
        return {};
    if (flow_ == Flow::Right)
        return {cardAt(count - 1).right() + 1 + kMargin, rowHeight()};
    return {0, cardAt(count - 1).bottom() + 1 + kGap};
}

int WallLayout::rowHeight() const {
    return kTop + card_.height() + kTop;
}

} // namespace vitascope::player
