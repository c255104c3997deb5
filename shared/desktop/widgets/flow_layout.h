// SPDX-License-Identifier: GPL-3.0-or-later
// Lays widgets out in lines, like words. Thread: the GUI thread.
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace vitascope::desktop {

class FlowLayout final : public QLayout {
    Q_OBJECT
public:
    explicit FlowLayout(int spacing, QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(items_.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return arrange({0, 0, width, 0}, false); }
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    void setGeometry(const QRect& area) override;

private:
    int arrange(const QRect& outer, bool move) const;

    std::vector<std::unique_ptr<QLayoutItem>> items_;
};

} // namespace vitascope::desktop
