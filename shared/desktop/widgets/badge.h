// SPDX-License-Identifier: GPL-3.0-or-later
// A short word in a rounded field: a state or a genre. Thread: the GUI thread.
#pragma once

#include <QRectF>
#include <QString>
#include <QWidget>

class QPainter;

namespace vitascope::desktop {

enum class BadgeTone { Neutral, Accent, Success, Danger };

class Badge final : public QWidget {
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText)
public:
    explicit Badge(const QString& text = {}, BadgeTone tone = BadgeTone::Neutral, QWidget* parent = nullptr);

    [[nodiscard]] QString text() const { return text_; }
    void setText(const QString& text);
    void setTone(BadgeTone tone);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString text_;
    BadgeTone tone_;
};

enum class BadgeGround { Plain, Accent }; // of a row; on that of a selected one a field needs an edge

// The same drawing for item delegates: at the left of the area, centred in its height; a text that is longer ends in
// an ellipsis.
void paintBadge(QPainter& painter, const QRectF& area, const QString& text, BadgeTone tone,
                BadgeGround ground = BadgeGround::Plain);

} // namespace vitascope::desktop
