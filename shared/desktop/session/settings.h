// SPDX-License-Identifier: GPL-3.0-or-later
// What a program remembers of a person's choices (QSettings of the program). Thread: the GUI thread.
#pragma once

#include "shared/desktop/design/theme.h"

#include <QByteArray>
#include <QList>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVariant>

namespace vitascope::desktop {

// A server that somebody has signed in to.
struct KnownServer {
    QUrl url;
    QString name;  // as it calls itself; empty if it never said
    QString login; // of who signed in last

    friend bool operator==(const KnownServer&, const KnownServer&) = default;
};

class Settings {
public:
    Settings() = default;
    // Of a file, for programs that must not touch the person's own settings.
    explicit Settings(const QString& file) : store_(file, QSettings::IniFormat) {}

    [[nodiscard]] ThemeChoice theme(ThemeChoice unset) const;
    void setTheme(ThemeChoice choice);
    // "light", "dark" or "system" for this run of the program only.
    void overrideTheme(const QString& name) { themeOfThisRun_ = name; }
    [[nodiscard]] double textScale() const; // 1 to 2
    void setTextScale(double scale);
    [[nodiscard]] QString language() const; // empty: the system's
    void setLanguage(const QString& language);
    [[nodiscard]] QList<KnownServer> servers() const; // the one used last first
    void setServers(const QList<KnownServer>& servers);
    [[nodiscard]] QUrl server() const;  // the last one signed in to
    [[nodiscard]] float volume() const; // 0 to 1
    void setVolume(float volume);
    [[nodiscard]] QString audioLanguage() const; // as last chosen; empty: the film's default
    void setAudioLanguage(const QString& language);
    [[nodiscard]] QString subtitlesLanguage() const; // empty: none
    void setSubtitlesLanguage(const QString& language);
    // Of a person (person_key.h), the newest first.
    [[nodiscard]] QStringList recentSearches(const QString& person) const;
    void setRecentSearches(const QString& person, const QStringList& searches);
    // What belongs to one feature alone, under a key that begins with its name.
    [[nodiscard]] QVariant choice(const QString& key, const QVariant& unset) const { return store_.value(key, unset); }
    void setChoice(const QString& key, const QVariant& value) { store_.setValue(key, value); }
    // How a view is laid out (columns, a choice between two looks), by the view's name.
    [[nodiscard]] QByteArray layout(const QString& view) const;
    void setLayout(const QString& view, const QByteArray& layout);
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);

private:
    QSettings store_;
    QString themeOfThisRun_;
};

} // namespace vitascope::desktop
