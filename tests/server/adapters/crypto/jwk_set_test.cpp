// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/crypto/jwk_set.h"

#include "server/adapters/crypto/jwt_access_tokens.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::crypto;

namespace {

QString material() {
    return qEnvironmentVariable("VITASCOPE_MATERIAL", VITASCOPE_SOURCE_DIR "/../shared/material");
}

const QString kX = "04N0xi21hshyvBp7I167sbE_bXqyqkAPfefdklMO7wY";
const QString kY = "UI8exy-C06a7DUnjIdENkxeFtHM4-l_41LqEw9nVgmw";

QJsonObject goodKey() {
    return {{"kty", "EC"}, {"crv", "P-256"}, {"alg", "ES256"}, {"use", "sig"}, {"kid", "a"}, {"x", kX}, {"y", kY}};
}

std::string setOf(const QJsonArray& keys) {
    return QJsonDocument(QJsonObject{{"keys", keys}}).toJson(QJsonDocument::Compact).toStdString();
}

QString headerOf(const QString& jws) {
    return QString::fromUtf8(QByteArray::fromBase64(jws.section('.', 0, 0).toLatin1(), QByteArray::Base64UrlEncoding));
}

} // namespace

class JwkSetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Of the valid vectors those for ES256 are accepted; the ones for other algorithms are refused, since this server
    // signs with one algorithm alone. Every invalid vector is refused.
    void agreesWithTheVectorsOfWycheproof_data() {
        QTest::addColumn<QByteArray>("set");
        QTest::addColumn<QByteArray>("jws");
        QTest::addColumn<bool>("accepted");
        for (const QString name : {"json_web_key_test", "json_web_signature_test"}) {
            QFile file(material() + "/jose/wycheproof/" + name + ".json");
            if (!file.open(QIODevice::ReadOnly))
                QSKIP("the vectors are not here");
            for (const auto& entry : QJsonDocument::fromJson(file.readAll()).object()["testGroups"].toArray())
                addGroup(name, entry.toObject());
        }
    }
    void agreesWithTheVectorsOfWycheproof() {
        QFETCH(QByteArray, set);
        QFETCH(QByteArray, jws);
        QFETCH(bool, accepted);
        const auto keys = JwkSet::parse(set.toStdString());
        QCOMPARE(keys && keys->verify(jws.toStdString()), accepted);
    }

    void refusesWhatIsNoSetOfItsKeys_data() {
        QTest::addColumn<QByteArray>("set");
        const auto row = [](const char* name, const std::string& text) {
            QTest::newRow(name) << QByteArray::fromStdString(text);
        };
        const auto changed = [](const QString& field, const QJsonValue& value) {
            auto key = goodKey();
            key[field] = value;
            return setOf({key});
        };
        row("no JSON", "{");
        row("no object", "[]");
        row("no keys", "{}");
        row("keys is no list", R"({"keys":{}})");
        row("a key is no object", R"({"keys":[7]})");
        row("another curve", changed("crv", "P-384"));
        row("another type", changed("kty", "RSA"));
        row("another algorithm", changed("alg", "ES384"));
        row("for encryption", changed("use", "enc"));
        row("only signs", changed("key_ops", QJsonArray{"sign"}));
        row("no name", changed("kid", ""));
        row("a name that is a number", changed("kid", 7));
        row("not on the curve", changed("x", kY));
        row("padding", changed("x", kX + "="));
        row("short", changed("x", "AAAA"));
        row("two of one name", setOf({goodKey(), goodKey()}));
        row("one of them is symmetric", setOf({goodKey(), QJsonObject{{"kty", "oct"}, {"kid", "b"}, {"k", "AAAA"}}}));
    }
    void refusesWhatIsNoSetOfItsKeys() {
        QFETCH(QByteArray, set);
        const auto keys = JwkSet::parse(set.toStdString());
        QVERIFY(!keys && keys.error().code == ErrorCode::Corrupt);
        QVERIFY(JwkSet::parse(setOf({goodKey()})));
    }

    void whatTheServerPublishesChecksWhatItSigns() {
        const UtcTime now(std::chrono::seconds(1'800'000'000));
        const auto old = JwtAccessTokens::makeKey(now).value();
        const auto young = JwtAccessTokens::makeKey(now).value();
        auto tokens = JwtAccessTokens::open(std::vector{old}).value();
        const auth::AccessClaims claims{UserId(Uuid::makeV7(now)), SessionId(Uuid::makeV7(now)), auth::Role::Viewer,
                                        now, now + std::chrono::minutes(10)};
        const auto before = tokens->issue(claims).value();
        QVERIFY(tokens->setKeys(std::vector{young, old}));
        const auto after = tokens->issue(claims).value();

        QJsonArray keys;
        for (const auto& key : tokens->publicKeys())
            keys.push_back(QJsonObject{{"kty", "EC"},
                                       {"crv", "P-256"},
                                       {"kid", QString::fromStdString(key.id)},
                                       {"x", QString::fromStdString(key.x)},
                                       {"y", QString::fromStdString(key.y)}});
        QCOMPARE(keys.size(), 2);
        const auto set = JwkSet::parse(setOf(keys));
        QVERIFY2(set, set ? "" : set.error().message.c_str());
        QVERIFY(set->verify(before.reveal()) && set->verify(after.reveal()));
        QVERIFY(tokens->verify(before.reveal(), now) && tokens->verify(after.reveal(), now));

        QVERIFY(tokens->setKeys(std::vector{young}));
        QVERIFY(!tokens->verify(before.reveal(), now) && tokens->verify(after.reveal(), now));
        QVERIFY(!tokens->setKeys({}));
        QVERIFY(tokens->verify(after.reveal(), now));
    }

private:
    static void addGroup(const QString& file, const QJsonObject& group) {
        for (const auto kind : {"public", "private"}) {
            const auto key = group[QLatin1String(kind)].toObject();
            if (key.isEmpty())
                continue;
            const auto set = key.contains("keys") ? QJsonDocument(key).toJson().toStdString() : setOf({key});
            for (const auto& vector : group["tests"].toArray()) {
                const auto test = vector.toObject();
                const auto jws = test["jws"].toString();
                const bool isOurs = headerOf(jws).contains("\"ES256\"");
                const auto name = QString("%1 %2 %3").arg(file, QLatin1String(kind)).arg(test["tcId"].toInt());
                QTest::newRow(qPrintable(name))
                    << QByteArray::fromStdString(set) << jws.toLatin1() << (test["result"] == "valid" && isOurs);
            }
        }
    }
};

QTEST_APPLESS_MAIN(JwkSetTest)
#include "jwk_set_test.moc"
