// SPDX-License-Identifier: GPL-3.0-or-later
// The models of one title's page, plugged together. Thread: the GUI thread.
#pragma once

#include "app-studio/models/availability_model.h"
#include "app-studio/models/credits_model.h"
#include "app-studio/models/texts_model.h"
#include "app-studio/models/title_editor_model.h"

namespace vitascope::studio {

class TitleDesk {
public:
    struct Parts { // all outlive the desk
        TitleEditorModel::Parts editor;
        desktop::Vocabulary& vocabulary;
    };
    explicit TitleDesk(const Parts& parts)
        : vocabulary_(parts.vocabulary),
          editor_(parts.editor),
          texts_(editor_),
          credits_(editor_, parts.vocabulary),
          availability_(editor_) {}

    [[nodiscard]] desktop::Vocabulary& vocabulary() { return vocabulary_; }
    [[nodiscard]] TitleEditorModel& editor() { return editor_; }
    [[nodiscard]] TextsModel& texts() { return texts_; }
    [[nodiscard]] CreditsModel& credits() { return credits_; }
    [[nodiscard]] AvailabilityModel& availability() { return availability_; }
    [[nodiscard]] PicturesModel& pictures() { return editor_.pictures(); }

private:
    desktop::Vocabulary& vocabulary_;
    TitleEditorModel editor_;
    TextsModel texts_;
    CreditsModel credits_;
    AvailabilityModel availability_;
};

} // namespace vitascope::studio
