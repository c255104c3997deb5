// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/settings.h"

#include <algorithm>

namespace vitascope::desktop {
namespace {

const QString kTheme = QStringLiteral("look/theme");
const QString kTextScale = QStringLiteral("look/textScale");
const QString kLanguage = QStringLiteral("look/language");
const QString kGeometry = QStringLiteral("look/window");
const QString kLayouts = QStringLiteral("look/layout/");
const QString kSearches = QStringLiteral("search/recent/");
const QString kServers = QStringLiteral("server/known");
const QString kUrl = QStringLiteral("url");
const QString kName = QStringLiteral("name");
const QString kLogin = QStringLiteral("login");
const QString kVolume = QStringLiteral("playback/volume");
const QString kAudio = QStringLiteral("playback/audioLanguage");
const QString kSubtitles = QStringLiteral("playback/subtitlesLanguage");

} // namespace

ThemeChoice Settings::theme(ThemeChoice unset) const {
    const auto name = themeOfThisRun_.isEmpty() ? store_.value(kTheme).toString() : themeOfThisRun_;
    if (name == QLatin1String("light"))
        return ThemeChoice::Light;
    if (name == QLatin1String("dark"))
        return ThemeChoice::Dark;
    return name == QLatin1String("system") ? ThemeChoice::System : unset;
}

void Settings::setTheme(ThemeChoice choice) {
    themeOfThisRun_.clear();
    store_.setValue(kTheme, choice == ThemeChoice::Light  ? QStringLiteral("light")
                            : choice == ThemeChoice::Dark ? QStringLiteral("dark")
                                                          : QStringLiteral("system"));
}

double Settings::textScale() const {
    return std::clamp(store_.value(kTextScale, 1.0).toDouble(), 1.0, 2.0);
}

void Settings::setTextScale(double scale) {
    store_.setValue(kTextScale, scale);
}

QString Settings::language() const {
    return store_.value(kLanguage).toString();
}

void Settings::setLanguage(const QString& language) {
    store_.setValue(kLanguage, language);
}

QList<KnownServer> Settings::servers() const {
    QList<KnownServer> servers;
    for (const auto& entry : store_.value(kServers).toList()) {
        const auto map = entry.toMap();
        servers.append({map.value(kUrl).toUrl(), map.value(kName).toString(), map.value(kLogin).toString()});
    }
    servers.removeIf([](const KnownServer& server) { return server.url.isEmpty(); });
    return servers;
}

void Settings::setServers(const QList<KnownServer>& servers) {
    QVariantList list;
    for (const auto& server : servers)
        list.append(QVariantMap{{kUrl, server.url}, {kName, server.name}, {kLogin, server.login}});
    store_.setValue(kServers, list);
}

QUrl Settings::server() const {
    const auto known = servers();
    return known.isEmpty() ? QUrl() : known.first().url;
}

float Settings::volume() const {
    return std::clamp(store_.value(kVolume, 1.0F).toFloat(), 0.0F, 1.0F);
}

void Settings::setVolume(float volume) {
    store_.setValue(kVolume, volume);
}

QString Settings::audioLanguage() const {
    return store_.value(kAudio).toString();
}

void Settings::setAudioLanguage(const QString& language) {
    store_.setValue(kAudio, language);
}

QString Settings::subtitlesLanguage() const {
    return store_.value(kSubtitles).toString();
}

void Settings::setSubtitlesLanguage(const QString& language) {
    store_.setValue(kSubtitles, language);
}

QStringList Settings::recentSearches(const QString& person) const {
    return store_.value(kSearches + person).toStringList();
}

void Settings::setRecentSearches(const QString& person, const QStringList& searches) {
    store_.setValue(kSearches + person, searches);
}

QByteArray Settings::layout(const QString& view) const {
    return store_.value(kLayouts + view).toByteArray();
}

void Settings::setLayout(const QString& view, const QByteArray& layout) {
    store_.setValue(kLayouts + view, layout);
}

QByteArray Settings::windowGeometry() const {
    return store_.value(kGeometry).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray& geometry) {
    store_.setValue(kGeometry, geometry);
}

} // namespace vitascope::desktop
