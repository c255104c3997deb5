// SPDX-License-Identifier: GPL-3.0-or-later
// The preview of a real package in its page: it plays without a server, its tracks are named, and what was changed is
// what travels.
#include "app-studio/models/preview/package_preview_model.h"
#include "app-studio/ui/preview/package_preview_page.h"
#include "shared/base/clock.h"
#include "shared/desktop/media/engine_film_player.h"
#include "shared/desktop/media/frame_mailbox.h"
#include "shared/desktop/media/video_view.h"
#include "tests/support/clip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace vitascope;
using namespace vitascope::studio;

namespace {

constexpr int kPatience = 20'000;

struct Stage {
    SystemClock clock;
    FilmInspector inspector{VITASCOPE_BINARY_DIR "/bin/vitascope-package"};
    PackageFetcher fetcher;
    desktop::FrameMailbox frames;
    desktop::EngineFilmPlayer player{fetcher, frames, nullptr, clock};
    PackagePreviewModel model{inspector, fetcher, player};
    desktop::VideoView* view = new desktop::VideoView(frames, desktop::Renderer::Cpu);
    PackagePreviewPage page{model, view};

    template<class T>
    [[nodiscard]] T* find(const char* name, const char* track = nullptr) {
        const auto* const parent = track ? page.findChild<QWidget*>(QString::fromLatin1(track)) : &page;
        return parent ? parent->findChild<T*>(QString::fromLatin1(name)) : nullptr;
    }
    static void type(QLineEdit* edit, const QString& text) {
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
};

} // namespace

class PackagePreviewTest : public QObject {
    Q_OBJECT

    test::Clips clips_;
    PreviewSubject subject_;

private Q_SLOTS:
    void initTestCase() {
        const QString film = clips_.make({"-f",
                                          "lavfi",
                                          "-i",
                                          "testsrc2=s=320x180:r=25:d=6",
                                          "-f",
                                          "lavfi",
                                          "-i",
                                          "sine=f=700:d=6",
                                          "-f",
                                          "lavfi",
                                          "-i",
                                          "sine=f=900:d=6",
                                          "-map",
                                          "0",
                                          "-map",
                                          "1",
                                          "-map",
                                          "2",
                                          "-c:v",
                                          "libx264",
                                          "-preset",
                                          "ultrafast",
                                          "-pix_fmt",
                                          "yuv420p",
                                          "-c:a",
                                          "aac",
                                          "-metadata:s:a:0",
                                          "language=eng",
                                          "-metadata:s:a:1",
                                          "language=fra",
                                          "film.mp4"});
        QProcess packager;
        packager.start(VITASCOPE_BINARY_DIR "/bin/vitascope-package",
                       {"package", film, "--out", clips_.path("package"), "--preset", "ultrafast"});
        QVERIFY(packager.waitForFinished(60'000) && packager.exitCode() == 0);
        subject_.job = 7;
        subject_.request.titleName = "A small film";
        subject_.request.source.path = film.toStdString();
        subject_.request.folder = clips_.path("package").toStdString();
        subject_.canApprove = true;
    }

    void tellsWhatItHasAndPlaysIt() {
        Stage s;
        s.page.resize(1200, 900);
        s.page.show();
        s.model.open(subject_);
        QTRY_COMPARE_WITH_TIMEOUT(s.model.phase(), PackagePreviewModel::Phase::Ready, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(s.view->hasPicture(), kPatience); // the first picture, without a click
        QVERIFY(!s.player.snapshot().wantsToPlay);
        QTRY_VERIFY_WITH_TIMEOUT(s.model.source().has_value(), kPatience);
        QVERIFY(s.find<QLabel>("packageWhole")->text().contains("20 Mbit/s"));
        QVERIFY(s.model.bytes() > 100'000);
        QCOMPARE(s.find<QComboBox>("previewSound")->count(), 2);

        QTest::mouseClick(s.find<QToolButton>("previewPlay"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(s.player.snapshot().position > std::chrono::milliseconds(200), kPatience);
        QTest::mouseClick(s.find<QToolButton>("previewPlay"), Qt::LeftButton);
        QTRY_VERIFY(!s.player.snapshot().wantsToPlay);
        s.find<QSlider>("previewPlace")->setValue(5000);
        QTRY_VERIFY_WITH_TIMEOUT(s.player.snapshot().position >= std::chrono::milliseconds(5000), kPatience);
    }

    void letsTracksBeNamedAndSaysWhatIsWrong() {
        Stage s;
        s.page.show();
        s.model.open(subject_);
        QTRY_COMPARE_WITH_TIMEOUT(s.model.phase(), PackagePreviewModel::Phase::Ready, kPatience);
        auto* approve = s.find<QPushButton>("approvePackage");
        QVERIFY(approve->isEnabled());
        QVERIFY(!s.find<QPushButton>("discardChanges")->isVisible());

        Stage::type(s.find<QLineEdit>("trackName", "track-a2-fr"), "Commentaire");
        auto* language = s.find<QLineEdit>("trackLanguage", "track-a2-fr");
        Stage::type(language, "no such language");
        QVERIFY(!approve->isEnabled());
        QCOMPARE(language->property("invalid").toBool(), true);
        Stage::type(language, "pt-br");
        QVERIFY(approve->isEnabled());
        QVERIFY(s.find<QPushButton>("discardChanges")->isVisible());

        auto* first = s.find<QCheckBox>("trackDefault", "track-a1-en");
        auto* second = s.find<QCheckBox>("trackDefault", "track-a2-fr");
        QVERIFY(first->isChecked() && !first->isEnabled());
        second->click();
        QVERIFY(second->isChecked() && !second->isEnabled());
        QVERIFY(!first->isChecked() && first->isEnabled());

        quint64 job = 0;
        std::vector<TrackChange> changes;
        connect(&s.model, &PackagePreviewModel::approved, this, [&](quint64 number, const auto& made) {
            job = number;
            changes = made;
        });
        QTest::mouseClick(approve, Qt::LeftButton);
        QCOMPARE(job, 7U);
        QCOMPARE(changes.size(), 2U);
        QVERIFY(changes[0] == (TrackChange{"a1-en", {}, {}, false, {}}));
        QVERIFY(changes[1] == (TrackChange{"a2-fr", "Commentaire", "pt-BR", true, {}}));
        QVERIFY(!approve->isVisible()); // once
        QVERIFY(s.find<QLineEdit>("trackName", "track-a2-fr")->isReadOnly());
    }

    void takesChangesBack() {
        Stage s;
        s.page.show();
        s.model.open(subject_);
        QTRY_COMPARE_WITH_TIMEOUT(s.model.phase(), PackagePreviewModel::Phase::Ready, kPatience);
        auto* name = s.find<QLineEdit>("trackName", "track-a1-en");
        const auto before = name->text();
        Stage::type(name, "Another");
        QTest::mouseClick(s.find<QPushButton>("discardChanges"), Qt::LeftButton);
        QCOMPARE(name->text(), before);
        QVERIFY(!s.model.isChanged());
    }

    void saysThatThereIsNoPackage() {
        Stage s;
        s.page.show();
        auto subject = subject_;
        subject.request.folder = "/nonexistent";
        s.model.open(subject);
        QTRY_COMPARE_WITH_TIMEOUT(s.model.phase(), PackagePreviewModel::Phase::Failed, kPatience);
        QVERIFY(!s.find<QPushButton>("approvePackage")->isEnabled());
    }

    void showsWithoutEditingWhatTravelsAlready() {
        Stage s;
        s.page.show();
        auto subject = subject_;
        subject.canApprove = false;
        s.model.open(subject);
        QTRY_COMPARE_WITH_TIMEOUT(s.model.phase(), PackagePreviewModel::Phase::Ready, kPatience);
        QVERIFY(s.find<QLineEdit>("trackName", "track-a1-en")->isReadOnly());
        QVERIFY(!s.find<QPushButton>("approvePackage")->isVisible());
        s.model.setLabel("a1-en", "x");
        QVERIFY(!s.model.isChanged());
    }
};

QTEST_MAIN(PackagePreviewTest)
#include "package_preview_test.moc"
