// SPDX-License-Identifier: GPL-3.0-or-later
// A choice of a language by its own name; typing finds it. A tag that the list does not have is shown as well.
// Thread: the GUI thread.
#pragma once

#include <QComboBox>

namespace vitascope::studio {

class LanguageBox final : public QComboBox {
    Q_OBJECT
public:
    // The first entry, which stands for no language.
    explicit LanguageBox(const QString& none, QWidget* parent = nullptr);

    [[nodiscard]] QString tag() const { return currentData().toString(); }
    void setTag(const QString& tag);

    void wheelEvent(QWheelEvent* event) override; // scrolls the page, not the choice
};

} // namespace vitascope::studio
