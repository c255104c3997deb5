// SPDX-License-Identifier: GPL-3.0-or-later
// The films as a wall of posters that fills the width evenly. Posters are loaded when they come into sight. Arrows
// move, Enter opens. Thread: the GUI thread.
#pragma once

#include "shared/wire/title.h"

#include <QListView>

namespace vitascope::desktop {
class PictureStore;
}

namespace vitascope::player {

class PosterGrid final : public QListView {
    Q_OBJECT
public:
    explicit PosterGrid(desktop::PictureStore& pictures, QWidget* parent = nullptr);

Q_SIGNALS:
    void titleChosen(const vitascope::wire::Title& title);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void choose(const QModelIndex& index);
};

} // namespace vitascope::player
