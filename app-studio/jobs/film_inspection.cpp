// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/film_inspection.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace vitascope::studio {
namespace {

constexpr std::array kReasons{std::pair{FilmRefusal::Missing, "missing"},
                              std::pair{FilmRefusal::Unreadable, "unreadable"},
                              std::pair{FilmRefusal::NotAFile, "not-a-file"},
                              std::pair{FilmRefusal::Empty, "empty"},
                              std::pair{FilmRefusal::Text, "text"},
                              std::pair{FilmRefusal::Picture, "picture"},
                              std::pair{FilmRefusal::Playlist, "playlist"},
                              std::pair{FilmRefusal::Archive, "archive"},
                              std::pair{FilmRefusal::DiscImage, "disc-image"},
                              std::pair{FilmRefusal::NotAFilm, "not-a-film"},
                              std::pair{FilmRefusal::Encrypted, "encrypted"},
                              std::pair{FilmRefusal::NoVideo, "no-video"},
                              std::pair{FilmRefusal::Truncated, "truncated"},
                              std::pair{FilmRefusal::Unsupported, "unsupported"}};

// Reads the fields of one object; what is missing or of another type makes the whole unreadable.
class Fields {
public:
    Fields(const QJsonObject& object, bool& isGood) : object_(object), isGood_(isGood) {}

    QString text(const char* name) const { return expect(name, QJsonValue::String).toString(); }
    int number(const char* name) const { return static_cast<int>(expect(name, QJsonValue::Double).toDouble()); }
    qint64 large(const char* name) const { return expect(name, QJsonValue::Double).toInteger(); }
    double real(const char* name) const { return expect(name, QJsonValue::Double).toDouble(); }
    bool flag(const char* name) const { return expect(name, QJsonValue::Bool).toBool(); }
    std::optional<qint64> maybeLarge(const char* name) const {
        return object_[QLatin1String(name)].isNull() ? std::nullopt : std::optional(large(name));
    }
    std::optional<double> maybeReal(const char* name) const {
        return object_[QLatin1String(name)].isNull() ? std::nullopt : std::optional(real(name));
    }
    Fields object(const char* name) const { return {expect(name, QJsonValue::Object).toObject(), isGood_}; }
    QStringList texts(const char* name) const {
        QStringList list;
        for (const auto& item : expect(name, QJsonValue::Array).toArray()) {
            isGood_ = isGood_ && item.isString();
            list << item.toString();
        }
        return list;
    }
    template<class T, class Read>
    QList<T> each(const char* name, Read read) const {
        QList<T> list;
        for (const auto& item : expect(name, QJsonValue::Array).toArray()) {
            isGood_ = isGood_ && item.isObject();
            list << read(Fields(item.toObject(), isGood_));
        }
        return list;
    }

private:
    QJsonValue expect(const char* name, QJsonValue::Type type) const {
        auto value = object_[QLatin1String(name)];
        isGood_ = isGood_ && value.type() == type;
        return value;
    }

    QJsonObject object_;
    bool& isGood_;
};

InspectedRung readRung(const Fields& rung) {
    return {rung.text("name"),
            rung.number("width"),
            rung.number("height"),
            rung.large("maxBitsPerSecond"),
            rung.large("estimatedBitsPerSecond"),
            rung.maybeLarge("estimatedBytes")};
}

InspectedSound readSound(const Fields& sound) {
    return {sound.text("name"),    sound.text("language"), sound.text("label"),      sound.text("role"),
            sound.flag("default"), sound.text("codec"),    sound.number("channels"), sound.text("layout")};
}

InspectedSubtitles readSubtitles(const Fields& fields) {
    InspectedSubtitles subtitles;
    subtitles.codec = fields.text("codec");
    subtitles.language = fields.text("language");
    subtitles.label = fields.text("label");
    subtitles.isConverted = fields.flag("converted");
    subtitles.reason = fields.text("reason");
    if (!subtitles.isConverted)
        return subtitles;
    subtitles.name = fields.text("name");
    subtitles.role = fields.text("role");
    subtitles.isDefault = fields.flag("default");
    return subtitles;
}

FilmInspection readFilm(const Fields& fields) {
    FilmInspection film;
    film.container = fields.text("container");
    film.bytes = fields.large("bytes");
    film.durationSeconds = fields.maybeReal("durationSeconds");
    const auto video = fields.object("video");
    film.codec = video.text("codec");
    film.width = video.number("width");
    film.height = video.number("height");
    film.frameRate = video.real("frameRate");
    film.bitDepth = video.number("bitDepth");
    film.oddities = video.texts("oddities");
    film.sounds = fields.each<InspectedSound>("audio", readSound);
    film.subtitles = fields.each<InspectedSubtitles>("subtitles", readSubtitles);
    film.ladder = fields.each<InspectedRung>("ladder", readRung);
    film.estimatedBytes = fields.maybeLarge("estimatedBytes");
    film.estimatedSeconds = fields.maybeReal("estimatedSeconds");
    film.notices = fields.texts("notices");
    return film;
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FilmRefusal)
public:
    static QString sentence(FilmRefusal reason) {
        switch (reason) {
        case FilmRefusal::Missing:
            return tr("“%1” is not there any more.");
        case FilmRefusal::Unreadable:
            return tr("“%1” cannot be read. Check its permissions and the disk.");
        case FilmRefusal::NotAFile:
            return tr("“%1” is not a file.");
        case FilmRefusal::Empty:
            return tr("“%1” is empty.");
        case FilmRefusal::Text:
            return tr("“%1” is a text or a web page, not a film.");
        case FilmRefusal::Picture:
            return tr("“%1” is a picture, not a film. Pictures belong on the title's page.");
        case FilmRefusal::Playlist:
            return tr("“%1” is a playlist that names other files. Drop the film itself.");
        case FilmRefusal::Archive:
            return tr("“%1” is an archive. Unpack it and drop the film.");
        case FilmRefusal::DiscImage:
            return tr("“%1” is the image of a disc. Drop the film that is on it.");
        case FilmRefusal::NotAFilm:
            return tr("“%1” is not a film that Vitascope can read.");
        case FilmRefusal::Encrypted:
            return tr("“%1” is protected against copying (DRM) and cannot be read.");
        case FilmRefusal::NoVideo:
            return tr("“%1” has sound but no picture.");
        case FilmRefusal::Truncated:
            return tr("“%1” is cut short: its end is missing. Copy it again.");
        case FilmRefusal::Unsupported:
            return tr("“%1” is of a kind that Vitascope cannot decode.");
        }
        return {};
    }
};

} // namespace

std::optional<InspectionResult> parseInspection(std::string_view line) {
    const auto object = QJsonDocument::fromJson(QByteArray(line.data(), static_cast<qsizetype>(line.size()))).object();
    bool isGood = true;
    const Fields fields(object, isGood);
    const auto event = fields.text("event");
    if (event == QLatin1String("inspected")) {
        auto film = readFilm(fields);
        return isGood && !film.ladder.isEmpty() ? std::optional<InspectionResult>(std::move(film)) : std::nullopt;
    }
    if (event != QLatin1String("refused"))
        return std::nullopt;
    const auto reason = fields.text("reason");
    const auto message = fields.text("message");
    const auto* const known =
        std::ranges::find_if(kReasons, [&](const auto& entry) { return reason == QLatin1String(entry.second); });
    if (!isGood || known == kReasons.end())
        return std::nullopt;
    return RefusedFilm{known->first, message};
}

QString refusalText(FilmRefusal reason, const QString& fileName) {
    return Words::sentence(reason).arg(fileName);
}

} // namespace vitascope::studio
