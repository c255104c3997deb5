// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/administration/audit_text.h"

#include <QCoreApplication>

#include <map>

namespace vitascope::studio {
namespace {

constexpr qsizetype kEndOfId = 6; // of an id, enough to tell two apart
constexpr qsizetype kLongId = 24;

struct AuditText {
    Q_DECLARE_TR_FUNCTIONS(AuditText)
public:
    using Words = std::map<QString, const char*>;

    static QString action(const QString& name) {
        static const Words kActions = {
            {"server.claim", QT_TR_NOOP("Server claimed")},
            {"session.open", QT_TR_NOOP("Signed in")},
            {"session.refuse", QT_TR_NOOP("Sign-in refused")},
            {"session.reuse", QT_TR_NOOP("Old sign-in used again")},
            {"session.sign-out", QT_TR_NOOP("Signed out")},
            {"session.end", QT_TR_NOOP("Device signed out")},
            {"session.end-all", QT_TR_NOOP("All devices signed out")},
            {"user.register", QT_TR_NOOP("Account created")},
            {"user.role", QT_TR_NOOP("Role changed")},
            {"user.block", QT_TR_NOOP("User blocked")},
            {"user.unblock", QT_TR_NOOP("User unblocked")},
            {"user.password", QT_TR_NOOP("Password changed")},
            {"user.password-refused", QT_TR_NOOP("Change of password refused")},
            {"user.allow-password-reset", QT_TR_NOOP("Password reset allowed")},
            {"invitation.make", QT_TR_NOOP("Invitation made")},
            {"invitation.revoke", QT_TR_NOOP("Invitation revoked")},
            {"setting.change", QT_TR_NOOP("Setting changed")},
            {"setting.reset", QT_TR_NOOP("Setting put back")},
            {"key.rotate", QT_TR_NOOP("Signing key replaced")},
            {"backup.begin", QT_TR_NOOP("Backup begun")},
            {"backup.finish", QT_TR_NOOP("Backup finished")},
            {"backup.fail", QT_TR_NOOP("Backup failed")},
            {"title.create", QT_TR_NOOP("Film created")},
            {"title.edit", QT_TR_NOOP("Film edited")},
            {"title.import", QT_TR_NOOP("Films imported")},
            {"title.picture", QT_TR_NOOP("Picture of a film changed")},
            {"title.publish", QT_TR_NOOP("Film published")},
            {"title.withdraw", QT_TR_NOOP("Film withdrawn")},
            {"title.trash", QT_TR_NOOP("Film moved to the trash")},
            {"title.restore", QT_TR_NOOP("Film restored")},
            {"title.purge", QT_TR_NOOP("Film deleted for good")},
            {"job.cancel", QT_TR_NOOP("Job cancelled")},
            {"job.restart", QT_TR_NOOP("Job started again")},
        };
        return of(kActions, name);
    }
    static QString kind(const QString& name) {
        static const Words kKinds = {
            {"title", QT_TR_NOOP("Film")},      {"user", QT_TR_NOOP("User")},
            {"session", QT_TR_NOOP("Sign-in")}, {"invitation", QT_TR_NOOP("Invitation")},
            {"setting", QT_TR_NOOP("Setting")}, {"key", QT_TR_NOOP("Signing key")},
            {"backup", QT_TR_NOOP("Backup")},   {"job", QT_TR_NOOP("Job")},
            {"server", QT_TR_NOOP("Server")},   {"import", QT_TR_NOOP("Import")},
        };
        return of(kKinds, name);
    }
    static QString both(const QString& act, const QString& what) { return tr("%1: %2").arg(act, what); }

private:
    static QString of(const Words& words, const QString& name) {
        const auto found = words.find(name);
        return found == words.end() ? name : tr(found->second);
    }
};

// "value=open" is "open".
QString valueOf(const std::string& detail) {
    const auto text = QString::fromStdString(detail);
    return text.mid(text.indexOf(QLatin1Char('=')) + 1);
}

} // namespace

QString auditActionText(const wire::AuditEntry& entry) {
    const auto act = AuditText::action(QString::fromStdString(entry.action));
    QStringList values;
    for (const auto& detail : entry.details)
        values << valueOf(detail);
    values.removeAll(QString());
    return values.isEmpty() ? act : AuditText::both(act, values.join(QStringLiteral(", ")));
}

QString auditSubjectText(const std::string& subject, const UserNames& names) {
    const auto text = QString::fromStdString(subject);
    const auto colon = text.indexOf(QLatin1Char(':'));
    if (colon < 0)
        return text;
    const auto kind = text.left(colon);
    auto id = text.mid(colon + 1);
    if (const auto user = kind == QLatin1String("user") ? UserId::parse(id.toStdString()) : std::nullopt; user && names)
        if (const auto name = names(*user); !name.isEmpty())
            return QStringLiteral("%1 %2").arg(AuditText::kind(kind), name);
    if (id.size() > kLongId)
        id = QStringLiteral("…") + id.right(kEndOfId);
    return QStringLiteral("%1 %2").arg(AuditText::kind(kind), id);
}

QString auditDetails(const wire::AuditEntry& entry) {
    QStringList lines{QString::fromStdString(entry.action), QString::fromStdString(entry.subject)};
    for (const auto& detail : entry.details)
        lines << QString::fromStdString(detail);
    return lines.join(QLatin1Char('\n'));
}

} // namespace vitascope::studio
