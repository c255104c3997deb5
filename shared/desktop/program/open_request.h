// SPDX-License-Identifier: GPL-3.0-or-later
// What a program is asked to open: by its command line, by a link that the desktop follows, or by a second start of it,
// which hands this to the first. Thread: any.
#pragma once

#include "shared/base/id.h"
#include "shared/base/result.h"

#include <QByteArray>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace vitascope::desktop {

struct OpenRequest {
    QUrl server; // where the title is (serverPlace()); empty: on the present one
    std::optional<TitleId> title;
    bool play = false;
    QStringList files; // films, by absolute paths

    [[nodiscard]] bool isEmpty() const { return !title && files.isEmpty() && server.isEmpty(); }
    friend bool operator==(const OpenRequest&, const OpenRequest&) = default;
};

// "vitascope://films.example.org:8443/titles/0190163d-…" and nothing else: a link comes from strangers. It shows a
// title and never plays it. InvalidInput for all other text.
[[nodiscard]] Result<OpenRequest> readLink(const QString& link);
[[nodiscard]] bool isLink(const QString& text);
// The link to a title of a server, for the clipboard.
[[nodiscard]] QString linkTo(const QUrl& server, TitleId title);

// A link, a file:// URL or the path of a film, as the desktop gives them on a command line, added to the request.
[[nodiscard]] Result<void> addPlace(OpenRequest& request, const QString& place);

// For the way from one process to another. Corrupt when it is no request.
[[nodiscard]] QByteArray toJson(const OpenRequest& request);
[[nodiscard]] Result<OpenRequest> openRequestFromJson(const QByteArray& json);

} // namespace vitascope::desktop
