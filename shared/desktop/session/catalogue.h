// SPDX-License-Identifier: GPL-3.0-or-later
// The films of the server that the person is signed in to. Thread: the GUI thread. Failures: Unauthenticated after
// the sign-in ended, Unavailable and Timeout while the server is away, else as each call says.
#pragma once

#include "shared/desktop/session/answer.h"
#include "shared/wire/playback.h"
#include "shared/wire/title.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <string>

namespace vitascope::desktop {

// What everybody who is signed in may do.
class Catalogue {
public:
    virtual ~Catalogue() = default;

    // One page, newest first; the next one by the page's nextCursor.
    virtual void titles(wire::TitleFilter filter, const std::optional<std::string>& cursor, QObject* context,
                        Answer<wire::TitlePage> answer) = 0;
    virtual void title(TitleId id, QObject* context, Answer<wire::Title> answer) = 0;
    // A JPEG of about the width. NotFound without a poster.
    virtual void poster(TitleId id, int width, QObject* context, Answer<QByteArray> answer) = 0;
    // Where the film plays. Its masterUrl is absolute and carries the right: never show or log it.
    virtual void playback(TitleId id, QObject* context, Answer<wire::Playback> answer) = 0;
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
    virtual void putPoster(TitleId id, const QString& file, QObject* context, Answer<void> answer) = 0;
    // Conflict when the title has nothing to play.
    virtual void publish(TitleId id, QObject* context, Answer<wire::Title> answer) = 0;
    virtual void withdraw(TitleId id, QObject* context, Answer<wire::Title> answer) = 0;
};

} // namespace vitascope::desktop
