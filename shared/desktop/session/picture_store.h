// SPDX-License-Identifier: GPL-3.0-or-later
// Posters for the screen: from memory, from the disk cache, else from the server; decoded on worker threads. A
// poster's version is part of its name, so a cached one is never stale. Thread: the GUI thread.
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

    // The title's poster at least so many pixels wide, where it is at hand; else a null pixmap, and
    // posterReady() once it is. A poster that failed is asked for again after forgetFailures().
    [[nodiscard]] QPixmap poster(const wire::Title& title, int width);
    void forgetFailures() { failed_.clear(); }
    // Another person or server: everything in memory is dropped.
    void clear();

Q_SIGNALS:
    void posterReady(const vitascope::TitleId& id);

private:
    void load(const QString& key, TitleId id, int width);
    void fetch(const QString& key, TitleId id, int width);
    void keep(const QString& key, TitleId id, Result<QImage> image);
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
