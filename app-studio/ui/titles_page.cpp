// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/titles_page.h"

#include "app-studio/models/title_actions.h"
#include "app-studio/ui/selection_bar.h"
#include "app-studio/ui/title_commands.h"
#include "app-studio/ui/title_filter_bar.h"
#include "app-studio/ui/title_grid.h"
#include "app-studio/ui/title_rows.h"
#include "app-studio/ui/title_table.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/session/settings.h"
#include "shared/desktop/text/error_text.h"
#include "shared/desktop/widgets/clear_button.h"
#include "shared/desktop/widgets/empty_state.h"
#include "shared/desktop/widgets/notice_bar.h"
#include "shared/desktop/widgets/spinner.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>

namespace vitascope::studio {

using desktop::Space;
using desktop::themeIcon;
using Column = TitleTableModel::Column;
using Status = TitleTableModel::Status;

namespace {

const QString kTableLayout = QStringLiteral("titles");
const QString kViewChoice = QStringLiteral("titlesView");
constexpr int kSearchWidth = 160; // at least

QPushButton* makeSegment(const QString& icon, const QString& name, QWidget* parent) {
    auto* button = new QPushButton(parent);
    button->setProperty("variant", "segment");
    button->setCheckable(true);
    button->setIcon(themeIcon(icon));
    button->setIconSize({18, 18});
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

TitlesPage::TitlesPage(const Parts& parts, QWidget* parent)
    : QWidget(parent),
      parts_(parts),
      commands_(new TitleCommands(
          parts.actions, [this] { return selected(); }, *this)),
      count_(new QLabel(this)),
      search_(new QLineEdit(this)),
      asLines_(makeSegment(QStringLiteral("list"), tr("As a table"), this)),
      asPosters_(makeSegment(QStringLiteral("grid"), tr("As posters"), this)),
      new_(new QPushButton(tr("New film"), this)),
      filters_(new TitleFilterBar(parts.titles, this)),
      notice_(new desktop::NoticeBar(this)),
      pages_(new QStackedWidget(this)),
      loading_(new QWidget(this)),
      empty_(new desktop::EmptyState(this)),
      selection_(new SelectionBar(parts.actions, *commands_, this)) {
    makeViews();
    setFocusPolicy(Qt::ClickFocus);
    auto* waiting = new QVBoxLayout(loading_);
    waiting->addWidget(new desktop::Spinner(40, loading_), 0, Qt::AlignCenter);
    for (auto* page : std::initializer_list<QWidget*>{table_, grid_, loading_, empty_})
        pages_->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kSection, Space::kHuge, Space::kSection, Space::kLarge);
    layout->setSpacing(Space::kLarge);
    layout->addWidget(makeHead());
    auto* filters = new QHBoxLayout;
    filters->setSpacing(Space::kSmall);
    filters->addWidget(filters_, 1);
    filters->addWidget(makeColumnsButton(this), 0, Qt::AlignTop);
    layout->addLayout(filters);
    layout->addWidget(notice_);
    layout->addWidget(pages_, 1);
    layout->addWidget(selection_);
    connectModels();
    bindKeys();
    showAsPosters(parts_.settings.layout(kViewChoice) == "posters");
    refresh();
}

QWidget* TitlesPage::makeHead() {
    auto* head = new QWidget(this);
    auto* heading = new QLabel(tr("Films"), head);
    heading->setProperty("role", "title");
    count_->setObjectName(QStringLiteral("titleCount"));
    count_->setProperty("role", "muted");
    count_->setContentsMargins(0, 0, 0, Space::kTiny); // on the line of the heading
    search_->setObjectName(QStringLiteral("search"));
    search_->setPlaceholderText(tr("Search films and people"));
    search_->setAccessibleName(tr("Search films and people"));
    search_->setToolTip(tr("Ctrl+F"));
    desktop::addClearButton(*search_);
    search_->setMinimumWidth(kSearchWidth);
    search_->setTextMargins(-8, 0, 0, 0); // the sign before it has a margin of its own
    search_->setText(parts_.titles.filter().text);
    search_->addAction(themeIcon(QStringLiteral("search"), desktop::IconTone::Muted), QLineEdit::LeadingPosition);
    new_->setObjectName(QStringLiteral("newFilm"));
    new_->setProperty("variant", "primary");
    new_->setToolTip(tr("Ctrl+N"));
    desktop::setButtonIcon(*new_, themeIcon(QStringLiteral("plus"), desktop::IconTone::OnAccent), 18);
    auto* import = new QPushButton(tr("Import"), head);
    import->setObjectName(QStringLiteral("importTitles"));
    import->setToolTip(tr("Make many films from a table (CSV)"));
    connect(import, &QPushButton::clicked, this, &TitlesPage::importChosen);
    auto* views = new QButtonGroup(this);
    views->addButton(asLines_);
    views->addButton(asPosters_);
    auto* frame = new QFrame(head);
    frame->setProperty("panel", "inset");
    auto* segments = new QHBoxLayout(frame);
    segments->setContentsMargins(1, 1, 1, 1); // with the edge as high as the buttons beside it
    segments->setSpacing(0);
    segments->addWidget(asLines_);
    segments->addWidget(asPosters_);
    views_ = frame;
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kMedium);
    layout->addWidget(heading);
    layout->addWidget(count_, 0, Qt::AlignBottom);
    layout->addStretch(1);
    layout->addWidget(frame);
    layout->addWidget(search_, 1);
    layout->addWidget(import);
    layout->addWidget(new_);
    return head;
}

QWidget* TitlesPage::makeColumnsButton(QWidget* parent) {
    auto* columns = new QToolButton(parent);
    columns->setObjectName(QStringLiteral("columns"));
    columns->setProperty("variant", "small");
    columns->setIcon(themeIcon(QStringLiteral("columns"), desktop::IconTone::Muted));
    columns->setIconSize({18, 18});
    columns->setToolTip(tr("Columns"));
    columns->setAccessibleName(tr("Columns"));
    columns->setPopupMode(QToolButton::InstantPopup);
    columns->setFocusPolicy(Qt::TabFocus);
    auto keep = columns->sizePolicy();
    keep.setRetainSizeWhenHidden(true); // the rest stays where it is
    columns->setSizePolicy(keep);
    auto* menu = new QMenu(columns);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        table_->fillColumnMenu(*menu);
    });
    columns->setMenu(menu);
    columns_ = columns;
    return columns;
}

void TitlesPage::makeViews() {
    const QList<int> columns{Column::Poster, Column::Name,      Column::OriginalName, Column::Year,
                             Column::Genres, Column::AgeRating, Column::Language,     Column::Length,
                             Column::State,  Column::Added,     Column::Changed};
    const QList<int> shown{Column::Poster,    Column::Name,   Column::Year,  Column::Genres,
                           Column::AgeRating, Column::Length, Column::State, Column::Changed};
    table_ = new TitleTable(parts_.titles, parts_.pictures, columns, shown, this);
    table_->setObjectName(QStringLiteral("titles"));
    table_->restoreLayout(parts_.settings.layout(kTableLayout));
    connect(table_, &TitleTable::layoutChanged, this,
            [this] { parts_.settings.setLayout(kTableLayout, table_->layoutState()); });
    grid_ = new TitleGrid(parts_.titles, parts_.pictures, this);
    grid_->setObjectName(QStringLiteral("titleGrid"));
    grid_->setSelectionModel(table_->selectionModel());
    setUpView(*table_);
    setUpView(*grid_);
    asLines_->setChecked(true);
}

void TitlesPage::setUpView(QAbstractItemView& view) {
    view.setAccessibleName(tr("Films"));
    connect(&view, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT titleChosen(parts_.titles.titleAt(index.row())); });
    connect(&view, &QWidget::customContextMenuRequested, this, &TitlesPage::showMenu);
}

void TitlesPage::connectModels() {
    connect(&parts_.titles, &TitleTableModel::statusChanged, this, &TitlesPage::refresh);
    connect(&parts_.titles, &TitleTableModel::filterChanged, this, [this] {
        if (search_->text() != parts_.titles.filter().text)
            search_->setText(parts_.titles.filter().text);
    });
    connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) { parts_.titles.search(text); });
    connect(new_, &QPushButton::clicked, this, &TitlesPage::newChosen);
    connect(empty_, &desktop::EmptyState::actionChosen, this, &TitlesPage::actOnEmpty);
    connect(notice_, &desktop::NoticeBar::actionChosen, this, [this] { parts_.titles.reload(); });
    connect(asPosters_, &QPushButton::toggled, this, &TitlesPage::showAsPosters);
    connect(selection_, &SelectionBar::clearChosen, table_, &QAbstractItemView::clearSelection);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TitlesPage::refreshSelection);
    connect(&parts_.titles, &QAbstractItemModel::modelReset, this, &TitlesPage::refreshSelection);
}

void TitlesPage::bindKeys() {
    const auto bind = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    bind(QKeySequence::Find, [this] {
        search_->setFocus();
        search_->selectAll();
    });
    bind(QKeySequence::New, [this] { Q_EMIT newChosen(); });
    bind(QKeySequence::Refresh, [this] { parts_.titles.reload(); });
    connect(search_, &QLineEdit::returnPressed, this, &TitlesPage::begin);
}

QAbstractItemView* TitlesPage::view() const {
    return asPosters_->isChecked() ? static_cast<QAbstractItemView*>(grid_) : table_;
}

// The selection goes along: posters select a cell of a row, the table whole rows.
void TitlesPage::showAsPosters(bool asPosters) {
    asPosters_->setChecked(asPosters);
    asLines_->setChecked(!asPosters);
    parts_.settings.setLayout(kViewChoice, asPosters ? "posters" : "table");
    selectRows(*table_->selectionModel(), selectedRows(*table_->selectionModel()));
    refresh();
}

std::vector<wire::Title> TitlesPage::selected() const {
    std::vector<wire::Title> titles;
    for (const auto row : selectedRows(*table_->selectionModel()))
        titles.push_back(parts_.titles.titleAt(row));
    return titles;
}

void TitlesPage::showMenu(const QPoint& at) {
    const auto index = view()->currentIndex();
    if (!index.isValid() || selected().empty())
        return;
    QMenu menu;
    menu.setObjectName(QStringLiteral("titleMenu"));
    auto* open = menu.addAction(tr("Open", "a film"), this,
                                [this, index] { Q_EMIT titleChosen(parts_.titles.titleAt(index.row())); });
    open->setShortcut(Qt::Key_Return);
    if (view() == table_) {
        auto* rename = menu.addAction(tr("Rename"), this, [this] { table_->editCell(Column::Name); });
        rename->setShortcut(Qt::Key_F2);
    }
    menu.addSeparator();
    commands_->fill(menu);
    menu.exec(view()->viewport()->mapToGlobal(at));
}

// Escape takes back what narrows the view, the nearest first.
void TitlesPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (search_->hasFocus() && !search_->text().isEmpty())
        search_->clear();
    else if (search_->hasFocus())
        begin();
    else if (table_->selectionModel()->hasSelection())
        table_->clearSelection();
    else
        search_->clear();
}

void TitlesPage::begin() {
    if (!view()->isVisible())
        return setFocus();
    view()->setFocus();
    if (!view()->currentIndex().isValid())
        view()->selectionModel()->setCurrentIndex(parts_.titles.index(0, Column::Name), QItemSelectionModel::NoUpdate);
}

void TitlesPage::clearFilters() {
    TitleFilter filter;
    filter.sort = parts_.titles.filter().sort;
    filter.order = parts_.titles.filter().order;
    parts_.titles.setFilter(filter);
}

void TitlesPage::actOnEmpty() {
    if (parts_.titles.status() == Status::Failed)
        parts_.titles.reload();
    else if (isNarrowed())
        clearFilters();
    else
        Q_EMIT newChosen();
}

bool TitlesPage::isNarrowed() const {
    return parts_.titles.filter().isNarrow() || parts_.titles.filter().state != wire::TitleFilter::All;
}

// Before the first film there is nothing to search, filter or show in another way.
void TitlesPage::refreshTools() {
    const bool isNew = parts_.titles.status() == Status::Ready && parts_.titles.rowCount() == 0 && !isNarrowed();
    for (auto* tool : std::initializer_list<QWidget*>{views_, search_, filters_, new_})
        tool->setVisible(!isNew);
    columns_->setVisible(!isNew && asLines_->isChecked());
}

void TitlesPage::refresh() {
    const bool hasTitles = parts_.titles.rowCount() > 0;
    const bool hasFailed = parts_.titles.status() == Status::Failed;
    refreshCount();
    refreshTools();
    notice_->hide();
    if (hasTitles) {
        pages_->setCurrentWidget(view());
        if (hasFocus())
            begin(); // the keys were waiting for the list
        if (hasFailed)
            notice_->tell(desktop::NoticeTone::Error, desktop::errorSentence(parts_.titles.error()), tr("Try again"));
    } else if (parts_.titles.status() == Status::Ready || hasFailed) {
        refreshEmpty();
        pages_->setCurrentWidget(empty_);
    } else {
        pages_->setCurrentWidget(loading_);
    }
}

void TitlesPage::refreshCount() {
    const auto& titles = parts_.titles;
    const bool isKnown = titles.status() == Status::Ready || titles.rowCount() > 0;
    if (!isKnown || (titles.total() == 0 && !isNarrowed()))
        return count_->clear();
    count_->setText(titles.filter().isNarrow() ? tr("%Ln found", nullptr, titles.total())
                                               : tr("%Ln film(s)", nullptr, titles.total()));
}

void TitlesPage::refreshEmpty() {
    const auto& filter = parts_.titles.filter();
    if (parts_.titles.status() == Status::Failed)
        empty_->tell(QStringLiteral("cloud-off"), tr("The films are out of reach"),
                     desktop::errorSentence(parts_.titles.error()), tr("Try again"));
    else if (isNarrowed())
        empty_->tell(QStringLiteral("search"), tr("Nothing found"),
                     filter.text.trimmed().isEmpty() ? tr("No film passes these filters.")
                                                     : tr("No film fits “%1” and the filters.").arg(filter.text),
                     tr("Show all films"));
    else
        empty_->tell(
            QStringLiteral("film"), tr("Your first film"),
            tr("Make a title, drop a video file on it and publish it. The film is packaged on this computer, so "
               "nothing but the finished streams travels to the server."),
            tr("New film"));
}

void TitlesPage::refreshSelection() {
    selection_->setCount(static_cast<int>(selectedRows(*table_->selectionModel()).size()));
}

} // namespace vitascope::studio
