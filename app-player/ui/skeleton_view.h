// SPDX-License-Identifier: GPL-3.0-or-later
// The shapes of the films that are on their way, breathing, in their places. Thread: the GUI thread.
#pragma once

#include <QVariantAnimation>
#include <QWidget>

namespace vitascope::player {

class SkeletonView final : public QWidget {
    Q_OBJECT
public:
    enum class Shape { Rows, Wall }; // a large film and rows of others, or a wall

    explicit SkeletonView(Shape shape, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    const Shape shape_;
    QVariantAnimation breath_; // 0: faint, 1: strong
};

} // namespace vitascope::player
