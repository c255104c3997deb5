// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_job_repository.h"
#include "tests/support/job_repository_contract.h"

using namespace vitascope;

class FakeJobRepositoryTest : public test::JobRepositoryContract {
    Q_OBJECT

    void makeEmpty() override {
        work_ = std::make_unique<test::FakeUnitOfWork>();
        repository_ = std::make_unique<test::FakeJobRepository>(*work_);
    }
    server::UnitOfWork& work() override { return *work_; }
    server::jobs::JobRepository& repository() override { return *repository_; }

    std::unique_ptr<test::FakeUnitOfWork> work_;
    std::unique_ptr<test::FakeJobRepository> repository_;
};

QTEST_APPLESS_MAIN(FakeJobRepositoryTest)
#include "job_repository_test.moc"
