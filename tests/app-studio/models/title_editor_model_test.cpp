// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/title_editor_model.h"

#include "tests/support/desktop/title_stage.h"

#include <QSignalSpy>

namespace vitascope::studio {

class TitleEditorModelTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<TitleStage> stage_;

private Q_SLOTS:
    void init() {
        stage_ = std::make_unique<TitleStage>();
        stage_->addTitle();
    }

    void aTitleOfAListIsLoadedWhole() {
        QVERIFY(stage_->open());
        QCOMPARE(stage_->editor().form().credits.size(), 1);
        QCOMPARE(stage_->editor().form().localizations.size(), 1);
        QVERIFY(!stage_->editor().isChanged());
    }

    void withoutTheWholeTitleNothingIsSaved() {
        stage_->editing.failure = Error{ErrorCode::Unavailable, "away"};
        stage_->editor().edit(stage_->title());
        QTRY_VERIFY(!stage_->editor().errorText().isEmpty());
        stage_->type([](auto& form) { form.name = "Other"; });
        stage_->editor().save();
        QVERIFY(!stage_->editor().isBusy());
        stage_->editing.failure.reset();
        stage_->editor().reload();
        QTRY_VERIFY(stage_->editor().isWhole());
        QCOMPARE(stage_->editor().form().name, "Other"); // what was typed meanwhile stays
    }

    void changesAreMarkedAndTakenBackOneByOne() {
        QVERIFY(stage_->open());
        stage_->type([](auto& form) {
            form.name = "Other";
            form.year = "2011";
        });
        QCOMPARE(stage_->editor().changedFields(), (QStringList{"name", "year"}));
        stage_->editor().revert("name");
        QCOMPARE(stage_->editor().changedFields(), QStringList{"year"});
        QCOMPARE(stage_->editor().form().name, "Sintel");
        stage_->editor().discard();
        QVERIFY(!stage_->editor().isChanged());
    }

    void mistakesKeepItFromTheServerUntilTheyAreMended() {
        QVERIFY(stage_->open());
        stage_->type([](auto& form) { form.year = "x"; });
        stage_->editor().save();
        QVERIFY(!stage_->editor().isBusy());
        QVERIFY(!stage_->editor().mistakes().of("year").isEmpty());
        stage_->type([](auto& form) { form.year = "2012"; });
        QVERIFY(stage_->editor().mistakes().areNone());
        QVERIFY(stage_->save());
        QVERIFY(stage_->title().details.year == 2012);
    }

    void whatIsTypedWhileItIsSavedStays() {
        QVERIFY(stage_->open());
        stage_->type([](auto& form) { form.name = "Saved"; });
        stage_->editor().save();
        stage_->type([](auto& form) { form.year = "2013"; });
        QTRY_VERIFY(!stage_->editor().isBusy());
        QCOMPARE(stage_->title().details.name, std::string("Saved"));
        QCOMPARE(stage_->editor().changedFields(), QStringList{"year"});
    }

    void whatTheServerRefusesIsToldAtItsField() {
        QVERIFY(stage_->open());
        stage_->type([](auto& form) { form.name = "Other"; });
        stage_->editing.failure = Error{ErrorCode::InvalidInput, "PATCH /x: name has a word that is not liked"};
        QVERIFY(stage_->save());
        QVERIFY(stage_->editor().mistakes().of("name").contains("not liked"));
        QCOMPARE(stage_->editor().form().name, "Other");
    }

    void aSaveIsOneStepThatUndoAndRedoTake() {
        QVERIFY(stage_->open());
        stage_->type([](auto& form) {
            form.name = "Other";
            form.year = "2011";
            form.localizations[0].name = "Anders";
        });
        QVERIFY(stage_->save());
        QVERIFY(stage_->history.undoText().contains("Other"));
        stage_->history.undo();
        QTRY_COMPARE(stage_->title().details.name, std::string("Sintel"));
        QVERIFY(stage_->title().details.year == 2010);
        QTRY_COMPARE(stage_->editor().form().name, "Sintel");
        QVERIFY(!stage_->history.canUndo());
        stage_->history.redo();
        QTRY_COMPARE(stage_->editor().form().localizations[0].name, "Anders");
    }

    void aNewTitleIsMadeAndUndoTakesItAway() {
        stage_->catalogue.all.clear();
        stage_->editor().startNew();
        stage_->type([](auto& form) { form.name = "New"; });
        QVERIFY(stage_->save());
        QCOMPARE(stage_->catalogue.all.size(), 1U);
        QVERIFY(stage_->editor().title());
        const QSignalSpy removed(&stage_->editor(), &TitleEditorModel::removed);
        stage_->history.undo();
        QTRY_COMPARE(removed.size(), 1);
        QVERIFY(stage_->catalogue.all.empty());
    }

    void picturesAreSavedWithTheTitle() {
        QVERIFY(stage_->open());
        const auto poster = stage_->picture("poster.png", {400, 600});
        stage_->desk->pictures().choose(desktop::PictureKind::Poster, poster);
        QVERIFY(stage_->editor().isChanged());
        QVERIFY(stage_->save());
        QCOMPARE(stage_->catalogue.pictureFile, poster);
        QVERIFY(stage_->title().hasPoster && !stage_->editor().isChanged());
        stage_->history.undo();
        QTRY_VERIFY(!stage_->title().hasPoster);
    }

    void whatAnotherChangedElsewhereIsMergedWithoutAsking() {
        QVERIFY(stage_->open());
        stage_->changeElsewhere([](auto& input) { input.year = 1999; });
        stage_->type([](auto& form) { form.name = "Mine"; });
        QVERIFY(stage_->save());
        QTRY_COMPARE(stage_->title().details.name, std::string("Mine"));
        QVERIFY(stage_->title().details.year == 1999);
        QVERIFY(!stage_->editor().merge());
        QCOMPARE(stage_->editor().mergedFields().size(), 1U);
        QCOMPARE(stage_->editor().form().year, "1999");
        stage_->history.undo(); // takes back what was typed alone
        QTRY_COMPARE(stage_->title().details.name, std::string("Sintel"));
        QVERIFY(stage_->title().details.year == 1999);
    }

    void aMergeThatCannotBeSavedTakesNothingBackTheNextTime() {
        QVERIFY(stage_->open());
        stage_->changeElsewhere([](auto& input) { input.year = 1999; });
        stage_->type([](auto& form) { form.name = "Mine"; });
        // Read for the merge, then the server goes away.
        stage_->editing.afterLoad = [this] { stage_->editing.failure = Error{ErrorCode::Unavailable, "away"}; };
        QVERIFY(stage_->save());
        QVERIFY(!stage_->editor().errorText().isEmpty());
        QCOMPARE(stage_->title().details.name, std::string("Sintel"));
        QCOMPARE(stage_->editor().changedFields(), QStringList{"name"});
        stage_->editing.failure.reset();
        QVERIFY(stage_->save());
        QCOMPARE(stage_->title().details.name, std::string("Mine"));
        QVERIFY(stage_->title().details.year == 1999);
    }

    void whatAnotherChangesWhilePicturesTravelStays() {
        QVERIFY(stage_->open());
        stage_->desk->pictures().choose(desktop::PictureKind::Poster, stage_->picture("poster.png", {400, 600}));
        stage_->changeElsewhere([](auto& input) { input.year = 1999; });
        QVERIFY(stage_->save());
        QCOMPARE(stage_->editor().form().year, "1999");
        QVERIFY(!stage_->editor().isChanged());
        stage_->type([](auto& form) { form.name = "Mine"; });
        QVERIFY(stage_->save());
        QVERIFY(stage_->title().details.year == 1999);
    }

    void aConflictIsShownAndChosenFieldByField() {
        QVERIFY(stage_->open());
        stage_->changeElsewhere([](auto& input) {
            input.name = "Theirs";
            input.genres = {"Animation", "Drama"};
            input.tagline = "Theirs alone";
        });
        stage_->type([](auto& form) {
            form.name = "Mine";
            form.genres << "Fantasy";
            form.year = "2011";
        });
        const QSignalSpy asked(&stage_->editor(), &TitleEditorModel::mergeAsked);
        QVERIFY(stage_->save());
        QCOMPARE(asked.size(), 1);
        QCOMPARE(stage_->title().details.name, std::string("Theirs")); // nothing was saved
        QCOMPARE(stage_->editor().form().name, "Mine");                // nothing is lost
        const auto& rows = stage_->editor().merge()->rows();
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (rows[row].field.field == wire::TitleField::Name)
                stage_->editor().chooseSide(row, TitleMerge::Side::Theirs);
        stage_->editor().saveMerged();
        QTRY_VERIFY(!stage_->editor().isBusy());
        const auto& now = stage_->title().details;
        QCOMPARE(now.name, std::string("Theirs"));
        QCOMPARE(now.genres, (std::vector<std::string>{"Animation", "Fantasy", "Drama"}));
        QVERIFY(now.year == 2011 && now.tagline == "Theirs alone");
        QVERIFY(!stage_->editor().isChanged());
    }

    void leavingTheMergeGoesBackToTyping() {
        QVERIFY(stage_->open());
        stage_->changeElsewhere([](auto& input) { input.name = "Theirs"; });
        stage_->type([](auto& form) { form.name = "Mine"; });
        QVERIFY(stage_->save());
        QVERIFY(stage_->editor().merge());
        stage_->editor().leaveMerge();
        QCOMPARE(stage_->editor().form().name, "Mine");
        QVERIFY(stage_->save());
        QVERIFY(stage_->editor().merge()); // it is a conflict still
    }

    void aReloadDoesNotHideAConflict() {
        QVERIFY(stage_->open());
        stage_->type([](auto& form) { form.name = "Mine"; });
        stage_->changeElsewhere([](auto& input) { input.name = "Theirs"; });
        stage_->editor().reload();
        QTest::qWait(20);
        QCOMPARE(stage_->editor().form().name, "Mine");
        QVERIFY(stage_->save());
        QVERIFY(stage_->editor().merge());
    }

    void whatIsTypedIsKeptAndOfferedAtTheNextStart() {
        QVERIFY(stage_->open());
        stage_->catalogue.failure = stage_->editing.failure = Error{ErrorCode::Unavailable, "away"};
        stage_->type([](auto& form) { form.name = "Typed"; });
        QVERIFY(stage_->save());
        QVERIFY(!stage_->editor().errorText().isEmpty());
        QCOMPARE(stage_->editor().form().name, "Typed");
        stage_->desk.reset(); // the program ends
        stage_->catalogue.failure.reset();
        stage_->editing.failure.reset();
        stage_->desk = stage_->makeDesk();
        QVERIFY(stage_->open());
        QCOMPARE(stage_->editor().form().name, "Sintel");
        QTRY_VERIFY(stage_->editor().offeredDraft());
        stage_->editor().takeDraft();
        QCOMPARE(stage_->editor().form().name, "Typed");
        QVERIFY(stage_->editor().isChanged());
        QVERIFY(stage_->save());
        QCOMPARE(stage_->title().details.name, std::string("Typed"));
        QVERIFY(stage_->open());
        QTRY_VERIFY(!stage_->editor().isDraftSought());
        QVERIFY(!stage_->editor().offeredDraft());
    }

    void aDraftOverAnOlderVersionIsAConflictLikeAnyOther() {
        QVERIFY(stage_->open());
        stage_->type([](auto& form) { form.name = "Typed"; });
        stage_->desk.reset();
        stage_->changeElsewhere([](auto& input) { input.name = "Theirs"; });
        stage_->desk = stage_->makeDesk();
        QVERIFY(stage_->open());
        QTRY_VERIFY(stage_->editor().offeredDraft());
        stage_->editor().takeDraft();
        QVERIFY(stage_->save());
        QVERIFY(stage_->editor().merge());
        QCOMPARE(stage_->title().details.name, std::string("Theirs"));
    }

    void aDraftThatIsStillOfferedIsNotWrittenOver() {
        QVERIFY(stage_->open());
        stage_->type([](auto& form) { form.name = "Typed"; });
        stage_->desk.reset();
        stage_->desk = stage_->makeDesk();
        QVERIFY(stage_->open());
        QTRY_VERIFY(stage_->editor().offeredDraft());
        stage_->type([](auto& form) { form.year = "2013"; });
        QVERIFY(stage_->save());
        stage_->type([](auto& form) { form.year = "2014"; });
        QVERIFY(stage_->open()); // leaves what is typed
        QTRY_VERIFY(stage_->editor().offeredDraft());
        QCOMPARE(stage_->editor().offeredDraft()->form.name, "Typed");
    }

    void aDraftThatIsThrownAwayIsNotOfferedAgain() {
        QVERIFY(stage_->open());
        stage_->type([](auto& form) { form.name = "Typed"; });
        stage_->desk.reset();
        stage_->desk = stage_->makeDesk();
        QVERIFY(stage_->open());
        QTRY_VERIFY(stage_->editor().offeredDraft());
        stage_->editor().dropDraft();
        QVERIFY(!stage_->editor().offeredDraft());
        QVERIFY(stage_->open());
        QTRY_VERIFY(!stage_->editor().isDraftSought());
        QVERIFY(!stage_->editor().offeredDraft());
    }

    void whatOnePersonTypedIsNotOfferedToAnother() {
        QVERIFY(stage_->open());
        stage_->type([](auto& form) { form.name = "Typed"; });
        stage_->editor().setDraftFolder({}); // signs out before it was kept by itself
        stage_->editor().startNew();
        stage_->editor().setDraftFolder(stage_->folder.filePath("another"));
        QVERIFY(stage_->open());
        QTRY_VERIFY(!stage_->editor().isDraftSought());
        QVERIFY(!stage_->editor().offeredDraft());
        stage_->editor().setDraftFolder({});
        QVERIFY(stage_->open());
        stage_->type([](auto& form) { form.name = "Of nobody"; });
        stage_->editor().setDraftFolder(stage_->folder.filePath("drafts"));
        QVERIFY(stage_->open());
        QTRY_VERIFY(stage_->editor().offeredDraft());
        QCOMPARE(stage_->editor().offeredDraft()->form.name, "Typed");
    }

    void picturesGoToTheTitleThatTheyWereChosenFor() {
        QVERIFY(stage_->open());
        const auto other = desktop::makeTitle(2, "Other", false);
        stage_->catalogue.all.push_back(other);
        const auto mine = stage_->picture("mine.png", {400, 600});
        auto& pictures = stage_->desk->pictures();
        stage_->title().hasPoster = true; // fetched first, for undo
        stage_->editor().reload();
        QTRY_VERIFY(pictures.isOnServer(desktop::PictureKind::Poster));
        pictures.choose(desktop::PictureKind::Poster, mine);
        const auto others = stage_->picture("others.png", {400, 600});
        stage_->catalogue.draw = [&](auto, auto, int) { // while the old one is on its way
            stage_->editor().edit(other);
            pictures.choose(desktop::PictureKind::Poster, others);
            return QByteArray();
        };
        stage_->editor().save();
        QTRY_COMPARE(stage_->catalogue.pictureFile, mine);
        QTest::qWait(20);
        QVERIFY(pictures.isChanged());
        QVERIFY(!stage_->catalogue.at(other.id)->hasPoster);
    }

    void answersForATitleThatWasLeftDoNotReachTheNext() {
        stage_->title().playable = true;
        QVERIFY(stage_->open());
        const auto other = desktop::makeTitle(2, "Other", false);
        stage_->catalogue.all.push_back(other);
        stage_->editing.failures[stage_->title().id] = Error{ErrorCode::Unavailable, "away"};
        stage_->editor().publish();
        stage_->editor().edit(other);
        stage_->type([](auto& form) { form.name = "Mine"; });
        QTRY_VERIFY(stage_->editor().isWhole());
        QVERIFY(stage_->editor().errorText().isEmpty());
        stage_->editing.failures.clear();
        QVERIFY(stage_->open());
        stage_->editing.failures[stage_->title().id] = Error{ErrorCode::Unavailable, "away"};
        stage_->editor().removeTitle();
        stage_->editor().edit(other);
        QTRY_VERIFY(stage_->editor().isWhole());
        QVERIFY(stage_->editor().errorText().isEmpty());
    }

    void publishingWithdrawingAndTheTrashAreStepsToo() {
        stage_->title().playable = true;
        QVERIFY(stage_->open());
        stage_->editor().publish();
        QTRY_VERIFY(stage_->title().state == wire::TitleState::Published);
        QTRY_VERIFY(stage_->editor().canWithdraw());
        stage_->history.undo();
        QTRY_VERIFY(stage_->title().state == wire::TitleState::Draft);
        QTRY_VERIFY(stage_->editor().canPublish());
        stage_->editor().removeTitle();
        QTRY_COMPARE(stage_->editing.trashed.size(), 1U);
        QTRY_VERIFY(stage_->history.canUndo());
        stage_->history.undo();
        QTRY_COMPARE(stage_->catalogue.all.size(), 1U);
    }
};

} // namespace vitascope::studio

QTEST_MAIN(vitascope::studio::TitleEditorModelTest)
#include "title_editor_model_test.moc"
