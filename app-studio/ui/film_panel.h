// SPDX-License-Identifier: GPL-3.0-or-later
// The film of a title, or its trailer: where a video is dropped, how it gets to the server, and that it is there.
// Thread: the GUI thread.
#pragma once

#include "shared/base/id.h"
#include "shared/wire/publishing.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace vitascope::studio {

class DropField;
class JobCard;
class QueueModel;
class TitleEditorModel;

class FilmPanel final : public QFrame {
    Q_OBJECT
public:
    // Main or Trailer; its parts are named after it: "filmField", "trailerField", …
    FilmPanel(TitleEditorModel& model, QueueModel& queue, wire::AssetKind asset, QWidget* parent = nullptr);

    // As if it were dropped; a file that is no video is answered by a sentence.
    void takeFile(const QString& path);

private:
    [[nodiscard]] QString partName(const char* part) const;
    [[nodiscard]] QString stateText(bool isUnderWay) const;
    void tellField();
    void tellMistake(const QString& mistake);
    void choose();
    void refresh();
    void showJob();

    TitleEditorModel& model_;
    QueueModel& queue_;
    const bool isTrailer_;
    QLabel* state_;
    DropField* field_;
    QCheckBox* onServer_;
    QPushButton* replace_;
    QLabel* mistake_;
    QVBoxLayout* layout_;
    JobCard* job_ = nullptr;
    TitleId shown_;
};

} // namespace vitascope::studio
