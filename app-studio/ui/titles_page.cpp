// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/titles_page.h"

#include "app-studio/ui/title_delegates.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/session/title_list_model.h"
#include "shared/desktop/text/error_text.h"
#include "shared/desktop/widgets/empty_state.h"
#include "shared/desktop/widgets/keyboard_mark.h"
#include "shared/desktop/widgets/notice_bar.h"
#include "shared/desktop/widgets/spinner.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>

namespace vitascope::studio {

using desktop::Space;
using desktop::themeIcon;
using ListState = desktop::TitleListModel::State;

namespace {

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

TitlesPage::TitlesPage(desktop::TitleListModel& titles, desktop::PictureStore& pictures, QWidget* parent)
    : QWidget(parent),
      titles_(titles),
      pictures_(pictures),
      search_(new QLineEdit(this)),
      new_(new QPushButton(tr("New film"), this)),
      asLines_(makeSegment(QStringLiteral("list"), tr("As a table"), this)),
      asPosters_(makeSegment(QStringLiteral("grid"), tr("As posters"), this)),
      notice_(new desktop::NoticeBar(this)),
      pages_(new QStackedWidget(this)),
      list_(new QListView(this)),
      loading_(new QWidget(this)),
      empty_(new desktop::EmptyState(this)),
      lines_(new TitleLineDelegate(pictures, this)),
      posters_(new TitlePosterDelegate(pictures, this)) {
    found_.setSourceModel(&titles_);
    found_.setFilterCaseSensitivity(Qt::CaseInsensitive);
    makeList();
    setFocusPolicy(Qt::ClickFocus);
    auto* waiting = new QVBoxLayout(loading_);
    waiting->addWidget(new desktop::Spinner(40, loading_), 0, Qt::AlignCenter);
    for (auto* page : std::initializer_list<QWidget*>{list_, loading_, empty_})
        pages_->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kSection, Space::kHuge, Space::kHuge, 0);
    layout->setSpacing(Space::kLarge);
    layout->addWidget(makeHead());
    layout->addWidget(notice_);
    layout->addWidget(pages_, 1);

    connect(&titles_, &desktop::TitleListModel::stateChanged, this, &TitlesPage::refresh);
    connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) {
        found_.setFilterFixedString(text);
        refresh();
    });
    connect(new_, &QPushButton::clicked, this, &TitlesPage::newChosen);
    connect(empty_, &desktop::EmptyState::actionChosen, this, &TitlesPage::actOnEmpty);
    connect(notice_, &desktop::NoticeBar::actionChosen, this, [this] { titles_.reload(); });
    connect(asPosters_, &QPushButton::toggled, this, &TitlesPage::showAsPosters);
    showAsPosters(false);
    refresh();
}

QWidget* TitlesPage::makeHead() {
    auto* head = new QWidget(this);
    auto* heading = new QLabel(tr("Films"), head);
    heading->setProperty("role", "title");
    search_->setObjectName(QStringLiteral("search"));
    search_->setPlaceholderText(tr("Find by title"));
    search_->setClearButtonEnabled(true);
    search_->setFixedWidth(240);
    search_->setTextMargins(-8, 0, 0, 0); // the sign before it has a margin of its own
    search_->addAction(themeIcon(QStringLiteral("search"), desktop::IconTone::Muted), QLineEdit::LeadingPosition);
    new_->setObjectName(QStringLiteral("newFilm"));
    new_->setProperty("variant", "primary");
    desktop::setButtonIcon(*new_, themeIcon(QStringLiteral("plus"), desktop::IconTone::OnAccent), 18);
    asLines_->setChecked(true);
    auto* views = new QButtonGroup(this);
    views->addButton(asLines_);
    views->addButton(asPosters_);
    auto* segments = new QHBoxLayout;
    segments->setSpacing(2);
    segments->addWidget(asLines_);
    segments->addWidget(asPosters_);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, Space::kSmall, 0);
    layout->setSpacing(Space::kMedium);
    layout->addWidget(heading);
    layout->addStretch();
    layout->addLayout(segments);
    layout->addWidget(search_);
    layout->addWidget(new_);
    return head;
}

void TitlesPage::makeList() {
    list_->setObjectName(QStringLiteral("titles"));
    list_->setAccessibleName(tr("Films"));
    list_->setModel(&found_);
    new desktop::KeyboardMark(*list_);
    list_->setSelectionMode(QAbstractItemView::NoSelection);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setMouseTracking(true);
    list_->setUniformItemSizes(true);
    list_->setResizeMode(QListView::Adjust);
    list_->setFrameShape(QFrame::NoFrame);
    list_->viewport()->setAutoFillBackground(false);
    list_->viewport()->setCursor(Qt::PointingHandCursor);
    const auto choose = [this](const QModelIndex& index) {
        Q_EMIT titleChosen(titles_.titleAt(found_.mapToSource(index).row()));
    };
    connect(list_, &QListView::clicked, this, choose);
    connect(list_, &QListView::activated, this, choose);
}

void TitlesPage::showAsPosters(bool asPosters) {
    asPosters_->setChecked(asPosters);
    list_->setViewMode(asPosters ? QListView::IconMode : QListView::ListMode);
    list_->setMovement(QListView::Static);
    list_->setSpacing(0);
    list_->setGridSize(asPosters ? TitlePosterDelegate::cardSize() : QSize());
    list_->setItemDelegate(asPosters ? static_cast<QAbstractItemDelegate*>(posters_) : lines_);
}

// Escape empties the search.
void TitlesPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !search_->text().isEmpty())
        search_->clear();
    else
        QWidget::keyPressEvent(event);
}

void TitlesPage::begin() {
    if (list_->isVisible())
        list_->setFocus();
    else
        setFocus();
}

void TitlesPage::actOnEmpty() {
    if (titles_.state() == ListState::Failed)
        titles_.reload();
    else if (!search_->text().isEmpty())
        search_->clear();
    else
        Q_EMIT newChosen();
}

void TitlesPage::refresh() {
    const bool hasTitles = titles_.rowCount() > 0;
    const bool hasFailed = titles_.state() == ListState::Failed;
    notice_->hide();
    if (hasTitles && found_.rowCount() > 0) {
        pages_->setCurrentWidget(list_);
        if (hasFocus())
            list_->setFocus();
        if (hasFailed)
            notice_->tell(desktop::NoticeTone::Error, desktop::errorSentence(titles_.error()), tr("Try again"));
        return;
    }
    pages_->setCurrentWidget(empty_);
    if (hasTitles)
        empty_->tell(QStringLiteral("search"), tr("Nothing found"),
                     tr("No title has “%1” in its name.").arg(search_->text()), tr("Show all films"));
    else if (hasFailed)
        empty_->tell(QStringLiteral("cloud-off"), tr("The films are out of reach"),
                     desktop::errorSentence(titles_.error()), tr("Try again"));
    else if (titles_.state() == ListState::Ready)
        empty_->tell(
            QStringLiteral("film"), tr("Your first film"),
            tr("Make a title, drop a video file on it and publish it. The film is packaged on this computer, so "
               "nothing but the finished streams travels to the server."),
            tr("New film"));
    else
        pages_->setCurrentWidget(loading_);
}

} // namespace vitascope::studio
