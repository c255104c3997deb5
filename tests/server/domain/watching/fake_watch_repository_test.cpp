// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_watch_repository.h"

#include "tests/support/fake_unit_of_work.h"
#include "tests/support/watch_repository_contract.h"

using namespace vitascope;

class FakeWatchRepositoryTest : public test::WatchRepositoryContract {
    Q_OBJECT

    void makeEmpty() override {
        repository_ = {};
        repository_.knowOnly({id<TitleId>(1), id<TitleId>(2), id<TitleId>(3)});
    }
    server::UnitOfWork& work() override { return work_; }
    server::watching::WatchRepository& repository() override { return repository_; }

    test::FakeUnitOfWork work_;
    test::FakeWatchRepository repository_;
};

QTEST_APPLESS_MAIN(FakeWatchRepositoryTest)
#include "fake_watch_repository_test.moc"
