// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/diagnostics/redaction.h"

#include <QDir>
#include <QRegularExpression>

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
    // password=…, "refreshToken":"…", invitation: …, claim token: …
    {R"((?i)((?:password|passwd|passphrase|secret|token|invitation|authorization|cookie)s?"?\s*[=:]\s*)("[^"]*"|[^\s,;&}"]+))",
     R"(\1***)"},
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

} // namespace

QString redacted(const QString& text) {
    QString clean = text;
    for (const auto& [pattern, instead] : kRules)
        clean.replace(QRegularExpression(QString::fromLatin1(pattern)), QString::fromLatin1(instead));
    const auto home = QDir::homePath();
    if (home.size() > 1)
        clean.replace(QRegularExpression(QRegularExpression::escape(home) + QStringLiteral(R"((?=[/\s"]|$))")),
                      QStringLiteral("~"));
    return clean;
}

} // namespace vitascope::desktop
