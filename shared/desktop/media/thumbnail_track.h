// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures of a film for its seek bar. The index is fetched when the film is opened, a sheet of pictures only
// when one of them is asked for; the sheets looked at last are kept, in 64 MB. What cannot be had is simply not there,
// and is asked for again after ever longer waits: a film without thumbnails, or a server that is away, gives no
// pictures. A sheet of more bytes or pixels than the package format allows is not decoded. Decoding runs on a thread of
// its own ("thumbnails"). Thread: the GUI thread.
#pragma once

#include "shared/playback/fetcher.h"
#include "shared/playback/thumbnail_index.h"

#include <QDeadlineTimer>
#include <QImage>
#include <QObject>
#include <QSize>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <functional>
#include <list>
#include <optional>
#include <string>

namespace vitascope::desktop {

class ThumbnailTrack : public QObject {
    Q_OBJECT
public:
    // The fetcher outlives it. After a failure it asks again when firstWait is over, then after twice as long, and so
    // on to a minute.
    explicit ThumbnailTrack(playback::Fetcher& fetcher, std::chrono::milliseconds firstWait = std::chrono::seconds(2),
                            QObject* parent = nullptr);
    ~ThumbnailTrack() override;

    // wire::Playback::thumbnailsUrl, absolute; empty for a film that has none. Forgets the film before.
    void open(const std::string& indexUrl);
    // A newer URL of the same film, after its right was renewed: what is known of it is kept, unless it is another
    // package's.
    void renew(const std::string& indexUrl);
    void close() { open({}); }

    // The index has come: pictures can be asked for.
    [[nodiscard]] bool isAvailable() const { return index_.has_value(); }
    // Of one picture, in pixels; empty while not available.
    [[nodiscard]] QSize pictureSize() const;
    // The picture of a moment of the film. A null image while its sheet is not here: it is then fetched, and changed()
    // follows when it has come. Cheap enough to be called for each movement of the mouse.
    [[nodiscard]] QImage pictureAt(playback::MediaTime position);

Q_SIGNALS:
    void changed(); // the index or a sheet has come, or the film is another

private:
    struct Sheet {
        std::size_t number = 0;
        QImage image; // null: it could not be had
        int failures = 0;
        QDeadlineTimer again{}; // when it is asked for once more
    };
    using Sheets = std::list<Sheet>;

    void fetchIndex();
    void fetchSheet(std::size_t number);
    // Takes the place of the one under way. take is called on this thread, unless another one begins first.
    void fetch(const std::string& url, std::size_t limit, std::function<void(Result<std::string>)> take);
    void takeIndex(const Result<std::string>& text);
    void takeSheet(std::size_t number, Result<std::string> bytes);
    void keep(std::size_t number, QImage image);
    void dropOldest();
    [[nodiscard]] std::chrono::milliseconds waitAfter(int failures) const;
    void stopFetching();

    playback::Fetcher& fetcher_;
    std::string url_;
    std::optional<playback::ThumbnailIndex> index_;
    const std::chrono::milliseconds firstWait_;
    QTimer indexAgain_;
    int indexFailures_ = 0;
    Sheets sheets_;                       // the one asked for last first
    std::optional<std::size_t> underWay_; // the sheet that is being fetched or decoded
    std::optional<std::size_t> askedMeanwhile_;
    std::optional<playback::Fetcher::Id> download_;
    quint64 serial_ = 0; // of the newest download; answers to others do not count
    QThreadPool decoding_;
};

} // namespace vitascope::desktop
