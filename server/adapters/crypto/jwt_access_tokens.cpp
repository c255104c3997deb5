// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/crypto/jwt_access_tokens.h"

#include "shared/base/base64.h"
#include "shared/base/random.h"

#include <Poco/Crypto/ECKey.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>
#include <Poco/JWT/Signer.h>
#include <Poco/JWT/Token.h>

#include <optional>

namespace vitascope::server::crypto {
namespace {

const std::string kType = "at+jwt";
constexpr std::size_t kDeepest = 4;

tl::unexpected<Error> refuse(const char* why) {
    return fail(ErrorCode::Unauthenticated, std::string("the access token is not valid: ") + why);
}

std::int64_t secondsOf(UtcTime time) {
    return std::chrono::floor<std::chrono::seconds>(time.time_since_epoch()).count();
}

UtcTime timeOf(std::int64_t seconds) {
    return UtcTime(std::chrono::seconds(seconds));
}

// Throws what Poco throws when the text is no JSON object.
Poco::JSON::Object::Ptr parseObject(const std::string& text) {
    Poco::JSON::Parser parser;
    parser.setDepth(kDeepest);
    return parser.parse(text).extract<Poco::JSON::Object::Ptr>();
}

// A member only if it has exactly this type: no number for a text, no fraction for a time.
std::optional<std::string> textOf(const Poco::JSON::Object& object, const std::string& name) {
    const auto value = object.get(name);
    return value.isString() ? std::optional(value.extract<std::string>()) : std::nullopt;
}

std::optional<std::int64_t> numberOf(const Poco::JSON::Object& object, const std::string& name) {
    constexpr std::int64_t kLatest = 253'402'300'799; // the end of the year 9999
    const auto value = object.get(name);
    if (!value.isInteger() || value.isBoolean())
        return std::nullopt;
    const auto number = value.convert<std::int64_t>();
    return number >= 0 && number <= kLatest ? std::optional(number) : std::nullopt;
}

} // namespace

Result<std::unique_ptr<JwtAccessTokens>> JwtAccessTokens::open(std::span<const auth::ServerKey> keys,
                                                               const JwtSettings& settings) {
    auto read = readKeys(keys);
    if (!read)
        return fail(read.error());
    return std::unique_ptr<JwtAccessTokens>(new JwtAccessTokens(settings, std::move(*read)));
}

Result<JwtAccessTokens::SharedKeys> JwtAccessTokens::readKeys(std::span<const auth::ServerKey> keys) {
    if (keys.empty())
        return fail(ErrorCode::Internal, "there is no key to sign access tokens with");
    Keys read{.signingId = keys.front().id, .all = {}, .published = {}};
    for (const auto& key : keys) {
        auto pair = Es256Key::fromPrivatePem(key.secret);
        if (!pair)
            return fail("key " + key.id, pair.error());
        const auto [x, y] = pair->point();
        read.published.push_back({key.id, toBase64Url(x), toBase64Url(y)});
        read.all.emplace(key.id, std::move(*pair));
    }
    return std::make_shared<const Keys>(std::move(read));
}

Result<void> JwtAccessTokens::setKeys(std::span<const auth::ServerKey> keys) {
    auto read = readKeys(keys);
    if (!read)
        return fail(read.error());
    keys_.with([&](auto& current) { current = std::move(*read); });
    return {};
}

JwtAccessTokens::SharedKeys JwtAccessTokens::keys() const {
    return keys_.with([](const auto& current) { return current; });
}

std::vector<auth::PublicKey> JwtAccessTokens::publicKeys() const {
    return keys()->published;
}

Result<auth::ServerKey> JwtAccessTokens::makeKey(UtcTime now) {
    auto pem = Es256Key::makePem();
    if (!pem)
        return fail(pem.error());
    const auto id = randomBytes<12>();
    return auth::ServerKey{toBase64Url({reinterpret_cast<const char*>(id.data()), id.size()}), std::string(kKeyPurpose),
                           std::move(*pem), now};
}

Result<Secret> JwtAccessTokens::issue(const auth::AccessClaims& claims) {
    try {
        const auto keys = this->keys();
        Poco::JWT::Token token;
        token.setType(kType);
        token.header().set("kid", keys->signingId);
        token.setIssuer(settings_.issuer);
        token.setAudience(settings_.audience);
        token.setSubject(claims.user.toString());
        token.payload().set("sid", claims.session.toString());
        token.payload().set("role", std::string(toString(claims.role)));
        token.payload().set("iat", secondsOf(claims.issuedAt));
        token.payload().set("nbf", secondsOf(claims.issuedAt));
        token.payload().set("exp", secondsOf(claims.expiresAt));
        const Poco::JWT::Signer signer(new Poco::Crypto::ECKey(*keys->all.at(keys->signingId).key()));
        return Secret(signer.sign(token, Poco::JWT::Signer::ALGO_ES256));
    } catch (const Poco::Exception& e) {
        return fail(ErrorCode::Internal, "sign an access token: " + e.displayText());
    } catch (const std::exception& e) {
        return fail(ErrorCode::Internal, std::string("sign an access token: ") + e.what());
    }
}

Result<auth::AccessClaims> JwtAccessTokens::verify(std::string_view token, UtcTime now) {
    if (token.size() > kLongestToken)
        return refuse("too long");
    const auto jws = splitCompactJws(token);
    if (!jws)
        return refuse("not three parts of base64url");
    try {
        const auto header = parseObject(jws->header);
        if (textOf(*header, "alg") != "ES256" || textOf(*header, "typ") != kType || header->has("crit"))
            return refuse("another kind of token");
        const auto keys = this->keys();
        const auto key = keys->all.find(textOf(*header, "kid").value_or(std::string()));
        if (key == keys->all.end())
            return refuse("signed with an unknown key");
        if (!key->second.verify(*jws))
            return refuse("wrong signature");
        return readClaims(jws->payload, now);
    } catch (...) {
        return refuse("not readable");
    }
}

// Throws what Poco throws when the payload is no JSON object.
Result<auth::AccessClaims> JwtAccessTokens::readClaims(const std::string& payload, UtcTime now) const {
    const auto claims = parseObject(payload);
    if (textOf(*claims, "iss") != settings_.issuer || textOf(*claims, "aud") != settings_.audience)
        return refuse("issued elsewhere or for something else");
    const auto issuedAt = numberOf(*claims, "iat");
    const auto notBefore = numberOf(*claims, "nbf");
    const auto expiresAt = numberOf(*claims, "exp");
    if (!issuedAt || !notBefore || !expiresAt)
        return refuse("a time is missing");
    if (now >= timeOf(*expiresAt))
        return refuse("expired");
    if (now + settings_.leeway < timeOf(*notBefore) || now + settings_.leeway < timeOf(*issuedAt))
        return refuse("not valid yet");
    const auto user = UserId::parse(textOf(*claims, "sub").value_or(std::string()));
    const auto session = SessionId::parse(textOf(*claims, "sid").value_or(std::string()));
    const auto role = auth::parseRole(textOf(*claims, "role").value_or(std::string()));
    if (!user || !session || !role)
        return refuse("a claim is missing");
    return auth::AccessClaims{*user, *session, *role, timeOf(*issuedAt), timeOf(*expiresAt)};
}

} // namespace vitascope::server::crypto
