// SPDX-License-Identifier: GPL-3.0-or-later
// The poster or the backdrop of a title: as it is, or as it will be once the title is saved; dropped, chosen or pasted.
// Thread: the GUI thread.
#pragma once

#include "app-studio/models/pictures_model.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace vitascope::desktop {
class PictureStore;
}

namespace vitascope::studio {

class DropField;

class PictureField final : public QFrame {
    Q_OBJECT
public:
    // Its parts are named after the kind: "posterField", "posterMistake", "posterRemove", …
    PictureField(PicturesModel& model, PicturesModel::Kind kind, desktop::PictureStore& pictures,
                 QWidget* parent = nullptr);

    // What is on the clipboard: a picture, or a file that is one. False if there is neither.
    bool paste();

private:
    void makeButtons();
    void choose();
    void refresh();
    [[nodiscard]] QPixmap shown() const;
    [[nodiscard]] QString partName(const char* part) const;

    PicturesModel& model_;
    const PicturesModel::Kind kind_;
    desktop::PictureStore& pictures_;
    DropField* field_;
    QLabel* note_;
    QPushButton* choose_;
    QPushButton* paste_;
    QPushButton* remove_;
    QPushButton* revert_;
};

} // namespace vitascope::studio
