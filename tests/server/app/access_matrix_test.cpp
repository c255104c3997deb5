// SPDX-License-Identifier: GPL-3.0-or-later
// Every route of the whole server against every kind of caller, and against what is one's own and somebody else's.
// What the API promises stands here a second time: a route that is not in the table fails the test, and so does an id
// in a path of which the table does not say whose it is.
#include "server/app/api_routes.h"

#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace vitascope;
using namespace vitascope::server;
using auth::Permission;
using auth::Role;

namespace {

// What the {…} of a path name.
enum class Object {
    None,
    Shared,     // belongs to nobody: the permission is enough
    OwnSession, // of the caller; to others it is not there
    OwnUpload,
};

enum class Level { Anyone, SignedIn, Permitted };

struct Promise {
    const char* method;
    const char* pattern;
    Level level;
    Permission permission = Permission::ManageServer;
    Object object = Object::None;
};

constexpr Promise anyone(const char* method, const char* pattern, Object object = Object::None) {
    return {method, pattern, Level::Anyone, Permission::ManageServer, object};
}
constexpr Promise signedIn(const char* method, const char* pattern, Object object = Object::None) {
    return {method, pattern, Level::SignedIn, Permission::ManageServer, object};
}
constexpr Promise needs(Permission permission, const char* method, const char* pattern, Object object = Object::None) {
    return {method, pattern, Level::Permitted, permission, object};
}

using enum Permission;
constexpr Promise kPromises[] = {
    anyone("GET", "/healthz"),
    anyone("GET", "/readyz"),
    anyone("GET", "/metrics"), // to readers of the configuration alone, by their address or token
    needs(ManageServer, "GET", "/api/v1/metrics"),
    anyone("GET", "/.well-known/jwks.json"),
    needs(ManageServer, "GET", "/api/v1/server/status"),
    needs(ManageServer, "GET", "/api/v1/server/activity"),
    needs(ManageServer, "GET", "/api/v1/backups"),
    needs(ManageServer, "POST", "/api/v1/backups"),
    needs(ManageServer, "GET", "/api/v1/keys"),
    needs(ManageServer, "POST", "/api/v1/keys/{purpose}/rotate", Object::Shared),
    needs(ManageServer, "GET", "/api/v1/settings"),
    needs(ManageServer, "PATCH", "/api/v1/settings"),
    needs(ManageServer, "DELETE", "/api/v1/settings/{key}", Object::Shared),
    needs(WatchFilms, "GET", "/api/v1/me/titles/{id}", Object::Shared),
    needs(WatchFilms, "PUT", "/api/v1/me/titles/{id}/favourite", Object::Shared),
    needs(WatchFilms, "DELETE", "/api/v1/me/titles/{id}/favourite", Object::Shared),
    needs(WatchFilms, "PUT", "/api/v1/me/titles/{id}/rating", Object::Shared),
    needs(WatchFilms, "DELETE", "/api/v1/me/titles/{id}/rating", Object::Shared),
    needs(WatchFilms, "DELETE", "/api/v1/me/titles/{id}/position", Object::Shared),
    needs(WatchFilms, "GET", "/api/v1/me/favourites"),
    needs(WatchFilms, "GET", "/api/v1/me/continue-watching"),
    needs(WatchFilms, "POST", "/api/v1/me/watch-events"),
    needs(UploadFilms, "POST", "/api/v1/titles/{id}/films", Object::Shared),
    signedIn("GET", "/api/v1/events"),
    anyone("GET", "/api/v1/openapi.json"),
    anyone("GET", "/api/docs"),
    anyone("GET", "/api/docs/{file}", Object::Shared),
    anyone("GET", "/api/v1/server"),
    anyone("POST", "/api/v1/setup/claim"),
    anyone("POST", "/api/v1/auth/register"),
    anyone("POST", "/api/v1/auth/sign-in"),
    anyone("POST", "/api/v1/auth/refresh"),
    anyone("POST", "/api/v1/auth/reset-password"),
    signedIn("POST", "/api/v1/auth/sign-out"),
    signedIn("GET", "/api/v1/me"),
    signedIn("PUT", "/api/v1/me/password"),
    signedIn("GET", "/api/v1/me/sessions"),
    signedIn("DELETE", "/api/v1/me/sessions"),
    signedIn("DELETE", "/api/v1/me/sessions/{id}", Object::OwnSession),
    needs(ManageUsers, "GET", "/api/v1/users"),
    needs(ManageUsers, "GET", "/api/v1/users/{id}", Object::Shared),
    needs(ManageUsers, "PUT", "/api/v1/users/{id}/role", Object::Shared),
    needs(ManageUsers, "POST", "/api/v1/users/{id}/block", Object::Shared),
    needs(ManageUsers, "POST", "/api/v1/users/{id}/unblock", Object::Shared),
    needs(ManageUsers, "GET", "/api/v1/users/{id}/sessions", Object::Shared),
    needs(ManageUsers, "DELETE", "/api/v1/users/{id}/sessions", Object::Shared),
    needs(ManageUsers, "DELETE", "/api/v1/users/{id}/sessions/{sessionId}", Object::Shared),
    needs(ManageUsers, "POST", "/api/v1/users/{id}/password-reset", Object::Shared),
    needs(ManageUsers, "GET", "/api/v1/invitations"),
    needs(ManageUsers, "POST", "/api/v1/invitations"),
    needs(ManageUsers, "DELETE", "/api/v1/invitations/{id}", Object::Shared),
    needs(ReadAudit, "GET", "/api/v1/audit"),
    needs(WatchFilms, "GET", "/api/v1/genres"),
    needs(WatchFilms, "GET", "/api/v1/search/suggest"),
    needs(WatchFilms, "GET", "/api/v1/people"),
    needs(WatchFilms, "GET", "/api/v1/titles"),
    needs(EditCatalog, "POST", "/api/v1/titles"),
    needs(EditCatalog, "POST", "/api/v1/titles/import"),
    needs(WatchFilms, "GET", "/api/v1/titles/{id}", Object::Shared),
    needs(EditCatalog, "PUT", "/api/v1/titles/{id}", Object::Shared),
    needs(EditCatalog, "PATCH", "/api/v1/titles/{id}", Object::Shared),
    needs(EditCatalog, "DELETE", "/api/v1/titles/{id}", Object::Shared),
    needs(EditCatalog, "POST", "/api/v1/titles/{id}/restore", Object::Shared),
    needs(PublishFilms, "POST", "/api/v1/titles/{id}/publish", Object::Shared),
    needs(PublishFilms, "POST", "/api/v1/titles/{id}/withdraw", Object::Shared),
    needs(EditCatalog, "PUT", "/api/v1/titles/{id}/pictures/{kind}", Object::Shared),
    needs(WatchFilms, "GET", "/api/v1/titles/{id}/pictures/{kind}", Object::Shared),
    needs(EditCatalog, "DELETE", "/api/v1/titles/{id}/pictures/{kind}", Object::Shared),
    needs(WatchFilms, "GET", "/api/v1/titles/{id}/playback", Object::Shared),
    needs(UploadFilms, "POST", "/api/v1/titles/{id}/packages", Object::Shared),
    needs(UploadFilms, "GET", "/api/v1/packages/{id}", Object::Shared),
    needs(UploadFilms, "DELETE", "/api/v1/packages/{id}", Object::Shared),
    needs(UploadFilms, "POST", "/api/v1/packages/{id}/tracks", Object::Shared),
    needs(UploadFilms, "GET", "/api/v1/packages/{id}/tracks/{trackId}", Object::Shared),
    needs(RunJobs, "GET", "/api/v1/jobs"),
    needs(RunJobs, "GET", "/api/v1/jobs/{id}", Object::Shared),
    needs(RunJobs, "GET", "/api/v1/jobs/{id}/log", Object::Shared),
    needs(RunJobs, "POST", "/api/v1/jobs/{id}/cancel", Object::Shared),
    needs(RunJobs, "POST", "/api/v1/jobs/{id}/restart", Object::Shared),
    anyone("OPTIONS", "/api/v1/uploads"),
    needs(UploadFilms, "POST", "/api/v1/uploads"),
    anyone("OPTIONS", "/api/v1/uploads/{id}", Object::Shared),
    needs(UploadFilms, "HEAD", "/api/v1/uploads/{id}", Object::OwnUpload),
    needs(UploadFilms, "PATCH", "/api/v1/uploads/{id}", Object::OwnUpload),
    needs(UploadFilms, "DELETE", "/api/v1/uploads/{id}", Object::OwnUpload),
};

// Which role may what, written down a second time.
bool mayBe(Role role, Permission permission) {
    switch (permission) {
    case WatchFilms:
        return true;
    case EditCatalog:
    case PublishFilms:
    case UploadFilms:
    case RunJobs:
        return role != Role::Viewer;
    case ManageUsers:
    case ManageServer:
    case ReadAudit:
        return role == Role::Administrator;
    }
    return false;
}

// Who calls without being anybody.
constexpr const char* kStrangers[] = {"no token", "garbage", "forged", "expired", "ended session", "other scheme"};
constexpr Role kRoles[] = {Role::Viewer, Role::Editor, Role::Administrator};

} // namespace

class AccessMatrixTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        config_.server.data = std::filesystem::path(folder_.path().toStdString()) / "data";
        auto stores = app::openStores(config_);
        QVERIFY2(stores.has_value(), stores ? "" : stores.error().message.c_str());
        services_ = std::make_unique<app::Services>(std::move(*stores), config_, tokens_);
        routes_ = std::make_unique<app::ApiRoutes>(
            *services_, app::ApiRoutes::Operations{.readiness = [] { return Result<void>(); },
                                                   .metrics = [] { return std::string(); },
                                                   .metricsReaders = {},
                                                   .status = [] { return wire::ServerStatus(); },
                                                   .activity = [] { return wire::Activity(); }});
        pool_ = std::make_unique<api::http::ApiPool>(2, 64);
        dispatcher_ = std::make_unique<api::http::Dispatcher>(routes_->router, routes_->authenticator, *pool_);
        (void)userOf(Role::Administrator, "first"); // so that the server is claimed
    }
    void cleanupTestCase() {
        pool_->stop();
        dispatcher_.reset();
        pool_.reset();
        routes_.reset();
        services_.reset();
    }

    void theTableKnowsEveryRouteAndNoOther() {
        for (const auto& route : routes_->router.routes())
            QVERIFY2(promiseOf(route) != nullptr,
                     (route.method + " " + route.pattern + " is not in the table of this test").c_str());
        QCOMPARE(std::size(kPromises), routes_->router.routes().size());
    }

    void theTableSaysOfEveryIdWhoseItIs() {
        for (const auto& promise : kPromises)
            QVERIFY2((promise.object == Object::None) ==
                         (std::string_view(promise.pattern).find('{') == std::string::npos),
                     promise.pattern);
    }

    void whatAnyoneMaySendIsSmall() {
        for (const auto& route : routes_->router.routes())
            if (route.access == api::http::Access::Anyone && route.method != "GET")
                QVERIFY2(route.bodyLimit <= api::http::Router::kOpenBodyLimit, route.pattern.c_str());
    }

    void strangersComeNoFurtherThanTheDoor_data() {
        QTest::addColumn<int>("route");
        QTest::addColumn<int>("stranger");
        for (std::size_t i = 0; i < std::size(kPromises); ++i)
            for (int who = 0; who < static_cast<int>(std::size(kStrangers)); ++who)
                QTest::addRow("%s %s: %s", kPromises[i].method, kPromises[i].pattern, kStrangers[who]) << int(i) << who;
    }
    void strangersComeNoFurtherThanTheDoor() {
        QFETCH(int, route);
        QFETCH(int, stranger);
        const auto& promise = kPromises[route];
        const auto response = send(promise, authorizationOf(stranger), someId());
        if (promise.level == Level::Anyone) {
            QVERIFY(response.status < 500);
        } else {
            QCOMPARE(response.status, 401);
            QVERIFY(response.headers.find("WWW-Authenticate") != nullptr);
        }
    }

    void aRoleIsAnsweredAsItsPermissionsSay_data() { addRows(); }
    void aRoleIsAnsweredAsItsPermissionsSay() {
        QFETCH(int, route);
        QFETCH(int, role);
        const auto& promise = kPromises[route];
        const auto caller = userOf(Role(role), "caller");
        const auto response = send(promise, bearer(caller, Role(role)), objectOf(promise.object, caller));
        QVERIFY(response.status < 500);
        if (promise.level == Level::Permitted && !mayBe(Role(role), promise.permission)) {
            QCOMPARE(response.status, 403);
        } else if (promise.level != Level::Anyone) {
            QVERIFY2(response.status != 401 && response.status != 403, std::to_string(response.status).c_str());
            if (isOwned(promise))
                QVERIFY(response.status != 404);
        }
    }

    void whatIsSomebodyElsesIsNotThere_data() { addRows(); }
    void whatIsSomebodyElsesIsNotThere() {
        QFETCH(int, route);
        QFETCH(int, role);
        const auto& promise = kPromises[route];
        if (!isOwned(promise))
            return;
        const auto caller = userOf(Role(role), "caller");
        const auto other = userOf(Role::Administrator, "other");
        const auto id = objectOf(promise.object, other);
        const auto response = send(promise, bearer(caller, Role(role)), id);
        const bool may = promise.level == Level::SignedIn || mayBe(Role(role), promise.permission);
        QCOMPARE(response.status, may ? 404 : 403);
        // And it is as it was: its owner still finds it.
        QVERIFY(send(promise, bearer(other, Role::Administrator), id).status != 404);
    }

private:
    static bool isOwned(const Promise& promise) {
        return promise.object == Object::OwnSession || promise.object == Object::OwnUpload;
    }
    static const Promise* promiseOf(const api::http::Route& route) {
        const auto* found = std::find_if(std::begin(kPromises), std::end(kPromises), [&](const Promise& promise) {
            return route.method == promise.method && route.pattern == promise.pattern;
        });
        return found == std::end(kPromises) ? nullptr : found;
    }
    static void addRows() {
        QTest::addColumn<int>("route");
        QTest::addColumn<int>("role");
        for (std::size_t i = 0; i < std::size(kPromises); ++i)
            for (const auto role : kRoles)
                QTest::addRow("%s %s: %s", kPromises[i].method, kPromises[i].pattern, toString(role).data())
                    << int(i) << int(role);
    }

    std::string someId() { return services_->ids.next<TitleId>().toString(); }

    // A new user, without the time that a password takes.
    UserId userOf(Role role, const std::string& name) {
        const auto id = services_->ids.next<UserId>();
        const auto login = name + std::to_string(++users_);
        const auto added = services_->stores.database->write([&](WriteScope& scope) {
            return services_->identity.userRows.add(scope, {id, login, login, role, "none", services_->clock.utcNow()});
        });
        return added ? id : UserId();
    }
    SessionId sessionOf(UserId user) {
        const auto now = services_->clock.utcNow();
        const auto id = services_->ids.next<SessionId>();
        const auto added = services_->stores.database->write([&](WriteScope& scope) {
            return services_->identity.sessionRows.add(
                scope, {id, user, "desk", auth::digestOf(tokens_.next()), now, now, now + std::chrono::hours(1), {}});
        });
        return added ? id : SessionId();
    }
    std::string objectOf(Object object, UserId owner) {
        if (object == Object::OwnSession)
            return sessionOf(owner).toString();
        if (object == Object::OwnUpload)
            return services_->uploadService.create(owner, 10, "").value().upload->id.toString();
        return someId();
    }

    std::string token(UserId user, SessionId session, Role role, std::chrono::seconds age) {
        const auto issuedAt = UtcTime(std::chrono::floor<std::chrono::seconds>(services_->clock.utcNow() - age));
        return services_->stores.accessTokens
            ->issue({user, session, role, issuedAt, issuedAt + std::chrono::seconds(600)})
            .value()
            .reveal();
    }
    std::string bearer(UserId user, Role role) {
        return "Bearer " + token(user, services_->ids.next<SessionId>(), role, std::chrono::seconds(0));
    }
    std::string authorizationOf(int stranger) {
        const auto user = userOf(Role::Administrator, "stranger");
        const auto session = sessionOf(user);
        const auto good = token(user, session, Role::Administrator, std::chrono::seconds(0));
        switch (stranger) {
        case 1:
            return "Bearer garbage";
        case 2: {
            auto forged = good;
            auto& byte = forged.at(forged.rfind('.') + 5);
            byte = byte == 'A' ? 'B' : 'A';
            return "Bearer " + forged;
        }
        case 3:
            return "Bearer " + token(user, session, Role::Administrator, std::chrono::hours(1));
        case 4:
            return services_->identity.userSessions.end({}, user, session) ? "Bearer " + good : std::string();
        case 5:
            return "Basic " + good;
        default:
            return {};
        }
    }

    front::Response send(const Promise& promise, const std::string& authorization, const std::string& id) {
        front::RequestHead head;
        head.method = promise.method;
        head.path = promise.pattern;
        for (auto at = head.path.find('{'); at != std::string::npos; at = head.path.find('{'))
            head.path.replace(at, head.path.find('}') - at + 1, id);
        head.clientAddress = "192.0.2." + std::to_string(++addresses_ % 250); // no limit of one address is met
        for (const auto& [name, value] :
             {std::pair("If-Match", "\"1\""), std::pair("Tus-Resumable", "1.0.0"), std::pair("Upload-Offset", "0"),
              std::pair("Content-Type", "application/offset+octet-stream")})
            head.headers.add(name, value);
        if (!authorization.empty())
            head.headers.add("Authorization", authorization);
        const auto plan = dispatcher_->plan(head);
        if (const auto* refusal = std::get_if<front::Refuse>(&plan))
            return refusal->response;
        std::promise<front::Response> answer;
        auto future = answer.get_future();
        front::Completion completion([&](front::Response response) { answer.set_value(std::move(response)); });
        if (std::holds_alternative<front::ReceiveWhole>(plan)) {
            head.contentLength = 2;
            dispatcher_->handle(std::move(head), "{}", std::move(completion));
            return future.get();
        }
        std::promise<std::variant<std::unique_ptr<front::BodyReceiver>, front::Response>> opened;
        dispatcher_->open(std::move(head), [&](auto outcome) { opened.set_value(std::move(outcome)); });
        auto outcome = opened.get_future().get();
        if (auto* response = std::get_if<front::Response>(&outcome))
            return std::move(*response);
        std::get<std::unique_ptr<front::BodyReceiver>>(outcome)->end(front::BodyEnd::Complete, std::move(completion));
        return future.get();
    }

    QTemporaryDir folder_;
    app::Config config_;
    auth::RandomTokenSource tokens_;
    std::unique_ptr<app::Services> services_;
    std::unique_ptr<app::ApiRoutes> routes_;
    std::unique_ptr<api::http::ApiPool> pool_;
    std::unique_ptr<api::http::Dispatcher> dispatcher_;
    int users_ = 0;
    int addresses_ = 0;
};

QTEST_GUILESS_MAIN(AccessMatrixTest)
#include "access_matrix_test.moc"
