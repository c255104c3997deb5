// SPDX-License-Identifier: GPL-3.0-or-later
// The models of the sections: texts, credits, pictures, availability.
#include "tests/support/desktop/title_stage.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>

namespace vitascope::studio {

namespace {

using State = PicturesModel::State;
constexpr auto kPoster = desktop::PictureKind::Poster;
constexpr auto kBackdrop = desktop::PictureKind::Backdrop;

QString namesOf(const CreditsModel& model) {
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.credit(row).name;
    return names.join(QLatin1Char(','));
}

} // namespace

class TitleSectionsTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<TitleStage> stage_;

private Q_SLOTS:
    void init() {
        stage_ = std::make_unique<TitleStage>();
        stage_->addTitle();
        QVERIFY(stage_->open());
    }

    void languagesAreAddedTypedInAndRemoved() {
        auto& texts = stage_->desk->texts();
        QCOMPARE(texts.languages(), QStringList{"de"});
        QCOMPARE(texts.selected(), "de");
        texts.add("ru");
        QCOMPARE(texts.selected(), "ru");
        QVERIFY(texts.isChanged("ru") && !texts.isChanged("de"));
        texts.setTexts({"ru", "Синтел", {}, {}});
        QCOMPARE(findTexts(stage_->editor().form(), "ru")->name, "Синтел");
        texts.remove("de");
        QCOMPARE(texts.languages(), QStringList{"ru"});
        QCOMPARE(texts.removed(), QStringList{"de"});
        texts.revert("de");
        QCOMPARE(texts.texts().description, "Ein Drache");
        stage_->type([](auto& form) { form.language = "en"; });
        texts.add("en"); // the title's own
        QVERIFY(!texts.languages().contains("en"));
    }

    void aLanguageWithoutATitleIsMarked() {
        auto& texts = stage_->desk->texts();
        texts.add("fr");
        stage_->editor().save();
        QVERIFY(texts.isWrong("fr") && !texts.isWrong("de"));
        QVERIFY(!texts.mistake("name").isEmpty());
    }

    void creditsAreAddedChangedMovedAndRemoved() {
        auto& credits = stage_->desk->credits();
        const QAbstractItemModelTester tester(&credits);
        credits.add({"Halina Reijn", wire::CreditRole::Cast, "Sintel", {}});
        credits.add({"Jan Morgenstern", wire::CreditRole::Composer, {}, {}});
        QCOMPARE(namesOf(credits), "Colin Levy,Halina Reijn,Jan Morgenstern");
        credits.move(2, 0);
        QCOMPARE(namesOf(credits), "Jan Morgenstern,Colin Levy,Halina Reijn");
        auto changed = credits.credit(2);
        changed.character = "The girl";
        credits.set(2, changed);
        QCOMPARE(stage_->editor().form().credits[2].character, "The girl");
        credits.remove(1);
        QCOMPARE(namesOf(credits), "Jan Morgenstern,Halina Reijn");
        stage_->editor().revert("credits");
        QCOMPARE(namesOf(credits), "Colin Levy");
    }

    void aRowIsDroppedBetweenOthers() {
        auto& credits = stage_->desk->credits();
        credits.add({"B", wire::CreditRole::Cast, {}, {}});
        credits.add({"C", wire::CreditRole::Cast, {}, {}});
        const std::unique_ptr<QMimeData> data(credits.mimeData({credits.index(0)}));
        QVERIFY(!credits.dropMimeData(data.get(), Qt::MoveAction, 2, 0, {})); // the view takes nothing out
        QCOMPARE(namesOf(credits), "B,Colin Levy,C");
    }

    void namesAreCompletedFromTheServer() {
        auto& credits = stage_->desk->credits();
        const auto id = *PersonId::parse("0190163d-8694-739b-aea5-966c26f8ad95");
        stage_->vocabulary.known = {{id, "Agnès Varda"}, {PersonId(), "Ann Lee"}};
        const QSignalSpy suggested(&credits, &CreditsModel::suggested);
        credits.complete("A");
        credits.complete("Agn");
        QTRY_COMPARE(suggested.size(), 1);
        QCOMPARE(stage_->vocabulary.asked, 1); // once for what was typed quickly
        QVERIFY(credits.personNamed("Agnès Varda") == id);
        QVERIFY(!credits.personNamed("Agnès"));
    }

    void aPictureIsCheckedPreviewedTakenBackAndRemoved() {
        auto& pictures = stage_->desk->pictures();
        QFile text(stage_->folder.filePath("notes.jpg"));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no picture") > 0);
        text.close();
        pictures.choose(kPoster, text.fileName());
        QVERIFY(pictures.mistake(kPoster).contains("notes.jpg"));
        QVERIFY(pictures.state(kPoster) == State::Kept);
        pictures.choose(kPoster, stage_->picture("small.png", {40, 60}));
        QVERIFY(pictures.mistake(kPoster).isEmpty() && !pictures.warning(kPoster).isEmpty());
        QTRY_COMPARE(pictures.preview(kPoster).size(), QSize(40, 60));
        pictures.choose(kPoster, stage_->picture("wide.png", {600, 400}));
        QVERIFY(pictures.warning(kPoster).contains("upright"));
        pictures.revert(kPoster);
        QVERIFY(!pictures.isChanged());
        pictures.remove(kBackdrop); // there is none
        QVERIFY(!pictures.isChanged());
    }

    void aPastedPictureIsUploadedAndOneOfTheServerIsRemoved() {
        auto& pictures = stage_->desk->pictures();
        QImage image(1280, 720, QImage::Format_RGB32);
        image.fill(Qt::blue);
        pictures.paste(kBackdrop, image);
        QVERIFY(pictures.state(kBackdrop) == State::Chosen && pictures.warning(kBackdrop).isEmpty());
        QVERIFY(stage_->save());
        QVERIFY(stage_->title().backdropVersion);
        QCOMPARE(QImage(stage_->catalogue.pictureFile).size(), image.size());
        pictures.remove(kBackdrop);
        QVERIFY(pictures.state(kBackdrop) == State::Removed);
        stage_->catalogue.jpeg = "old bytes";
        QVERIFY(stage_->save());
        QVERIFY(!stage_->title().backdropVersion);
        stage_->history.undo(); // with what was fetched before
        QTRY_VERIFY(stage_->title().backdropVersion);
        QFile kept(stage_->catalogue.pictureFile);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("old bytes"));
    }

    void undoKeepsThePictureThatSomebodyElseChose() {
        auto& pictures = stage_->desk->pictures();
        pictures.choose(kBackdrop, stage_->picture("mine.png", {1280, 720}));
        QVERIFY(stage_->save());
        stage_->catalogue.putPicture(stage_->title().id, kBackdrop, "theirs.png", std::nullopt, this, [](auto&&) {});
        std::optional<EditReport> report;
        connect(&stage_->history, &EditHistory::ended, this, [&](const EditReport& ended) { report = ended; });
        stage_->history.undo();
        QTRY_VERIFY(report);
        QCOMPARE(report->failures.size(), 1U);
        QVERIFY(report->failures.front().error.code == ErrorCode::Conflict);
        QCOMPARE(stage_->catalogue.pictureFile, "theirs.png");
        QVERIFY(stage_->title().backdropVersion);
    }

    void aPictureIsTakenBackAndMadeAgain() {
        auto& pictures = stage_->desk->pictures();
        pictures.choose(kBackdrop, stage_->picture("mine.png", {1280, 720}));
        QVERIFY(stage_->save());
        for (int i = 0; i < 2; ++i) {
            stage_->history.undo();
            QTRY_VERIFY(!stage_->history.isBusy());
            QVERIFY(!stage_->title().backdropVersion);
            stage_->history.redo();
            QTRY_VERIFY(!stage_->history.isBusy());
            QVERIFY(stage_->title().backdropVersion);
        }
    }

    void availabilityIsToldInASentence() {
        auto& availability = stage_->desk->availability();
        const auto now = QDateTime::currentDateTime();
        availability.set(now.addDays(1), now.addDays(2));
        QVERIFY(availability.sentence(now).contains("from"));
        QVERIFY(availability.sentence(now.addDays(3)).startsWith("Over"));
        stage_->title().state = wire::TitleState::Published;
        QVERIFY(stage_->save());
        QVERIFY(stage_->title().details.availability);
        availability.set(now.addDays(2), now.addDays(1));
        stage_->editor().save();
        QVERIFY(!availability.mistake().isEmpty());
        availability.set(std::nullopt, std::nullopt);
        QVERIFY(availability.mistake().isEmpty());
    }
};

} // namespace vitascope::studio

QTEST_MAIN(vitascope::studio::TitleSectionsTest)
#include "title_sections_test.moc"
