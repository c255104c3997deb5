// SPDX-License-Identifier: GPL-3.0-or-later
// What helps a viewer to find a film: genres, and proposals as somebody types. Thread: the GUI thread. Failures as
// those of desktop::Catalogue.
#pragma once

#include "shared/desktop/session/answer.h"
#include "shared/wire/catalog.h"
#include "shared/wire/search.h"

#include <string>

namespace vitascope::player {

class Discovery {
public:
    virtual ~Discovery() = default;

    // All of them, with the number of published titles.
    virtual void genres(QObject* context, desktop::Answer<wire::GenreList> answer) = 0;
    // Best first; the last word may be unfinished, and a typing error is forgiven.
    virtual void suggest(const std::string& text, QObject* context, desktop::Answer<wire::Suggestions> answer) = 0;
};

} // namespace vitascope::player
