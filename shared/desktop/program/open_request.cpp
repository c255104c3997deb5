// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/program/open_request.h"

#include "shared/desktop/session/server_address.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace vitascope::desktop {
namespace {

const QString kScheme = QStringLiteral("vitascope");
const QString kTitles = QStringLiteral("/titles/");

Result<TitleId> titleId(const QString& text) {
    const auto id = TitleId::parse(text.toStdString());
    if (!id)
        return fail(ErrorCode::InvalidInput, text.toStdString() + " is no id of a title");
    return *id;
}

} // namespace

bool isLink(const QString& text) {
    return text.startsWith(kScheme + QLatin1Char(':'), Qt::CaseInsensitive);
}

Result<OpenRequest> readLink(const QString& link) {
    const QUrl url(link, QUrl::StrictMode);
    const auto refused = [&](const char* why) {
        return fail(ErrorCode::InvalidInput, "open " + link.left(200).toStdString() + ": " + why);
    };
    if (!url.isValid() || url.scheme() != kScheme)
        return refused("no link of Vitascope");
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return refused("a link has a server and a title, nothing else");
    OpenRequest request;
    request.server = serverPlace(url.authority());
    if (request.server.isEmpty())
        return refused("no server");
    if (!url.path().startsWith(kTitles))
        return refused("no title");
    const auto id = titleId(url.path().mid(kTitles.size()));
    if (!id)
        return refused("no title");
    request.title = *id;
    return request;
}

QString linkTo(const QUrl& server, TitleId title) {
    return kScheme + QStringLiteral("://") + server.authority() + kTitles + QString::fromStdString(title.toString());
}

Result<void> addPlace(OpenRequest& request, const QString& place) {
    if (isLink(place)) {
        const auto linked = readLink(place);
        if (!linked)
            return fail(linked.error());
        request.server = linked->server;
        request.title = linked->title;
        return {};
    }
    const auto path = place.startsWith(QLatin1String("file:")) ? QUrl(place).toLocalFile() : place;
    const QFileInfo file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, "open " + path.toStdString() + ": there is no such file");
    request.files.append(file.absoluteFilePath());
    return {};
}

QByteArray toJson(const OpenRequest& request) {
    QJsonObject json{{"play", request.play}, {"files", QJsonArray::fromStringList(request.files)}};
    if (!request.server.isEmpty())
        json["server"] = request.server.toString();
    if (request.title)
        json["title"] = QString::fromStdString(request.title->toString());
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<OpenRequest> openRequestFromJson(const QByteArray& json) {
    const auto document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return fail(ErrorCode::Corrupt, "a request to open something is no JSON object");
    const auto object = document.object();
    OpenRequest request;
    request.play = object["play"].toBool();
    for (const auto& file : object["files"].toArray())
        request.files.append(file.toString());
    if (object.contains("server"))
        request.server = serverPlace(object["server"].toString());
    if (object.contains("title")) {
        const auto id = titleId(object["title"].toString());
        if (!id)
            return fail(ErrorCode::Corrupt, id.error().message);
        request.title = *id;
    }
    return request;
}

} // namespace vitascope::desktop
