// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/preview/package_preview_model.h"
#include "app-studio/ui/preview/package_preview_page.h"
#include "shared/desktop/media/frame_mailbox.h"
#include "shared/desktop/media/video_view.h"
#include "shared/package/manifest_json.h"
#include "tests/app-studio/screens/screens.h"
#include "tests/support/desktop/fake_film_player.h"
#include "tests/support/track_builder.h"

#include <QFile>
#include <QTemporaryDir>

namespace vitascope::studio {
namespace {

// Says what the film is, as vitascope-package would.
constexpr const char* kInspector = R"(#!/bin/sh
echo '{"event":"inspected","container":"matroska,webm","bytes":5812344832,"durationSeconds":5532.4,"video":{"codec":"hevc","width":1920,"height":800,"frameRate":23.976,"bitDepth":10,"oddities":["hdr-pq","deep-colour"]},"audio":[{"name":"a1-en","language":"en","label":"English","role":"main","default":true,"codec":"eac3","channels":6,"layout":"5.1"},{"name":"a2-fr","language":"fr","label":"Commentaire du réalisateur","role":"commentary","default":false,"codec":"aac","channels":2,"layout":"stereo"}],"subtitles":[{"codec":"hdmv_pgs_subtitle","converted":false,"reason":"pictures","language":"de","label":""}],"ladder":[{"name":"v1080","width":1920,"height":800,"maxBitsPerSecond":5000000,"estimatedBitsPerSecond":2750000,"estimatedBytes":null}],"estimatedBytes":null,"estimatedSeconds":null,"notices":[]}'
)";

enum class Case { Ready, WrongLanguage, Unreadable };

class PackageStage final : public desktop::Stage {
public:
    explicit PackageStage(Case kind) : kind_(kind) {
        writePackage();
        player_.film = desktop::makePresentation();
        PreviewSubject subject;
        subject.job = 1;
        subject.request.titleName = QStringLiteral("The Cabinet of Doctor Caligari");
        subject.request.source.path = "The Cabinet of Doctor Caligari (1920).mkv";
        subject.request.folder = kind == Case::Unreadable ? "/nonexistent" : folder_.path().toStdString();
        subject.canApprove = true;
        model_.open(std::move(subject));
    }

    QWidget& widget() override { return page_; }
    bool isReady() override {
        if (kind_ == Case::Unreadable)
            return model_.phase() == PackagePreviewModel::Phase::Failed;
        const bool isRead = model_.phase() == PackagePreviewModel::Phase::Ready && model_.source();
        if (isRead && kind_ == Case::WrongLanguage && !model_.drafts().hasWrongLanguage("a2-fr")) {
            model_.setDefault("a2-fr", true);
            model_.setLanguage("a2-fr", "no such language");
        }
        return isRead;
    }

private:
    [[nodiscard]] std::filesystem::path inspector() const { return folder_.filePath("inspector").toStdString(); }

    void write(const QString& name, const QByteArray& content) const {
        QFile file(folder_.filePath(name));
        (void)file.open(QIODevice::WriteOnly);
        file.write(content);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void writePackage() const {
        write("inspector", kInspector);
        package::PackageManifest whole{.tool = "vitascope-package",
                                       .sourceName = "film.mkv",
                                       .sourceSize = 1,
                                       .sourceModifiedAt = {},
                                       .durationTicks = 497'916'000,
                                       .timescale = 90'000,
                                       .tracks = {}};
        const auto add = [&](package::TrackManifest track) {
            whole.tracks.push_back(track.name);
            write(QString::fromStdString(track.name) + ".json", QByteArray::fromStdString(package::toJson(track)));
        };
        for (const auto& [name, bytes] : {std::pair{"v1080", 900'000U}, {"v720", 400'000U}, {"v360", 90'000U}})
            add(test::buildTrack({.name = name, .sampleBytes = bytes}).manifest);
        auto sound =
            test::buildTrack({.kind = package::TrackKind::Audio, .name = "a1-en", .timescale = 48000}).manifest;
        sound.language = "en";
        sound.label = "English";
        sound.isDefault = true;
        add(sound);
        sound.name = "a2-fr";
        sound.file = "a2-fr.mp4";
        sound.language = "fr";
        sound.label = "Commentaire du réalisateur";
        sound.role = package::TrackRole::Commentary;
        sound.isDefault = false;
        add(sound);
        add(test::buildSubtitles().manifest);
        add(test::buildThumbnails().manifest);
        write("package.json", QByteArray::fromStdString(package::toJson(whole)));
    }

    const Case kind_;
    QTemporaryDir folder_;
    FilmInspector inspector_{inspector()};
    PackageFetcher fetcher_;
    desktop::FakeFilmPlayer player_;
    desktop::FrameMailbox frames_;
    PackagePreviewModel model_{inspector_, fetcher_, player_};
    PackagePreviewPage page_{model_, new desktop::VideoView(frames_, desktop::Renderer::Cpu)};
};

desktop::Screen screen(const char* name, const char* what, Case kind) {
    return {name, what, [kind](const auto&) { return std::make_unique<PackageStage>(kind); }, {1160, 1000}};
}

} // namespace

desktop::Screens packageScreens() {
    return {screen("studio-package", "A packaged film before it travels: it plays, its tracks are named", Case::Ready),
            screen("studio-package-mistake", "A language that is none, and the sound that plays by itself changed",
                   Case::WrongLanguage),
            screen("studio-package-unreadable", "A package that cannot be read", Case::Unreadable)};
}

} // namespace vitascope::studio
