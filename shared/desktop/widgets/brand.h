// SPDX-License-Identifier: GPL-3.0-or-later
// The sign and the name of a program side by side. Thread: the GUI thread.
#pragma once

#include <QString>
#include <QWidget>

namespace vitascope::desktop {

class Brand final : public QWidget {
    Q_OBJECT
public:
    // The suffix stands behind the name in a quieter colour ("Studio"); it may be empty.
    explicit Brand(const QString& suffix, int height, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont nameFont() const;

    QString suffix_;
    int height_;
};

} // namespace vitascope::desktop
