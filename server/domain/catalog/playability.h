// SPDX-License-Identifier: GPL-3.0-or-later
// What the catalogue must know of a title's packages. The subject publishing implements it. Thread: any.
#pragma once

#include "server/domain/unit_of_work.h"
#include "shared/base/id.h"
#include "shared/base/units.h"

#include <map>
#include <optional>
#include <span>

namespace vitascope::server::catalog {

// A package that has one video track and its default audio committed.
struct PlayablePackage {
    PackageId id;
    Seconds duration{};

    friend bool operator==(const PlayablePackage&, const PlayablePackage&) = default;
};

// What plays of a title: of each asset the newest package that can.
struct Playable {
    std::optional<PlayablePackage> film;
    std::optional<PlayablePackage> trailer; // never in the film's stead

    friend bool operator==(const Playable&, const Playable&) = default;
};

class Playability {
public:
    virtual ~Playability() = default;

    // For each of the titles of which something plays; the others are left out.
    [[nodiscard]] virtual Result<std::map<TitleId, Playable>> find(ReadScope& scope,
                                                                   std::span<const TitleId> titles) = 0;
    // Removes all packages of the title, whatever their state. Conflict while a track of them is being verified.
    [[nodiscard]] virtual Result<void> removePackages(WriteScope& scope, TitleId title) = 0;
};

} // namespace vitascope::server::catalog
