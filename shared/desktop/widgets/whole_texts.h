// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps wrapped labels as high as their text needs. A layout asks for the height at a width only as long as nothing
// between it and the label has an alignment or a scroll area of its own; where one has, large type would be cut off at
// its foot. Thread: the GUI thread.
#pragma once

#include <QObject>

class QLabel;
class QWidget;

namespace vitascope::desktop {

class WholeTexts final : public QObject {
    Q_OBJECT
public:
    // Of all labels that are in the widget now; lives as long as it.
    static void keepIn(QWidget& widget);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using QObject::QObject;
};

} // namespace vitascope::desktop
