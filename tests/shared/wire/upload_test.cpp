// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/upload.h"

#include <QTest>

#include <string>

using namespace vitascope;
using namespace vitascope::wire;

class UploadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesAndReadsAChecksum() {
        // The example of tus 1.0.0, "Checksum".
        const std::string header = "sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=";
        const auto checksum = parseUploadChecksum(header);
        QVERIFY(checksum);
        QVERIFY(checksum->algorithm == UploadChecksum::Algorithm::Sha1);
        QCOMPARE(checksum->digest.size(), std::size_t{20});
        QCOMPARE(toHeader(*checksum), header);
    }

    void refusesBadChecksums_data() {
        QTest::addColumn<QString>("header");
        QTest::newRow("empty") << "";
        QTest::newRow("no digest") << "sha1";
        QTest::newRow("unknown algorithm") << "md5 Kq5sNclPz7QV2+lfQIuc6R7oRu0=";
        QTest::newRow("digest of another algorithm") << "sha256 Kq5sNclPz7QV2+lfQIuc6R7oRu0=";
        QTest::newRow("not base64") << "sha1 Kq5sNclPz7QV2*lfQIuc6R7oRu0=";
        QTest::newRow("cut") << "sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0";
        QTest::newRow("bits left over") << "sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu1=";
        QTest::newRow("two spaces") << "sha1  Kq5sNclPz7QV2+lfQIuc6R7oRu0=";
    }
    void refusesBadChecksums() {
        QFETCH(const QString, header);
        const auto checksum = parseUploadChecksum(header.toStdString());
        QVERIFY(!checksum);
        QVERIFY(checksum.error().code == ErrorCode::InvalidInput);
    }

    void writesAndReadsMetadata() {
        // The example of tus 1.0.0, "Upload-Metadata".
        const auto metadata = parseUploadMetadata("filename d29ybGRfZG9taW5hdGlvbl9wbGFuLnBkZg==,is_confidential");
        QVERIFY(metadata);
        QCOMPARE(metadata->at("filename"), std::string("world_domination_plan.pdf"));
        QCOMPARE(metadata->at("is_confidential"), std::string());
        QCOMPARE(toHeader(*metadata), std::string("filename d29ybGRfZG9taW5hdGlvbl9wbGFuLnBkZg==,is_confidential"));
        QVERIFY(parseUploadMetadata("")->empty());
    }

    void refusesBadMetadata_data() {
        QTest::addColumn<QString>("header");
        QTest::newRow("no key") << ", d29y";
        QTest::newRow("empty pair") << "a d29y,,b d29y";
        QTest::newRow("twice") << "a d29y,a d29y";
        QTest::newRow("not base64") << "a d29!";
        QTest::newRow("key not ASCII") << "ä d29y";
    }
    void refusesBadMetadata() {
        QFETCH(const QString, header);
        const auto metadata = parseUploadMetadata(header.toStdString());
        QVERIFY(!metadata);
    }

    void readsByteCounts_data() {
        QTest::addColumn<QString>("header");
        QTest::addColumn<bool>("good");
        QTest::newRow("zero") << "0" << true;
        QTest::newRow("largest") << "9223372036854775807" << true;
        QTest::newRow("too large") << "9223372036854775808" << false;
        QTest::newRow("empty") << "" << false;
        QTest::newRow("negative") << "-1" << false;
        QTest::newRow("minus zero") << "-0" << false;
        QTest::newRow("plus") << "+1" << false;
        QTest::newRow("space") << " 1" << false;
        QTest::newRow("hex") << "0x10" << false;
        QTest::newRow("two") << "1, 1" << false;
    }
    void readsByteCounts() {
        QFETCH(const QString, header);
        QFETCH(const bool, good);
        QCOMPARE(parseByteCount(header.toStdString()).has_value(), good);
    }
};

QTEST_APPLESS_MAIN(UploadTest)
#include "upload_test.moc"
