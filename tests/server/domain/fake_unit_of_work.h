// SPDX-License-Identifier: GPL-3.0-or-later
// Runs work at once, over fakes that ignore their scope. It takes nothing back: a test that needs that uses a database.
#pragma once

#include "server/domain/unit_of_work.h"

namespace vitascope::server {

class FakeReadScope final : public ReadScope {};
class FakeWriteScope final : public WriteScope {};

class FakeUnitOfWork final : public UnitOfWork {
private:
    Result<void> runRead(const std::function<Result<void>(ReadScope&)>& work) override {
        FakeReadScope scope;
        return work(scope);
    }
    Result<void> runWrite(const std::function<Result<void>(WriteScope&)>& work) override {
        FakeWriteScope scope;
        return work(scope);
    }
};

} // namespace vitascope::server
