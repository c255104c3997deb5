// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/form_field.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/style_sheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kRevertIcon = 14;
constexpr int kRevertButton = 24;

} // namespace

FormField::FormField(const QString& label, QWidget* editor, QWidget* parent)
    : QWidget(parent),
      editor_(editor),
      mark_(new QLabel(this)),
      revert_(new QToolButton(this)),
      note_(new QLabel(this)) {
    auto* name = new QLabel(label, this);
    name->setProperty("role", "field");
    name->setBuddy(editor);
    if (editor->accessibleName().isEmpty())
        editor->setAccessibleName(label);
    mark_->setText(tr("changed"));
    mark_->setProperty("role", "changed");
    revert_->setObjectName(editor->objectName() + QStringLiteral("Revert"));
    revert_->setIcon(desktop::themeIcon(QStringLiteral("undo"), desktop::IconTone::Accent));
    revert_->setIconSize({kRevertIcon, kRevertIcon});
    revert_->setFixedSize(kRevertButton, kRevertButton);
    revert_->setProperty("variant", "small");
    revert_->setToolTip(tr("Undo"));
    revert_->setAccessibleName(tr("Undo the change of “%1”").arg(label));
    note_->setObjectName(editor->objectName() + QStringLiteral("Mistake"));
    note_->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(Space::kSmall);
    head->addWidget(name);
    head->addWidget(mark_);
    head->addWidget(revert_);
    head->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kTiny);
    layout->addLayout(head);
    head->addSpacing(0);
    head->setContentsMargins(0, 0, 0, 0);
    name->setMinimumHeight(kRevertButton); // the field does not jump when the button comes
    layout->addWidget(editor);
    layout->addWidget(note_);
    setTabOrder(editor, revert_);
    connect(revert_, &QToolButton::clicked, this, [this] {
        Q_EMIT revertChosen();
        editor_->setFocus();
    });
    setChanged(false);
    refreshNote();
}

void FormField::setHint(const QString& text) {
    hint_ = text;
    refreshNote();
}

void FormField::setMistake(const QString& sentence) {
    if (sentence == mistake_)
        return;
    mistake_ = sentence;
    desktop::setStyleProperty(*editor_, "invalid", !sentence.isEmpty());
    editor_->setAccessibleDescription(sentence);
    refreshNote();
}

void FormField::setChanged(bool isChanged) {
    mark_->setVisible(isChanged);
    revert_->setVisible(isChanged);
}

void FormField::refreshNote() {
    desktop::setStyleProperty(*note_, "role", mistake_.isEmpty() ? QStringLiteral("caption") : QStringLiteral("error"));
    note_->setText(mistake_.isEmpty() ? hint_ : mistake_);
    note_->setVisible(!note_->text().isEmpty());
}

} // namespace vitascope::studio
