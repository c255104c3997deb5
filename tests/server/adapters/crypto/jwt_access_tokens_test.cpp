// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/crypto/jwt_access_tokens.h"

#include "shared/base/base64.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::crypto;

namespace {

const UtcTime kNow(std::chrono::seconds(1'800'000'000));

auth::AccessClaims someClaims() {
    return {UserId(Uuid::makeV7(kNow)), SessionId(Uuid::makeV7(kNow)), auth::Role::Editor, kNow,
            kNow + std::chrono::minutes(10)};
}

std::unique_ptr<JwtAccessTokens> tokensOf(const std::vector<auth::ServerKey>& keys, const JwtSettings& settings = {}) {
    auto tokens = JwtAccessTokens::open(keys, settings);
    if (!tokens)
        qFatal("%s", tokens.error().message.c_str());
    return std::move(*tokens);
}

QStringList partsOf(const Secret& token) {
    return QString::fromStdString(token.reveal()).split('.');
}

QJsonObject objectOf(const QString& part) {
    return QJsonDocument::fromJson(QByteArray::fromBase64(part.toLatin1(), QByteArray::Base64UrlEncoding)).object();
}

QString partOf(const QJsonObject& object) {
    return QString::fromStdString(toBase64Url(QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString()));
}

bool isRefused(const Result<auth::AccessClaims>& verified) {
    return !verified && verified.error().code == ErrorCode::Unauthenticated;
}

} // namespace

class JwtAccessTokensTest : public QObject {
    Q_OBJECT

private:
    const auth::ServerKey key_ = JwtAccessTokens::makeKey(kNow).value();
    const std::unique_ptr<JwtAccessTokens> tokens_ = tokensOf({key_});

private Q_SLOTS:
    void readsBackWhatItIssued() {
        const auto claims = someClaims();
        const auto token = tokens_->issue(claims);
        QVERIFY2(token, token ? "" : token.error().message.c_str());
        const auto read = tokens_->verify(token->reveal(), kNow);
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(*read == claims);
    }

    void writesTheHeaderAndClaimsOfRfc9068() {
        const auto parts = partsOf(tokens_->issue(someClaims()).value());
        const auto header = objectOf(parts[0]);
        QCOMPARE(header["alg"].toString(), QString("ES256"));
        QCOMPARE(header["typ"].toString(), QString("at+jwt"));
        QCOMPARE(header["kid"].toString(), QString::fromStdString(key_.id));
        const auto claims = objectOf(parts[1]);
        QCOMPARE(claims["exp"].toInteger() - claims["iat"].toInteger(), 600);
        QVERIFY(claims.contains("iss") && claims.contains("aud") && claims.contains("sub"));
    }

    void countsFromIssueToExpiry_data() {
        QTest::addColumn<int>("second");
        QTest::addColumn<bool>("valid");
        QTest::newRow("too early") << -6 << false;
        QTest::newRow("within the leeway of clocks") << -5 << true;
        QTest::newRow("at once") << 0 << true;
        QTest::newRow("last second") << 599 << true;
        QTest::newRow("expired") << 600 << false;
    }
    void countsFromIssueToExpiry() {
        QFETCH(int, second);
        QFETCH(bool, valid);
        const auto token = tokens_->issue(someClaims()).value();
        QCOMPARE(tokens_->verify(token.reveal(), kNow + std::chrono::seconds(second)).has_value(), valid);
    }

    void acceptsAnOlderKeyAndSignsWithTheNewest() {
        const auto newer = JwtAccessTokens::makeKey(kNow).value();
        const auto both = tokensOf({newer, key_});
        QVERIFY(both->verify(tokens_->issue(someClaims())->reveal(), kNow));
        QCOMPARE(objectOf(partsOf(both->issue(someClaims()).value())[0])["kid"].toString(),
                 QString::fromStdString(newer.id));
        QVERIFY(isRefused(tokens_->verify(both->issue(someClaims())->reveal(), kNow)));
    }

    void refusesTokensOfOthers() {
        QVERIFY(isRefused(tokens_->verify(tokensOf({key_}, {.issuer = "else"})->issue(someClaims())->reveal(), kNow)));
        QVERIFY(
            isRefused(tokens_->verify(tokensOf({key_}, {.audience = "else"})->issue(someClaims())->reveal(), kNow)));
        auto stranger = JwtAccessTokens::makeKey(kNow).value();
        stranger.id = key_.id;
        QVERIFY(isRefused(tokens_->verify(tokensOf({stranger})->issue(someClaims())->reveal(), kNow)));
    }

    void refusesWhatWasChanged_data() {
        QTest::addColumn<int>("part");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("role") << 1 << "role" << QJsonValue("administrator");
        QTest::newRow("expiry") << 1 << "exp" << QJsonValue(1.9e9);
        QTest::newRow("alg none") << 0 << "alg" << QJsonValue("none");
        QTest::newRow("alg HS256") << 0 << "alg" << QJsonValue("HS256");
        QTest::newRow("alg of lower case") << 0 << "alg" << QJsonValue("es256");
        QTest::newRow("another type") << 0 << "typ" << QJsonValue("JWT");
        QTest::newRow("another key") << 0 << "kid" << QJsonValue("x");
        QTest::newRow("critical extension") << 0 << "crit" << QJsonValue("b64");
        QTest::newRow("kid of another type") << 0 << "kid" << QJsonValue(5);
    }
    void refusesWhatWasChanged() {
        QFETCH(int, part);
        QFETCH(QString, name);
        QFETCH(QJsonValue, value);
        auto parts = partsOf(tokens_->issue(someClaims()).value());
        auto object = objectOf(parts[part]);
        object[name] = value;
        parts[part] = partOf(object);
        QVERIFY(isRefused(tokens_->verify(parts.join('.').toStdString(), kNow)));
        parts[2].clear();
        QVERIFY(isRefused(tokens_->verify(parts.join('.').toStdString(), kNow)));
    }

    void refusesNonsense_data() {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("dots") << QByteArray("..");
        QTest::newRow("word") << QByteArray("token");
        QTest::newRow("header is no JSON") << QByteArray("AAAA.e30.AAAA");
        QTest::newRow("header is an array") << QByteArray("W10.e30.AAAA");
        QTest::newRow("very long") << QByteArray(1 << 20, 'A');
        QTest::newRow("deep nesting") << QByteArray::fromStdString(toBase64Url(std::string(2000, '['))) + ".e30.AAAA";
    }
    void refusesNonsense() {
        QFETCH(QByteArray, token);
        QVERIFY(isRefused(tokens_->verify({token.constData(), static_cast<std::size_t>(token.size())}, kNow)));
    }

    void doesNotOpenWithoutAKeyThatCanBeRead() {
        QVERIFY(!JwtAccessTokens::open({}));
        auto broken = key_;
        broken.secret = Secret("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        QVERIFY(!JwtAccessTokens::open(std::vector{broken}));
    }
};

QTEST_APPLESS_MAIN(JwtAccessTokensTest)
#include "jwt_access_tokens_test.moc"
