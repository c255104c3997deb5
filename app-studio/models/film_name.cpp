// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/film_name.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace vitascope::studio {
namespace {

constexpr int kFirstFilm = 1888; // Roundhay Garden Scene
constexpr int kLatest = 2100;

// What stands in names of files and never in those of films: from the first of these on nothing is taken.
const QRegularExpression& releaseWords() {
    static const QRegularExpression words(
        QStringLiteral(
            "[\\s\\[(](?:\\d{3,4}[pi]|[248]k|uhd|fhd|blu-?ray|bd-?rip|br-?rip|dvd-?rip|dvd|web-?dl|web-?rip|"
            "web|hdtv|hd-?rip|remux|x26[45]|h\\.?26[45]|hevc|avc|av1|xvid|divx|hdr10?\\+?|sdr|dts|aac|ac3|"
            "flac|truehd|atmos|10bit|proper|repack|unrated|extended|remastered|multi|dual)(?:[\\s\\])\\-]|$)"),
        QRegularExpression::CaseInsensitiveOption);
    return words;
}

std::optional<int> takeYear(QString& text) {
    static const QRegularExpression years(QStringLiteral("[\\s(\\[]((?:18|19|20)\\d{2})(?=[\\s)\\]]|$)"));
    std::optional<int> year;
    qsizetype at = -1;
    auto found = years.globalMatch(text);
    while (found.hasNext()) { // the last one: "2001 A Space Odyssey 1968"
        const auto match = found.next();
        const int value = match.captured(1).toInt();
        if (match.capturedStart() > 0 && value >= kFirstFilm && value <= kLatest) {
            year = value;
            at = match.capturedStart();
        }
    }
    if (year)
        text.truncate(at);
    return year;
}

wire::AssetKind takeAsset(QString& text) {
    static const QRegularExpression trailer(QStringLiteral("[\\s\\-(\\[]+(?:trailer|teaser)\\s*\\d*[)\\]]?\\s*$"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression extra(
        QStringLiteral("[\\s\\-(\\[]+(?:extra|featurette|bonus|making of|behind the scenes)[)\\]]?\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    for (const auto& [expression, asset] :
         {std::pair(&trailer, wire::AssetKind::Trailer), std::pair(&extra, wire::AssetKind::Extra)})
        if (const auto match = expression->match(text); match.hasMatch() && match.capturedStart() > 0) {
            text.truncate(match.capturedStart());
            return asset;
        }
    return wire::AssetKind::Main;
}

} // namespace

FilmName guessFilmName(const QString& fileName) {
    auto text = QFileInfo(fileName).completeBaseName();
    static const QRegularExpression groups(QStringLiteral("^\\s*\\[[^\\]]*\\]\\s*"));
    text.remove(groups);
    text.replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!text.contains(QLatin1Char(' ')))
        text.replace(QLatin1Char('.'), QLatin1Char(' '));
    FilmName guess;
    guess.asset = takeAsset(text);
    if (const auto match = releaseWords().match(text); match.hasMatch() && match.capturedStart() > 0)
        text.truncate(match.capturedStart());
    guess.year = takeYear(text);
    static const QRegularExpression edges(QStringLiteral("^[\\s\\-.,(\\[]+|[\\s\\-.,(\\[]+$"));
    guess.name = text.simplified().remove(edges);
    if (guess.name.isEmpty())
        guess.name = QFileInfo(fileName).completeBaseName();
    return guess;
}

} // namespace vitascope::studio
