// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_orphan_repository.h"
#include "tests/support/orphan_repository_contract.h"

#include <memory>

using namespace vitascope;

class FakeOrphanRepositoryTest : public test::OrphanRepositoryContract {
    Q_OBJECT

    void makeEmpty() override {
        work_ = std::make_unique<test::FakeUnitOfWork>();
        repository_ = std::make_unique<test::FakeOrphanRepository>(*work_);
    }
    server::UnitOfWork& work() override { return *work_; }
    server::storage::OrphanRepository& repository() override { return *repository_; }

    std::unique_ptr<test::FakeUnitOfWork> work_;
    std::unique_ptr<test::FakeOrphanRepository> repository_;
};

QTEST_APPLESS_MAIN(FakeOrphanRepositoryTest)
#include "orphan_repository_test.moc"
