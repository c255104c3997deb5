// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/rate_graph.h"

#include "shared/desktop/design/color_tokens.h"

#include <QPainter>

#include <algorithm>

namespace vitascope::player {
namespace {

constexpr std::size_t kMost = 120;
constexpr int kBar = 2;
constexpr int kHeight = 36;

} // namespace

RateGraph::RateGraph(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("rateGraph"));
    setAccessibleName(tr("Connection over the last minute"));
    setFixedHeight(kHeight);
}

QSize RateGraph::sizeHint() const {
    return {static_cast<int>(kMost) * kBar, kHeight};
}

void RateGraph::add(BitsPerSecond rate) {
    rates_.push_back(static_cast<double>(rate.value));
    if (rates_.size() > kMost)
        rates_.pop_front();
    update();
}

BitsPerSecond RateGraph::most() const {
    return {rates_.empty() ? 0 : static_cast<decltype(BitsPerSecond::value)>(*std::ranges::max_element(rates_))};
}

void RateGraph::paintEvent(QPaintEvent* /*event*/) {
    const desktop::CinemaColors colors;
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, colors.groove);
    if (rates_.empty())
        return;
    const double most = std::max(1.0, *std::ranges::max_element(rates_));
    double right = width();
    for (auto rate = rates_.rbegin(); rate != rates_.rend() && right > 0; ++rate, right -= kBar) {
        const double high = std::max(1.0, *rate / most * (height() - 1));
        painter.fillRect(QRectF(right - kBar, height() - high, kBar - 0.5, high), colors.accent);
    }
}

} // namespace vitascope::player
