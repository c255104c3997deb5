// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/confirmation.h"

#include "shared/desktop/design/metrics.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vitascope::desktop {
namespace {

constexpr int kWidth = 420;

} // namespace

Confirmation::Confirmation(const QString& heading, const QString& text, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("confirmation"));
    setWindowTitle(heading);
    setModal(true);
    setMinimumWidth(kWidth);
    auto* head = new QLabel(heading, this);
    head->setProperty("role", "heading");
    auto* words = new QLabel(text, this);
    for (auto* label : {head, words}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    head->setVisible(!heading.isEmpty());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kHuge, Space::kHuge, Space::kHuge, Space::kHuge);
    layout->setSpacing(Space::kMedium);
    layout->addWidget(head);
    layout->addWidget(words);
    layout->addSpacing(Space::kSmall);
}

Confirmation::Confirmation(const Question& question, QWidget* parent)
    : Confirmation(question.heading, question.text, parent) {
    auto* buttons = new DialogButtons(*this, question.act, question.kind);
    buttons->act()->setObjectName(QStringLiteral("confirm"));
    buttons->wayOut()->setObjectName(QStringLiteral("cancelConfirmation"));
    layout()->addWidget(buttons);
}

void Confirmation::ask(QWidget* parent, const Question& question, std::function<void()> act) {
    auto* dialog = new Confirmation(question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, parent, std::move(act));
    dialog->open();
}

void Confirmation::tell(QWidget* parent, const QString& heading, const QString& text) {
    auto* dialog = makeTelling(heading, text, parent).release(); // deletes itself
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

std::unique_ptr<Confirmation> Confirmation::makeTelling(const QString& heading, const QString& text, QWidget* parent) {
    auto dialog = std::unique_ptr<Confirmation>(new Confirmation(heading, text, parent));
    dialog->layout()->addWidget(new DialogButtons(*dialog));
    return dialog;
}

} // namespace vitascope::desktop
