// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/sample_film.h"

#include "shared/base/log.h"

#include <QDir>
#include <QFile>

namespace vitascope::studio {

SampleFilm::SampleFilm(QString packager, QString folder, QObject* parent)
    : QObject(parent), packager_(std::move(packager)), folder_(std::move(folder)) {
    process_.setStandardOutputFile(QProcess::nullDevice());
    connect(&process_, &QProcess::finished, this,
            [this](int code, QProcess::ExitStatus status) { finish(status == QProcess::NormalExit && code == 0); });
    connect(&process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(false);
    });
}

SampleFilm::~SampleFilm() {
    process_.disconnect(this);
    process_.kill();
    process_.waitForFinished();
}

// The name of the file becomes that of the title.
void SampleFilm::make() {
    if (isBusy())
        return;
    errorText_.clear();
    QDir().mkpath(folder_);
    file_ = folder_ + QLatin1Char('/') + tr("Sample film") + QStringLiteral(".mp4");
    QFile::remove(file_); // an earlier one: the packager replaces nothing
    process_.start(packager_, {QStringLiteral("sample"), file_});
    Q_EMIT changed();
}

void SampleFilm::finish(bool isGood) {
    if (!isGood) {
        log::warning("a sample film was not made", {{"why", process_.readAllStandardError().toStdString()}});
        errorText_ = tr("The film could not be made. The log says why.");
    }
    Q_EMIT changed();
    if (isGood)
        Q_EMIT made(file_);
}

} // namespace vitascope::studio
