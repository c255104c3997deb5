// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/editor_desk.h"

#include <QEventLoop>

namespace vitascope::test {

Result<std::unique_ptr<EditorDesk>> EditorDesk::open(const QString& serverUrl) {
    auto http = transfer::HttpClient::open();
    if (!http)
        return fail(http.error());
    return std::unique_ptr<EditorDesk>(new EditorDesk(std::move(*http), serverUrl));
}

EditorDesk::EditorDesk(std::unique_ptr<transfer::HttpClient> http, const QString& serverUrl)
    : http_(std::move(http)), session_(*http_, clock_, serverUrl.toStdString()), api_(session_) {}

Result<void> EditorDesk::claim(const QString& token) {
    return api_.claim({Secret(token.toStdString()), kLogin, Secret(kPassword), "The Editor"})
        .map([](const wire::User&) {});
}

Result<void> EditorDesk::signIn(const QString& login, const QString& password) {
    return api_.signIn({login.toStdString(), Secret(password.toStdString()), "test"}).map([](const wire::User&) {});
}

Result<TitleId> EditorDesk::makeTitle(const wire::TitleInput& input) {
    return api_.createTitle(input).map([](const wire::Title& title) { return title.id; });
}

Result<studio::FilmStatus> EditorDesk::bring(TitleId title, const std::filesystem::path& film,
                                             const std::filesystem::path& folder, bool publish,
                                             const std::function<void(const studio::FilmStatus&)>& onChanged) {
    studio::JobRecord record;
    record.id = ++jobs_;
    record.request.title = title;
    record.request.titleName = QString::fromStdString(film.stem().string());
    record.request.source.path = film;
    record.request.folder = folder;
    record.request.publish = publish;
    if (const auto kept = store_.put(record); !kept)
        return fail(kept.error());
    studio::FilmJob job({api_, clock_, store_, VITASCOPE_BINARY_DIR "/bin/vitascope-package"}, record);
    QEventLoop loop;
    QObject::connect(&job, &studio::FilmJob::finished, &loop, &QEventLoop::quit);
    QObject::connect(&job, &studio::FilmJob::failed, &loop, &QEventLoop::quit);
    QObject::connect(&job, &studio::FilmJob::cancelled, &loop, &QEventLoop::quit);
    if (onChanged)
        QObject::connect(&job, &studio::FilmJob::changed, &loop, onChanged);
    QObject::connect(
        &job, &studio::FilmJob::turnChanged, &loop, [&job] { job.startUpload(); }, Qt::QueuedConnection);
    job.startPackaging();
    loop.exec();
    if (const auto& failure = job.status().failure)
        return fail(ErrorCode::Internal,
                    (studio::textOf(*failure).happened + " (" + failure->detail + ")").toStdString());
    if (job.status().stage != studio::FilmStage::Done)
        return fail(ErrorCode::Cancelled, "the film was cancelled");
    return job.status();
}

Result<QString> EditorDesk::masterUrl(TitleId title) {
    return api_.playback(title).map([this](const wire::Playback& playback) {
        return QString::fromStdString(session_.resolve(playback.masterUrl));
    });
}

} // namespace vitascope::test
