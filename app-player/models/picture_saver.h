// SPDX-License-Identifier: GPL-3.0-or-later
// Saves pictures of a film as PNG files, on a thread of its own ("picture-saving"). A picture that is being written
// when it goes is waited for, but not longer than two seconds: the folder may be on a network that hangs. Thread: the
// GUI thread.
#pragma once

#include "shared/desktop/session/background_calls.h"

#include <QImage>
#include <QObject>
#include <QString>

namespace vitascope::player {

class PictureSaver final : public QObject {
    Q_OBJECT
public:
    // The folder is made when it is needed.
    explicit PictureSaver(QString folder);

    // As "NAME.png", or "NAME (2).png" where that is there already. A null picture cannot be saved.
    void save(const QImage& picture, const QString& name);

Q_SIGNALS:
    void saved(const QString& path);
    void failed(const QString& why); // as the system says it; empty: there was no picture

private:
    const QString folder_;
    desktop::BackgroundCalls saving_;
};

} // namespace vitascope::player
