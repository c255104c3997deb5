// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of a title, and those that the packager found in its film to choose from. Ctrl+V pastes where the focus
// is, or else where the picture's shape belongs. Thread: the GUI thread.
#pragma once

#include "app-studio/jobs/poster_candidates.h"
#include "app-studio/models/pictures_model.h"

#include <QFrame>

namespace vitascope::desktop {
class FlowLayout;
class PictureStore;
} // namespace vitascope::desktop

class QLabel;

namespace vitascope::studio {

class PictureField;

class PicturesPanel final : public QFrame {
    Q_OBJECT
public:
    PicturesPanel(PicturesModel& model, desktop::PictureStore& pictures, QWidget* parent = nullptr);

    // Pictures out of the film; they are offered in a strip.
    void setCandidates(const std::vector<PosterCandidate>& candidates);

private:
    void paste();
    void rebuildCandidates();

    PicturesModel& model_;
    PictureField* poster_;
    PictureField* backdrop_;
    QWidget* strip_;
    desktop::FlowLayout* candidates_;
    std::vector<PosterCandidate> offered_;
};

} // namespace vitascope::studio
