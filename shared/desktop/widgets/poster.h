// SPDX-License-Identifier: GPL-3.0-or-later
// How a poster is drawn everywhere: filling its rounded field, or, while there is none, a field in a quiet colour with
// the film's initials. What draws many of them at a time has a way of its own. Thread: the GUI thread.
#pragma once

#include <QBrush>
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

// The parts of a field without a poster. Its quiet colour is one of a few, which the name picks: a number under
// kPlaceholderGrounds.
constexpr int kPlaceholderGrounds = 12;
[[nodiscard]] int placeholderGround(const QString& name);
[[nodiscard]] QBrush placeholderBrush(const QRectF& area, int ground);
// The film's initials, or a sign where it has none.
void paintPlaceholderSign(QPainter& painter, const QRectF& area, const QString& name);
// The thin line around a poster.
void paintPosterEdge(QPainter& painter, const QRectF& area, qreal radius);

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
