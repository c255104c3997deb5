// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/title_filter_bar.h"

#include "app-studio/models/title_texts.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/style_sheet.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/dialog_buttons.h"
#include "shared/desktop/widgets/flow_layout.h"

#include <QDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kChevron = 14;

QString stateName(wire::TitleFilter state) {
    switch (state) {
    case wire::TitleFilter::Published:
        return TitleFilterBar::tr("Published", "films");
    case wire::TitleFilter::Draft:
        return TitleFilterBar::tr("Drafts");
    default:
        return TitleFilterBar::tr("All states");
    }
}

QString yearsName(const TitleFilter& filter) {
    if (filter.yearFrom && filter.yearTo)
        return filter.yearFrom == filter.yearTo ? QString::number(*filter.yearFrom)
                                                : QStringLiteral("%1–%2").arg(*filter.yearFrom).arg(*filter.yearTo);
    if (filter.yearFrom)
        return TitleFilterBar::tr("From %1").arg(*filter.yearFrom);
    return filter.yearTo ? TitleFilterBar::tr("Until %1").arg(*filter.yearTo) : TitleFilterBar::tr("Any year");
}

// What the heads of the table sort by, for posters and for the keyboard.
struct Order {
    std::optional<wire::TitleSort> sort;
    wire::SortOrder order;
};
constexpr Order kOrders[] = {{std::nullopt, wire::SortOrder::Ascending},
                             {wire::TitleSort::Added, wire::SortOrder::Ascending},
                             {wire::TitleSort::Title, wire::SortOrder::Ascending},
                             {wire::TitleSort::Title, wire::SortOrder::Descending},
                             {wire::TitleSort::Year, wire::SortOrder::Descending},
                             {wire::TitleSort::Year, wire::SortOrder::Ascending},
                             {wire::TitleSort::Duration, wire::SortOrder::Descending},
                             {wire::TitleSort::Duration, wire::SortOrder::Ascending}};

QString orderName(const TitleFilter& filter) {
    const bool isAscending = filter.order == wire::SortOrder::Ascending;
    if (filter.sort == wire::TitleSort::Title)
        return isAscending ? TitleFilterBar::tr("Title, A–Z") : TitleFilterBar::tr("Title, Z–A");
    if (filter.sort == wire::TitleSort::Year)
        return isAscending ? TitleFilterBar::tr("Year, oldest first") : TitleFilterBar::tr("Year, newest first");
    if (filter.sort == wire::TitleSort::State)
        return TitleFilterBar::tr("By state");
    if (filter.sort == wire::TitleSort::Duration)
        return isAscending ? TitleFilterBar::tr("Shortest first") : TitleFilterBar::tr("Longest first");
    if (filter.sort == wire::TitleSort::Added)
        return isAscending ? TitleFilterBar::tr("Oldest first") : TitleFilterBar::tr("Newest first");
    return filter.text.isEmpty() ? TitleFilterBar::tr("Newest first") : TitleFilterBar::tr("Best match first");
}

} // namespace

TitleFilterBar::TitleFilterBar(TitleTableModel& titles, QWidget* parent)
    : QFrame(parent),
      titles_(titles),
      state_(makeChip("filterState", &TitleFilterBar::fillStates)),
      genre_(makeChip("filterGenre", &TitleFilterBar::fillGenres)),
      years_(makeChip("filterYears", &TitleFilterBar::fillYears)),
      age_(makeChip("filterAge", &TitleFilterBar::fillAges)),
      language_(makeChip("filterLanguage", &TitleFilterBar::fillLanguages)),
      order_(makeChip("filterSort", &TitleFilterBar::fillOrders)),
      clear_(new QPushButton(tr("Clear filters"), this)) {
    clear_->setObjectName(QStringLiteral("clearFilters"));
    clear_->setProperty("variant", "filterLink");
    auto* layout = new desktop::FlowLayout(Space::kSmall, this);
    for (auto* chip : {state_, genre_, years_, age_, language_, order_, clear_})
        layout->addWidget(chip);
    connect(clear_, &QPushButton::clicked, this, [this] {
        TitleFilter filter;
        filter.text = titles_.filter().text;
        filter.sort = titles_.filter().sort;
        filter.order = titles_.filter().order;
        titles_.setFilter(filter);
        state_->setFocus();
    });
    connect(&titles_, &TitleTableModel::filterChanged, this, &TitleFilterBar::refresh);
    refresh();
}

QPushButton* TitleFilterBar::makeChip(const char* name, void (TitleFilterBar::*fill)(QMenu&)) {
    auto* chip = new QPushButton(this);
    chip->setObjectName(QString::fromLatin1(name));
    chip->setProperty("variant", "filter");
    auto* menu = new QMenu(chip);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
        menu->clear();
        (this->*fill)(*menu);
    });
    chip->setMenu(menu);
    chip->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);
    chip->setIcon(desktop::themeIcon(QStringLiteral("chevron-down"), desktop::IconTone::Muted));
    chip->setIconSize({kChevron, kChevron});
    return chip;
}

void TitleFilterBar::addChoice(QMenu& menu, const QString& text, const TitleFilter& filter) {
    auto* action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(filter == titles_.filter());
    connect(action, &QAction::triggered, this, [this, filter] { titles_.setFilter(filter); });
}

void TitleFilterBar::fillStates(QMenu& menu) {
    auto filter = titles_.filter();
    for (const auto state : {wire::TitleFilter::All, wire::TitleFilter::Published, wire::TitleFilter::Draft}) {
        filter.state = state;
        addChoice(menu, stateName(state), filter);
    }
}

void TitleFilterBar::fillGenres(QMenu& menu) {
    auto filter = titles_.filter();
    filter.genre.clear();
    addChoice(menu, tr("Any genre"), filter);
    menu.addSeparator();
    for (const auto& genre : titles_.genres()) {
        filter.genre = genre;
        addChoice(menu, genre, filter);
    }
}

void TitleFilterBar::fillYears(QMenu& menu) {
    auto filter = titles_.filter();
    filter.yearFrom.reset();
    filter.yearTo.reset();
    addChoice(menu, tr("Any year"), filter);
    menu.addSeparator();
    for (int decade = 2020; decade >= 1950; decade -= 10) {
        filter.yearFrom = decade;
        filter.yearTo = decade + 9;
        addChoice(menu, yearsName(filter), filter);
    }
    filter.yearFrom.reset();
    filter.yearTo = 1949;
    addChoice(menu, yearsName(filter), filter);
    menu.addSeparator();
    connect(menu.addAction(tr("Other years…")), &QAction::triggered, this, &TitleFilterBar::askForYears);
}

void TitleFilterBar::fillAges(QMenu& menu) {
    auto filter = titles_.filter();
    filter.maximumAge.reset();
    addChoice(menu, tr("Any age"), filter);
    menu.addSeparator();
    for (const auto age : {0, 6, 12, 16, 18}) {
        filter.maximumAge = age;
        addChoice(menu, tr("For age %1 and younger").arg(age), filter);
    }
}

void TitleFilterBar::fillLanguages(QMenu& menu) {
    auto filter = titles_.filter();
    filter.originalLanguage.clear();
    addChoice(menu, tr("Any language"), filter);
    menu.addSeparator();
    for (const auto& language : titles_.languages()) {
        filter.originalLanguage = language;
        addChoice(menu, desktop::languageName(language), filter);
    }
}

void TitleFilterBar::fillOrders(QMenu& menu) {
    auto filter = titles_.filter();
    for (const auto& [sort, order] : kOrders) {
        filter.sort = sort;
        filter.order = order;
        addChoice(menu, orderName(filter), filter);
    }
}

void TitleFilterBar::askForYears() {
    QDialog dialog(this);
    dialog.setWindowTitle(tr("Years"));
    auto* from = new QLineEdit(&dialog);
    auto* to = new QLineEdit(&dialog);
    from->setObjectName(QStringLiteral("yearFrom"));
    to->setObjectName(QStringLiteral("yearTo"));
    const auto& filter = titles_.filter();
    from->setText(filter.yearFrom ? QString::number(*filter.yearFrom) : QString());
    to->setText(filter.yearTo ? QString::number(*filter.yearTo) : QString());
    auto* buttons = new desktop::DialogButtons(dialog, tr("Show these years"));
    auto* form = new QFormLayout(&dialog);
    form->setContentsMargins(Space::kHuge, Space::kHuge, Space::kHuge, Space::kHuge);
    form->setSpacing(Space::kMedium);
    form->addRow(tr("From", "a year"), from);
    form->addRow(tr("To", "a year"), to);
    form->addRow(buttons);
    const auto check = [from, to, buttons] {
        desktop::setStyleProperty(*from, "invalid", !readYear(from->text()));
        desktop::setStyleProperty(*to, "invalid", !readYear(to->text()));
        buttons->act()->setEnabled(readYear(from->text()) && readYear(to->text()));
    };
    for (auto* line : {from, to})
        connect(line, &QLineEdit::textChanged, &dialog, check);
    if (dialog.exec() != QDialog::Accepted)
        return;
    auto wanted = titles_.filter();
    wanted.yearFrom = readYear(from->text()).value_or(std::nullopt);
    wanted.yearTo = readYear(to->text()).value_or(std::nullopt);
    titles_.setFilter(wanted);
}

void TitleFilterBar::show(QPushButton& chip, const QString& text, bool isOn) {
    chip.setText(text);
    desktop::setStyleProperty(chip, "on", isOn);
    chip.updateGeometry();
}

void TitleFilterBar::refresh() {
    const auto& filter = titles_.filter();
    const bool hasState = filter.state != wire::TitleFilter::All;
    const bool hasYears = filter.yearFrom || filter.yearTo;
    show(*state_, hasState ? tr("State: %1").arg(stateName(filter.state)) : stateName(filter.state), hasState);
    show(*genre_, filter.genre.isEmpty() ? tr("Any genre") : tr("Genre: %1").arg(filter.genre),
         !filter.genre.isEmpty());
    show(*years_, hasYears ? tr("Year: %1").arg(yearsName(filter)) : yearsName(filter), hasYears);
    show(*age_, filter.maximumAge ? tr("Age %1 and younger").arg(*filter.maximumAge) : tr("Any age"),
         filter.maximumAge.has_value());
    show(*language_,
         filter.originalLanguage.isEmpty() ? tr("Any language")
                                           : tr("Language: %1").arg(desktop::languageName(filter.originalLanguage)),
         !filter.originalLanguage.isEmpty());
    show(*order_, orderName(filter), false);
    auto bare = filter;
    bare.text.clear();
    clear_->setVisible(bare.isNarrow() || bare.state != wire::TitleFilter::All);
}

} // namespace vitascope::studio
