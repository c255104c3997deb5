// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_job_store.h"
#include "tests/support/job_store_contract.h"

#include <memory>

namespace vitascope::test {

class JobStoreTest final : public JobStoreContract {
    Q_OBJECT

    std::unique_ptr<FakeJobStore> store_;

protected:
    void makeEmpty() override { store_ = std::make_unique<FakeJobStore>(); }
    studio::JobStore& store() override { return *store_; }
    void spoil(studio::JobNumber id) override { store_->spoil(id); }
};

} // namespace vitascope::test

QTEST_GUILESS_MAIN(vitascope::test::JobStoreTest)
#include "job_store_test.moc"
