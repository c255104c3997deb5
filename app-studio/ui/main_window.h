// SPDX-License-Identifier: GPL-3.0-or-later
// The studio's window: which page is on and how one leads to another; each page is a class of its own. Thread: the GUI
// thread.
#pragma once

#include "shared/desktop/widgets/surroundings.h"
#include "shared/wire/title.h"

#include <QPointer>
#include <QStackedWidget>

namespace vitascope::desktop {
class Languages;
class PictureStore;
class Session;
class Settings;
class SignInModel;
class SignInPage;
class Theme;
} // namespace vitascope::desktop

namespace vitascope::studio {

class AdministrationModels;
class AdministrationPage;
class CatalogueDesk;
class ImportPage;
class PackagePreviewPage;
class QueueModel;
class DropReviewModel;
class FilmNotices;
class QueuePage;
class ServerJobsModel;
class SideBar;
class TitleDesk;
class TitlePage;
class TitlesPage;
class TrashPage;

class MainWindow final : public QStackedWidget {
    Q_OBJECT
public:
    struct Parts { // all outlive the window
        desktop::Session& session;
        desktop::SignInModel& signIn;
        CatalogueDesk& desk;
        desktop::PictureStore& pictures;
        TitleDesk& title;
        QueueModel& queue;
        AdministrationModels& administration;
        ServerJobsModel& serverJobs;
        DropReviewModel& dropReview;
        desktop::Theme& theme;
        desktop::Languages& languages;
        desktop::Settings& settings;
        desktop::Surroundings surroundings;
        PackagePreviewPage* packagePage = nullptr; // the window takes it; none: it shows no packages
    };
    explicit MainWindow(const Parts& parts);
    ~MainWindow() override;

    // What is on, for another window over the same models that takes its place.
    struct Place {
        QByteArray geometry;
        bool isSignedIn = false;
        int page = 0;
    };
    [[nodiscard]] Place place() const;
    void go(const Place& place);

    [[nodiscard]] desktop::SignInPage& signInPage() { return *signInPage_; }
    void showSignIn();
    // For another server; who is signed in stays so until that is done, and may come back.
    void showSignInTo(const QUrl& server);
    // A page in front of all others, which the window takes; it goes when another one is shown.
    void showOver(QWidget* page);
    void showTitles();
    void showTitle(const wire::Title& title);
    void showNewTitle();
    void showQueue();
    void showImport();
    void showPackage(); // that the package page has

Q_SIGNALS:
    void packageChosen(quint64 job); // of a film in the queue: it is to be looked at

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectPages();
    // To the side bar; the id is the page's object name.
    void addPage(const QString& icon, const QString& id, const QString& name, QWidget* page);
    void showPage(QWidget* page);
    void showEditor();
    void showJob(quint64 id);
    void showDropReview();
    void refreshQueue();
    void refreshRights(); // what the person who is signed in may see

    Parts parts_;
    desktop::SignInPage* signInPage_;
    QWidget* workspace_;
    SideBar* sideBar_;
    FilmNotices* notices_;
    QStackedWidget* pages_;
    QPointer<QWidget> over_;
    TitlesPage* titlesPage_;
    TitlePage* titlePage_;
    QueuePage* queuePage_;
    AdministrationPage* administrationPage_;
    TrashPage* trashPage_;
    ImportPage* importPage_;
};

} // namespace vitascope::studio
