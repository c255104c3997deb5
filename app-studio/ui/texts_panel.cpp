// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/texts_panel.h"

#include "app-studio/models/texts_model.h"
#include "app-studio/ui/form_field.h"
#include "app-studio/ui/language_box.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/empty_state.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kListWidth = 220;
constexpr const char* kFieldNames[] = {"name", "tagline", "description"};

QString nameOf(const QString& tag) {
    const auto name = desktop::languageName(tag);
    return tag.contains(QLatin1Char('-')) ? QStringLiteral("%1 (%2)").arg(name, tag) : name;
}

} // namespace

TextsPanel::TextsPanel(TextsModel& model, QWidget* parent)
    : QFrame(parent),
      model_(model),
      add_(new LanguageBox(tr("Add a language…"), this)),
      list_(new QListWidget(this)),
      pages_(new QStackedWidget(this)) {
    setProperty("panel", "card");
    auto* empty = new desktop::EmptyState(this);
    empty->tell(QStringLiteral("globe"), tr("Only in one language so far"),
                tr("Viewers see the texts of the language that they read best. Add a language to translate them."));
    pages_->addWidget(empty);
    pages_->addWidget(makeTexts());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::kHuge, Space::kHuge, Space::kHuge, Space::kHuge);
    layout->setSpacing(Space::kHuge);
    layout->addWidget(makeList());
    layout->addWidget(pages_, 1);
    connect(&model_, &TextsModel::shown, this, &TextsPanel::fill);
    connect(&model_, &TextsModel::changed, this, &TextsPanel::refresh);
    fill();
    refresh();
}

QWidget* TextsPanel::makeList() {
    auto* side = new QWidget(this);
    side->setFixedWidth(kListWidth);
    add_->setObjectName(QStringLiteral("addLanguage"));
    add_->setAccessibleName(tr("Add a language"));
    list_->setObjectName(QStringLiteral("languages"));
    list_->setAccessibleName(tr("Languages with texts"));
    list_->setProperty("variant", "rows");
    connect(add_, &QComboBox::activated, this, &TextsPanel::addChosen);
    connect(list_, &QListWidget::currentRowChanged, this, [this](int row) {
        if (!isFilling_ && row >= 0)
            model_.select(list_->item(row)->data(Qt::UserRole).toString());
    });
    const auto keep = [this](const QListWidgetItem* item) {
        if (const auto tag = item->data(Qt::UserRole).toString(); model_.removed().contains(tag))
            QMetaObject::invokeMethod(
                this, [this, tag] { model_.revert(tag); }, Qt::QueuedConnection);
    };
    connect(list_, &QListWidget::itemActivated, this, keep);
    connect(list_, &QListWidget::itemDoubleClicked, this, keep);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kMedium);
    layout->addWidget(add_);
    layout->addWidget(list_, 1);
    return side;
}

QWidget* TextsPanel::makeTexts() {
    auto* page = new QWidget(this);
    heading_ = new QLabel(page);
    heading_->setProperty("role", "subheading");
    revert_ = new QPushButton(tr("Discard changes"), page);
    revert_->setObjectName(QStringLiteral("revertLanguage"));
    revert_->setProperty("variant", "quiet");
    auto* remove = new QPushButton(tr("Remove"), page);
    remove->setObjectName(QStringLiteral("removeLanguage"));
    remove->setProperty("variant", "quiet");
    desktop::setButtonIcon(*remove, desktop::themeIcon(QStringLiteral("trash"), desktop::IconTone::Danger), 18);
    connect(revert_, &QPushButton::clicked, this, [this] { model_.revert(model_.selected()); });
    connect(remove, &QPushButton::clicked, this, [this] { model_.remove(model_.selected()); });
    name_ = new QLineEdit(page);
    tagline_ = new QLineEdit(page);
    description_ = new QPlainTextEdit(page);
    description_->setTabChangesFocus(true);
    name_->setObjectName(QStringLiteral("localName"));
    tagline_->setObjectName(QStringLiteral("localTagline"));
    description_->setObjectName(QStringLiteral("localDescription"));
    fields_[0] = new FormField(tr("Title"), name_, page);
    fields_[1] = new FormField(tr("Tagline"), tagline_, page);
    fields_[2] = new FormField(tr("Description"), description_, page);
    auto* head = new QHBoxLayout;
    head->addWidget(heading_, 1);
    head->addWidget(revert_);
    head->addWidget(remove);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kMedium);
    layout->addLayout(head);
    for (auto* field : fields_)
        layout->addWidget(field);
    layout->setStretch(3, 1);
    connect(name_, &QLineEdit::textEdited, this, &TextsPanel::send);
    connect(tagline_, &QLineEdit::textEdited, this, &TextsPanel::send);
    connect(description_, &QPlainTextEdit::textChanged, this, &TextsPanel::send);
    return page;
}

void TextsPanel::addChosen() {
    const auto tag = add_->tag();
    add_->setCurrentIndex(0);
    model_.add(tag);
    if (model_.selected() == tag)
        name_->setFocus();
}

void TextsPanel::fill() {
    isFilling_ = true;
    const auto texts = model_.texts();
    const auto original = model_.original();
    heading_->setText(nameOf(model_.selected()));
    name_->setText(texts.name);
    tagline_->setText(texts.tagline);
    if (description_->toPlainText() != texts.description)
        description_->setPlainText(texts.description);
    name_->setPlaceholderText(original.name);
    tagline_->setPlaceholderText(original.tagline);
    description_->setPlaceholderText(original.description);
    isFilling_ = false;
    refresh();
}

void TextsPanel::send() {
    if (!isFilling_ && !model_.selected().isEmpty())
        model_.setTexts({model_.selected(), name_->text(), tagline_->text(), description_->toPlainText()});
}

void TextsPanel::refresh() {
    refreshList();
    pages_->setCurrentIndex(model_.selected().isEmpty() ? 0 : 1);
    revert_->setVisible(model_.isChanged(model_.selected()));
    for (int i = 0; i < 3; ++i)
        fields_[i]->setMistake(model_.mistake(QString::fromLatin1(kFieldNames[i])));
}

void TextsPanel::refreshList() {
    isFilling_ = true;
    const auto languages = model_.languages();
    const auto removed = model_.removed();
    list_->clear();
    for (const auto& tag : languages + removed) {
        const bool isRemoved = removed.contains(tag);
        auto text = nameOf(tag);
        if (isRemoved)
            text = tr("%1 – removed").arg(text);
        else if (model_.isWrong(tag))
            text = tr("%1 – incomplete").arg(text);
        else if (model_.isChanged(tag))
            text = tr("%1 – changed").arg(text);
        auto* item = new QListWidgetItem(text, list_);
        item->setData(Qt::UserRole, tag);
        if (isRemoved) {
            item->setToolTip(tr("Save to remove these texts; double-click to keep them."));
            item->setFlags(Qt::ItemIsEnabled);
        }
        if (tag == model_.selected())
            list_->setCurrentItem(item);
    }
    list_->setVisible(list_->count() > 0);
    isFilling_ = false;
}

} // namespace vitascope::studio
