// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/title.h"

namespace vitascope::server::catalog {

std::string_view toString(TitleState state) {
    switch (state) {
    case TitleState::Draft:
        return "draft";
    case TitleState::Published:
        return "published";
    case TitleState::Trash:
        break;
    }
    return "trash";
}

std::optional<TitleState> parseTitleState(std::string_view text) {
    for (const auto state : {TitleState::Draft, TitleState::Published, TitleState::Trash})
        if (toString(state) == text)
            return state;
    return std::nullopt;
}

} // namespace vitascope::server::catalog
