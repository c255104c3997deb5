// SPDX-License-Identifier: GPL-3.0-or-later
// Collector: removes what was left behind, such as the file of an upload that was never recorded or the bytes of a
// track that is gone. Nothing goes on the strength of one look: two sweeps, at least a grace apart, must find it
// unnamed (what the first one found is kept in the database, so restarts do not shorten it), and it is asked for once
// more in the scope that removes it, which no other write can pass. A store that is away, or of which most seems to be
// left behind, loses nothing. Thread: sweep() one at a time; the rest any.
#pragma once

#include "server/domain/unit_of_work.h"
#include "shared/base/clock.h"
#include "shared/base/locked.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::server::storage {

// One kind of things that something else must name. Calls may wait for a disk.
class Collectable {
public:
    virtual ~Collectable() = default;
    // "blob"; kept in the database.
    [[nodiscard]] virtual std::string kind() const = 0;
    // The names of all there are. Unavailable unless the place they are in is there and shows its marker: what is
    // missing then may only be away.
    [[nodiscard]] virtual Result<std::vector<std::string>> list() = 0;
    [[nodiscard]] virtual Result<bool> isNamed(ReadScope& scope, const std::string& name) = 0;
    // Removing what is not there succeeds.
    [[nodiscard]] virtual Result<void> remove(WriteScope& scope, const std::string& name) = 0;
};

// What a sweep found without a name, and when first.
struct Orphan {
    std::string name;
    UtcTime firstSeen;
};

class OrphanRepository {
public:
    virtual ~OrphanRepository() = default;
    // By name.
    [[nodiscard]] virtual Result<std::vector<Orphan>> list(ReadScope& scope, const std::string& kind) = 0;
    // What is kept already stays as it is.
    [[nodiscard]] virtual Result<void> add(WriteScope& scope, const std::string& kind, const Orphan& orphan) = 0;
    // Removing what is not there succeeds.
    [[nodiscard]] virtual Result<void> remove(WriteScope& scope, const std::string& kind, const std::string& name) = 0;
};

struct CollectorRules {
    std::chrono::seconds grace = std::chrono::hours(1); // between the first sight and the removal
    // More orphans than this, and more than half of all there is, are no leftovers but a sign of a database that is not
    // the store's, such as an old backup: nothing is removed.
    std::size_t suspicious = 16;
};

class Collector {
public:
    Collector(UnitOfWork& work, OrphanRepository& orphans, const Clock& clock, const CollectorRules& rules)
        : work_(work), orphans_(orphans), clock_(clock), rules_(rules) {}

    // Outlives this; before the first sweep.
    void add(Collectable& collectable) { collectables_.push_back(&collectable); }

    [[nodiscard]] std::chrono::seconds grace() const { return rules_.grace; }

    // Looks at every kind. A kind that fails is logged and left to the next sweep. How many things were removed.
    std::size_t sweep();

    // How many of each kind were removed since the start.
    [[nodiscard]] std::map<std::string, std::uint64_t> removed() const;

private:
    [[nodiscard]] Result<std::size_t> sweepKind(Collectable& collectable);
    [[nodiscard]] Result<std::vector<std::string>> unnamedOf(Collectable& collectable,
                                                             const std::vector<std::string>& all);
    [[nodiscard]] Result<std::vector<Orphan>> note(const std::string& kind, const std::vector<std::string>& unnamed,
                                                   UtcTime now);
    [[nodiscard]] Result<bool> removeIfUnnamed(Collectable& collectable, const std::string& name);

    UnitOfWork& work_;
    OrphanRepository& orphans_;
    const Clock& clock_;
    const CollectorRules rules_;
    std::vector<Collectable*> collectables_;
    Locked<std::map<std::string, std::uint64_t>> removed_;
};

} // namespace vitascope::server::storage
