// SPDX-License-Identifier: GPL-3.0-or-later
// Where the film is, how much of it is there already, and a way to go elsewhere. Values are milliseconds. Thread: the
// GUI thread.
#pragma once

#include "shared/playback/presentation.h"

#include <QAbstractSlider>

#include <vector>

namespace vitascope::player {

class SeekBar final : public QAbstractSlider {
    Q_OBJECT
public:
    explicit SeekBar(QWidget* parent = nullptr);

    // The value is left alone while a person drags.
    void setFilm(Seconds position, Seconds duration, const std::vector<playback::TimeRange>& buffered);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void scrubbed(vitascope::Seconds position); // while a person drags
    void sought(vitascope::Seconds position);   // a click, or the end of a drag
    void hovered(vitascope::Seconds position, int x);
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRectF groove() const;
    [[nodiscard]] int valueAt(double x) const;
    [[nodiscard]] double xOf(double value) const;
    void tellHover();

    std::vector<playback::TimeRange> buffered_;
    double pointer_ = -1; // where the mouse is; negative: elsewhere
};

} // namespace vitascope::player
