// SPDX-License-Identifier: GPL-3.0-or-later
// Subtitles over a film: at the foot of the picture, in a person's colour, on a person's ground, in a size that follows
// the picture's.
// Thread: the GUI thread.
#pragma once

#include "shared/desktop/media/subtitle_style.h"

#include <QRect>
#include <QString>
#include <QWidget>

namespace vitascope::desktop {

class SubtitleOverlay final : public QWidget {
    Q_OBJECT
public:
    explicit SubtitleOverlay(QWidget* parent = nullptr);

    // Lines by '\n', with <i>, <b> and <u> only; empty shows nothing.
    void setCue(const QString& cue);
    void setStyle(const SubtitleStyle& style);
    [[nodiscard]] QString cue() const { return cue_; }
    // The part of the widget that the picture fills, and how far its foot is covered by controls.
    void setPicture(const QRect& picture, int covered);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont typeface() const;

    QString cue_;
    SubtitleStyle style_;
    QRect picture_;
    int covered_ = 0;
};

} // namespace vitascope::desktop
