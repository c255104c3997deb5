// SPDX-License-Identifier: GPL-3.0-or-later
// The OpenAPI document against the router of the whole server: nothing is missing, nothing is invented, and every
// reference in it leads somewhere. (What its schemas promise is held against a running server by api_document_test.)
#include "server/api/openapi/document.h"
#include "server/app/api_routes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <cctype>

using namespace vitascope::server;

namespace {

const QStringList kMethods{"get", "head", "options", "post", "put", "patch", "delete"};

QString lower(const std::string& text) {
    return QString::fromStdString(text).toLower();
}

// Calls visit(object, where) for every object below `value`.
template<class Visit>
void walk(const QJsonValue& value, const QString& where, const Visit& visit) {
    if (value.isArray()) {
        for (const auto& item : value.toArray())
            walk(item, where, visit);
    } else if (value.isObject()) {
        const auto object = value.toObject();
        visit(object, where);
        for (auto it = object.begin(); it != object.end(); ++it)
            if (it.key() != "example" && it.key() != "examples")
                walk(it.value(), where + "/" + it.key(), visit);
    }
}

} // namespace

class OpenApiTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        config_.server.data = std::filesystem::path(folder_.path().toStdString()) / "data";
        auto stores = app::openStores(config_);
        QVERIFY2(stores.has_value(), stores ? "" : stores.error().message.c_str());
        tokens_ = std::make_unique<auth::RandomTokenSource>();
        services_ = std::make_unique<app::Services>(std::move(*stores), config_, *tokens_);
        routes_ = std::make_unique<app::ApiRoutes>(*services_, app::ApiRoutes::Operations{});
        const auto text = api::openapi::makeDocument(routes_->router, "1.2.3");
        document_ = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
        QVERIFY(!document_.isEmpty());
    }
    void cleanupTestCase() {
        routes_.reset();
        services_.reset();
    }

    void everyRouteIsDescribed() {
        for (const auto& route : routes_->router.routes())
            QVERIFY2(document_["paths"][QString::fromStdString(route.pattern)][lower(route.method)].isObject(),
                     (route.method + " " + route.pattern + " is in no fragment of server/api/openapi").c_str());
    }

    void everyDescribedCallIsARoute() {
        forEachOperation([&](const QString& path, const QString& method, const QJsonObject&) {
            const auto& routes = routes_->router.routes();
            QVERIFY2(std::any_of(routes.begin(), routes.end(),
                                 [&](const auto& route) {
                                     return QString::fromStdString(route.pattern) == path &&
                                            lower(route.method) == method;
                                 }),
                     qPrintable(method + " " + path + " is described, but no route"));
        });
    }

    void everyCallTellsWhatItIs() {
        QSet<QString> ids;
        QSet<QString> tags;
        for (const auto& tag : document_["tags"].toArray())
            tags.insert(tag.toObject()["name"].toString());
        forEachOperation([&](const QString& path, const QString& method, const QJsonObject& operation) {
            const auto where = qPrintable(method + " " + path);
            QVERIFY2(!operation["summary"].toString().isEmpty(), where);
            QVERIFY2(tags.contains(operation["tags"][0].toString()), where);
            const auto id = operation["operationId"].toString();
            QVERIFY2(!id.isEmpty() && !ids.contains(id), where);
            ids.insert(id);
            const auto statuses = operation["responses"].toObject().keys();
            QVERIFY2(std::any_of(statuses.begin(), statuses.end(), [](const auto& s) { return s.startsWith('2'); }),
                     where);
        });
    }

    void everyParameterOfAPathIsDescribed() {
        static const QRegularExpression kParameter("\\{(\\w+)\\}");
        forEachOperation([&](const QString& path, const QString& method, const QJsonObject& operation) {
            QSet<QString> described;
            const auto common = document_["paths"][path]["parameters"].toArray();
            for (const auto& list : {common, operation["parameters"].toArray()})
                for (const auto& parameter : list)
                    if (const auto resolved = resolve(parameter.toObject()); resolved["in"] == "path")
                        described.insert(resolved["name"].toString());
            QSet<QString> named;
            for (auto it = kParameter.globalMatch(path); it.hasNext();)
                named.insert(it.next().captured(1));
            QVERIFY2(described == named, qPrintable(method + " " + path));
        });
    }

    void everyReferenceLeadsSomewhere() {
        int references = 0;
        walk(document_, {}, [&](const QJsonObject& object, const QString& where) {
            const auto reference = object["$ref"].toString();
            if (reference.isEmpty())
                return;
            ++references;
            QVERIFY2(!resolve(object).isEmpty(), qPrintable(where + ": " + reference));
        });
        QVERIFY(references > 50);
    }

    void everyComponentIsUsed() {
        QSet<QString> used;
        walk(document_, {}, [&](const QJsonObject& object, const QString&) { used.insert(object["$ref"].toString()); });
        const auto components = document_["components"].toObject();
        for (const auto& kind : components.keys()) {
            if (kind == "securitySchemes")
                continue;
            const auto names = components[kind].toObject().keys();
            for (const auto& name : names)
                QVERIFY2(used.contains("#/components/" + kind + "/" + name), qPrintable(kind + "/" + name));
        }
    }

    void whoMayCallIsSaidByTheRoute() {
        for (const auto& route : routes_->router.routes()) {
            const auto operation =
                document_["paths"][QString::fromStdString(route.pattern)][lower(route.method)].toObject();
            QVERIFY(!operation["x-permission"].toString().isEmpty());
            QCOMPARE(operation.contains("security"), !route.access.asksSignIn());
            QCOMPARE(operation["responses"].toObject().contains("401") || !route.access.asksSignIn(), true);
        }
    }

private:
    template<class Visit>
    void forEachOperation(const Visit& visit) {
        const auto paths = document_["paths"].toObject();
        QVERIFY(paths.size() > 10);
        for (auto path = paths.begin(); path != paths.end(); ++path)
            for (const auto& method : kMethods)
                if (const auto operation = path.value()[method]; operation.isObject())
                    visit(path.key(), method, operation.toObject());
    }

    QJsonObject resolve(QJsonObject object) const {
        while (object.contains("$ref")) {
            QJsonValue at = document_;
            const auto steps = object["$ref"].toString().mid(2).split('/');
            for (const auto& step : steps)
                at = at[step];
            object = at.toObject();
        }
        return object;
    }

    QTemporaryDir folder_;
    app::Config config_;
    std::unique_ptr<auth::RandomTokenSource> tokens_;
    std::unique_ptr<app::Services> services_;
    std::unique_ptr<app::ApiRoutes> routes_;
    QJsonObject document_;
};

QTEST_GUILESS_MAIN(OpenApiTest)
#include "openapi_test.moc"
