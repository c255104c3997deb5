// SPDX-License-Identifier: GPL-3.0-or-later
// Small films made with the ffmpeg program, and real ones of the test material. For tests alone.
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <filesystem>
#include <optional>

namespace vitascope::test {

class Clips {
public:
    // Runs ffmpeg with these arguments; the last of them is the name of the file to make in this object's folder.
    // An empty path, and the reason in the test's log, if ffmpeg fails.
    [[nodiscard]] QString make(QStringList arguments) const {
        const QString path = folder_.filePath(arguments.takeLast());
        QProcess ffmpeg;
        ffmpeg.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        ffmpeg.start("ffmpeg", QStringList{"-nostdin", "-v", "error", "-y"} + arguments + QStringList{path});
        const bool made =
            ffmpeg.waitForFinished(60'000) && ffmpeg.exitStatus() == QProcess::NormalExit && ffmpeg.exitCode() == 0;
        return made ? path : QString();
    }

    // A film of moving shapes with one tone in English, H.264 and AAC in MP4 with its index in front.
    [[nodiscard]] QString simple(const QString& name, const QString& size, int seconds) const {
        return make({"-f",
                     "lavfi",
                     "-i",
                     QString("testsrc2=s=%1:r=25:d=%2").arg(size).arg(seconds),
                     "-f",
                     "lavfi",
                     "-i",
                     QString("sine=f=700:d=%1:r=48000").arg(seconds),
                     "-c:v",
                     "libx264",
                     "-preset",
                     "ultrafast",
                     "-pix_fmt",
                     "yuv420p",
                     "-c:a",
                     "aac",
                     "-metadata:s:a:0",
                     "language=eng",
                     "-movflags",
                     "+faststart",
                     name});
    }

    [[nodiscard]] QString path(const QString& name) const { return folder_.filePath(name); }

    // A file of the test material, or nothing where that is absent.
    [[nodiscard]] static std::optional<QString> material(const char* name) {
        const char* given = std::getenv("VITASCOPE_MATERIAL");
        const std::filesystem::path root = given ? given : VITASCOPE_SOURCE_DIR "/../shared/material";
        const std::filesystem::path file = root / name;
        std::error_code error;
        return std::filesystem::exists(file, error) ? std::optional(QString::fromStdString(file.string()))
                                                    : std::nullopt;
    }

private:
    QTemporaryDir folder_;
};

} // namespace vitascope::test
