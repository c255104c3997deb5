// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/http/router.h"

#include <QTest>

#include <stdexcept>

using namespace vitascope;
using namespace vitascope::server::api::http;

namespace {

Outcome answer(const Call&) {
    return Reply::noContent();
}

} // namespace

class RouterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPathFindsItsRoute_data();
    void aPathFindsItsRoute();
    void parametersAreDecoded();
    void anUnknownPathIs404_data();
    void anUnknownPathIs404();
    void anotherMethodIs405WithAllow();
    void aBrokenEscapeIs400_data();
    void aBrokenEscapeIs400();
    void routesThatCannotBeMeantAreBugs();
    void queriesAreDecoded();
    void queryNumbersAreChecked_data();
    void queryNumbersAreChecked();
    void errorsHaveTheirStatus_data();
    void errorsHaveTheirStatus();

private:
    Router router_;
};

void RouterTest::init() {
    router_ = {};
    router_.add("GET", "/titles", Access::SignedIn, answer);
    router_.add("POST", "/titles", server::auth::Permission::EditCatalog, answer);
    router_.add("GET", "/titles/{id}", Access::SignedIn, answer);
    router_.add("GET", "/titles/new", server::auth::Permission::EditCatalog, answer);
    router_.add("PUT", "/titles/{id}/packages/{package}", server::auth::Permission::EditCatalog, answer);
    router_.addSink("PATCH", "/uploads/{id}", server::auth::Permission::EditCatalog, [](const Call&) -> SinkOutcome {
        return refuse({400, "none", "none"});
    });
}

void RouterTest::aPathFindsItsRoute_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("pattern");
    QTest::newRow("literal") << QByteArray("GET") << QByteArray("/titles") << QByteArray("/titles");
    QTest::newRow("HEAD by GET") << QByteArray("HEAD") << QByteArray("/titles") << QByteArray("/titles");
    QTest::newRow("parameter") << QByteArray("GET") << QByteArray("/titles/7") << QByteArray("/titles/{id}");
    QTest::newRow("literal wins") << QByteArray("GET") << QByteArray("/titles/new") << QByteArray("/titles/new");
    QTest::newRow("two parameters") << QByteArray("PUT") << QByteArray("/titles/7/packages/8")
                                    << QByteArray("/titles/{id}/packages/{package}");
    QTest::newRow("sink") << QByteArray("PATCH") << QByteArray("/uploads/7") << QByteArray("/uploads/{id}");
}

void RouterTest::aPathFindsItsRoute() {
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, pattern);
    const auto match = router_.find(method.toStdString(), path.toStdString());
    QVERIFY(match.has_value());
    QCOMPARE(match->route->pattern, pattern.toStdString());
    QCOMPARE(match->route->takesPieces(), method == "PATCH");
}

void RouterTest::parametersAreDecoded() {
    const auto match = router_.find("PUT", "/titles/a%2Fb+c/packages/%C3%A4");
    QVERIFY(match.has_value());
    QCOMPARE(match->parameters.at("id"), std::string("a/b+c"));
    QCOMPARE(match->parameters.at("package"), std::string("\xC3\xA4"));
}

void RouterTest::anUnknownPathIs404_data() {
    QTest::addColumn<QByteArray>("path");
    for (const auto* path : {"/", "/title", "/titles/", "/titles//", "/titles/7/", "/titles/7/packages", "//titles",
                             "/Titles", "/titles/7/packages/8/9", "*"})
        QTest::newRow(path) << QByteArray(path);
}

void RouterTest::anUnknownPathIs404() {
    QFETCH(QByteArray, path);
    const auto match = router_.find("GET", path.toStdString());
    QVERIFY(!match);
    QCOMPARE(match.error().status, 404);
}

void RouterTest::anotherMethodIs405WithAllow() {
    const auto match = router_.find("DELETE", "/titles");
    QVERIFY(!match);
    QCOMPARE(match.error().status, 405);
    QCOMPARE(*match.error().headers.find("allow"), std::string("GET, HEAD, POST"));
}

void RouterTest::aBrokenEscapeIs400_data() {
    QTest::addColumn<QByteArray>("path");
    for (const auto* path : {"/titles/%", "/titles/%4", "/titles/%zz", "/titles/a%00b"})
        QTest::newRow(path) << QByteArray(path);
}

void RouterTest::aBrokenEscapeIs400() {
    QFETCH(QByteArray, path);
    const auto match = router_.find("GET", path.toStdString());
    QVERIFY(!match);
    QCOMPARE(match.error().status, 400);
}

void RouterTest::routesThatCannotBeMeantAreBugs() {
    QVERIFY_EXCEPTION_THROWN(router_.add("GET", "/titles", Access::Anyone, answer), std::logic_error);
    QVERIFY_EXCEPTION_THROWN(router_.add("GET", "titles", Access::Anyone, answer), std::logic_error);
    QVERIFY_EXCEPTION_THROWN(router_.add("", "/a", Access::Anyone, answer), std::logic_error);
}

void RouterTest::queriesAreDecoded() {
    server::front::RequestHead head;
    head.query = "name=a+b%26c&empty=&flag&name=second&bad=%zz&=x";
    const Call call(head, {}, {}, std::nullopt, "r");
    QCOMPARE(call.query("name").value_or(""), std::string("a b&c"));
    QCOMPARE(call.query("empty").value_or("-"), std::string(""));
    QCOMPARE(call.query("flag").value_or("-"), std::string(""));
    QVERIFY(!call.query("bad").has_value());
    QVERIFY(!call.query("missing").has_value());
}

void RouterTest::queryNumbersAreChecked_data() {
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("value"); // -1: refused
    QTest::newRow("missing") << QByteArray() << 20;
    QTest::newRow("given") << QByteArray("limit=7") << 7;
    QTest::newRow("least") << QByteArray("limit=1") << 1;
    QTest::newRow("most") << QByteArray("limit=100") << 100;
    for (const auto* text : {"0", "101", "-1", "7a", "", "99999999999999", "1.5"})
        QTest::addRow("'%s'", text) << QByteArray("limit=") + text << -1;
}

void RouterTest::queryNumbersAreChecked() {
    QFETCH(QByteArray, query);
    QFETCH(int, value);
    server::front::RequestHead head;
    head.query = query.toStdString();
    const Call call(head, {}, {}, std::nullopt, "r");
    QCOMPARE(call.queryNumber("limit", 20, 1, 100).value_or(-1), value);
}

void RouterTest::errorsHaveTheirStatus_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("status");
    auto row = [](const char* name, ErrorCode code, int status) {
        QTest::newRow(name) << static_cast<int>(code) << status;
    };
    row("InvalidInput", ErrorCode::InvalidInput, 400);
    row("Unauthenticated", ErrorCode::Unauthenticated, 401);
    row("Forbidden", ErrorCode::Forbidden, 403);
    row("NotFound", ErrorCode::NotFound, 404);
    row("AlreadyExists", ErrorCode::AlreadyExists, 409);
    row("Conflict", ErrorCode::Conflict, 409);
    row("Corrupt", ErrorCode::Corrupt, 422);
    row("Cancelled", ErrorCode::Cancelled, 499);
    row("Internal", ErrorCode::Internal, 500);
    row("Unavailable", ErrorCode::Unavailable, 503);
    row("Timeout", ErrorCode::Timeout, 504);
}

void RouterTest::errorsHaveTheirStatus() {
    QFETCH(int, code);
    QFETCH(int, status);
    const HttpProblem problem(Error{static_cast<ErrorCode>(code), "why"});
    QCOMPARE(problem.status, status);
    QCOMPARE(problem.code, std::string(toString(static_cast<ErrorCode>(code))));
    QCOMPARE(problem.headers.find("Retry-After") != nullptr, status == 503);
    QCOMPARE(problem.headers.find("WWW-Authenticate") != nullptr, status == 401);
}

QTEST_APPLESS_MAIN(RouterTest)
#include "router_test.moc"
