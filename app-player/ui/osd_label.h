// SPDX-License-Identifier: GPL-3.0-or-later
// What a key has just done, said for a moment over the film: "Speed 1.25×". Thread: the GUI thread.
#pragma once

#include <QLabel>
#include <QTimer>

namespace vitascope::player {

class OsdLabel final : public QLabel {
    Q_OBJECT
public:
    explicit OsdLabel(QWidget* parent = nullptr);

    void tell(const QString& text);

private:
    QTimer hiding_;
};

} // namespace vitascope::player
