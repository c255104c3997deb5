// SPDX-License-Identifier: GPL-3.0-or-later
// A line of the list of people: a grip, the name, whom they play, the role. Thread: the GUI thread.
#pragma once

#include <QStyledItemDelegate>

namespace vitascope::studio {

class CreditsModel;

class CreditDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    CreditDelegate(CreditsModel& model, QObject* parent) : QStyledItemDelegate(parent), model_(model) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    CreditsModel& model_;
};

} // namespace vitascope::studio
