// SPDX-License-Identifier: GPL-3.0-or-later
// The letters that names begin with, as a narrow strip beside a wall in the order of names: a press jumps there.
// Thread: the GUI thread.
#pragma once

#include <QString>
#include <QWidget>

namespace vitascope::player {

class LetterBar final : public QWidget {
    Q_OBJECT
public:
    explicit LetterBar(QWidget* parent = nullptr);

    void setLetters(const QString& letters); // in their order
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void letterChosen(QChar letter);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] int letterAt(int y) const; // -1: none
    [[nodiscard]] QRect areaOf(int letter) const;

    QString letters_;
    int lit_ = -1;
};

} // namespace vitascope::player
