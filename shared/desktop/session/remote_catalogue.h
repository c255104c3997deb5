// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue of the server and its editing, over the API. Thread: the GUI thread.
#pragma once

#include "shared/desktop/session/catalogue.h"
#include "shared/desktop/session/server_calls.h"

namespace vitascope::desktop {

class RemoteCatalogue final : public Catalogue, public CatalogueEditor {
public:
    // The calls outlive it.
    explicit RemoteCatalogue(ServerCalls& calls) : calls_(calls) {}

    void titles(const client::TitleQuery& query, QObject* context, Answer<wire::TitlePage> answer) override;
    void title(TitleId id, QObject* context, Answer<wire::Title> answer) override;
    void picture(TitleId id, PictureKind kind, int width, QObject* context, Answer<QByteArray> answer) override;
    void playback(TitleId id, QObject* context, Answer<wire::Playback> answer) override;
    void trailer(TitleId id, QObject* context, Answer<wire::Playback> answer) override;

    void create(const wire::TitleInput& input, QObject* context, Answer<wire::Title> answer) override;
    void update(TitleId id, int version, const wire::TitleInput& input, QObject* context,
                Answer<wire::Title> answer) override;
    void remove(TitleId id, QObject* context, Answer<void> answer) override;
    void putPicture(TitleId id, PictureKind kind, const QString& file, std::optional<int> replaces, QObject* context,
                    Answer<void> answer) override;
    void removePicture(TitleId id, PictureKind kind, std::optional<int> version, QObject* context,
                       Answer<void> answer) override;
    void publish(TitleId id, QObject* context, Answer<wire::Title> answer) override;
    void withdraw(TitleId id, QObject* context, Answer<wire::Title> answer) override;

private:
    // call(const client::ApiClient&, const std::stop_token&) -> Result<T>
    template<class T, class Call>
    void run(QObject* context, Call call, Answer<T> answer);

    ServerCalls& calls_;
};

} // namespace vitascope::desktop
