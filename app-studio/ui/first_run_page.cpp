// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/first_run_page.h"

#include "app-studio/models/first_run_model.h"
#include "app-studio/models/sample_film.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/session/settings.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/text/languages.h"
#include "shared/desktop/widgets/brand.h"
#include "shared/desktop/widgets/notice_bar.h"
#include "shared/desktop/widgets/whole_texts.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace vitascope::studio {
namespace {

using desktop::Space;
using desktop::ThemeChoice;
using Step = FirstRunModel::Step;

constexpr int kCardWidth = 520;
constexpr int kBrandHeight = 30;
constexpr int kPicture = 72;

QLabel* addField(QVBoxLayout& form, const QString& name, QWidget* field) {
    auto* label = new QLabel(name, field->parentWidget());
    label->setProperty("role", "field");
    label->setBuddy(field);
    form.addWidget(label);
    form.addWidget(field);
    return label;
}

} // namespace

FirstRunPage::FirstRunPage(const Parts& parts, QWidget* parent) : QWidget(parent), parts_(parts) {
    setObjectName(QStringLiteral("firstRunPage"));
    setProperty("page", true);
    setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kHuge, Space::kHuge, Space::kHuge, Space::kHuge);
    layout->setSpacing(Space::kHuge);
    layout->addStretch(1);
    layout->addWidget(new desktop::Brand(tr("Studio"), kBrandHeight, this), 0, Qt::AlignHCenter);
    layout->addWidget(makeCard(), 0, Qt::AlignHCenter);
    layout->addStretch(1);
    connect(&parts_.model, &FirstRunModel::changed, this, &FirstRunPage::refresh);
    connect(&parts_.sample, &SampleFilm::changed, this, &FirstRunPage::refresh);
    refresh();
}

QWidget* FirstRunPage::makeCard() {
    auto* card = new QFrame(this);
    card->setProperty("panel", "card");
    card->setFixedWidth(desktop::Theme::textPixels(kCardWidth));
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(Space::kSection, Space::kSection, Space::kSection, Space::kHuge);
    layout->setSpacing(Space::kMedium);
    step_ = new QLabel(card);
    step_->setProperty("role", "caption");
    heading_ = new QLabel(card);
    heading_->setObjectName(QStringLiteral("firstRunHeading"));
    heading_->setProperty("role", "heading");
    words_ = new QLabel(card);
    words_->setProperty("role", "muted");
    words_->setWordWrap(true);
    pages_ = new QStackedWidget(card);
    pages_->addWidget(makeSettings());
    pages_->addWidget(makeSample());
    failure_ = new desktop::NoticeBar(card);
    for (auto* part : std::initializer_list<QWidget*>{step_, heading_, words_, pages_, failure_, makeButtons()})
        layout->addWidget(part);
    desktop::WholeTexts::keepIn(*card);
    return card;
}

QWidget* FirstRunPage::makeSettings() {
    auto* page = new QWidget(this);
    auto* form = new QVBoxLayout(page);
    form->setContentsMargins(0, Space::kSmall, 0, Space::kSmall);
    form->setSpacing(Space::kTiny);
    auto* language = new QComboBox(page);
    language->setObjectName(QStringLiteral("language"));
    fillLanguages(*language);
    addField(*form, tr("Language"), language);
    form->addSpacing(Space::kMedium);
    auto* look = new QComboBox(page);
    look->setObjectName(QStringLiteral("appearance"));
    fillThemes(*look);
    addField(*form, tr("Appearance"), look);
    form->addStretch(1);
    return page;
}

// The choice makes the window anew: this page ends with it, and another takes its place.
void FirstRunPage::fillLanguages(QComboBox& box) {
    box.addItem(tr("As the system"), QString());
    for (const auto& tag : desktop::Languages::available())
        box.addItem(desktop::languageName(tag), tag);
    box.setCurrentIndex(std::max(0, box.findData(parts_.languages.choice())));
    connect(&box, &QComboBox::activated, this, [this, &box] {
        const auto tag = box.currentData().toString();
        parts_.settings.setLanguage(tag);
        parts_.languages.choose(tag);
    });
}

void FirstRunPage::fillThemes(QComboBox& box) {
    box.addItem(tr("As the system"), static_cast<int>(ThemeChoice::System));
    box.addItem(tr("Light"), static_cast<int>(ThemeChoice::Light));
    box.addItem(tr("Dark"), static_cast<int>(ThemeChoice::Dark));
    box.setCurrentIndex(std::max(0, box.findData(static_cast<int>(parts_.theme.choice()))));
    connect(&box, &QComboBox::activated, this, [this, &box] {
        const auto choice = static_cast<ThemeChoice>(box.currentData().toInt());
        parts_.settings.setTheme(choice);
        parts_.theme.choose(choice);
    });
}

QWidget* FirstRunPage::makeSample() {
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, Space::kSmall, 0, Space::kSmall);
    auto* picture = new QLabel(page);
    picture->setPixmap(desktop::themeIcon(QStringLiteral("film"), desktop::IconTone::Accent)
                           .pixmap(QSize(kPicture, kPicture), devicePixelRatioF()));
    layout->addWidget(picture, 1, Qt::AlignCenter);
    return page;
}

QWidget* FirstRunPage::makeButtons() {
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, Space::kSmall, 0, 0);
    layout->setSpacing(Space::kSmall);
    back_ = new QPushButton(tr("Back"), bar);
    back_->setObjectName(QStringLiteral("firstRunBack"));
    back_->setProperty("variant", "quiet");
    connect(back_, &QPushButton::clicked, &parts_.model, &FirstRunModel::back);
    skip_ = new QPushButton(tr("Not now"), bar);
    skip_->setObjectName(QStringLiteral("firstRunSkip"));
    connect(skip_, &QPushButton::clicked, &parts_.model, &FirstRunModel::finish);
    next_ = new QPushButton(bar);
    next_->setObjectName(QStringLiteral("firstRunNext"));
    next_->setProperty("variant", "primary");
    connect(next_, &QPushButton::clicked, this, [this] {
        if (parts_.model.step() == Step::Sample)
            parts_.sample.make();
        else
            parts_.model.next();
    });
    layout->addWidget(back_);
    layout->addStretch(1);
    layout->addWidget(skip_);
    layout->addWidget(next_);
    return bar;
}

void FirstRunPage::refresh() {
    const bool isSample = parts_.model.step() == Step::Sample;
    step_->setText(tr("Step %1 of %2").arg(isSample ? 3 : 2).arg(3));
    heading_->setText(isSample ? tr("A film to begin with") : tr("Language and appearance"));
    words_->setText(isSample
                        ? tr("Do you want to try everything with a sample film? It is made on this computer, is half "
                             "a minute long, and goes its way to the server like any other. You can delete it again.")
                        : tr("Both can be changed at any time in the menu behind your initials."));
    pages_->setCurrentIndex(isSample ? 1 : 0);
    back_->setVisible(isSample);
    skip_->setVisible(isSample);
    next_->setText(!isSample                ? tr("Continue")
                   : parts_.sample.isBusy() ? tr("Making the film…")
                                            : tr("Add a sample film"));
    for (auto* button : {back_, skip_, next_})
        button->setEnabled(!parts_.sample.isBusy());
    failure_->setVisible(!parts_.sample.errorText().isEmpty());
    if (!parts_.sample.errorText().isEmpty())
        failure_->tell(desktop::NoticeTone::Error, parts_.sample.errorText());
}

} // namespace vitascope::studio
