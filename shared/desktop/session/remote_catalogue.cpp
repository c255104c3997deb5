// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/remote_catalogue.h"

#include "shared/base/file.h"

#include <QFile>
#include <QMimeDatabase>

namespace vitascope::desktop {
namespace {

using client::ApiClient;

constexpr std::size_t kLargestPicture = 20 << 20;

// Its addresses as others can use them.
Result<wire::Playback> resolved(const ApiClient& api, Result<wire::Playback> playback) {
    if (!playback)
        return playback;
    playback->masterUrl = api.session().resolve(playback->masterUrl);
    if (playback->thumbnailsUrl)
        playback->thumbnailsUrl = api.session().resolve(*playback->thumbnailsUrl);
    return playback;
}

} // namespace

template<class T, class Call>
void RemoteCatalogue::run(QObject* context, Call call, Answer<T> answer) {
    calls_.run<T>(
        context,
        [call = std::move(call)](client::Session& session, const std::stop_token& stop) {
            return call(ApiClient(session), stop);
        },
        std::move(answer));
}

void RemoteCatalogue::titles(const client::TitleQuery& query, QObject* context, Answer<wire::TitlePage> answer) {
    run<wire::TitlePage>(
        context, [query](const ApiClient& api, const std::stop_token& stop) { return api.titles(query, stop); },
        std::move(answer));
}

void RemoteCatalogue::title(TitleId id, QObject* context, Answer<wire::Title> answer) {
    run<wire::Title>(
        context, [id](const ApiClient& api, const std::stop_token& stop) { return api.title(id, stop); },
        std::move(answer));
}

void RemoteCatalogue::picture(TitleId id, PictureKind kind, int width, QObject* context, Answer<QByteArray> answer) {
    run<QByteArray>(
        context,
        [id, kind, width](const ApiClient& api, const std::stop_token& stop) -> Result<QByteArray> {
            const auto picture = api.picture(id, kind, width, std::nullopt, stop);
            if (!picture)
                return fail(picture.error());
            return *picture ? QByteArray::fromStdString((*picture)->jpeg) : QByteArray();
        },
        std::move(answer));
}

void RemoteCatalogue::playback(TitleId id, QObject* context, Answer<wire::Playback> answer) {
    run<wire::Playback>(
        context,
        [id](const ApiClient& api, const std::stop_token& stop) { return resolved(api, api.playback(id, stop)); },
        std::move(answer));
}

void RemoteCatalogue::trailer(TitleId id, QObject* context, Answer<wire::Playback> answer) {
    run<wire::Playback>(
        context,
        [id](const ApiClient& api, const std::stop_token& stop) {
            return resolved(api, api.trailerPlayback(id, stop));
        },
        std::move(answer));
}

void RemoteCatalogue::create(const wire::TitleInput& input, QObject* context, Answer<wire::Title> answer) {
    run<wire::Title>(
        context, [input](const ApiClient& api, const std::stop_token& stop) { return api.createTitle(input, stop); },
        std::move(answer));
}

void RemoteCatalogue::update(TitleId id, int version, const wire::TitleInput& input, QObject* context,
                             Answer<wire::Title> answer) {
    run<wire::Title>(
        context,
        [id, version, input](const ApiClient& api, const std::stop_token& stop) {
            return api.updateTitle(id, version, input, stop);
        },
        std::move(answer));
}

void RemoteCatalogue::remove(TitleId id, QObject* context, Answer<void> answer) {
    run<void>(
        context, [id](const ApiClient& api, const std::stop_token& stop) { return api.deleteTitle(id, stop); },
        std::move(answer));
}

void RemoteCatalogue::putPicture(TitleId id, PictureKind kind, const QString& file, std::optional<int> replaces,
                                 QObject* context, Answer<void> answer) {
    run<void>(
        context,
        [id, kind, file, replaces](const ApiClient& api, const std::stop_token& stop) -> Result<void> {
            auto bytes = readFile(QFile::encodeName(file).toStdString(), kLargestPicture);
            if (!bytes)
                return fail(bytes.error());
            const auto type = QMimeDatabase().mimeTypeForFile(file, QMimeDatabase::MatchContent).name();
            return api.putPicture(id, kind, std::move(*bytes), type.toStdString(), replaces, stop);
        },
        std::move(answer));
}

void RemoteCatalogue::removePicture(TitleId id, PictureKind kind, std::optional<int> version, QObject* context,
                                    Answer<void> answer) {
    run<void>(
        context,
        [id, kind, version](const ApiClient& api, const std::stop_token& stop) {
            return api.deletePicture(id, kind, version, stop);
        },
        std::move(answer));
}

void RemoteCatalogue::publish(TitleId id, QObject* context, Answer<wire::Title> answer) {
    run<wire::Title>(
        context, [id](const ApiClient& api, const std::stop_token& stop) { return api.publish(id, stop); },
        std::move(answer));
}

void RemoteCatalogue::withdraw(TitleId id, QObject* context, Answer<wire::Title> answer) {
    run<wire::Title>(
        context, [id](const ApiClient& api, const std::stop_token& stop) { return api.withdraw(id, stop); },
        std::move(answer));
}

} // namespace vitascope::desktop
