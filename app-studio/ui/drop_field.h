// SPDX-License-Identifier: GPL-3.0-or-later
// A field with a dashed edge that takes one dropped file, or one chosen by a click. What the file is good for is its
// owner's to say. Thread: the GUI thread.
#pragma once

#include <QAbstractButton>
#include <QPixmap>

namespace vitascope::studio {

class DropField final : public QAbstractButton {
    Q_OBJECT
public:
    explicit DropField(QWidget* parent = nullptr);

    void tell(const QString& iconName, const QString& heading, const QString& hint);
    // Shown instead of the words, filling the field; null for the words.
    void setPicture(const QPixmap& picture);
    [[nodiscard]] QString heading() const { return heading_; }
    [[nodiscard]] QSize sizeHint() const override { return {320, 168}; }

Q_SIGNALS:
    void fileDropped(const QString& path);
    void imageDropped(const QImage& image); // out of another program

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void paintWords(QPainter& painter) const;

    QString iconName_;
    QString heading_;
    QString hint_;
    QPixmap picture_;
    bool isOver_ = false; // a file is held over it
};

} // namespace vitascope::studio
