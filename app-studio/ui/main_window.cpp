// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/main_window.h"

#include "app-studio/models/administration/administration_models.h"
#include "app-studio/models/catalogue_desk.h"
#include "app-studio/models/drop_review_model.h"
#include "app-studio/models/queue_model.h"
#include "app-studio/models/title_desk.h"
#include "app-studio/ui/administration/administration_page.h"
#include "app-studio/ui/drop_review_dialog.h"
#include "app-studio/ui/film_notices.h"
#include "app-studio/ui/history_notices.h"
#include "app-studio/ui/import_page.h"
#include "app-studio/ui/preview/package_preview_page.h"
#include "app-studio/ui/queue_page.h"
#include "app-studio/ui/side_bar.h"
#include "app-studio/ui/title_page.h"
#include "app-studio/ui/titles_page.h"
#include "app-studio/ui/trash_page.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/session/known_servers.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/session/server_address.h"
#include "shared/desktop/session/session.h"
#include "shared/desktop/session/settings.h"
#include "shared/desktop/session/sign_in_model.h"
#include "shared/desktop/text/languages.h"
#include "shared/desktop/widgets/account_menu.h"
#include "shared/desktop/widgets/confirmation.h"
#include "shared/desktop/widgets/sign_in_page.h"

#include <QCloseEvent>
#include <QHBoxLayout>

namespace vitascope::studio {
namespace {

constexpr QSize kLeastSize{1040, 640};
constexpr int kWideEnough = 1200; // for the words of the side bar

} // namespace

MainWindow::MainWindow(const Parts& parts)
    : parts_(parts),
      signInPage_(new desktop::SignInPage(parts.signIn, parts.surroundings, tr("Studio"), this)),
      workspace_(new QWidget(this)),
      notices_(new FilmNotices(parts.queue, workspace_)),
      pages_(new QStackedWidget(workspace_)),
      titlesPage_(new TitlesPage({parts.desk.titles(), parts.desk.actions(), parts.pictures, parts.settings})),
      titlePage_(new TitlePage(parts.title, parts.queue, parts.pictures)),
      queuePage_(new QueuePage(parts.queue, parts.serverJobs)),
      administrationPage_(new AdministrationPage(parts.administration, parts.settings)),
      trashPage_(
          new TrashPage({parts.desk.trash(), parts.desk.actions(), parts.pictures, parts.settings, parts.session})),
      importPage_(new ImportPage(parts.desk.import())) {
    sideBar_ = new SideBar(
        parts.session,
        new desktop::AccountMenu(parts.session, parts.theme, parts.languages, parts.settings, parts.surroundings),
        workspace_);
    addPage(QStringLiteral("film"), QStringLiteral("Titles"), tr("Films"), titlesPage_);
    addPage(QStringLiteral("queue"), QStringLiteral("Queue"), tr("Queue"), queuePage_);
    addPage(QStringLiteral("trash"), QStringLiteral("Trash"), tr("Trash"), trashPage_);
    addPage(QStringLiteral("server"), QStringLiteral("Administration"), tr("Server"), administrationPage_);
    pages_->addWidget(titlePage_);
    pages_->addWidget(importPage_);
    if (parts.packagePage) {
        pages_->addWidget(parts.packagePage);
        connect(parts.packagePage, &PackagePreviewPage::backChosen, this, &MainWindow::showQueue);
    }
    workspace_->setProperty("page", true);
    workspace_->setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QHBoxLayout(workspace_);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(sideBar_);
    auto* const column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(notices_);
    column->addWidget(pages_, 1);
    layout->addLayout(column, 1);
    addWidget(signInPage_);
    addWidget(workspace_);
    new HistoryNotices(parts.desk.history(), parts.desk.actions(), *workspace_);
    setWindowTitle(tr("Vitascope Studio"));
    setMinimumSize(kLeastSize);
    resize(1280, 800);
    restoreGeometry(parts.settings.windowGeometry());
    connectPages();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectPages() {
    refreshRights();
    connect(&parts_.session, &desktop::Session::signedIn, this, [this] {
        refreshRights();
        parts_.desk.begin();
        showTitles();
    });
    connect(&parts_.surroundings.servers, &desktop::KnownServers::signInNeeded, this, &MainWindow::showSignInTo);
    connect(signInPage_, &desktop::SignInPage::backChosen, this, &MainWindow::showTitles);
    connect(&parts_.session, &desktop::Session::signedOut, this, [this] {
        parts_.desk.clear();
        parts_.pictures.clear();
        parts_.title.editor().startNew();
        parts_.administration.clear();
        notices_->clear();
        showSignIn();
    });
    connect(sideBar_, &SideBar::pageChosen, this, [this](QWidget* page) {
        if (pages_->currentWidget() != titlePage_ || titlePage_->mayLeave())
            showPage(page);
        else
            sideBar_->setPage(titlesPage_);
    });
    connect(titlesPage_, &TitlesPage::titleChosen, this, &MainWindow::showTitle);
    connect(titlesPage_, &TitlesPage::newChosen, this, &MainWindow::showNewTitle);
    connect(titlesPage_, &TitlesPage::importChosen, this, &MainWindow::showImport);
    connect(importPage_, &ImportPage::backChosen, this, &MainWindow::showTitles);
    connect(titlePage_, &TitlePage::backChosen, this, &MainWindow::showTitles);
    connect(queuePage_, &QueuePage::jobChosen, this, &MainWindow::showJob);
    connect(&parts_.title.editor(), &TitleEditorModel::saved, &parts_.desk, &CatalogueDesk::put);
    connect(&parts_.title.editor(), &TitleEditorModel::stateChanged, &parts_.desk, &CatalogueDesk::put);
    connect(&parts_.title.editor(), &TitleEditorModel::removed, this, [this](const TitleId& id) {
        parts_.desk.putTrashed(id);
        if (const auto& shown = parts_.title.editor().title();
            shown && shown->id == id && pages_->currentWidget() == titlePage_)
            showTitles();
    });
    connect(&parts_.queue, &QueueModel::listChanged, this, &MainWindow::refreshQueue);
    connect(&parts_.queue, &QueueModel::changed, this, &MainWindow::refreshQueue);
    refreshQueue();
    connect(notices_, &FilmNotices::titleChosen, this, &MainWindow::showJob);
    connect(notices_, &FilmNotices::queueChosen, this, &MainWindow::showQueue);
    connect(queuePage_, &QueuePage::filesDropped, this,
            [this](const QStringList& paths) { parts_.queue.offer(std::nullopt, paths); });
    connect(queuePage_, &QueuePage::reviewChosen, this, &MainWindow::packageChosen);
    connect(&parts_.dropReview, &DropReviewModel::reviewWanted, this, &MainWindow::showDropReview);
    connect(&parts_.queue, &QueueModel::filmArrived, &parts_.desk, &CatalogueDesk::refresh);
}

void MainWindow::showSignIn() {
    setCurrentWidget(signInPage_);
    signInPage_->setBackVisible(parts_.session.user().has_value());
    signInPage_->reset();
}

void MainWindow::showSignInTo(const QUrl& server) {
    signInPage_->setServer(desktop::addressOf(server));
    showSignIn();
}

void MainWindow::showOver(QWidget* page) {
    if (over_ != nullptr)
        over_->deleteLater();
    over_ = page;
    addWidget(page);
    setCurrentWidget(page);
}

void MainWindow::addPage(const QString& icon, const QString& id, const QString& name, QWidget* page) {
    page->setObjectName(id);
    pages_->addWidget(page);
    sideBar_->addPage(icon, name, page);
}

void MainWindow::showPage(QWidget* page) {
    setCurrentWidget(workspace_);
    if (over_ != nullptr)
        over_->deleteLater();
    sideBar_->setPage(page);
    pages_->setCurrentWidget(page);
    if (page == titlesPage_)
        titlesPage_->begin();
}

void MainWindow::showTitles() {
    showPage(titlesPage_);
}

void MainWindow::showTitle(const wire::Title& title) {
    auto& editor = parts_.title.editor();
    const bool isShown = editor.title() && editor.title()->id == title.id && editor.isChanged();
    if (!isShown && !titlePage_->mayLeave())
        return;
    if (!isShown) // else what is typed about it stays
        editor.edit(title);
    showEditor();
}

void MainWindow::showNewTitle() {
    parts_.title.editor().startNew();
    showEditor();
}

void MainWindow::showEditor() {
    setCurrentWidget(workspace_);
    sideBar_->setPage(titlesPage_);
    pages_->setCurrentWidget(titlePage_);
    titlePage_->begin();
}

void MainWindow::showQueue() {
    showPage(queuePage_);
}

void MainWindow::refreshRights() {
    sideBar_->setPageVisible(administrationPage_, parts_.administration.areOpen());
}

void MainWindow::showImport() {
    sideBar_->setPage(titlesPage_);
    pages_->setCurrentWidget(importPage_);
}

void MainWindow::showPackage() {
    setCurrentWidget(workspace_);
    sideBar_->setPage(queuePage_);
    pages_->setCurrentWidget(parts_.packagePage);
}

void MainWindow::refreshQueue() {
    sideBar_->setBadge(queuePage_, parts_.queue.countUnderWay());
    const auto counts = parts_.queue.counts();
    setWindowTitle(counts.underWay > 0 ? tr("%1 % – Vitascope Studio").arg(qRound(counts.fraction * 100))
                                       : tr("Vitascope Studio"));
}

void MainWindow::showJob(quint64 id) {
    const auto view = parts_.queue.view(id);
    const auto row = view ? parts_.desk.titles().rowOf(view->title) : -1;
    if (row >= 0)
        return showTitle(parts_.desk.titles().titleAt(row));
    if (view) // a list has not all
        parts_.desk.editing().load(view->title, this, [this](const Result<wire::Title>& title) {
            if (title)
                showTitle(*title);
        });
}

void MainWindow::showDropReview() {
    for (const auto* open : findChildren<DropReviewDialog*>())
        if (open->isVisible())
            return;
    auto* const dialog = new DropReviewDialog(parts_.dropReview, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &MainWindow::showQueue);
    connect(dialog, &QDialog::accepted, &parts_.desk.titles(), &TitleTableModel::reload);
    dialog->open();
}

MainWindow::Place MainWindow::place() const {
    return {saveGeometry(), currentWidget() == workspace_, pages_->currentIndex()};
}

void MainWindow::go(const Place& place) {
    restoreGeometry(place.geometry);
    setCurrentWidget(place.isSignedIn ? workspace_ : signInPage_);
    if (!place.isSignedIn)
        return;
    auto* page = pages_->widget(place.page);
    if (page == titlePage_)
        showEditor();
    else if (page == importPage_)
        showImport();
    else if (page == parts_.packagePage)
        showPackage();
    else
        showPage(page);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QStackedWidget::resizeEvent(event);
    sideBar_->setNarrow(width() < desktop::Theme::textPixels(kWideEnough));
}

// What is on its way is kept and goes on at the next start; still, nobody should stop it by a slip.
void MainWindow::closeEvent(QCloseEvent* event) {
    if (parts_.queue.countUnderWay() > 0) {
        desktop::Confirmation dialog(
            {tr("Films are on their way"),
             tr("%n film(s) are being packaged or uploaded. They go on where they are when the studio starts again.",
                nullptr, parts_.queue.countUnderWay()),
             tr("Quit"), desktop::Act::Primary},
            this);
        if (dialog.exec() != QDialog::Accepted)
            return event->ignore();
    }
    parts_.settings.setWindowGeometry(saveGeometry());
    QStackedWidget::closeEvent(event);
}

} // namespace vitascope::studio
