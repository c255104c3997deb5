// SPDX-License-Identifier: GPL-3.0-or-later
// How a poster is drawn everywhere: filling its rounded field, or, while there is none, a field in the film's own
// quiet colour with its name. Thread: the GUI thread.
#pragma once

#include <QPixmap>
#include <QString>
#include <QWidget>

class QPainter;

namespace vitascope::desktop {

// Width : height of a poster is 2 : 3.
[[nodiscard]] constexpr int posterHeight(int width) {
    return width * 3 / 2;
}

void paintPoster(QPainter& painter, const QRectF& area, const QPixmap& poster, const QString& name, qreal radius);

class PosterView final : public QWidget {
    Q_OBJECT
public:
    explicit PosterView(int width, QWidget* parent = nullptr);

    void setPoster(const QPixmap& poster, const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPixmap poster_;
    QString name_;
};

} // namespace vitascope::desktop
