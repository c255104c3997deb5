// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/failure_list.h"

#include "shared/desktop/design/metrics.h"
#include "shared/desktop/text/error_text.h"
#include "shared/desktop/widgets/dialog_buttons.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace vitascope::studio {

using desktop::Space;

QString failureSentence(const Error& error) {
    if (error.code == ErrorCode::Conflict)
        return FailureList::tr("Somebody else changed it, or it has no film yet.");
    if (error.code == ErrorCode::NotFound)
        return FailureList::tr("It is not there any more.");
    return desktop::errorSentence(error);
}

FailureList::FailureList(const QString& heading, const std::vector<EditFailure>& failures, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(heading);
    setObjectName(QStringLiteral("failureList"));
    auto* head = new QLabel(heading, this);
    head->setProperty("role", "heading");
    head->setWordWrap(true);
    auto* list = new QListWidget(this);
    list->setAccessibleName(heading);
    list->setWordWrap(true);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    for (const auto& failure : failures)
        list->addItem(tr("%1: %2").arg(failure.name, failureSentence(failure.error)));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kHuge, Space::kHuge, Space::kHuge, Space::kHuge);
    layout->setSpacing(Space::kLarge);
    layout->addWidget(head);
    layout->addWidget(list, 1);
    layout->addWidget(new desktop::DialogButtons(*this));
    resize(560, 400);
}

} // namespace vitascope::studio
