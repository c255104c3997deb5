// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_package_repository.h"
#include "tests/support/package_repository_contract.h"

using namespace vitascope;

class FakePackageRepositoryTest : public test::PackageRepositoryContract {
    Q_OBJECT

    void makeEmpty() override {
        work_ = std::make_unique<test::FakeUnitOfWork>();
        repository_ = std::make_unique<test::FakePackageRepository>(*work_);
        repository_->titles = {title(1), title(2)};
    }
    server::UnitOfWork& work() override { return *work_; }
    server::publishing::PackageRepository& repository() override { return *repository_; }

    std::unique_ptr<test::FakeUnitOfWork> work_;
    std::unique_ptr<test::FakePackageRepository> repository_;
};

QTEST_APPLESS_MAIN(FakePackageRepositoryTest)
#include "package_repository_test.moc"
