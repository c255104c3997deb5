// SPDX-License-Identifier: GPL-3.0-or-later
// Posters and backdrops for the screen: from memory, from the disk cache, else from the server; decoded on worker
// threads. A picture's version is part of its name, so a cached one is never stale. Thread: the GUI thread.
#pragma once

#include "shared/desktop/session/background_calls.h"
#include "shared/desktop/session/catalogue.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QPixmap>
#include <QSet>

namespace vitascope::desktop {

class PictureStore final : public QObject {
    Q_OBJECT
public:
    // The folder is the program's cache; what was not used for longest is removed beyond 256 MB.
    PictureStore(Catalogue& catalogue, QString folder, QObject* parent = nullptr);
    ~PictureStore() override;

    // The title's picture at least so many pixels wide, where it is at hand; else a null pixmap, and
    // pictureReady() once it is. A picture that failed is asked for again after forgetFailures().
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
        QString key; // its name in both caches
    };
    void load(const Wanted& wanted);
    void fetch(const Wanted& wanted);
    void keep(const Wanted& wanted, Result<QImage> image);
    [[nodiscard]] QString path(const QString& key) const;

    Catalogue& catalogue_;
    QString folder_;
    QCache<QString, QPixmap> memory_;
    QSet<QString> loading_;
    QSet<QString> failed_;
    BackgroundCalls workers_;
};

} // namespace vitascope::desktop

Q_DECLARE_METATYPE(vitascope::TitleId)
