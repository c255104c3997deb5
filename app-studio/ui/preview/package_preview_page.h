// SPDX-License-Identifier: GPL-3.0-or-later
// A packaged film before it travels: it plays, its source and ladder are told, its tracks can be named. Thread: the
// GUI thread.
#pragma once

#include <QWidget>

#include <vector>

class QBoxLayout;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace vitascope::desktop {
class ElidedLabel;
class EmptyState;
class VideoView;
} // namespace vitascope::desktop

namespace vitascope::studio {

class PackagePreviewModel;
class TrackRow;

class PackagePreviewPage final : public QWidget {
    Q_OBJECT
public:
    // Takes the view as its child.
    PackagePreviewPage(PackagePreviewModel& model, desktop::VideoView* view, QWidget* parent = nullptr);

Q_SIGNALS:
    void backChosen();

protected:
    void hideEvent(QHideEvent* event) override; // the film pauses
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeBody(desktop::VideoView* view);
    void rebuildTracks();
    void refresh();
    void refreshRows();

    PackagePreviewModel& model_;
    desktop::ElidedLabel* name_;
    QPushButton* discard_;
    QPushButton* approve_;
    QStackedWidget* pages_;
    desktop::EmptyState* state_;
    QBoxLayout* columns_ = nullptr;
    QVBoxLayout* tracks_ = nullptr;
    std::vector<TrackRow*> rows_;
    QString shown_; // which package the rows are of
};

} // namespace vitascope::studio
