// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/diagnostics/diagnostics_model.h"

#include "shared/desktop/diagnostics/redaction.h"
#include "shared/desktop/program/crash_handler.h"
#include "shared/desktop/text/format_text.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QScreen>
#include <QStandardPaths>
#include <QSysInfo>

namespace vitascope::desktop {
namespace {

QString place(QStandardPaths::StandardLocation location) {
    return QStandardPaths::writableLocation(location);
}

QString screenText() {
    const auto* screen = QGuiApplication::primaryScreen();
    if (screen == nullptr)
        return QGuiApplication::platformName();
    return QStringLiteral("%1 × %2 @ %3, %4")
        .arg(screen->size().width())
        .arg(screen->size().height())
        .arg(screen->devicePixelRatio())
        .arg(QGuiApplication::platformName());
}

} // namespace

DiagnosticsModel::DiagnosticsModel(Session& session, const ProgramLog& log, CrashReports crashes, Facts own,
                                   QObject* parent)
    : QObject(parent), session_(session), log_(log), crashFolder_(std::move(crashes)), own_(std::move(own)) {
    connect(&session_, &Session::signedIn, this, [this] { server_.reset(); });
}

void DiagnosticsModel::load() {
    crashes_ = crashFolder_.find();
    Q_EMIT changed();
    if (session_.server().isEmpty())
        return;
    session_.askServer(session_.server(), this, [this](const Result<wire::ServerInfo>& info) {
        server_ = info ? std::optional(*info) : std::nullopt;
        Q_EMIT changed();
    });
}

QString DiagnosticsModel::serverText() const {
    if (session_.server().isEmpty())
        return QStringLiteral("–");
    const auto url = session_.server().toString(QUrl::RemoveUserInfo);
    return server_ ? QStringLiteral("%1 %2, %3").arg(fromUtf8(server_->name), fromUtf8(server_->version), url) : url;
}

QList<Fact> DiagnosticsModel::facts() const {
    const auto language = QLocale();
    QList<Fact> facts{
        {QT_TRANSLATE_NOOP("DiagnosticsFacts", "Program"),
         QCoreApplication::applicationName() + QLatin1Char(' ') + QCoreApplication::applicationVersion()},
        {QT_TRANSLATE_NOOP("DiagnosticsFacts", "Build"), CrashHandler::buildId().left(16)},
        {QT_TRANSLATE_NOOP("DiagnosticsFacts", "Qt"), QString::fromLatin1(qVersion())},
        {QT_TRANSLATE_NOOP("DiagnosticsFacts", "System"),
         QSysInfo::prettyProductName() + QStringLiteral(", ") + QSysInfo::kernelType() + QLatin1Char(' ') +
             QSysInfo::kernelVersion() + QStringLiteral(", ") + QSysInfo::currentCpuArchitecture()},
        {QT_TRANSLATE_NOOP("DiagnosticsFacts", "Server"), serverText()},
        {QT_TRANSLATE_NOOP("DiagnosticsFacts", "Sign-ins are kept in"),
         session_.credentialPlace() == CredentialPlace::Keychain ? QStringLiteral("keychain")
         : session_.credentialPlace() == CredentialPlace::File   ? QStringLiteral("file (0600)")
                                                                 : QStringLiteral("–")},
        {QT_TRANSLATE_NOOP("DiagnosticsFacts", "Screen"), screenText()},
        {QT_TRANSLATE_NOOP("DiagnosticsFacts", "Language"), language.name()},
    };
    facts += own_();
    facts += {{QT_TRANSLATE_NOOP("DiagnosticsFacts", "Settings"), place(QStandardPaths::ConfigLocation)},
              {QT_TRANSLATE_NOOP("DiagnosticsFacts", "Data"), place(QStandardPaths::AppLocalDataLocation)},
              {QT_TRANSLATE_NOOP("DiagnosticsFacts", "Cache"), place(QStandardPaths::CacheLocation)},
              {QT_TRANSLATE_NOOP("DiagnosticsFacts", "Log"), log_.folder()}};
    for (auto& fact : facts)
        fact.value = redacted(fact.value);
    return facts;
}

QString DiagnosticsModel::translated(const Fact& fact) {
    return QCoreApplication::translate("DiagnosticsFacts", fact.name);
}

QStringList DiagnosticsModel::logLines() const {
    QStringList lines;
    for (const auto& line : log_.ring().lines())
        lines.append(redacted(fromUtf8(line)));
    return lines;
}

QString DiagnosticsModel::crashText() const {
    return crashes_.isEmpty() ? QString() : redacted(crashes_.first().text);
}

QString DiagnosticsModel::report() const {
    QString text;
    for (const auto& fact : facts())
        text += QString::fromLatin1(fact.name) + QStringLiteral(": ") + fact.value + QLatin1Char('\n');
    text += QStringLiteral("\nLog:\n") + logLines().join(QLatin1Char('\n')) + QLatin1Char('\n');
    for (const auto& crash : crashes_)
        text += QStringLiteral("\nCrash:\n") + redacted(crash.text);
    return text;
}

void DiagnosticsModel::removeCrashes() {
    crashFolder_.removeAll();
    crashes_.clear();
    Q_EMIT changed();
}

} // namespace vitascope::desktop
