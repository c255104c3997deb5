// SPDX-License-Identifier: GPL-3.0-or-later
// Two parts of a page beside each other; where there is no room for both, as with large type, the second is below the
// first. Thread: the GUI thread.
#pragma once

#include <QBoxLayout>
#include <QWidget>

namespace vitascope::desktop {

class FoldingRow final : public QWidget {
    Q_OBJECT
public:
    // The first takes what is left; beside the second it needs at least so many pixels of the usual text size. Both
    // become this one's.
    FoldingRow(QWidget* first, int least, QWidget* second, QWidget* parent = nullptr);

    [[nodiscard]] bool isFolded() const { return line_->direction() == QBoxLayout::TopToBottom; }
    [[nodiscard]] QBoxLayout& line() { return *line_; }   // for its spacing
    [[nodiscard]] QSize minimumSizeHint() const override; // of the folded one to the side

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fold();

    QWidget* first_;
    QWidget* second_;
    const int least_;
    QBoxLayout* line_;
};

} // namespace vitascope::desktop
