// SPDX-License-Identifier: GPL-3.0-or-later
// One page of a list. Thread: a value.
#pragma once

#include <optional>
#include <vector>

namespace vitascope::server {

template<class T, class Key>
struct Page {
    std::vector<T> items;
    std::optional<Key> next; // ask for the page after this one; nothing at the end
};

} // namespace vitascope::server
