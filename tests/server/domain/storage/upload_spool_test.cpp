// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_storage.h"
#include "tests/support/upload_spool_contract.h"

class FakeUploadSpoolTest : public vitascope::test::UploadSpoolContract {
    Q_OBJECT

    void makeEmpty() override { spool_ = {}; }
    void reopen() override {}
    vitascope::server::storage::UploadSpool& spool() override { return spool_; }
    Bytes contentOf(vitascope::UploadId id) override { return spool_.files.at(id); }

    vitascope::test::FakeUploadSpool spool_;
};

QTEST_APPLESS_MAIN(FakeUploadSpoolTest)
#include "upload_spool_test.moc"
