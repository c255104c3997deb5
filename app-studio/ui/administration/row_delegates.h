// SPDX-License-Identifier: GPL-3.0-or-later
// What the tables of the administration draw besides plain words: a state as a badge, a name over what it is called by
// the system. The view draws the ground of the row. Thread: the GUI thread.
#pragma once

#include "shared/desktop/widgets/badge.h"

#include <QStyledItemDelegate>

#include <functional>

namespace vitascope::studio {

class StateDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using Tone = std::function<desktop::BadgeTone(int row)>;
    explicit StateDelegate(Tone tone, QObject* parent = nullptr)
        : QStyledItemDelegate(parent), tone_(std::move(tone)) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Tone tone_;
};

class NameDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using Second = std::function<QString(int row)>; // the quiet line
    explicit NameDelegate(Second second, QObject* parent = nullptr)
        : QStyledItemDelegate(parent), second_(std::move(second)) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Second second_;
};

} // namespace vitascope::studio
