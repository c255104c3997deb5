// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a film, by keyboard and by mouse: into the queue, through it, past the eyes of the editor, to the server,
// to the public and back.
#include "tests/e2e/published_film.h"
#include "tests/e2e/studio_stage.h"

#include <QFile>
#include <QPushButton>
#include <QSlider>

namespace vitascope {

using test::EditorDesk;
using test::Hands;
using test::StudioStage;

namespace {

const test::FilmShape kLong{QStringLiteral("studio-task"), 320, 180, 5, false};
const test::FilmShape kShort{QStringLiteral("studio-task-short"), 320, 180, 3, false};
constexpr int kPackaging = 90'000; // milliseconds, with the upload, on a busy machine

} // namespace

class StudioTasksFilmsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<StudioStage> stage_;

    // A file of this name; empty where there is no ffmpeg.
    QString film(const QString& name, const test::FilmShape& shape) {
        const auto made = test::renderFilm(shape);
        return !made.isEmpty() && QFile::copy(made, stage_->path(name)) ? stage_->path(name) : QString();
    }
    void bring(const QString& button, const QString& target, const QStringList& files) {
        if (stage_->byMouse())
            stage_->drop(target, files);
        else
            stage_->chooseFiles(button, files);
    }
    // The film of the list that is looked at.
    void pauseOrGoOn(const QString& button) {
        if (stage_->byMouse())
            return stage_->press(button);
        QVERIFY(stage_->see(button));
        stage_->key(Qt::Key_Space);
    }
    void undo() {
        if (stage_->byMouse())
            stage_->press("toastAction");
        else
            stage_->key(Qt::Key_Z, Qt::ControlModifier);
    }
    void redo() {
        if (stage_->byMouse())
            stage_->press("toastAction");
        else
            stage_->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    }
    [[nodiscard]] bool isPublished(const char* name) {
        return stage_->title(name).state == wire::TitleState::Published;
    }
    // What players are told of the film's tracks.
    [[nodiscard]] QString masterPlaylist(TitleId title) {
        const auto url = stage_->desk().masterUrl(title);
        transfer::HttpRequest request;
        request.url = url.value_or(QString()).toStdString();
        const auto answer = stage_->desk().session().performOpenly(std::move(request));
        return answer ? QString::fromStdString(answer->body) : QString();
    }

private Q_SLOTS:
    void cleanup() { stage_.reset(); }

    void filmsGoThroughTheQueue_data() { StudioStage::addRows(); }
    void filmsGoThroughTheQueue() {
        QFETCH(Hands::With, with);
        stage_ = StudioStage::open(with);
        QVERIFY(stage_);
        const QStringList films{film("Night Train (1959).mkv", kLong), film("Knife in the Water (1962).mkv", kShort)};
        if (films.contains(QString()))
            QSKIP("ffmpeg is not installed");
        stage_->press("navQueue");
        bring("emptyAction", "Queue", films);
        QVERIFY(stage_->see("dropReview"));
        QVERIFY(stage_->wait([this] { return stage_->text("dropAdd") == "Add 2 films"; }));
        QCOMPARE(stage_->text("dropName"), "Knife in the Water");
        stage_->type("dropName", QStringLiteral("Nóż w wodzie"));
        stage_->press("dropAdd");
        QVERIFY(stage_->wait([this] { return stage_->rows("queueList") >= 2; }));
        stage_->press("pauseAll");
        QVERIFY(stage_->wait([this] { return stage_->text("queueCounts").startsWith("2 paused"); }));
        QCOMPARE(stage_->cell("queueList", 0, 0), QStringLiteral("Nóż w wodzie"));
        if (!stage_->byMouse()) { // with it a row is dragged, which needs a real screen: queue_page_test drops one
            stage_->select("queueList", 1);
            stage_->key(Qt::Key_Up, Qt::AltModifier);
            QVERIFY(stage_->wait([this] { return stage_->cell("queueList", 0, 0) == "Night Train"; }));
        }
        stage_->select("queueList", 0);
        pauseOrGoOn("resumeJob");
        QVERIFY(stage_->wait([this] { return stage_->find("pauseJob") != nullptr; }));
        QVERIFY(stage_->text("queueCounts").contains("1 paused"));
        pauseOrGoOn("pauseJob");
        QVERIFY(stage_->wait([this] { return stage_->text("queueCounts").startsWith("2 paused"); }));
        stage_->press("resumeAll");
        QVERIFY(stage_->wait([this] { return stage_->text("queueCounts").startsWith("2 on the server"); }, kPackaging));
        QVERIFY(stage_->text("packagingDetail").size() && stage_->text("uploadDetail").size());
        const auto first = stage_->title("Night Train");
        QVERIFY(first.playable && first.durationSeconds && first.details.year == 1959);
        const auto second = stage_->title("Nóż w wodzie");
        QVERIFY(second.playable && second.details.year == 1962);
        stage_->press("clearFinished");
        QVERIFY(stage_->wait([this] { return !stage_->find("clearFinished"); }));
    }

    void aPackageIsLookedAtAndCorrectedBeforeItTravels_data() { StudioStage::addRows(); }
    void aPackageIsLookedAtAndCorrectedBeforeItTravels() {
        QFETCH(Hands::With, with);
        stage_ = StudioStage::open(with);
        QVERIFY(stage_);
        const auto file = film("Night Train (1959).mkv", kLong);
        if (file.isEmpty())
            QSKIP("ffmpeg is not installed");
        stage_->press("navQueue");
        bring("emptyAction", "Queue", {file});
        stage_->press("dropReviewFirst");
        stage_->press("dropAdd");
        QVERIFY(stage_->see("reviewJob", kPackaging));
        QVERIFY(!stage_->title("Night Train").playable);
        stage_->press("reviewJob");
        stage_->press("previewPlay");
        const auto place = [this] { return stage_->find<QSlider>("previewPlace"); };
        QVERIFY(stage_->wait([&] { return place() && place()->value() > 500; }));
        stage_->press("previewPlay");
        const auto sound = stage_->nameOf("track-a*", 1);
        stage_->type(sound + "/trackLanguage", "Deutsch (de)");
        stage_->key(Qt::Key_Return);
        stage_->type(sound + "/trackName", "Kommentar");
        stage_->press(sound + "/trackDefault");
        stage_->press("approvePackage");
        QVERIFY(stage_->wait([this] { return stage_->text("queueCounts").startsWith("1 on the server"); }, kPackaging));
        const auto title = stage_->title("Night Train");
        QVERIFY(title.playable);
        const auto playlist = masterPlaylist(title.id);
        const auto lines = playlist.split('\n').filter("NAME=\"Kommentar\"");
        QVERIFY2(lines.size() == 1 && lines[0].contains("LANGUAGE=\"de\"") && lines[0].contains("DEFAULT=YES"),
                 qPrintable(playlist));
        QCOMPARE(playlist.split('\n').filter("TYPE=AUDIO").filter("DEFAULT=YES").size(), 1);
    }

    void aFilmIsPublishedWithdrawnUndoneAndRedone_data() { StudioStage::addRows(); }
    void aFilmIsPublishedWithdrawnUndoneAndRedone() {
        QFETCH(Hands::With, with);
        QTemporaryDir work;
        const auto made = test::renderFilm(kShort);
        if (made.isEmpty())
            QSKIP("ffmpeg is not installed");
        stage_ = StudioStage::open(with, StudioStage::Begin::SignedIn, [&](EditorDesk& desk) {
            const auto title = desk.makeTitle(StudioStage::named("Night Train"));
            QVERIFY(title && desk.bring(*title, made.toStdString(), work.filePath("package").toStdString(), false));
        });
        QVERIFY(stage_);
        stage_->open("titles", 0);
        stage_->press("publish");
        QVERIFY(stage_->see("withdraw"));
        QVERIFY(isPublished("Night Train"));
        undo();
        QVERIFY(stage_->see("publish"));
        QVERIFY(!isPublished("Night Train"));
        redo();
        QVERIFY(stage_->see("withdraw"));
        QVERIFY(isPublished("Night Train"));
        stage_->press("withdraw");
        QVERIFY(stage_->see("publish"));
        QVERIFY(!isPublished("Night Train"));
        stage_->press("back");
        stage_->select("titles", 0);
        stage_->press("bulkPublish");
        QVERIFY(stage_->wait([this] { return stage_->text("toastText").contains("published"); }));
        QVERIFY(isPublished("Night Train"));
        undo();
        QVERIFY(stage_->wait([this] { return stage_->text("toastText").startsWith("Undone: "); }));
        QVERIFY(!isPublished("Night Train"));
    }
};

} // namespace vitascope

QTEST_MAIN(vitascope::StudioTasksFilmsTest)
#include "studio_tasks_films_test.moc"
