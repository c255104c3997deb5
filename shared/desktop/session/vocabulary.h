// SPDX-License-Identifier: GPL-3.0-or-later
// What the catalogue's titles have in common, for completion as somebody types. Thread: the GUI thread. Failures as
// Catalogue's.
#pragma once

#include "shared/desktop/session/answer.h"
#include "shared/wire/catalog.h"

#include <QString>

namespace vitascope::desktop {

class Vocabulary {
public:
    virtual ~Vocabulary() = default;

    // At most so many people whose name begins so, by name.
    virtual void people(const QString& beginning, int limit, QObject* context, Answer<wire::PersonList> answer) = 0;
    // Every genre that a title has, by key.
    virtual void genres(QObject* context, Answer<wire::GenreList> answer) = 0;
};

} // namespace vitascope::desktop
