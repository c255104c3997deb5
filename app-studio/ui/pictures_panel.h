// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of a title, and those that the packager found in its film to choose from. Ctrl+V pastes where the focus
// is, or else where the picture's shape belongs. Thread: the GUI thread.
#pragma once

#include "app-studio/models/pictures_model.h"
#include "app-studio/models/poster_previews.h"

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

    // The pictures out of the film that lie beside this package, if there are any by now, are offered in a strip; an
    // empty path offers none.
    void setCandidates(const std::filesystem::path& packageFolder);

private:
    void paste();
    void offer(std::vector<PosterPreview> candidates);
    [[nodiscard]] QWidget* makeCandidate(const PosterPreview& candidate, std::size_t number);

    PicturesModel& model_;
    PictureField* poster_;
    PictureField* backdrop_;
    QWidget* strip_;
    desktop::FlowLayout* candidates_;
    std::filesystem::path folder_; // whose candidates are offered
    std::vector<PosterPreview> offered_;
};

} // namespace vitascope::studio
