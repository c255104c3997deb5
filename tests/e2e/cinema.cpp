// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/cinema.h"

#include "shared/client/watching_api.h"

#include <QCoreApplication>
#include <QDebug>
#include <QStandardPaths>

#include <sqlite3.h>

namespace vitascope::test {
namespace {

const FilmShape kFilm{QStringLiteral("Long enough"), 640, 360, Cinema::kSeconds, false};
constexpr int kShortSeconds = 2;

} // namespace

bool Cinema::canRender() {
    return !QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty();
}

std::unique_ptr<Cinema> Cinema::open() {
    qputenv("PATH", QByteArray(VITASCOPE_BINARY_DIR "/bin:") + qgetenv("PATH"));
    QCoreApplication::setApplicationName(QStringLiteral("vitascope-player"));
    std::unique_ptr<Cinema> cinema(new Cinema);
    cinema->film_ = PublishedFilm::make(kFilm);
    if (!cinema->film_)
        return nullptr;
    for (const auto* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(name, (cinema->folder() + QLatin1Char('/') + QLatin1String(name)).toUtf8());
    return cinema;
}

QString Cinema::filmName() const {
    return kFilm.name;
}

bool Cinema::addShort(const std::string& name, int year, const std::vector<std::string>& genres) {
    const auto id = film_->add({QString::fromStdString(name), 320, 180, kShortSeconds, false});
    const auto title = desk().api().title(id);
    if (!title)
        return false;
    auto details = title->details;
    details.year = year;
    details.genres = genres;
    const auto described = desk().api().updateTitle(id, title->version, details);
    if (!described)
        qWarning() << "describing" << name.c_str() << "failed:" << described.error().message.c_str();
    return described.has_value();
}

bool Cinema::forgetSigningKeys() {
    sqlite3* raw = nullptr;
    const auto file = (folder() + QStringLiteral("/data/vitascope.sqlite")).toStdString();
    const int opened = sqlite3_open_v2(file.c_str(), &raw, SQLITE_OPEN_READWRITE, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(raw, sqlite3_close);
    if (opened == SQLITE_OK && sqlite3_exec(raw, "DELETE FROM server_key", nullptr, nullptr, nullptr) == SQLITE_OK)
        return true;
    qWarning("the keys stay: %s", sqlite3_errmsg(raw));
    return false;
}

std::unique_ptr<EditorDesk> Cinema::enterAs(const QString& login) {
    auto desk = EditorDesk::open(server().url());
    if (!desk)
        return nullptr;
    const auto isIn = (*desk)->signIn(login, QString::fromLatin1(kPassword));
    if (!isIn)
        qWarning() << login << "may not enter:" << isIn.error().message.c_str();
    return isIn ? std::move(*desk) : nullptr;
}

std::optional<wire::TitleMarks> Cinema::marks(const QString& login, TitleId title) {
    const auto viewer = enterAs(login);
    if (!viewer)
        return std::nullopt;
    const auto marks = client::WatchingApi(viewer->session()).marks(title);
    return marks ? std::optional(*marks) : std::nullopt;
}

std::optional<Seconds> Cinema::watched(const QString& login) {
    const auto known = marks(login, film());
    return known && known->watched ? std::optional(known->watched->positionSeconds) : std::nullopt;
}

} // namespace vitascope::test
