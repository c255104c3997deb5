// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/queue_model.h"
#include "app-studio/ui/merge_dialog.h"
#include "app-studio/ui/title_page.h"
#include "shared/desktop/session/picture_store.h"
#include "tests/app-studio/screens/screens.h"
#include "tests/support/desktop/drawn_picture.h"
#include "tests/support/desktop/title_stage.h"

#include <QLineEdit>

namespace vitascope::studio {
namespace {

using desktop::Look;
using desktop::Screen;

constexpr auto kDescription = "A young woman follows the trail of a small dragon through snow, markets and ruins. What "
                              "she finds at the end of it "
                              "is not what she has been looking for.";

wire::TitleInput fullDetails() {
    wire::TitleInput input;
    input.name = "Sintel";
    input.tagline = "What would you give up for the one you love?";
    input.description = kDescription;
    input.originalName = "Sintel";
    input.originalLanguage = "nl";
    input.language = "en";
    input.year = 2010;
    input.genres = {"Animation", "Fantasy", "Short"};
    input.ageRating = wire::AgeRating{12, "FSK 12"};
    input.externalId = "tt1727587";
    input.localizations = {{"de", {"Sintel", "Was würdest du geben?", "Eine junge Frau sucht einen Drachen."}},
                           {"pt-BR", {"Sintel", {}, {}}},
                           {"ru", {"Синтел", {}, "Девушка ищет дракона."}}};
    input.credits = {{PersonId(), "Colin Levy", wire::CreditRole::Director, {}},
                     {PersonId(), "Esther Wouda", wire::CreditRole::Writer, {}},
                     {PersonId(), "Halina Reijn", wire::CreditRole::Cast, "Sintel"},
                     {PersonId(), "Thom Hoffman", wire::CreditRole::Cast, "The shaman"},
                     {PersonId(), "Jan Morgenstern", wire::CreditRole::Composer, {}}};
    return input;
}

class TitlePageStage final : public desktop::Stage {
public:
    using Act = std::function<void(TitlePageStage&)>;

    TitlePageStage(TitleSection section, const Act& act) {
        stage_.addTitle();
        auto& title = stage_.title();
        title.details = fullDetails();
        title.playable = true;
        title.durationSeconds = Seconds(888);
        title.hasPoster = section != TitleSection::Pictures;
        title.posterVersion = 1;
        stage_.catalogue.draw = desktop::drawnPicture;
        stage_.editor().edit(title);
        QObject::connect(&pictures_, &desktop::PictureStore::pictureReady, &pictures_, [this] { ++drawn_; });
        section_ = section;
        act_ = act;
    }

    QWidget& widget() override { return page_; }
    bool isReady() override {
        if (!stage_.editor().isWhole() || stage_.editor().isBusy())
            return false;
        if (act_)
            std::exchange(act_, nullptr)(*this);
        page_.showSection(section_);
        if (!std::exchange(isBegun_, true))
            page_.begin();
        return drawn_ > 0 || !stage_.title().hasPoster;
    }
    [[nodiscard]] TitleStage& models() { return stage_; }

private:
    TitleStage stage_;
    desktop::PictureStore pictures_{stage_.catalogue, stage_.folder.filePath("posters")};
    QueueModel queue_{stage_.folder.filePath("packages")};
    TitlePage page_{*stage_.desk, queue_, pictures_};
    TitleSection section_ = TitleSection::Details;
    bool isBegun_ = false;
    int drawn_ = 0; // pictures that have come
    Act act_;
};

class NewTitleStage final : public desktop::Stage {
public:
    NewTitleStage() { stage_.editor().startNew(); }
    QWidget& widget() override { return page_; }

private:
    TitleStage stage_;
    desktop::PictureStore pictures_{stage_.catalogue, stage_.folder.filePath("posters")};
    QueueModel queue_{stage_.folder.filePath("packages")};
    TitlePage page_{*stage_.desk, queue_, pictures_};
};

class MergeStage final : public desktop::Stage {
public:
    MergeStage() {
        stage_.addTitle().details = fullDetails();
        (void)stage_.open();
        stage_.changeElsewhere([](auto& input) {
            input.name = "Sintel: the girl and the dragon";
            input.genres = {"Animation", "Adventure"};
            input.year = 2011;
        });
        stage_.type([](auto& form) {
            form.name = "Sintel (restored)";
            form.genres << "Drama";
            form.description += " Restored from the original files.";
        });
        (void)stage_.save();
        dialog_ = std::make_unique<MergeDialog>(stage_.editor());
    }
    QWidget& widget() override { return *dialog_; }

private:
    TitleStage stage_;
    std::unique_ptr<MergeDialog> dialog_;
};

Screen titleScreen(const QString& name, const QString& what, TitleSection section, TitlePageStage::Act act = {}) {
    return {name, what, [section, act](const Look&) { return std::make_unique<TitlePageStage>(section, act); }};
}

void spoil(TitlePageStage& stage) {
    const auto type = [&](const char* field, const char* text) {
        stage.widget().findChild<QLineEdit*>(QString::fromLatin1(field))->setText(QString::fromLatin1(text));
    };
    type("name", "");
    type("year", "1066");
    type("tagline", "Another tagline");
    type("ageLabel", "a label that is far too long");
    stage.models().editor().save();
}

void fail(TitlePageStage& stage) {
    stage.models().type([](auto& form) { form.year = "2011"; });
    stage.models().editing.failure = Error{ErrorCode::Unavailable, "away"};
    (void)stage.models().save();
}

void offerDraft(TitlePageStage& stage) {
    auto& models = stage.models();
    {
        auto form = models.editor().form();
        form.tagline = "Half a tagline";
        TitleDrafts drafts;
        drafts.setFolder(models.folder.filePath("drafts"));
        drafts.keep(models.title().id, {form, 1, models.title().details, QDateTime::currentDateTimeUtc()});
    }
    models.editor().edit(wire::Title(models.title()));
    (void)QTest::qWaitFor([&] { return models.editor().isWhole() && models.editor().offeredDraft(); });
}

void choosePictures(TitlePageStage& stage) {
    auto& models = stage.models();
    models.desk->pictures().choose(desktop::PictureKind::Poster, models.picture("poster.png", {600, 900}));
    models.desk->pictures().choose(desktop::PictureKind::Backdrop, models.picture("backdrop.png", {640, 360}));
}

void limit(TitlePageStage& stage) {
    const QDateTime from(QDate(2031, 5, 1), QTime(20, 0));
    stage.models().desk->availability().set(from, from.addDays(30));
}

} // namespace

desktop::Screens titleScreens() {
    return {
        {"studio-title-new", "A title that is being made",
         [](const Look&) { return std::make_unique<NewTitleStage>(); }},
        titleScreen("studio-title-details", "A title's details", TitleSection::Details),
        titleScreen("studio-title-wrong", "A title's details with mistakes", TitleSection::Details, spoil),
        titleScreen("studio-title-away", "A title that could not be saved", TitleSection::Details, fail),
        titleScreen("studio-title-draft", "What was typed before and not saved is offered", TitleSection::Details,
                    offerDraft),
        titleScreen("studio-title-texts", "A title's texts in other languages", TitleSection::Texts),
        titleScreen("studio-title-people", "A title's people", TitleSection::People),
        titleScreen("studio-title-pictures", "A title without pictures", TitleSection::Pictures),
        titleScreen("studio-title-pictures-new", "A title's pictures, chosen and not saved", TitleSection::Pictures,
                    choosePictures),
        titleScreen("studio-title-film", "A title's film and trailer", TitleSection::Film),
        titleScreen("studio-title-availability", "A title's availability", TitleSection::Availability, limit),
        {"studio-title-merge", "Two edits of one title side by side",
         [](const Look&) { return std::make_unique<MergeStage>(); }, QSize(920, 620)},
    };
}

} // namespace vitascope::studio
