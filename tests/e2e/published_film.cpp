// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/published_film.h"

#include <QDebug>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>

namespace vitascope::test {
namespace {

QString cacheFolder() {
    const QString folder = QStringLiteral(VITASCOPE_BINARY_DIR "/tests/films");
    QDir().mkpath(folder);
    return folder;
}

QString cachePath(const FilmShape& shape, const QString& suffix) {
    return QStringLiteral("%1/%2-%3x%4-%5s%6")
        .arg(cacheFolder(), shape.name)
        .arg(shape.width)
        .arg(shape.height)
        .arg(shape.seconds)
        .arg(suffix);
}

QString writeSubtitles(const QString& path, int seconds) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    for (int second = 0; second + 1 < seconds; second += 2)
        file.write(QStringLiteral("%1\n00:00:%2,000 --> 00:00:%3,500\nSecond %4\n\n")
                       .arg(second / 2 + 1)
                       .arg(second % 60, 2, 10, QLatin1Char('0'))
                       .arg((second + 1) % 60, 2, 10, QLatin1Char('0'))
                       .arg(second)
                       .toUtf8());
    return path;
}

// The package of a film, made once and copied for each test, so that no test sees another one's upload journal.
bool copyPackage(const QString& from, const QString& to) {
    QDir().mkpath(to);
    for (const auto& entry : QDir(from).entryInfoList(QDir::Files)) {
        if (entry.fileName() != "upload.json" && !QFile::copy(entry.filePath(), QDir(to).filePath(entry.fileName())))
            return false;
    }
    return true;
}

bool packageOnce(const QString& film, const QString& folder) {
    if (QFile::exists(folder + "/package.json"))
        return true;
    const auto run = runProgram(QStringLiteral(VITASCOPE_BINARY_DIR "/bin/vitascope-package"),
                                {"package", film, "--out", folder, "--progress", "json"}, 240'000);
    if (run.exitCode != 0)
        qWarning() << "packaging failed:" << run.out << run.err;
    return run.exitCode == 0;
}

TitleId publishOn(EditorDesk& desk, const FilmShape& shape, const QString& work) {
    const QString film = renderFilm(shape);
    const QString package = cachePath(shape, ".package");
    const QString copy = work + "/packages/" + shape.name;
    if (film.isEmpty() || !packageOnce(film, package) || !copyPackage(package, copy))
        return {};
    wire::TitleInput input;
    input.name = shape.name.toStdString();
    const auto title = desk.makeTitle(input);
    if (!title) {
        qWarning() << "making the title failed:" << title.error().message.c_str();
        return {};
    }
    const auto brought = desk.bring(*title, film.toStdString(), copy.toStdString());
    if (!brought) {
        qWarning() << "publishing failed:" << brought.error().message.c_str();
        return {};
    }
    return *title;
}

} // namespace

ProgramRun runProgram(const QString& program, const QStringList& arguments, int milliseconds) {
    QProcess process;
    process.start(program, arguments);
    ProgramRun run;
    if (process.waitForFinished(milliseconds) && process.exitStatus() == QProcess::NormalExit)
        run.exitCode = process.exitCode();
    else
        process.kill();
    process.waitForFinished(2'000);
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

QString renderFilm(const FilmShape& shape) {
    const QString path = cachePath(shape, ".mkv");
    if (QFile::exists(path))
        return path;
    if (QStandardPaths::findExecutable("ffmpeg").isEmpty())
        return {};
    const QString part = path + ".part.mkv";
    const QString subtitles = writeSubtitles(path + ".srt", shape.seconds);
    const QString picture =
        QStringLiteral("testsrc2=size=%1x%2:rate=%3").arg(shape.width).arg(shape.height).arg(kFilmRate) +
        (shape.isNoisy ? ",noise=alls=24:allf=t" : "");
    const auto run = runProgram("ffmpeg",
                                {"-v",
                                 "error",
                                 "-y",
                                 "-f",
                                 "lavfi",
                                 "-i",
                                 picture,
                                 "-f",
                                 "lavfi",
                                 "-i",
                                 "sine=frequency=440:sample_rate=48000",
                                 "-f",
                                 "lavfi",
                                 "-i",
                                 "sine=frequency=880:sample_rate=48000",
                                 "-i",
                                 subtitles,
                                 "-t",
                                 QString::number(shape.seconds),
                                 "-map",
                                 "0:v",
                                 "-map",
                                 "1:a",
                                 "-map",
                                 "2:a",
                                 "-map",
                                 "3:s",
                                 "-c:v",
                                 "libx264",
                                 "-preset",
                                 "ultrafast",
                                 "-crf",
                                 "20",
                                 "-pix_fmt",
                                 "yuv420p",
                                 "-c:a",
                                 "aac",
                                 "-c:s",
                                 "srt",
                                 "-metadata:s:a:0",
                                 "language=eng",
                                 "-metadata:s:a:1",
                                 "language=rus",
                                 "-metadata:s:s:0",
                                 "language=eng",
                                 part},
                                120'000);
    if (run.exitCode != 0 || !QFile::rename(part, path)) {
        qWarning() << "rendering failed:" << run.err;
        return {};
    }
    return path;
}

std::unique_ptr<PublishedFilm> PublishedFilm::make(const FilmShape& shape) {
    std::unique_ptr<PublishedFilm> film(new PublishedFilm);
    film->server_ = ServerProcess::start(film->folder_.path(), "[auth]\nregistration = \"open\"\n");
    if (!film->server_)
        return nullptr;
    auto desk = EditorDesk::open(film->server_->url());
    if (!desk)
        return nullptr;
    film->desk_ = std::move(*desk);
    if (const auto claimed = film->desk_->claim(film->server_->claimToken()); !claimed) {
        qWarning() << "claiming failed:" << claimed.error().message.c_str();
        return nullptr;
    }
    film->title_ = film->add(shape);
    return film->title_.isNull() ? nullptr : std::move(film);
}

TitleId PublishedFilm::add(const FilmShape& shape) {
    return publishOn(*desk_, shape, folder_.path());
}

QString PublishedFilm::masterUrl() {
    const auto url = desk_->masterUrl(title_);
    if (!url)
        qWarning() << "no playback:" << url.error().message.c_str();
    return url.value_or(QString());
}

QJsonObject playHeadless(const QString& url, const QStringList& arguments, int milliseconds) {
    const auto run = runProgram(QStringLiteral(VITASCOPE_BINARY_DIR "/tests/headless_player"),
                                QStringList{"--json", url} + arguments, milliseconds);
    if (run.exitCode != 0)
        qWarning() << "playing failed:" << run.exitCode << run.out << run.err;
    return run.exitCode == 0 ? QJsonDocument::fromJson(run.out.trimmed().split('\n').last()).object() : QJsonObject();
}

} // namespace vitascope::test
