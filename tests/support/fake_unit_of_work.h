// SPDX-License-Identifier: GPL-3.0-or-later
// A unit of work over fakes in memory: one scope at a time, and what a failed write changed is taken back.
#pragma once

#include "server/domain/unit_of_work.h"

#include <functional>
#include <mutex>
#include <vector>

namespace vitascope::test {

class FakeUnitOfWork final : public server::UnitOfWork {
public:
    // A fake's rows take part in the transactions; they outlive this.
    template<class Rows>
    void join(Rows& rows) {
        keepers_.push_back([&rows] { return [&rows, before = rows] { rows = before; }; });
    }

private:
    struct Scope final : server::WriteScope {};

    Result<void> runRead(const std::function<Result<void>(server::ReadScope&)>& work) override {
        const std::scoped_lock lock(mutex_);
        Scope scope;
        return work(scope);
    }
    Result<void> runWrite(const std::function<Result<void>(server::WriteScope&)>& work) override {
        const std::scoped_lock lock(mutex_);
        std::vector<std::function<void()>> restorers;
        for (const auto& keep : keepers_)
            restorers.push_back(keep());
        Scope scope;
        auto done = work(scope);
        if (!done)
            for (const auto& restore : restorers)
                restore();
        return done;
    }

    std::mutex mutex_;
    std::vector<std::function<std::function<void()>()>> keepers_;
};

} // namespace vitascope::test
