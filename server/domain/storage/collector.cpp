// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/storage/collector.h"

#include "shared/base/log.h"

#include <algorithm>
#include <set>
#include <span>

namespace vitascope::server::storage {
namespace {

constexpr std::size_t kNamesAScope = 500; // so that no read holds the WAL for long

} // namespace

std::size_t Collector::sweep() {
    std::size_t all = 0;
    for (auto* collectable : collectables_) {
        const auto count = sweepKind(*collectable);
        if (!count) {
            log::warning("what was left behind could not be collected",
                         {{"kind", collectable->kind()}, {"reason", count.error().message}});
            continue;
        }
        if (*count > 0)
            log::info("what was left behind is removed",
                      {{"kind", collectable->kind()}, {"count", std::to_string(*count)}});
        all += *count;
    }
    return all;
}

std::map<std::string, std::uint64_t> Collector::removed() const {
    return removed_.with([](const auto& removed) { return removed; });
}

Result<std::size_t> Collector::sweepKind(Collectable& collectable) {
    const auto all = collectable.list();
    if (!all)
        return fail(all.error());
    const auto unnamed = unnamedOf(collectable, *all);
    if (!unnamed)
        return fail(unnamed.error());
    if (unnamed->size() > rules_.suspicious && unnamed->size() * 2 > all->size()) {
        log::error("most of a store is named by nothing; is this the right database? nothing is removed",
                   {{"kind", collectable.kind()},
                    {"all", std::to_string(all->size())},
                    {"unnamed", std::to_string(unnamed->size())}});
        return 0;
    }
    const auto now = clock_.utcNow();
    const auto due = note(collectable.kind(), *unnamed, now);
    if (!due)
        return fail(due.error());
    std::size_t count = 0;
    for (const auto& orphan : *due) {
        const auto removed = removeIfUnnamed(collectable, orphan.name);
        if (!removed)
            return fail(removed.error());
        if (!*removed)
            continue;
        ++count;
        removed_.with([&](auto& counts) { ++counts[collectable.kind()]; });
        log::info("removed what was left behind", {{"kind", collectable.kind()}, {"name", orphan.name}});
    }
    return count;
}

Result<std::vector<std::string>> Collector::unnamedOf(Collectable& collectable, const std::vector<std::string>& all) {
    std::vector<std::string> unnamed;
    for (std::size_t begin = 0; begin < all.size(); begin += kNamesAScope) {
        const auto page = std::span(all).subspan(begin, std::min(kNamesAScope, all.size() - begin));
        const auto looked = work_.read([&](ReadScope& scope) -> Result<void> {
            for (const auto& name : page) {
                const auto isNamed = collectable.isNamed(scope, name);
                if (!isNamed)
                    return fail(isNamed.error());
                if (!*isNamed)
                    unnamed.push_back(name);
            }
            return {};
        });
        if (!looked)
            return fail(looked.error());
    }
    return unnamed;
}

// Keeps the list of orphans to what is unnamed now; those of it that an earlier sweep saw a grace ago.
Result<std::vector<Orphan>> Collector::note(const std::string& kind, const std::vector<std::string>& unnamed,
                                            UtcTime now) {
    return work_.write([&](WriteScope& scope) -> Result<std::vector<Orphan>> {
        const auto known = orphans_.list(scope, kind);
        if (!known)
            return fail(known.error());
        const std::set<std::string> current(unnamed.begin(), unnamed.end());
        std::vector<Orphan> due;
        for (const auto& orphan : *known) {
            if (!current.contains(orphan.name)) {
                if (const auto dropped = orphans_.remove(scope, kind, orphan.name); !dropped)
                    return fail(dropped.error());
            } else if (orphan.firstSeen + rules_.grace <= now) {
                due.push_back(orphan);
            }
        }
        for (const auto& name : unnamed)
            if (const auto added = orphans_.add(scope, kind, {.name = name, .firstSeen = now}); !added)
                return fail(added.error());
        return due;
    });
}

// Within the scope nobody else can begin to name it.
Result<bool> Collector::removeIfUnnamed(Collectable& collectable, const std::string& name) {
    return work_.write([&](WriteScope& scope) -> Result<bool> {
        const auto isNamed = collectable.isNamed(scope, name);
        if (!isNamed)
            return fail(isNamed.error());
        if (!*isNamed)
            if (const auto removed = collectable.remove(scope, name); !removed)
                return fail(removed.error());
        return orphans_.remove(scope, collectable.kind(), name).map([&] { return !*isNamed; });
    });
}

} // namespace vitascope::server::storage
