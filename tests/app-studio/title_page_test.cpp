// SPDX-License-Identifier: GPL-3.0-or-later
// The page of one title, driven by keyboard and mouse as a person does, over fakes.
#include "app-studio/models/queue_model.h"
#include "app-studio/ui/drop_field.h"
#include "app-studio/ui/language_box.h"
#include "app-studio/ui/title_page.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/widgets/confirmation.h"
#include "tests/support/desktop/title_stage.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QDialog>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

namespace vitascope::studio {

namespace {

struct Page : TitleStage {
    desktop::PictureStore pictures{catalogue, folder.filePath("posters")};
    QueueModel queue{folder.filePath("packages")};
    TitlePage page{*desk, queue, pictures};

    Page() {
        page.resize(1100, 800);
        page.show();
        page.activateWindow(); // for shortcuts
        (void)QTest::qWaitForWindowActive(&page);
    }
    bool openPage() {
        addTitle();
        if (!open())
            return false;
        page.begin();
        return true;
    }
    template<class T>
    T* find(const char* name) {
        for (auto* widget : page.findChildren<T*>(QString::fromLatin1(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    void click(const char* name) { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }
    void type(const char* name, const QString& text) {
        auto* line = find<QLineEdit>(name);
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        auto* focus = page.window()->focusWidget();
        QTest::keyClick(focus ? focus : &page, key, modifiers);
    }
    bool saved() {
        return QTest::qWaitFor([this] { return !editor().isBusy() && !editor().isChanged(); });
    }
    void drop(const char* name, const QString& file) {
        auto* target = find<QWidget>(name);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(target->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &enter);
        QDropEvent event(target->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &event);
    }
};

// Does this with the dialog that opens next.
template<class Dialog, class Act>
void withDialog(Act act) {
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, act] {
        for (auto* widget : QApplication::topLevelWidgets())
            if (auto* dialog = qobject_cast<Dialog*>(widget); dialog && dialog->isVisible()) {
                timer->deleteLater();
                act(*dialog);
                return;
            }
    });
    timer->start(10);
}

} // namespace

class TitlePageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNewTitleIsTypedCheckedAndSavedByKeyboard() {
        Page p;
        p.editor().startNew();
        p.page.begin();
        QTRY_VERIFY(p.find<QLineEdit>("name"));
        QTest::keyClick(&p.page, Qt::Key_S, Qt::ControlModifier);
        QVERIFY(p.find<QLabel>("nameMistake")->text().contains("title"));
        QTest::keyClicks(p.find<QLineEdit>("name"), "Night Train");
        QVERIFY(!p.find<QLabel>("nameMistake"));
        QTest::keyClicks(p.find<QLineEdit>("genreInput"), "Drama,Noir");
        QTest::keyClick(p.find<QLineEdit>("genreInput"), Qt::Key_Return);
        QTest::keyClicks(p.find<QLineEdit>("year"), "1959");
        QTest::keyClick(p.find<QLineEdit>("year"), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(p.saved());
        QCOMPARE(p.title().details.name, std::string("Night Train"));
        QCOMPARE(p.title().details.genres, (std::vector<std::string>{"Drama", "Noir"}));
        QVERIFY(p.title().details.year == 1959);
    }

    void aChangedFieldIsMarkedAndTakenBack() {
        Page p;
        QVERIFY(p.openPage());
        QVERIFY(!p.find<QToolButton>("yearRevert"));
        p.type("year", "2011");
        QVERIFY(p.find<QPushButton>("sectionDetails")->accessibleName().contains("changed"));
        QVERIFY(!p.find<QPushButton>("publish")); // save first
        p.click("yearRevert");
        QCOMPARE(p.find<QLineEdit>("year")->text(), "2010");
        QVERIFY(!p.editor().isChanged());
    }

    void textsInAnotherLanguageAreTyped() {
        Page p;
        QVERIFY(p.openPage());
        p.click("sectionTexts");
        auto* add = p.find<LanguageBox>("addLanguage");
        add->setCurrentIndex(add->findData("ru"));
        Q_EMIT add->activated(add->currentIndex());
        QCOMPARE(p.find<QLineEdit>("localName")->placeholderText(), "Sintel");
        p.type("localName", "Sintel i drakon");
        p.find<QPlainTextEdit>("localDescription")->setPlainText(QStringLiteral("Дракон"));
        p.click("save");
        QVERIFY(p.saved());
        const auto& texts = p.title().details.localizations;
        QCOMPARE(texts.at("ru").name, std::string("Sintel i drakon"));
        QVERIFY(texts.contains("de"));
        p.click("removeLanguage");
        QVERIFY(!p.editor().form().localizations.isEmpty());
        QCOMPARE(p.find<QListWidget>("languages")->count(), 2); // one of them to be removed
    }

    void peopleAreAddedWithCompletionAndOrderedByKeyboard() {
        Page p;
        const auto id = *PersonId::parse("0190163d-8694-739b-aea5-966c26f8ad95");
        p.vocabulary.known = {{id, "Halina Reijn"}};
        QVERIFY(p.openPage());
        p.click("sectionPeople");
        auto* name = p.find<QLineEdit>("personName");
        name->setFocus();
        QTest::keyClicks(name, "Halina");
        QTRY_VERIFY(!p.desk->credits().suggestions().empty());
        name->setText("Halina Reijn"); // taken from the list
        p.type("personCharacter", "Sintel");
        QTest::keyClick(p.find<QLineEdit>("personCharacter"), Qt::Key_Return);
        QCOMPARE(p.desk->credits().rowCount(), 2);
        QVERIFY(p.desk->credits().credit(1).person == id);
        auto* list = p.find<QListView>("credits");
        list->setCurrentIndex(list->model()->index(1, 0));
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(p.desk->credits().credit(0).name, "Halina Reijn");
        QTest::keyClick(list, Qt::Key_F2);
        p.type("personCharacter", "The girl");
        p.click("takePerson");
        QCOMPARE(p.desk->credits().credit(0).character, "The girl");
        p.click("save");
        QVERIFY(p.saved());
        QCOMPARE(p.title().details.credits.size(), 2U);
        QVERIFY(p.title().details.credits[0].personId == id);
    }

    void picturesAreDroppedPastedAndTakenBack() {
        Page p;
        QVERIFY(p.openPage());
        p.click("sectionPictures");
        p.drop("posterField", p.picture("poster.png", {400, 600}));
        auto* field = p.find<DropField>("posterField");
        QTRY_COMPARE(field->grab().toImage().pixelColor(field->rect().center()), QColor(Qt::red));
        QImage wide(1600, 900, QImage::Format_RGB32);
        wide.fill(Qt::green);
        QGuiApplication::clipboard()->setImage(wide);
        p.click("backdropPaste");
        QVERIFY(p.desk->pictures().state(desktop::PictureKind::Backdrop) == PicturesModel::State::Chosen);
        p.click("backdropRevert");
        QVERIFY(p.desk->pictures().state(desktop::PictureKind::Backdrop) == PicturesModel::State::Kept);
        p.click("save");
        QVERIFY(p.saved());
        QVERIFY(p.title().hasPoster && !p.title().backdropVersion);
        p.click("posterRemove");
        p.click("save");
        QVERIFY(p.saved());
        QVERIFY(!p.title().hasPoster);
    }

    void aFileThatIsNoPictureIsRefusedWithTheReason() {
        Page p;
        QVERIFY(p.openPage());
        p.click("sectionPictures");
        QFile text(p.folder.filePath("notes.jpg"));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("text") > 0);
        text.close();
        p.drop("posterField", text.fileName());
        QVERIFY(p.find<QLabel>("posterMistake")->text().contains("notes.jpg"));
        QVERIFY(!p.editor().isChanged());
    }

    void availabilityIsChosen() {
        Page p;
        QVERIFY(p.openPage());
        p.click("sectionAvailability");
        QVERIFY(!p.find<QDateTimeEdit>("availableUntil")->isEnabled());
        p.find<QCheckBox>("hasUntil")->click();
        const auto end = QDateTime(QDate(2031, 5, 1), QTime(20, 0));
        p.find<QDateTimeEdit>("availableUntil")->setDateTime(end);
        p.click("save");
        QVERIFY(p.saved());
        const auto until = p.title().details.availability->until;
        QVERIFY(until && until->time_since_epoch() == std::chrono::milliseconds(end.toMSecsSinceEpoch()));
        QVERIFY(!p.title().details.availability->from);
    }

    void theFilmsFieldSaysWhoPackagesIt() {
        Page p;
        QVERIFY(p.openPage());
        p.page.showSection(TitleSection::Film);
        const auto* field = p.find<DropField>("filmField");
        QVERIFY(field->accessibleDescription().contains("on this computer"));
        p.find<QCheckBox>("filmOnServer")->setChecked(true);
        QVERIFY(field->accessibleDescription().contains("the server packages it"));
    }

    void sectionsAreReachedByArrows() {
        Page p;
        QVERIFY(p.openPage());
        auto* first = p.find<QPushButton>("sectionDetails");
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Right);
        QVERIFY(p.editor().section() == TitleSection::Texts);
        QVERIFY(p.find<QPushButton>("sectionTexts")->isChecked());
        QTest::keyClick(p.find<QPushButton>("sectionTexts"), Qt::Key_Left);
        QVERIFY(p.editor().section() == TitleSection::Details);
    }

    void aConflictIsChosenFieldByField() {
        Page p;
        QVERIFY(p.openPage());
        p.changeElsewhere([](auto& input) {
            input.name = "Theirs";
            input.tagline = "Theirs alone";
        });
        p.type("name", "Mine");
        p.type("year", "2012");
        bool isShown = false;
        withDialog<QDialog>([&](QDialog& dialog) {
            isShown = true;
            dialog.findChild<QRadioButton*>("theirs0")->click();
            QTest::mouseClick(dialog.findChild<QPushButton*>("mergeSave"), Qt::LeftButton);
        });
        p.click("save");
        QTRY_COMPARE(p.title().details.year.value_or(0), 2012);
        QVERIFY(isShown && p.saved());
        QCOMPARE(p.title().details.name, std::string("Theirs"));
        QVERIFY(p.title().details.tagline == "Theirs alone");
        QCOMPARE(p.find<QLineEdit>("name")->text(), "Theirs");
    }

    void leavingWithChangesAsks() {
        Page p;
        QVERIFY(p.openPage());
        int left = 0;
        connect(&p.page, &TitlePage::backChosen, &p.page, [&] { ++left; });
        p.type("name", "Mine");
        withDialog<desktop::Confirmation>(
            [](QDialog& dialog) { dialog.findChild<QPushButton*>("cancelConfirmation")->click(); });
        p.click("back");
        QCOMPARE(left, 0);
        QCOMPARE(p.find<QLineEdit>("name")->text(), "Mine");
        withDialog<desktop::Confirmation>([](QDialog& dialog) { dialog.findChild<QPushButton*>("confirm")->click(); });
        p.click("back");
        QCOMPARE(left, 1);
        QVERIFY(!p.editor().isChanged());
    }

    void whatWasTypedBeforeIsOffered() {
        Page p;
        QVERIFY(p.openPage());
        p.type("name", "Typed");
        p.addTitle("Other");
        p.editor().startNew(); // writes the draft
        p.addTitle();
        QVERIFY(p.open());
        QTRY_VERIFY(p.find<QPushButton>("noticeAction"));
        p.click("noticeAction");
        QCOMPARE(p.find<QLineEdit>("name")->text(), "Typed");
    }

    void whatWasTypedBeforeCanBeThrownAway() {
        Page p;
        QVERIFY(p.openPage());
        p.type("name", "Typed");
        p.addTitle("Other");
        p.editor().startNew(); // writes the draft
        p.addTitle();
        QVERIFY(p.open());
        QTRY_VERIFY(p.find<QPushButton>("noticeRefusal"));
        p.click("noticeRefusal");
        QVERIFY(!p.editor().offeredDraft());
        QVERIFY(!p.find<QPushButton>("noticeRefusal"));
        QCOMPARE(p.find<QLineEdit>("name")->text(), "Sintel");
    }

    void publishingAndWithdrawing() {
        Page p;
        QVERIFY(p.openPage());
        QVERIFY(!p.find<QPushButton>("publish")->isEnabled());
        p.title().playable = true;
        p.editor().reload();
        QTRY_VERIFY(p.find<QPushButton>("publish")->isEnabled());
        p.click("publish");
        QTRY_VERIFY(p.find<QPushButton>("withdraw"));
        QVERIFY(p.title().state == wire::TitleState::Published);
        p.click("withdraw");
        QTRY_VERIFY(p.find<QPushButton>("publish"));
    }

    void anAnswerCountsForTheTitleThatWasAskedAbout() {
        Page p;
        QVERIFY(p.openPage());
        const auto other = desktop::makeTitle(2, "Other", false);
        p.catalogue.all.push_back(other);
        withDialog<desktop::Confirmation>([&](QDialog& dialog) {
            p.editor().edit(other);
            QTest::mouseClick(dialog.findChild<QPushButton*>("confirm"), Qt::LeftButton);
        });
        p.click("delete");
        QTest::qWait(20);
        QVERIFY(p.editing.trashed.empty());
        QVERIFY(p.editor().title()->id == other.id);
    }
};

} // namespace vitascope::studio

QTEST_MAIN(vitascope::studio::TitlePageTest)
#include "title_page_test.moc"
