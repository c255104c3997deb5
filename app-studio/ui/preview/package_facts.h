// SPDX-License-Identifier: GPL-3.0-or-later
// What was found in the source, and what was made of it: the ladder with its true sizes, the whole, and how long it
// travels. Thread: the GUI thread.
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace vitascope::studio {

class PackagePreviewModel;

class PackageFacts final : public QWidget {
    Q_OBJECT
public:
    explicit PackageFacts(PackagePreviewModel& model, QWidget* parent = nullptr);

private:
    void refresh();
    void showSource();
    void showLadder();
    void addRung(int row, const QStringList& cells, const char* role);

    PackagePreviewModel& model_;
    QVBoxLayout* source_;
    QWidget* ladder_;
    QLabel* whole_;
};

} // namespace vitascope::studio
