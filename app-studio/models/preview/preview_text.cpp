// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/preview/preview_text.h"

#include "shared/desktop/text/format_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace vitascope::studio {
namespace {

using package::TrackKind;
using package::TrackRole;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PackagePreview)
public:
    static QString picture(const FilmInspection& film) {
        return tr("%1, %2 × %3, %4 frames per second")
            .arg(codecName(film.codec))
            .arg(film.width)
            .arg(film.height)
            .arg(QLocale().toString(film.frameRate, 'g', 5));
    }
    static QString file(const FilmInspection& film) {
        const auto size = desktop::bytesText(static_cast<double>(film.bytes));
        return film.durationSeconds ? tr("%1, %2").arg(desktop::durationText(Seconds(*film.durationSeconds)), size)
                                    : tr("%1, its length is not told").arg(size);
    }
    static QString oddity(const QString& code, const FilmInspection& film) {
        if (code == QLatin1String("interlaced"))
            return tr("The picture is interlaced: its half pictures are joined into whole ones.");
        if (code == QLatin1String("rotated"))
            return tr("The film was recorded on its side: it is turned upright.");
        if (code == QLatin1String("mirrored"))
            return tr("Left and right are exchanged in the file: they are put right.");
        if (code == QLatin1String("anamorphic"))
            return tr("Its pixels are not square: the picture is stretched to its true shape.");
        if (code == QLatin1String("hdr-pq"))
            return tr("High dynamic range (HDR10): mapped to standard range, which every screen shows.");
        if (code == QLatin1String("hdr-hlg"))
            return tr("High dynamic range (HLG): mapped to standard range, which every screen shows.");
        if (code == QLatin1String("deep-colour"))
            return tr("%n bits a colour: reduced to 8.", nullptr, film.bitDepth);
        if (code == QLatin1String("odd-size"))
            return tr("Width or height is an odd number of pixels: one row or column is left out.");
        if (code == QLatin1String("variable-frame-rate"))
            return tr("Pictures come at uneven times: each keeps its own.");
        if (code == QLatin1String("unknown-frame-rate"))
            return tr("The file does not tell its frame rate.");
        return code;
    }
    static QString pictureSubtitles(const QString& language, const QString& codec) {
        return tr("Subtitles (%1) are pictures, not text (%2): they are left out.").arg(language, codec);
    }
    static QString tooMany(const QString& language) {
        return tr("Subtitles (%1) are left out: there are too many.").arg(language);
    }
    static QString unknownLanguage() { return tr("unknown language"); }
    static QString channels(int count) { return tr("%n channel(s)", nullptr, count); }
    static QString role(TrackKind kind, TrackRole role) {
        switch (role) {
        case TrackRole::Main:
            return kind == TrackKind::Audio ? tr("Film sound") : tr("Dialogue");
        case TrackRole::Commentary:
            return tr("Commentary");
        case TrackRole::Dub:
            return tr("Dubbed");
        case TrackRole::Description:
            return tr("Described for the blind");
        case TrackRole::Caption:
            return tr("For the hard of hearing");
        case TrackRole::Forced:
            return tr("Forced");
        }
        return {};
    }
    // Names that nobody translates.
    static QString codecName(const QString& codec) {
        constexpr std::array kNames{std::pair{"h264", "H.264"},
                                    std::pair{"hevc", "H.265"},
                                    std::pair{"av1", "AV1"},
                                    std::pair{"vp9", "VP9"},
                                    std::pair{"mpeg2video", "MPEG-2"},
                                    std::pair{"mpeg4", "MPEG-4"},
                                    std::pair{"prores", "ProRes"},
                                    std::pair{"aac", "AAC"},
                                    std::pair{"ac3", "Dolby Digital"},
                                    std::pair{"eac3", "Dolby Digital Plus"},
                                    std::pair{"truehd", "Dolby TrueHD"},
                                    std::pair{"dts", "DTS"},
                                    std::pair{"flac", "FLAC"},
                                    std::pair{"opus", "Opus"},
                                    std::pair{"mp3", "MP3"},
                                    std::pair{"vorbis", "Vorbis"},
                                    std::pair{"hdmv_pgs_subtitle", "PGS"},
                                    std::pair{"dvd_subtitle", "VobSub"}};
        for (const auto& [id, name] : kNames)
            if (codec == QLatin1String(id))
                return QString::fromLatin1(name);
        return codec;
    }
};

} // namespace

QString pictureText(const FilmInspection& film) {
    return Words::picture(film);
}

QString fileText(const FilmInspection& film) {
    return Words::file(film);
}

QStringList oddityTexts(const FilmInspection& film) {
    QStringList texts;
    for (const auto& code : film.oddities)
        texts << Words::oddity(code, film);
    return texts;
}

QStringList leftOutTexts(const FilmInspection& film) {
    QStringList texts;
    for (const auto& subtitles : film.subtitles) {
        if (subtitles.isConverted)
            continue;
        const auto name =
            subtitles.language.isEmpty() ? Words::unknownLanguage() : desktop::languageName(subtitles.language);
        texts << (subtitles.reason == QLatin1String("pictures")
                      ? Words::pictureSubtitles(name, Words::codecName(subtitles.codec))
                      : Words::tooMany(name));
    }
    return texts;
}

QString soundSourceText(const FilmInspection& film, const std::string& track) {
    for (const auto& sound : film.sounds)
        if (sound.name.toStdString() == track)
            return Words::codecName(sound.codec) + QStringLiteral(", ") +
                   (sound.layout.isEmpty() ? Words::channels(sound.channels) : sound.layout);
    return {};
}

QString roleText(TrackKind kind, TrackRole role) {
    return Words::role(kind, role);
}

} // namespace vitascope::studio
