// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/crypto/jwk_set.h"

#include "shared/base/base64.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

namespace vitascope::server::crypto {
namespace {

constexpr int kDeepest = 6;

Poco::JSON::Object::Ptr parseObject(std::string_view text) {
    Poco::JSON::Parser parser;
    parser.setDepth(kDeepest);
    return parser.parse(std::string(text)).extract<Poco::JSON::Object::Ptr>();
}

std::string textOf(const Poco::JSON::Object& object, const std::string& name) {
    const auto value = object.get(name);
    return value.isString() ? value.extract<std::string>() : std::string();
}

bool mayVerify(const Poco::JSON::Object& jwk) {
    if (jwk.has("use") && textOf(jwk, "use") != "sig")
        return false;
    if (!jwk.has("key_ops"))
        return true;
    const auto operations = jwk.getArray("key_ops");
    if (operations.isNull())
        return false;
    for (const auto& operation : *operations)
        if (operation.isString() && operation.extract<std::string>() == "verify")
            return true;
    return false;
}

Result<Es256Key> readKey(const Poco::JSON::Object& jwk) {
    const auto algorithm = jwk.has("alg") ? textOf(jwk, "alg") : "ES256";
    if (textOf(jwk, "kty") != "EC" || textOf(jwk, "crv") != "P-256" || algorithm != "ES256" || !mayVerify(jwk))
        return fail(ErrorCode::Corrupt, "read a JWK: it is not one to check ES256 with");
    const auto x = fromBase64Url(textOf(jwk, "x"));
    const auto y = fromBase64Url(textOf(jwk, "y"));
    if (!x || !y)
        return fail(ErrorCode::Corrupt, "read a JWK: its numbers are not base64url");
    return Es256Key::fromPoint(*x, *y);
}

} // namespace

Result<JwkSet> JwkSet::parse(std::string_view json) {
    try {
        const auto list = parseObject(json)->getArray("keys");
        if (list.isNull())
            return fail(ErrorCode::Corrupt, "read a JWK set: it has no list of keys");
        JwkSet set;
        for (std::size_t i = 0; i < list->size(); ++i) {
            const auto jwk = list->getObject(static_cast<unsigned>(i));
            if (jwk.isNull())
                return fail(ErrorCode::Corrupt, "read a JWK set: a key is no object");
            auto key = readKey(*jwk);
            if (!key)
                return fail(key.error());
            const auto name = textOf(*jwk, "kid");
            if (name.empty() || !set.keys_.emplace(name, std::move(*key)).second)
                return fail(ErrorCode::Corrupt, "read a JWK set: a key has no name of its own");
        }
        return set;
    } catch (const Poco::Exception& error) {
        return fail(ErrorCode::Corrupt, "read a JWK set: " + error.displayText());
    } catch (const std::exception& error) {
        return fail(ErrorCode::Corrupt, std::string("read a JWK set: ") + error.what());
    }
}

bool JwkSet::verify(std::string_view jws) const {
    const auto parts = splitCompactJws(jws);
    if (!parts)
        return false;
    try {
        const auto header = parseObject(parts->header);
        if (textOf(*header, "alg") != "ES256" || header->has("crit"))
            return false;
        const auto key = keys_.find(textOf(*header, "kid"));
        return key != keys_.end() && key->second.verify(*parts);
    } catch (...) {
        return false;
    }
}

} // namespace vitascope::server::crypto
