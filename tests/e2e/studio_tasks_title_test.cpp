// SPDX-License-Identifier: GPL-3.0-or-later
// One title, by keyboard and by mouse, on a real server: it is made, described in two languages, given its people and
// its pictures, taken back, and put together with what another editor wrote meanwhile.
#include "app-studio/ui/toast.h"
#include "shared/client/title_editing_api.h"
#include "tests/e2e/studio_stage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>

namespace vitascope {

using test::EditorDesk;
using test::Hands;
using test::StudioStage;

class StudioTasksTitleTest : public QObject {
    Q_OBJECT

    std::unique_ptr<StudioStage> stage_;

    [[nodiscard]] static QImage picture(QSize size, Qt::GlobalColor colour) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(colour);
        return image;
    }
    [[nodiscard]] QString pictureFile(const QString& name, QSize size) {
        const auto file = stage_->path(name);
        return picture(size, Qt::darkCyan).save(file) ? file : QString();
    }
    void beginNew() {
        if (!stage_->byMouse())
            return stage_->key(Qt::Key_N, Qt::ControlModifier);
        stage_->press(stage_->find("emptyAction") ? "emptyAction" : "newFilm");
    }
    void save() {
        if (stage_->byMouse())
            stage_->press("save");
        else
            stage_->key(Qt::Key_S, Qt::ControlModifier);
    }
    // The page says that all is on the server.
    [[nodiscard]] bool isSaved() {
        return stage_->wait([this] {
            const auto* button = stage_->find<QPushButton>("save");
            return button && !button->isEnabled() && button->text() == "Save";
        });
    }
    // A person of whom the server knows is found by the first letters.
    void completePerson(const QString& letters) {
        stage_->type("personName", letters);
        if (QTest::currentTestFailed() || !stage_->wait([] { return QApplication::activePopupWidget() != nullptr; }))
            return QTest::qFail("no names are offered", __FILE__, __LINE__);
        auto* list = qobject_cast<QAbstractItemView*>(QApplication::activePopupWidget());
        if (!stage_->byMouse()) {
            stage_->key(Qt::Key_Down);
            stage_->key(Qt::Key_Return);
        } else if (list) {
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                              list->visualRect(list->model()->index(0, 0)).center());
        }
    }
    // Undo is Ctrl+Z, or the offer in the notice.
    void undo() {
        if (stage_->byMouse())
            stage_->press("toastAction");
        else
            stage_->key(Qt::Key_Z, Qt::ControlModifier);
    }

private Q_SLOTS:
    void cleanup() { stage_.reset(); }

    void aTitleIsMadeInTwoLanguagesWithItsPeople_data() { StudioStage::addRows(); }
    void aTitleIsMadeInTwoLanguagesWithItsPeople() {
        QFETCH(Hands::With, with);
        stage_ = StudioStage::open(with, StudioStage::Begin::SignedIn, [](EditorDesk& desk) {
            auto another = StudioStage::named("Another film");
            another.credits = {{std::nullopt, "Jerzy Kawalerowicz", wire::CreditRole::Director, std::nullopt}};
            QVERIFY(desk.makeTitle(another));
        });
        QVERIFY(stage_);
        beginNew();
        stage_->type("name", "Night Train");
        stage_->type("tagline", "All aboard");
        stage_->type("description", "Two strangers share a compartment.");
        stage_->type("year", "1959");
        stage_->type("age", "12");
        stage_->type("ageLabel", "FSK 12");
        stage_->type("genreInput", "Drama");
        stage_->key(Qt::Key_Return);
        save();
        QVERIFY(isSaved());
        stage_->press("sectionTexts");
        stage_->choose("addLanguage", "Polski");
        stage_->type("localName", QStringLiteral("Pociąg"));
        stage_->type("localDescription", QStringLiteral("Dwoje nieznajomych w przedziale."));
        stage_->press("sectionPeople");
        completePerson("Jerzy K");
        QVERIFY(stage_->wait([this] { return stage_->text("personName") == "Jerzy Kawalerowicz"; }));
        stage_->choose("personRole", "Director");
        stage_->press("takePerson");
        stage_->type("personName", "Lucyna Winnicka");
        stage_->choose("personRole", "Cast");
        stage_->type("personCharacter", "Marta");
        stage_->press("takePerson");
        QCOMPARE(stage_->rows("credits"), 2);
        save();
        QVERIFY(isSaved());
        QCOMPARE(stage_->text("titleName"), "Night Train");

        const auto title = stage_->title("Night Train");
        const auto& details = title.details;
        QCOMPARE(details.tagline, std::optional<std::string>("All aboard"));
        QCOMPARE(details.description, std::optional<std::string>("Two strangers share a compartment."));
        QCOMPARE(details.year, std::optional(1959));
        QVERIFY(details.ageRating && details.ageRating->minimumAge == 12 && details.ageRating->label == "FSK 12");
        QCOMPARE(details.genres, std::vector<std::string>{"Drama"});
        QCOMPARE(details.localizations.at("pl").name, std::string("Pociąg"));
        QCOMPARE(details.credits.size(), 2U);
        QCOMPARE(details.credits[0].name, std::string("Jerzy Kawalerowicz"));
        QVERIFY(details.credits[0].role == wire::CreditRole::Director);
        const auto known = stage_->title("Another film").details.credits;
        QVERIFY2(details.credits[0].personId == known.at(0).personId, "the same person, not another of this name");
        QCOMPARE(details.credits[1].character, std::optional<std::string>("Marta"));
    }

    void itGetsAPosterAndABackdropAndGivesThemBack_data() { StudioStage::addRows(); }
    void itGetsAPosterAndABackdropAndGivesThemBack() {
        QFETCH(Hands::With, with);
        stage_ = StudioStage::open(with, StudioStage::Begin::SignedIn, [](EditorDesk& desk) {
            QVERIFY(desk.makeTitle(StudioStage::named("Night Train")));
        });
        QVERIFY(stage_);
        stage_->open("titles", 0);
        stage_->press("sectionPictures");
        if (stage_->byMouse()) {
            stage_->drop("posterField", {pictureFile("poster.png", {600, 900})});
            stage_->drop("backdropField", {pictureFile("backdrop.png", {1600, 900})});
        } else {
            QGuiApplication::clipboard()->setImage(picture({600, 900}, Qt::darkCyan));
            stage_->reach("posterField");
            stage_->key(Qt::Key_V, Qt::ControlModifier);
            QGuiApplication::clipboard()->setImage(picture({1600, 900}, Qt::darkMagenta));
            stage_->press("backdropPaste");
        }
        QVERIFY(stage_->text("posterMistake").startsWith("New;"));
        QVERIFY(stage_->text("backdropMistake").startsWith("New;"));
        save();
        QVERIFY(isSaved());
        auto title = stage_->title("Night Train");
        QVERIFY(title.posterVersion && title.backdropVersion);
        QVERIFY(stage_->see("posterRemove") && stage_->see("backdropRemove"));
        undo();
        QVERIFY(stage_->wait([this] { return !stage_->find("posterRemove") && !stage_->find("backdropRemove"); }));
        title = stage_->title("Night Train");
        QVERIFY(!title.posterVersion && !title.backdropVersion);
    }

    void aConflictIsShownFieldByFieldAndResolved_data() { StudioStage::addRows(); }
    void aConflictIsShownFieldByFieldAndResolved() {
        QFETCH(Hands::With, with);
        stage_ = StudioStage::open(with, StudioStage::Begin::SignedIn, [](EditorDesk& desk) {
            QVERIFY(desk.makeTitle(StudioStage::named("Night Train")));
        });
        QVERIFY(stage_);
        stage_->open("titles", 0);
        QVERIFY(stage_->see("name"));
        const auto theirs = stage_->title("Night Train");
        auto wanted = theirs.details;
        wanted.name = "Their name";
        wanted.tagline = "Their tagline";
        wanted.year = 1959;
        QVERIFY(client::TitleEditingApi(stage_->desk().session())
                    .change(theirs.id, theirs.version, theirs.details, wanted));
        stage_->type("name", "My name");
        stage_->type("tagline", "My tagline");
        stage_->type("originalName", QStringLiteral("Pociąg"));
        QString shown;
        stage_->inDialog([this] { save(); },
                         [&](QDialog&) {
                             shown = stage_->words();
                             stage_->press("theirs0");
                             stage_->press("mergeSave");
                         });
        for (const auto* words : {"Night Train", "My name", "Their name", "My tagline", "Their tagline", "1959"})
            QVERIFY2(shown.contains(words), qPrintable(words + (" is not in: " + shown)));
        QVERIFY(isSaved());
        const auto now = stage_->api().title(theirs.id).value().details;
        QCOMPARE(now.name, std::string("Their name"));
        QCOMPARE(now.tagline, std::optional<std::string>("My tagline"));
        QCOMPARE(now.originalName, std::optional<std::string>("Pociąg"));
        QCOMPARE(now.year, std::optional(1959));
        QCOMPARE(stage_->text("name"), "Their name");
    }
};

} // namespace vitascope

QTEST_MAIN(vitascope::StudioTasksTitleTest)
#include "studio_tasks_title_test.moc"
