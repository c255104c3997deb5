// SPDX-License-Identifier: GPL-3.0-or-later
// What the preview of packages is made of, from the engine that plays them to the answer that the queue waits for.
// Thread: the GUI thread.
#pragma once

#include "app-studio/jobs/film_inspector.h"
#include "app-studio/jobs/film_queue.h"
#include "app-studio/models/preview/package_preview_model.h"
#include "app-studio/preview/package_fetcher.h"
#include "shared/desktop/media/engine_film_player.h"
#include "shared/desktop/media/frame_mailbox.h"
#include "shared/desktop/media/qt_audio_output.h"

#include <QObject>
#include <QPointer>

#include <filesystem>

namespace vitascope::studio {

class PackagePreviewPage;

class PackageReview final : public QObject {
    Q_OBJECT
public:
    // The clock outlives it; the packager is the program vitascope-package.
    PackageReview(const Clock& clock, std::filesystem::path packager, QObject* parent = nullptr);

    // The queue of the present sign-in; null when signed out. What is open is closed.
    void setQueue(FilmQueue* queue);
    // Opens the package of a film of the queue; false if there is none, or if it is not made yet.
    [[nodiscard]] bool open(quint64 job);
    // A page over the model, for a window that takes it. One at a time: the picture goes to the newest one.
    [[nodiscard]] PackagePreviewPage* makePage();

Q_SIGNALS:
    void approved(); // the film travels

private:
    QPointer<FilmQueue> queue_;
    FilmInspector inspector_;
    PackageFetcher fetcher_;
    desktop::FrameMailbox frames_;
    desktop::QtAudioOutput audio_;
    desktop::EngineFilmPlayer player_;
    PackagePreviewModel model_;
};

} // namespace vitascope::studio
