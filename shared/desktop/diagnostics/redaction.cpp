// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/diagnostics/redaction.h"

#include <QDir>
#include <QRegularExpression>

#include <utility>
#include <vector>

namespace vitascope::desktop {
namespace {

struct Rule {
    const char* pattern;
    const char* instead;
};

// In this order: what names its secret first, then what looks like one.
constexpr Rule kRules[] = {
    // "Authorization: Bearer …", in any spelling
    {R"((?i)\b(bearer|basic)\s+[A-Za-z0-9+/=._~-]+)", R"(\1 ***)"},
    // "refreshToken":"…", password="…"
    {R"re((?i)((?:password|passwd|passphrase|secret|token|invitation|authorization|cookie)s?"?\s*[=:]\s*)"(?:[^"\\]|\\.)*")re",
     R"(\1***)"},
    // password=…, claim token: …, where nothing says at which separator it ends: the rest of the line
    {R"re((?i)((?:password|passwd|passphrase|secret|token|authorization|cookie)s?"?\s*[=:][^\S\n]*)(?!\*{3}(?:[\s,;&}"]|$))[^\s][^\n]*)re",
     R"(\1***)"},
    // invitation: …
    {R"((?i)(invitations?"?\s*[=:]\s*)[^\s,;&}"]+)", R"(\1***)"},
    // the right to a film in its path
    {R"(/media/[^/\s"]+)", "/media/***"},
    // somebody's name and password before a host
    {R"((://)[^/\s@"]+@)", R"(\1***@)"},
    // everything behind a question mark of a URL
    {R"((\b[a-z][a-z0-9+.-]*://[^\s"?]+)\?[^\s"]+)", R"(\1?***)"},
    // a JWT
    {R"(\beyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)?)", "***"},
    // long opaque text with digits and letters of both cases: a token that nobody named
    {R"((?<![A-Za-z0-9_+/-])(?!_+Z)(?=[A-Za-z0-9_+/-]*[0-9])(?=[A-Za-z0-9_+-]*[A-Z])(?=[A-Za-z0-9_+-]*[a-z])[A-Za-z0-9_+-]{28,}={0,2})",
     "***"},
};

std::vector<std::pair<QRegularExpression, QString>> compiled() {
    std::vector<std::pair<QRegularExpression, QString>> rules;
    for (const auto& [pattern, instead] : kRules)
        rules.emplace_back(QRegularExpression(QString::fromLatin1(pattern)), QString::fromLatin1(instead));
    return rules;
}

} // namespace

QString redacted(const QString& text) {
    static const auto kCompiled = compiled();
    QString clean = text;
    for (const auto& [expression, instead] : kCompiled)
        clean.replace(expression, instead);
    const auto home = QDir::homePath();
    if (home.size() > 1)
        clean.replace(QRegularExpression(QRegularExpression::escape(home) + QStringLiteral(R"((?=[/\s"]|$))")),
                      QStringLiteral("~"));
    return clean;
}

} // namespace vitascope::desktop
