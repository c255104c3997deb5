// SPDX-License-Identifier: GPL-3.0-or-later
// What lies in the middle of the playback page when the film does not go on by itself: it failed.
// Thread: the GUI thread.
#pragma once

#include "app-player/models/trouble.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace vitascope::player {

class MessagePanel final : public QFrame {
    Q_OBJECT
public:
    explicit MessagePanel(QWidget* parent = nullptr);

    void tell(const TroubleText& failure);
    [[nodiscard]] QSize sizeHint() const override; // its texts wrap

Q_SIGNALS:
    void remedyChosen(vitascope::player::Remedy remedy);
    void backChosen();

private:
    QLabel* icon_;
    QLabel* heading_;
    QLabel* text_;
    QPushButton* action_;
    QPushButton* back_;
    Remedy remedy_ = Remedy::None;
};

} // namespace vitascope::player
