// SPDX-License-Identifier: GPL-3.0-or-later
// One commit over the repositories of every subject. A repository is an object without state whose functions take the
// scope that they work in; a service opens the scope, calls the repositories it needs, and all of it is kept or none:
//
//     return work_.write([&](WriteScope& scope) -> Result<Title> {
//         auto title = titles_.find(scope, id);
//         ...
//         return titles_.update(scope, *title).map([&] { return *title; });
//     });
//
// Inside a scope do only quick things: no network, no child process, no other scope (a scope within a scope of the same
// thread fails with Internal). A WriteScope is a ReadScope, so what reads works in both.
// Thread: any; writes wait for each other, reads see the last commit before they began.
#pragma once

#include "shared/base/result.h"

#include <functional>
#include <optional>
#include <type_traits>
#include <utility>

namespace vitascope::server {

class ReadScope {
public:
    ReadScope(const ReadScope&) = delete;
    ReadScope& operator=(const ReadScope&) = delete;
    virtual ~ReadScope() = default;

protected:
    ReadScope() = default;
};

class WriteScope : public ReadScope {};

class UnitOfWork {
public:
    virtual ~UnitOfWork() = default;

    // Calls work(ReadScope&), which returns a Result<…>, with one consistent view of the data.
    template<class Work>
    std::invoke_result_t<Work, ReadScope&> read(Work&& work) {
        return run<std::invoke_result_t<Work, ReadScope&>>(
            [&](auto& step) { return runRead([&](ReadScope& scope) { return step(work(scope)); }); });
    }

    // Calls work(WriteScope&), which returns a Result<…>. Commits if that is a value, takes everything back if it is an
    // error. When this returns a value the commit is durable.
    template<class Work>
    std::invoke_result_t<Work, WriteScope&> write(Work&& work) {
        return run<std::invoke_result_t<Work, WriteScope&>>(
            [&](auto& step) { return runWrite([&](WriteScope& scope) { return step(work(scope)); }); });
    }

private:
    virtual Result<void> runRead(const std::function<Result<void>(ReadScope&)>& work) = 0;
    virtual Result<void> runWrite(const std::function<Result<void>(WriteScope&)>& work) = 0;

    template<class Outcome, class Call>
    static Outcome run(Call&& call) {
        std::optional<Outcome> outcome;
        auto step = [&](Outcome value) -> Result<void> {
            outcome.emplace(std::move(value));
            if (!*outcome)
                return fail(outcome->error());
            return {};
        };
        if (auto done = call(step); !done)
            return fail(done.error());
        return std::move(*outcome);
    }
};

} // namespace vitascope::server
