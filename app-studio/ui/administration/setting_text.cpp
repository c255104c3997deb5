// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/setting_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <map>

namespace vitascope::studio {
namespace {

class SettingText {
    Q_DECLARE_TR_FUNCTIONS(SettingText)
public:
    enum class Group { Server, Accounts, Connections, Log, Uploads, Backups, Workers, Other };
    struct Known {
        SettingSection section;
        Group group;
        const char* name;
        const char* hint;
    };

    static const Known* find(const std::string& key) {
        using enum SettingSection;
        static const std::map<std::string, Known, std::less<>> kKnown = {
            {"server.name",
             {General, Group::Server, QT_TR_NOOP("Name of the server"),
              QT_TR_NOOP("What people see in the player and the studio.")}},
            {"auth.registration",
             {General, Group::Accounts, QT_TR_NOOP("Who may make an account"),
              QT_TR_NOOP("Somebody with an invitation may also do so on an open server, and gets its role.")}},
            {"limits.connections", {General, Group::Connections, QT_TR_NOOP("Connections at a time"), ""}},
            {"limits.api_threads",
             {General, Group::Connections, QT_TR_NOOP("Threads that work on requests"),
              QT_TR_NOOP("More help where the disk is slow; films are sent without them.")}},
            {"limits.password_hashes",
             {General, Group::Connections, QT_TR_NOOP("Passwords checked at a time"),
              QT_TR_NOOP("Each takes 19 MiB of memory. 0: one for each core.")}},
            {"log.level", {General, Group::Log, QT_TR_NOOP("The least that is logged"), ""}},
            {"log.requests",
             {General, Group::Log, QT_TR_NOOP("Log each request"),
              QT_TR_NOOP("A line for each request: route, status, time, address.")}},
            {"limits.upload_quota_mib",
             {Storage, Group::Uploads, QT_TR_NOOP("Storage of one user"),
              QT_TR_NOOP("Films and uploads of one person together. 0 sets no limit.")}},
            {"limits.storage_quota_mib",
             {Storage, Group::Uploads, QT_TR_NOOP("Storage of all users"),
              QT_TR_NOOP("Films and uploads of everybody together. 0 sets no limit.")}},
            {"limits.open_uploads",
             {Storage, Group::Uploads, QT_TR_NOOP("Open uploads of one user"), QT_TR_NOOP("0 sets no limit.")}},
            {"limits.upload_mib", {Storage, Group::Uploads, QT_TR_NOOP("The largest upload"), ""}},
            {"backup.keep",
             {Storage, Group::Backups, QT_TR_NOOP("Backups that are kept"),
              QT_TR_NOOP("Older ones are removed after the next backup.")}},
            {"worker.jobs",
             {Work, Group::Workers, QT_TR_NOOP("Jobs at a time"),
              QT_TR_NOOP("Each verifies a film, which takes a core for a while.")}},
        };
        const auto found = kKnown.find(key);
        return found == kKnown.end() ? nullptr : &found->second;
    }

    static QString groupName(Group group) {
        switch (group) {
        case Group::Server:
            return tr("Server");
        case Group::Accounts:
            return tr("Accounts");
        case Group::Connections:
            return tr("Connections and load");
        case Group::Log:
            return tr("Log");
        case Group::Uploads:
            return tr("Quotas");
        case Group::Backups:
            return tr("Backups");
        case Group::Workers:
            return tr("Workers");
        case Group::Other:
            break;
        }
        return tr("Other");
    }

    static QString choice(const std::string& key, const std::string& word) {
        static const std::map<std::string, const char*, std::less<>> kWords = {
            {"auth.registration open", QT_TR_NOOP("Anyone, as a viewer")},
            {"auth.registration invitation", QT_TR_NOOP("Whoever has an invitation")},
            {"auth.registration closed", QT_TR_NOOP("Nobody")},
            {"log.level debug", QT_TR_NOOP("Everything (debug)")},
            {"log.level info", QT_TR_NOOP("What happens (info)")},
            {"log.level warning", QT_TR_NOOP("Warnings")},
            {"log.level error", QT_TR_NOOP("Errors only")},
        };
        const auto found = kWords.find(key + ' ' + word);
        return found == kWords.end() ? QString::fromStdString(word) : tr(found->second);
    }

    static QString range(const wire::Setting& setting) {
        if (setting.kind != wire::SettingKind::Number || !setting.least || !setting.most)
            return {};
        const QLocale locale;
        const auto least = locale.toString(static_cast<qlonglong>(*setting.least));
        const auto most = locale.toString(static_cast<qlonglong>(*setting.most));
        return setting.unit ? tr("%1 to %2 %3").arg(least, most, QString::fromStdString(*setting.unit))
                            : tr("%1 to %2").arg(least, most);
    }
    // As a sentence of its own; a limit that nobody reaches is not named.
    static QString rangeSentence(const wire::Setting& setting) {
        constexpr std::int64_t kMostNamed = 1'000'000'000;
        const auto words = range(setting);
        if (words.isEmpty() || (*setting.most > kMostNamed && *setting.least <= 0))
            return {};
        return *setting.most > kMostNamed
                   ? tr("At least %1.").arg(QLocale().toString(static_cast<qlonglong>(*setting.least)))
                   : tr("From %1.", "1 to 64").arg(words);
    }
    static QString flag(bool isOn) { return isOn ? tr("On") : tr("Off"); }
    static QString mistake(const wire::Setting& setting, SettingMistake mistake) {
        switch (mistake) {
        case SettingMistake::None:
            break;
        case SettingMistake::NoNumber:
            return tr("A whole number is expected here.");
        case SettingMistake::OutOfRange:
            return tr("Expected: %1.").arg(range(setting));
        case SettingMistake::TooShort:
            return tr("At least %n character(s).", nullptr, static_cast<int>(setting.least.value_or(1)));
        case SettingMistake::TooLong:
            return tr("At most %n character(s).", nullptr, static_cast<int>(setting.most.value_or(0)));
        case SettingMistake::NoChoice:
            return tr("Choose one of the list.");
        }
        return {};
    }
    static QString text(const char* source) { return *source == '\0' ? QString() : tr(source); }
};

} // namespace

SettingPlace settingPlace(const wire::Setting& setting) {
    const auto* known = SettingText::find(setting.key);
    return known != nullptr ? SettingPlace{known->section, SettingText::groupName(known->group)}
                            : SettingPlace{SettingSection::General, SettingText::groupName(SettingText::Group::Other)};
}

QString settingName(const wire::Setting& setting) {
    const auto* known = SettingText::find(setting.key);
    return known != nullptr ? SettingText::text(known->name) : QString::fromStdString(setting.key);
}

QString settingHint(const wire::Setting& setting) {
    const auto* known = SettingText::find(setting.key);
    auto hint = known != nullptr ? SettingText::text(known->hint) : QString::fromStdString(setting.description);
    const auto range = SettingText::rangeSentence(setting);
    if (!hint.isEmpty() && !range.isEmpty())
        hint += QLatin1Char(' ');
    return hint + range;
}

QString settingValueText(const wire::Setting& setting, const wire::SettingValue& value) {
    if (const auto* flag = std::get_if<bool>(&value))
        return SettingText::flag(*flag);
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return QString::number(*number);
    const auto& text = std::get<std::string>(value);
    return setting.kind == wire::SettingKind::Choice ? SettingText::choice(setting.key, text)
                                                     : QString::fromStdString(text);
}

QString settingMistakeText(const wire::Setting& setting, SettingMistake mistake) {
    return SettingText::mistake(setting, mistake);
}

} // namespace vitascope::studio
