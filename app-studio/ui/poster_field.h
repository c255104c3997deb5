// SPDX-License-Identifier: GPL-3.0-or-later
// The poster of a title: as it is, or as it will be once the form is saved; dropped or chosen. Thread: the GUI thread.
#pragma once

#include "shared/desktop/session/background_calls.h"

#include <QFrame>
#include <QPixmap>

class QLabel;
class QPushButton;

namespace vitascope::desktop {
class PictureStore;
}

namespace vitascope::studio {

class DropField;
class TitleEditorModel;

class PosterField final : public QFrame {
    Q_OBJECT
public:
    PosterField(TitleEditorModel& model, desktop::PictureStore& pictures, QWidget* parent = nullptr);

private:
    void choose();
    void refresh();
    void readPreview();

    TitleEditorModel& model_;
    desktop::PictureStore& pictures_;
    DropField* field_;
    QPushButton* replace_;
    QLabel* mistake_;
    QString shownFile_; // which file the preview is of
    QPixmap preview_;
    desktop::BackgroundCalls reader_;
};

} // namespace vitascope::studio
