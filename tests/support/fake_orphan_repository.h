// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/storage/collector.h"
#include "tests/support/fake_unit_of_work.h"

#include <map>
#include <utility>

namespace vitascope::test {

class FakeOrphanRepository final : public server::storage::OrphanRepository {
public:
    using Orphan = server::storage::Orphan;

    explicit FakeOrphanRepository(FakeUnitOfWork& work) { work.join(orphans_); }

    Result<std::vector<Orphan>> list(server::ReadScope&, const std::string& kind) override {
        std::vector<Orphan> listed;
        for (const auto& [key, firstSeen] : orphans_)
            if (key.first == kind)
                listed.push_back({key.second, firstSeen});
        return listed;
    }
    Result<void> add(server::WriteScope&, const std::string& kind, const Orphan& orphan) override {
        orphans_.emplace(std::pair(kind, orphan.name), orphan.firstSeen);
        return {};
    }
    Result<void> remove(server::WriteScope&, const std::string& kind, const std::string& name) override {
        orphans_.erase({kind, name});
        return {};
    }

private:
    std::map<std::pair<std::string, std::string>, UtcTime> orphans_;
};

} // namespace vitascope::test
