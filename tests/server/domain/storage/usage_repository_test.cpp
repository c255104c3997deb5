// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_usage_repository.h"
#include "tests/support/usage_repository_contract.h"

using namespace vitascope;

class FakeUsageRepositoryTest : public test::UsageRepositoryContract {
    Q_OBJECT

    void makeEmpty() override {
        work_ = std::make_unique<test::FakeUnitOfWork>();
        uploads_ = std::make_unique<test::FakeUploadRepository>(*work_);
        usage_ = std::make_unique<test::FakeUsageRepository>(*uploads_);
    }
    server::UnitOfWork& work() override { return *work_; }
    server::storage::UploadRepository& uploads() override { return *uploads_; }
    server::storage::UsageRepository& usage() override { return *usage_; }
    void store(UserId owner, std::uint64_t bytes) override { usage_->stored[owner] += bytes; }

    std::unique_ptr<test::FakeUnitOfWork> work_;
    std::unique_ptr<test::FakeUploadRepository> uploads_;
    std::unique_ptr<test::FakeUsageRepository> usage_;
};

QTEST_APPLESS_MAIN(FakeUsageRepositoryTest)
#include "usage_repository_test.moc"
