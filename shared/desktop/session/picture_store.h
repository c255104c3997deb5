// SPDX-License-Identifier: GPL-3.0-or-later
// Posters and backdrops for the screen: from memory, from the disk cache, else from the server; decoded and brought to
// the size that is drawn on worker threads. What was asked for last comes first, so that a view that is scrolled fast
// shows what is in sight; what has been asked for long ago and not again is dropped. A picture's version is part of its
// name, so a cached one is never stale. Thread: the GUI thread.
#pragma once

#include "shared/desktop/session/background_calls.h"
#include "shared/desktop/session/catalogue.h"

#include <QCache>
#include <QDeadlineTimer>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QPixmap>
#include <QSet>

#include <vector>

namespace vitascope::desktop {

class PictureStore final : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 kDiskLimit = 256'000'000; // bytes

    // The folder is the program's cache. Whenever it is larger than the limit, what was not used for longest goes, down
    // to nine tenths of it.
    PictureStore(Catalogue& catalogue, QString folder, qint64 diskLimit = kDiskLimit, QObject* parent = nullptr);
    ~PictureStore() override;

    // The title's picture, so many pixels wide (a poster cut to 2 : 3, a backdrop no wider than it is), where it is at
    // hand. Else the one of another width or a null pixmap, and pictureReady() once it is. A picture that failed is
    // asked for again half a minute later, or after forgetFailures().
    [[nodiscard]] QPixmap picture(const wire::Title& title, PictureKind kind, int width);
    [[nodiscard]] QPixmap poster(const wire::Title& title, int width) {
        return picture(title, PictureKind::Poster, width);
    }
    void forgetFailures() { failed_.clear(); }
    // Another person or server: everything in memory is dropped.
    void clear();

Q_SIGNALS:
    void pictureReady(const vitascope::TitleId& id);

private:
    struct Wanted { // one picture in one size
        TitleId title;
        PictureKind kind;
        int width;
        QString picture; // its name in any size
        QString key;     // and in this one
    };
    void ask(Wanted wanted);
    void startNext();
    void load(const Wanted& wanted);
    void fetch(const Wanted& wanted);
    void keep(const Wanted& wanted, Result<QImage> image);
    [[nodiscard]] QString path(const Wanted& wanted) const;
    void prune();

    Catalogue& catalogue_;
    QString folder_;
    const qint64 diskLimit_;
    qint64 onDisk_ = 0; // about: what is written twice counts twice until it is looked at again
    bool isPruning_ = false;
    QCache<QString, QPixmap> memory_;       // its cost is kilobytes
    QHash<QString, QString> latest_;        // the key of the size that came last, by picture
    std::vector<Wanted> waiting_;           // the last one is next
    QSet<QString> loading_;                 // keys
    QHash<QString, QDeadlineTimer> failed_; // by key: when to ask again
    BackgroundCalls workers_;
};

} // namespace vitascope::desktop

Q_DECLARE_METATYPE(vitascope::TitleId)
