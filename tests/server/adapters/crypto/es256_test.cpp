// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/crypto/es256.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace vitascope;
using namespace vitascope::server::crypto;

namespace {

QString material() {
    return qEnvironmentVariable("VITASCOPE_MATERIAL", VITASCOPE_SOURCE_DIR "/../shared/material");
}

// The public key of a JWK on P-256 as PEM: SubjectPublicKeyInfo (RFC 5480) has a fixed head for this curve.
std::string pemOf(const QJsonObject& jwk) {
    const auto number = [&](const char* name) {
        auto bytes =
            QByteArray::fromBase64(jwk[QLatin1String(name)].toString().toLatin1(), QByteArray::Base64UrlEncoding);
        return QByteArray(32 - bytes.size(), '\0') + bytes;
    };
    const auto der =
        QByteArray::fromHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004") + number("x") + number("y");
    return "-----BEGIN PUBLIC KEY-----\n" + der.toBase64().toStdString() + "\n-----END PUBLIC KEY-----\n";
}

bool isEs256(const QJsonObject& group) {
    const auto key = group["public"].toObject();
    return key["crv"] == "P-256" && key["alg"] == "ES256";
}

// The header of an ES256 token; what its claims say is not the concern of these vectors.
bool saysEs256(const CompactJws& jws) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(jws.header)).object()["alg"] == "ES256";
}

} // namespace

class Es256Test : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheVectorsOfWycheproof_data() {
        QFile file(material() + "/jose/wycheproof/json_web_signature_test.json");
        QTest::addColumn<QByteArray>("jws");
        QTest::addColumn<QString>("pem");
        QTest::addColumn<bool>("valid");
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the vectors are not here");
        for (const auto& entry : QJsonDocument::fromJson(file.readAll()).object()["testGroups"].toArray()) {
            const auto group = entry.toObject();
            if (!isEs256(group))
                continue;
            const auto pem = pemOf(group["public"].toObject());
            for (const auto& vector : group["tests"].toArray()) {
                const auto test = vector.toObject();
                if (!test["jws"].isString())
                    continue;
                const auto name = QString("%1 %2").arg(test["tcId"].toInt()).arg(test["comment"].toString());
                QTest::newRow(name.toUtf8().constData())
                    << test["jws"].toString().toUtf8() << QString::fromStdString(pem) << (test["result"] == "valid");
            }
        }
    }
    void agreesWithTheVectorsOfWycheproof() {
        QFETCH(QByteArray, jws);
        QFETCH(QString, pem);
        QFETCH(bool, valid);
        const auto key = Es256Key::fromPublicPem(pem.toStdString());
        QVERIFY2(key, key ? "" : key.error().message.c_str());
        const auto parts = splitCompactJws({jws.constData(), static_cast<std::size_t>(jws.size())});
        QCOMPARE(parts && saysEs256(*parts) && key->verify(*parts), valid);
    }

    void splitsOnlyThreePartsOfStrictBase64Url_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("taken");
        QTest::newRow("three parts") << QByteArray("e30.e30.AAAA") << true;
        QTest::newRow("empty") << QByteArray("") << false;
        QTest::newRow("two parts") << QByteArray("e30.e30") << false;
        QTest::newRow("four parts") << QByteArray("e30.e30.AAAA.AAAA") << false;
        QTest::newRow("padding") << QByteArray("e30=.e30.AAAA") << false;
        QTest::newRow("standard alphabet") << QByteArray("e30.e30.AA+A") << false;
        QTest::newRow("space") << QByteArray("e30.e30.AAAA ") << false;
        QTest::newRow("stray bits") << QByteArray("e31.e30.AAAA") << false;
    }
    void splitsOnlyThreePartsOfStrictBase64Url() {
        QFETCH(QByteArray, text);
        QFETCH(bool, taken);
        QCOMPARE(splitCompactJws({text.constData(), static_cast<std::size_t>(text.size())}).has_value(), taken);
    }

    void aKeyThatIsMadeCanBeRead() {
        const auto pem = Es256Key::makePem();
        QVERIFY(pem);
        QVERIFY(Es256Key::fromPrivatePem(*pem));
    }

    void refusesWhatIsNoKeyOfP256_data() {
        QTest::addColumn<QByteArray>("pem");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("nonsense") << QByteArray("hello");
        QTest::newRow("P-384") << QByteArray("-----BEGIN PUBLIC KEY-----\n"
                                             "MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEI1ZCJA5RSaV/8EXhQdEJJpz6hk4mIDyw\n"
                                             "Al/JddUJHs6U6VN1tf9IzlNgHC/x4+uvKOQFb6tUR8bwNaSeQFmwqklZGT7VvOKQ\n"
                                             "qVmcb8GFT0YdSJaqHEdSCnDgOlwhn3J7\n"
                                             "-----END PUBLIC KEY-----\n");
    }
    void refusesWhatIsNoKeyOfP256() {
        QFETCH(QByteArray, pem);
        const auto key = Es256Key::fromPublicPem(pem.toStdString());
        QVERIFY(!key && key.error().code == ErrorCode::Corrupt);
    }
};

QTEST_APPLESS_MAIN(Es256Test)
#include "es256_test.moc"
