// SPDX-License-Identifier: GPL-3.0-or-later
// What a controller sees of HTTP: a Call comes in, an Outcome goes out: a Reply, or a problem (RFC 9457). A controller
// decodes, calls one domain method, encodes; errors of the domain go out as they are: `return fail(result.error());`.
// Thread: values; a controller runs on a thread of the API pool.
#pragma once

#include "server/domain/auth/permission.h"
#include "server/front/message.h"
#include "shared/base/id.h"
#include "shared/base/result.h"

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace vitascope::server::api::http {

// What a route asks of the caller: Access::Anyone, Access::SignedIn, or one permission.
class Access {
public:
    static const Access Anyone;
    static const Access SignedIn;
    constexpr Access(auth::Permission permission) // NOLINT(google-explicit-constructor): routes name the permission
        : asksSignIn_(true), permission_(permission) {}

    [[nodiscard]] constexpr bool asksSignIn() const { return asksSignIn_; }
    // Nothing if being signed in is enough.
    [[nodiscard]] constexpr std::optional<auth::Permission> permission() const { return permission_; }
    friend constexpr bool operator==(const Access&, const Access&) = default;

private:
    constexpr explicit Access(bool asksSignIn) : asksSignIn_(asksSignIn) {}

    bool asksSignIn_;
    std::optional<auth::Permission> permission_;
};
inline constexpr Access Access::Anyone{false};
inline constexpr Access Access::SignedIn{true};

// Who is calling, as the access token says.
struct Caller {
    UserId userId;
    SessionId sessionId;
    auth::Permissions permissions;

    [[nodiscard]] bool may(auth::Permission permission) const { return permissions.contains(permission); }
};

// Tells who a bearer token belongs to. Unauthenticated if it is forged, expired or revoked. Thread: any.
class Authenticator {
public:
    virtual ~Authenticator() = default;
    [[nodiscard]] virtual Result<Caller> authenticate(std::string_view accessToken) = 0;
};

class Call {
public:
    Call(front::RequestHead head, std::map<std::string, std::string, std::less<>> parameters, std::string body,
         std::optional<Caller> caller, std::string requestId);

    [[nodiscard]] const std::string& method() const { return head_.method; }
    [[nodiscard]] const std::string& path() const { return head_.path; }
    // The value of {name} in the route's pattern, percent-decoded. A name that the pattern lacks is a bug.
    [[nodiscard]] const std::string& parameter(std::string_view name) const;
    // The same as a typed id; NotFound if it is not one, since no such thing can exist.
    template<class IdType>
    [[nodiscard]] Result<IdType> id(std::string_view name) const {
        if (const auto parsed = IdType::parse(parameter(name)))
            return *parsed;
        return fail(ErrorCode::NotFound, "no such " + std::string(name) + ": " + parameter(name));
    }
    // The first value of a query parameter, decoded.
    [[nodiscard]] std::optional<std::string> query(std::string_view name) const;
    // A query parameter as a whole number in [least, most]; InvalidInput if it is something else.
    [[nodiscard]] Result<int> queryNumber(std::string_view name, int fallback, int least, int most) const;
    // A header by its name, in any case.
    [[nodiscard]] std::optional<std::string_view> header(std::string_view name) const;
    [[nodiscard]] const front::RequestHead& head() const { return head_; }
    // The whole body; empty on routes with a BodySink.
    [[nodiscard]] const std::string& body() const { return body_; }
    // Who calls. Only on routes that ask for more than Access::Anyone; there it is always set.
    [[nodiscard]] const Caller& caller() const { return caller_.value(); }
    [[nodiscard]] bool isSignedIn() const { return caller_.has_value(); }
    [[nodiscard]] const std::string& requestId() const { return requestId_; }
    [[nodiscard]] const std::string& clientAddress() const { return head_.clientAddress; }

private:
    front::RequestHead head_;
    std::map<std::string, std::string, std::less<>> parameters_;
    std::map<std::string, std::string, std::less<>> query_;
    std::string body_;
    std::optional<Caller> caller_;
    std::string requestId_;
};

struct Reply {
    int status = 200;
    front::Headers headers;
    std::string body;

    [[nodiscard]] static Reply json(std::string body, int status = 200);
    // 201 with a Location.
    [[nodiscard]] static Reply created(std::string location, std::string jsonBody);
    [[nodiscard]] static Reply noContent();
    [[nodiscard]] static Reply bytes(std::string contentType, std::string body);

    // reply.with("ETag", …)
    [[nodiscard]] Reply with(std::string name, std::string value) &&;
};

// A failure with the status that the API shows for it. An Error becomes one by itself, by the one table of this
// product: InvalidInput 400, Unauthenticated 401, Forbidden 403, NotFound 404, AlreadyExists and Conflict 409,
// Unavailable 503, Timeout 504, Cancelled 499, Corrupt 422, Internal 500. The message of an Internal error is logged
// and not shown.
struct HttpProblem {
    int status = 500;
    std::string code;   // stable, for programs: "invalid-input", "precondition-failed"
    std::string detail; // for people
    front::Headers headers;
    std::optional<int> currentVersion; // with 412: the version that the thing has by now

    HttpProblem(int problemStatus, std::string problemCode, std::string problemDetail,
                front::Headers problemHeaders = {});
    HttpProblem(const Error& error); // NOLINT(google-explicit-constructor): `return fail(…)` relies on it

    [[nodiscard]] static HttpProblem preconditionFailed(std::string detail);                               // 412
    [[nodiscard]] static HttpProblem stale(std::string detail, int currentVersion);                        // 412
    [[nodiscard]] static HttpProblem preconditionRequired(std::string detail);                             // 428
    [[nodiscard]] static HttpProblem contentTooLarge(std::string detail);                                  // 413
    [[nodiscard]] static HttpProblem unsupportedMediaType(std::string detail);                             // 415
    [[nodiscard]] static HttpProblem tooManyRequests(std::string detail, std::chrono::seconds retryAfter); // 429
    [[nodiscard]] static HttpProblem unavailable(std::string detail, std::chrono::seconds retryAfter);     // 503
    [[nodiscard]] static HttpProblem checksumMismatch(std::string detail);    // 460 (tus checksum extension)
    [[nodiscard]] static HttpProblem insufficientStorage(std::string detail); // 507
};

using Outcome = tl::expected<Reply, HttpProblem>;

// `return refuse(HttpProblem::preconditionFailed("…"));`
[[nodiscard]] inline tl::unexpected<HttpProblem> refuse(HttpProblem problem) {
    return tl::unexpected<HttpProblem>(std::move(problem));
}

} // namespace vitascope::server::api::http
