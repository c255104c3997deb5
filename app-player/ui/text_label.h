// SPDX-License-Identifier: GPL-3.0-or-later
// Text that wraps at its widest width and asks for the height that it then needs, which layouts forget of a label with
// a maximum width. Thread: the GUI thread.
#pragma once

#include <QLabel>

#include <algorithm>

namespace vitascope::player {

class TextLabel final : public QLabel {
    Q_OBJECT
public:
    TextLabel(const char* role, const char* name, int widest, QWidget* parent) : QLabel(parent) {
        setObjectName(QString::fromLatin1(name));
        setProperty("role", role);
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
        setMaximumWidth(widest);
    }

    [[nodiscard]] int heightForWidth(int width) const override {
        return QLabel::heightForWidth(std::min(width, maximumWidth()));
    }
};

} // namespace vitascope::player
