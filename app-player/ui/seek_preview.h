// SPDX-License-Identifier: GPL-3.0-or-later
// What is at the place of the film that the pointer is over: a small picture, where there is one, and the time.
// Thread: the GUI thread.
#pragma once

#include <QFrame>
#include <QPixmap>

class QLabel;

namespace vitascope::player {

class SeekPreview final : public QFrame {
    Q_OBJECT
public:
    explicit SeekPreview(QWidget* parent = nullptr);

    void setTime(const QString& time);
    void setPicture(const QPixmap& picture); // null: none is known

private:
    QLabel* picture_;
    QLabel* time_;
};

} // namespace vitascope::player
