// SPDX-License-Identifier: GPL-3.0-or-later
// The viewer's rating: five stars with halves, 1 to 10, 0 for none. The pointer shows what a press would give; the
// arrows change it, Delete takes it back, and so does a press on the same stars. Thread: the GUI thread.
#pragma once

#include <QAbstractSlider>

namespace vitascope::player {

class RatingStars final : public QAbstractSlider {
    Q_OBJECT
public:
    explicit RatingStars(QWidget* parent = nullptr);

    // What is kept, without telling rated().
    void setStars(int stars);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void rated(int stars); // 0: taken back

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    [[nodiscard]] int starsAt(int x) const;
    void choose(int stars);

    int hovered_ = 0;
};

} // namespace vitascope::player
