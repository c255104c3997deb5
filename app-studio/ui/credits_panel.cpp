// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/credits_panel.h"

#include "app-studio/models/credits_model.h"
#include "app-studio/ui/credit_delegate.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/text/format_text.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStringListModel>

#include <algorithm>

namespace vitascope::studio {

using desktop::Space;
using desktop::themeIcon;

namespace {

constexpr int kLeastRows = 3;
constexpr int kMostRows = 12; // at once

QLabel* makeLabel(const QString& text, QWidget* buddy, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("role", "field");
    label->setBuddy(buddy);
    return label;
}

} // namespace

CreditsPanel::CreditsPanel(CreditsModel& model, QWidget* parent)
    : QFrame(parent),
      model_(model),
      name_(new QLineEdit(this)),
      role_(new QComboBox(this)),
      character_(new QLineEdit(this)),
      take_(new QPushButton(this)),
      cancel_(new QPushButton(tr("Cancel"), this)),
      list_(new QListView(this)),
      empty_(new QLabel(tr("Nobody yet. Add the people of the film above; the first ones are shown first."), this)),
      mistake_(new QLabel(this)),
      up_(new QPushButton(tr("Up"), this)),
      down_(new QPushButton(tr("Down"), this)),
      edit_(new QPushButton(tr("Change"), this)),
      remove_(new QPushButton(tr("Remove"), this)),
      names_(new QStringListModel(this)) {
    setProperty("panel", "card");
    list_->setObjectName(QStringLiteral("credits"));
    list_->setAccessibleName(tr("People of the film"));
    list_->setModel(&model_);
    list_->setItemDelegate(new CreditDelegate(model_, list_));
    list_->setDragDropMode(QAbstractItemView::InternalMove);
    list_->setDragDropOverwriteMode(false);
    list_->setMouseTracking(true);
    list_->installEventFilter(this);
    empty_->setProperty("role", "muted");
    empty_->setWordWrap(true);
    mistake_->setObjectName(QStringLiteral("creditMistake"));
    mistake_->setProperty("role", "error");
    mistake_->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kHuge, Space::kLarge, Space::kHuge, Space::kHuge);
    layout->setSpacing(Space::kMedium);
    layout->addLayout(makeLine());
    layout->addWidget(mistake_);
    layout->addWidget(empty_);
    layout->addWidget(list_, 1);
    layout->addLayout(makeButtons());
    connectAll();
    refresh();
}

QLayout* CreditsPanel::makeLine() {
    name_->setObjectName(QStringLiteral("personName"));
    role_->setObjectName(QStringLiteral("personRole"));
    character_->setObjectName(QStringLiteral("personCharacter"));
    take_->setObjectName(QStringLiteral("takePerson"));
    take_->setProperty("variant", "primary");
    cancel_->setProperty("variant", "quiet");
    for (const auto role : creditRoles())
        role_->addItem(roleName(role), static_cast<int>(role));
    auto* completer = new QCompleter(names_, name_);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // the server has filtered
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    name_->setCompleter(completer);
    auto* line = new QGridLayout;
    line->setHorizontalSpacing(Space::kMedium);
    line->setVerticalSpacing(Space::kTiny);
    line->addWidget(makeLabel(tr("Name"), name_, this), 0, 0);
    line->addWidget(makeLabel(tr("Role"), role_, this), 0, 1);
    line->addWidget(makeLabel(tr("Character"), character_, this), 0, 2);
    line->addWidget(name_, 1, 0);
    line->addWidget(role_, 1, 1);
    line->addWidget(character_, 1, 2);
    line->addWidget(take_, 1, 3);
    line->addWidget(cancel_, 1, 4);
    line->setColumnStretch(0, 3);
    line->setColumnStretch(1, 2);
    line->setColumnStretch(2, 3);
    return line;
}

QLayout* CreditsPanel::makeButtons() {
    auto* row = new QHBoxLayout;
    row->setSpacing(Space::kSmall);
    const auto add = [&](QPushButton* button, const char* name, const QString& tip) {
        button->setObjectName(QString::fromLatin1(name));
        button->setProperty("variant", "quiet");
        button->setToolTip(tip);
        row->addWidget(button);
    };
    add(up_, "personUp", tr("Alt+Up"));
    add(down_, "personDown", tr("Alt+Down"));
    add(edit_, "changePerson", tr("Enter"));
    row->addStretch();
    add(remove_, "removePerson", tr("Delete"));
    desktop::setButtonIcon(*up_, themeIcon(QStringLiteral("chevron-up")), 18);
    desktop::setButtonIcon(*down_, themeIcon(QStringLiteral("chevron-down")), 18);
    desktop::setButtonIcon(*remove_, themeIcon(QStringLiteral("trash"), desktop::IconTone::Danger), 18);
    return row;
}

void CreditsPanel::connectAll() {
    connect(name_, &QLineEdit::textEdited, &model_, &CreditsModel::complete);
    connect(name_, &QLineEdit::textEdited, this, [this](const QString& text) {
        offer(names_->stringList().filter(text.simplified(), Qt::CaseInsensitive)); // until the server answers
    });
    connect(&model_, &CreditsModel::suggested, this, [this] {
        QStringList names;
        for (const auto& person : model_.suggestions())
            names << desktop::fromUtf8(person.name);
        offer(names);
    });
    // Return on an offered name takes the name, not yet the person: the role comes first.
    connect(name_->completer(), qOverload<const QString&>(&QCompleter::highlighted), this,
            [this] { isChoosingName_ = true; });
    connect(name_->completer(), qOverload<const QString&>(&QCompleter::activated), this,
            [this] { isChoosingName_ = false; });
    connect(name_, &QLineEdit::textEdited, this, [this] { isChoosingName_ = false; });
    connect(name_, &QLineEdit::returnPressed, this, [this] {
        if (!std::exchange(isChoosingName_, false))
            take();
    });
    connect(character_, &QLineEdit::returnPressed, this, &CreditsPanel::take);
    connect(name_, &QLineEdit::textChanged, this, &CreditsPanel::refresh);
    connect(role_, &QComboBox::currentIndexChanged, this, &CreditsPanel::refresh);
    connect(take_, &QPushButton::clicked, this, &CreditsPanel::take);
    connect(cancel_, &QPushButton::clicked, this, &CreditsPanel::endChange);
    connect(up_, &QPushButton::clicked, this, [this] { moveBy(-1); });
    connect(down_, &QPushButton::clicked, this, [this] { moveBy(1); });
    connect(edit_, &QPushButton::clicked, this, [this] { change(current()); });
    connect(remove_, &QPushButton::clicked, this, &CreditsPanel::removeCurrent);
    connect(list_, &QListView::activated, this, [this](const QModelIndex& index) { change(index.row()); });
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &CreditsPanel::refresh);
    connect(&model_, &QAbstractItemModel::modelReset, this, &CreditsPanel::endChange);
    connect(&model_, &QAbstractItemModel::rowsInserted, this, &CreditsPanel::refresh);
    connect(&model_, &QAbstractItemModel::dataChanged, this, &CreditsPanel::refresh);
}

void CreditsPanel::offer(const QStringList& names) {
    if (names != names_->stringList())
        names_->setStringList(names);
    if (names.isEmpty())
        name_->completer()->popup()->hide();
    else if (name_->hasFocus())
        name_->completer()->complete();
}

int CreditsPanel::current() const {
    return list_->currentIndex().isValid() ? list_->currentIndex().row() : -1;
}

void CreditsPanel::take() {
    CreditForm credit;
    credit.name = name_->text().simplified();
    credit.role = static_cast<wire::CreditRole>(role_->currentData().toInt());
    credit.character = character_->isEnabled() ? character_->text().simplified() : QString();
    if (credit.name.isEmpty())
        return name_->setFocus();
    credit.person = model_.personNamed(credit.name);
    if (changing_ >= 0) {
        const auto before = model_.credit(changing_);
        if (!credit.person && before.name == credit.name)
            credit.person = before.person;
        const int row = changing_;
        changing_ = -1;
        model_.set(row, credit);
        list_->setCurrentIndex(model_.index(row));
    } else {
        model_.add(credit);
        list_->scrollToBottom();
    }
    name_->clear();
    character_->clear();
    name_->setFocus(); // for the next one
    refresh();
}

void CreditsPanel::change(int row) {
    if (row < 0 || row >= model_.rowCount())
        return;
    changing_ = row;
    const auto credit = model_.credit(row);
    name_->setText(credit.name);
    role_->setCurrentIndex(role_->findData(static_cast<int>(credit.role)));
    character_->setText(credit.character);
    name_->setFocus();
    name_->selectAll();
    refresh();
}

void CreditsPanel::endChange() {
    if (changing_ >= 0) {
        changing_ = -1;
        name_->clear();
        character_->clear();
    }
    refresh();
}

void CreditsPanel::moveBy(int rows) {
    const int to = current() + rows;
    if (current() < 0 || to < 0 || to >= model_.rowCount())
        return;
    endChange();
    model_.move(current(), to);
    list_->setCurrentIndex(model_.index(to));
}

void CreditsPanel::removeCurrent() {
    const int row = current();
    if (row < 0)
        return;
    endChange();
    model_.remove(row);
    list_->setCurrentIndex(model_.index(std::min(row, model_.rowCount() - 1)));
    list_->setFocus();
}

bool CreditsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isAlt = key->modifiers().testFlag(Qt::AltModifier);
    if (isAlt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        moveBy(key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (key->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_F2) {
        change(current());
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void CreditsPanel::refresh() {
    const bool isChanging = changing_ >= 0;
    const bool isCast = role_->currentData().toInt() == static_cast<int>(wire::CreditRole::Cast);
    take_->setText(isChanging ? tr("Change") : tr("Add"));
    take_->setEnabled(!name_->text().trimmed().isEmpty());
    cancel_->setVisible(isChanging);
    character_->setEnabled(isCast);
    character_->setPlaceholderText(isCast ? tr("Whom they play") : tr("For the cast"));
    const int row = current();
    up_->setEnabled(row > 0);
    down_->setEnabled(row >= 0 && row + 1 < model_.rowCount());
    edit_->setEnabled(row >= 0);
    remove_->setEnabled(row >= 0);
    empty_->setVisible(model_.rowCount() == 0);
    list_->setVisible(model_.rowCount() > 0);
    if (model_.rowCount() > 0)
        list_->setFixedHeight(std::clamp(model_.rowCount(), kLeastRows, kMostRows) * list_->sizeHintForRow(0) +
                              Space::kTiny);
    QString mistake;
    for (int i = 0; i < model_.rowCount() && mistake.isEmpty(); ++i)
        if (const auto sentence = model_.mistake(i); !sentence.isEmpty())
            mistake = tr("%1: %2").arg(model_.credit(i).name, sentence);
    mistake_->setText(mistake);
    mistake_->setVisible(!mistake.isEmpty());
}

} // namespace vitascope::studio
