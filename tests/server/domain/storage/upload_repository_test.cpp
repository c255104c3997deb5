// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_upload_repository.h"
#include "tests/support/upload_repository_contract.h"

using namespace vitascope;

class FakeUploadRepositoryTest : public test::UploadRepositoryContract {
    Q_OBJECT

    void makeEmpty() override {
        work_ = std::make_unique<test::FakeUnitOfWork>();
        repository_ = std::make_unique<test::FakeUploadRepository>(*work_);
    }
    server::UnitOfWork& work() override { return *work_; }
    server::storage::UploadRepository& repository() override { return *repository_; }

    std::unique_ptr<test::FakeUnitOfWork> work_;
    std::unique_ptr<test::FakeUploadRepository> repository_;
};

QTEST_APPLESS_MAIN(FakeUploadRepositoryTest)
#include "upload_repository_test.moc"
