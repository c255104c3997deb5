// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/blob_store_contract.h"
#include "tests/support/fake_storage.h"

class FakeBlobStoreTest : public vitascope::test::BlobStoreContract {
    Q_OBJECT

    void makeEmpty() override { store_ = {}; }
    vitascope::server::storage::BlobStore& store() override { return store_; }

    vitascope::test::FakeBlobStore store_;
};

QTEST_APPLESS_MAIN(FakeBlobStoreTest)
#include "blob_store_test.moc"
