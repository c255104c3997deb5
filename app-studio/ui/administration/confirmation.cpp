// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/confirmation.h"

#include "shared/desktop/design/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kWidth = 420;

} // namespace

Confirmation::Confirmation(QWidget* parent, const Question& question) : QDialog(parent) {
    setObjectName(QStringLiteral("confirmation"));
    setWindowTitle(question.heading);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setMinimumWidth(kWidth);
    auto* heading = new QLabel(question.heading, this);
    heading->setProperty("role", "heading");
    heading->setWordWrap(true);
    heading->setTextFormat(Qt::PlainText);
    auto* text = new QLabel(question.text, this);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    auto* act = new QPushButton(question.act, this);
    act->setObjectName(QStringLiteral("confirm"));
    act->setProperty("variant", "danger");
    act->setAutoDefault(false);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancelConfirmation"));
    cancel->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::kSmall);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(act);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kHuge, Space::kHuge, Space::kHuge, Space::kHuge);
    layout->setSpacing(Space::kMedium);
    layout->addWidget(heading);
    layout->addWidget(text);
    layout->addSpacing(Space::kSmall);
    layout->addLayout(buttons);
    connect(act, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    cancel->setFocus();
}

void Confirmation::ask(QWidget* parent, const Question& question, std::function<void()> act) {
    auto* dialog = new Confirmation(parent, question);
    connect(dialog, &QDialog::accepted, parent, std::move(act));
    dialog->open();
}

} // namespace vitascope::studio
