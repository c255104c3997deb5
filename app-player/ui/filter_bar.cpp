// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/filter_bar.h"

#include "app-player/models/film_facts.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/flow_layout.h"
#include "shared/desktop/widgets/icon_label.h"

#include <QComboBox>
#include <QDate>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace vitascope::player {
namespace {

using desktop::fromUtf8;
using desktop::Space;

constexpr int kFirstDecade = 1950; // older films are one choice
constexpr int kSign = 14;
constexpr int kAges[] = {0, 6, 12, 16, 18};
// The languages that most films of the world were made in; a server's own are not asked for.
constexpr const char* kLanguages[] = {"en", "de", "es", "fr", "it", "pt", "ru", "ja", "ko", "zh", "hi", "sv"};

// A decade by its first year; 0: all, 1: before the first one.
int decadeOf(const FilmFilter& filter) {
    return filter.yearFrom.value_or(filter.yearTo ? 1 : 0);
}

void setDecade(FilmFilter& filter, int decade) {
    filter.yearFrom = decade > 1 ? std::optional(decade) : std::nullopt;
    filter.yearTo = decade > 1    ? std::optional(decade + 9)
                    : decade == 1 ? std::optional(kFirstDecade - 1)
                                  : std::nullopt;
}

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent),
      genre_(makeChoice("filterGenre", tr("Genre"))),
      years_(makeChoice("filterYears", tr("Years"))),
      age_(makeChoice("filterAge", tr("Age"))),
      language_(makeChoice("filterLanguage", tr("Original language"))),
      order_(makeChoice("filterOrder", tr("Order"))),
      chips_(new QWidget(this)) {
    fillFixed();
    fillGenres({});
    auto* choices = new QWidget(this);
    auto* flow = new desktop::FlowLayout(Space::kSmall, choices);
    flow->setContentsMargins(0, 0, 0, 0);
    for (auto* choice : {genre_, years_, age_, language_})
        flow->addWidget(choice);
    order_->setToolTip(tr("Order"));
    new desktop::FlowLayout(Space::kSmall, chips_);
    chips_->layout()->setContentsMargins(0, 0, 0, 0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kMedium);
    auto* line = new QHBoxLayout; // what is left out, and at the other end how the rest stands
    line->setSpacing(Space::kSmall);
    line->addWidget(choices, 1);
    line->addWidget(makeSign(), 0, Qt::AlignTop);
    line->addWidget(order_, 0, Qt::AlignTop);
    layout->addLayout(line);
    layout->addWidget(chips_);
}

// As high as the choice that it stands before.
QWidget* FilterBar::makeSign() {
    auto* sign = new QWidget(this);
    sign->setFixedHeight(desktop::Control::kHeight);
    auto* layout = new QHBoxLayout(sign);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(
        new desktop::IconLabel(QStringLiteral("sort"), desktop::IconTone::Muted, desktop::Control::kIcon, sign));
    return sign;
}

QComboBox* FilterBar::makeChoice(const char* name, const QString& accessibleName) {
    auto* choice = new QComboBox(this);
    choice->setObjectName(QString::fromLatin1(name));
    choice->setAccessibleName(accessibleName);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    choice->setMaxVisibleItems(14);
    connect(choice, &QComboBox::activated, this, &FilterBar::choose);
    return choice;
}

void FilterBar::fillFixed() {
    years_->addItem(tr("All years"), 0);
    for (int decade = QDate::currentDate().year() / 10 * 10; decade >= kFirstDecade; decade -= 10)
        years_->addItem(tr("%1s", "a decade, as 1990s").arg(decade), decade);
    years_->addItem(tr("Before %1").arg(kFirstDecade), 1);
    age_->addItem(tr("All ages"), -1);
    for (const int age : kAges)
        age_->addItem(age == 0 ? tr("For everybody") : tr("Up to %1").arg(age), age);
    language_->addItem(tr("All languages"), QString());
    for (const auto* tag : kLanguages)
        language_->addItem(languageInWords(QString::fromLatin1(tag)), QString::fromLatin1(tag));
    const std::pair<Order, QString> kOrders[] = {{Order::Best, tr("Best first")},
                                                 {Order::Newest, tr("Newest first")},
                                                 {Order::Name, tr("By name")},
                                                 {Order::YearNewest, tr("By year, newest first")},
                                                 {Order::YearOldest, tr("By year, oldest first")},
                                                 {Order::Rating, tr("By rating")},
                                                 {Order::Popularity, tr("Most watched first")}};
    for (const auto& [order, name] : kOrders)
        order_->addItem(name, static_cast<int>(order));
}

void FilterBar::fillGenres(const std::vector<wire::Genre>& genres) {
    genre_->clear();
    genre_->addItem(tr("All genres"), QString());
    for (const auto& genre : genres)
        genre_->addItem(fromUtf8(genre.name), fromUtf8(genre.key));
}

void FilterBar::show(const FilmFilter& filter, const std::vector<wire::Genre>& genres) {
    if (genres != genres_ || genre_->count() != static_cast<int>(genres.size()) + 1) {
        genres_ = genres;
        fillGenres(genres);
    }
    filter_ = filter;
    if (genre_->findData(filter.genre) < 0)
        genre_->addItem(filter.genreName, filter.genre);
    genre_->setCurrentIndex(genre_->findData(filter.genre));
    years_->setCurrentIndex(std::max(0, years_->findData(decadeOf(filter))));
    age_->setCurrentIndex(std::max(0, age_->findData(filter.maximumAge.value_or(-1))));
    language_->setCurrentIndex(std::max(0, language_->findData(filter.language)));
    order_->setCurrentIndex(order_->findData(static_cast<int>(filter.order)));
    showChips();
}

void FilterBar::choose() {
    auto filter = filter_;
    filter.genre = genre_->currentData().toString();
    filter.genreName = filter.genre.isEmpty() ? QString() : genre_->currentText();
    if (years_->currentData().toInt() != decadeOf(filter))
        setDecade(filter, years_->currentData().toInt());
    const int age = age_->currentData().toInt();
    filter.maximumAge = age < 0 ? std::nullopt : std::optional(age);
    filter.language = language_->currentData().toString();
    filter.order = static_cast<Order>(order_->currentData().toInt());
    Q_EMIT filterChosen(filter);
}

void FilterBar::showChips() {
    while (auto* item = chips_->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto add = [this](bool isThere, const QString& text, auto remove) {
        if (!isThere)
            return;
        auto without = filter_;
        remove(without);
        addChip(text, without);
    };
    add(!filter_.text.isEmpty(), tr("“%1”", "what is searched for").arg(filter_.text), [](auto& f) { f.text.clear(); });
    add(!filter_.genre.isEmpty(), genre_->currentText(), [](auto& f) {
        f.genre.clear();
        f.genreName.clear();
    });
    add(filter_.yearFrom || filter_.yearTo, years_->currentText(), [](auto& f) {
        f.yearFrom.reset();
        f.yearTo.reset();
    });
    add(filter_.maximumAge.has_value(), age_->currentText(), [](auto& f) { f.maximumAge.reset(); });
    add(!filter_.language.isEmpty(), language_->currentText(), [](auto& f) { f.language.clear(); });
    if (chips_->layout()->count() > 1) {
        auto* all = new QPushButton(tr("Clear all"), chips_);
        all->setObjectName(QStringLiteral("clearFilters"));
        all->setProperty("variant", "link");
        FilmFilter without;
        without.order = filter_.order;
        connect(all, &QPushButton::clicked, this, [this, without] { Q_EMIT filterChosen(without); });
        chips_->layout()->addWidget(all);
        all->show();
    }
    chips_->setVisible(filter_.isNarrow());
    chips_->updateGeometry();
}

void FilterBar::addChip(const QString& text, const FilmFilter& without) {
    auto* chip = new QPushButton(text + QChar(QChar::Nbsp), chips_); // room before the sign
    chip->setObjectName(QStringLiteral("filterChip"));
    chip->setProperty("variant", "chip");
    chip->setLayoutDirection(Qt::RightToLeft); // the sign behind the word
    chip->setIcon(desktop::themeIcon(QStringLiteral("close"), desktop::IconTone::Accent));
    chip->setIconSize({kSign, kSign});
    chip->setToolTip(tr("Remove the filter “%1”").arg(text));
    chip->setAccessibleName(chip->toolTip());
    connect(chip, &QPushButton::clicked, this, [this, without] { Q_EMIT filterChosen(without); });
    chips_->layout()->addWidget(chip);
    chip->show();
}

} // namespace vitascope::player
