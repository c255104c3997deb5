// SPDX-License-Identifier: GPL-3.0-or-later
// The films of the server that the person is signed in to. Thread: the GUI thread. Failures: Unauthenticated after
// the sign-in ended, Unavailable and Timeout while the server is away, else as each call says.
#pragma once

#include "shared/client/api_client.h"
#include "shared/desktop/session/answer.h"
#include "shared/wire/playback.h"
#include "shared/wire/title.h"

#include <QByteArray>
#include <QString>

namespace vitascope::desktop {

using client::PictureKind;

// What everybody who is signed in may do.
class Catalogue {
public:
    virtual ~Catalogue() = default;

    // One page; the next one by the same query with the page's nextCursor.
    virtual void titles(const client::TitleQuery& query, QObject* context, Answer<wire::TitlePage> answer) = 0;
    virtual void title(TitleId id, QObject* context, Answer<wire::Title> answer) = 0;
    // A JPEG of about the width. NotFound without such a picture.
    virtual void picture(TitleId id, PictureKind kind, int width, QObject* context, Answer<QByteArray> answer) = 0;
    // Where the film plays. Its masterUrl is absolute and carries the right: never show or log it.
    virtual void playback(TitleId id, QObject* context, Answer<wire::Playback> answer) = 0;
    // The same of its trailer; NotFound without one.
    virtual void trailer(TitleId id, QObject* context, Answer<wire::Playback> answer) = 0;
};

// What editors may do.
class CatalogueEditor {
public:
    virtual ~CatalogueEditor() = default;

    virtual void create(const wire::TitleInput& input, QObject* context, Answer<wire::Title> answer) = 0;
    // Conflict when the title is no longer at the version.
    virtual void update(TitleId id, int version, const wire::TitleInput& input, QObject* context,
                        Answer<wire::Title> answer) = 0;
    virtual void remove(TitleId id, QObject* context, Answer<void> answer) = 0;
    // A JPEG, PNG or WebP file of at most 20 MiB.
    // Conflict when the picture that is there is not of the version `replaces` (0: none is there; nothing: whichever
    // it is), as Title tells versions.
    virtual void putPicture(TitleId id, PictureKind kind, const QString& file, std::optional<int> replaces,
                            QObject* context, Answer<void> answer) = 0;
    virtual void removePicture(TitleId id, PictureKind kind, std::optional<int> version, QObject* context,
                               Answer<void> answer) = 0;
    // Conflict when the title has nothing to play.
    virtual void publish(TitleId id, QObject* context, Answer<wire::Title> answer) = 0;
    virtual void withdraw(TitleId id, QObject* context, Answer<wire::Title> answer) = 0;
};

} // namespace vitascope::desktop
