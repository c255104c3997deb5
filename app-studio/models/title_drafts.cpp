// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/title_drafts.h"

#include "shared/base/log.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace vitascope::studio {
namespace {

constexpr qint64 kLargestDraft = 4 << 20;

// A form is kept as the input that it makes, and beside it what only typing has: half a year, an age's label alone.
QJsonObject typedOf(const TitleForm& form) {
    return {{QStringLiteral("year"), form.year},
            {QStringLiteral("ageLabel"), form.ageLabel},
            {QStringLiteral("tagline"), form.tagline},
            {QStringLiteral("description"), form.description}};
}

void takeTyped(const QJsonObject& typed, TitleForm& form) {
    form.year = typed[QStringLiteral("year")].toString();
    form.ageLabel = typed[QStringLiteral("ageLabel")].toString();
    form.tagline = typed[QStringLiteral("tagline")].toString();
    form.description = typed[QStringLiteral("description")].toString();
}

QByteArray encoded(const TitleDraft& draft) {
    auto input = toInput(draft.form, draft.base);
    input.year.reset(); // as it was typed, below
    const QJsonObject document{{QStringLiteral("savedAt"), draft.savedAt.toString(Qt::ISODate)},
                               {QStringLiteral("version"), draft.version},
                               {QStringLiteral("base"), QString::fromStdString(wire::toJson(draft.base))},
                               {QStringLiteral("form"), QString::fromStdString(wire::toJson(input))},
                               {QStringLiteral("typed"), typedOf(draft.form)}};
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

Result<void> write(const QString& path, const QByteArray& text) {
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(text);
    }
    if (!file.commit()) {
        log::warning("what was typed was not kept", {{"why", file.errorString().toStdString()}});
        return fail(ErrorCode::Unavailable, "keep a draft: " + file.errorString().toStdString());
    }
    return {};
}

std::optional<TitleDraft> read(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto document = QJsonDocument::fromJson(file.read(kLargestDraft)).object();
    const auto text = [&](const char* name) { return document[QLatin1String(name)].toString().toStdString(); };
    auto base = wire::fromJson<wire::TitleInput>(text("base"));
    const auto input = wire::fromJson<wire::TitleInput>(text("form"));
    if (!base || !input)
        return std::nullopt;
    TitleDraft draft;
    draft.form = toForm(*input);
    takeTyped(document[QStringLiteral("typed")].toObject(), draft.form);
    draft.base = std::move(*base);
    draft.version = document[QStringLiteral("version")].toInt();
    draft.savedAt = QDateTime::fromString(document[QStringLiteral("savedAt")].toString(), Qt::ISODate);
    return draft;
}

const desktop::Answer<void> kNoAnswer = [](const Result<void>&) {};

} // namespace

TitleDrafts::TitleDrafts() : disk_(QStringLiteral("title-drafts"), 1) {}

TitleDrafts::~TitleDrafts() {
    disk_.finish();
}

QString TitleDrafts::path(const std::optional<TitleId>& title) const {
    const auto name = title ? QString::fromStdString(title->toString()) : QStringLiteral("new");
    return folder_ + QLatin1Char('/') + name + QStringLiteral(".json");
}

void TitleDrafts::keep(const std::optional<TitleId>& title, const TitleDraft& draft, Where where) {
    if (!folder_.isEmpty())
        disk_.run(
            nullptr,
            [path = path(title), draft, where] {
                const bool isThere = where == Where::IfThereIsNone && QFile::exists(path);
                return isThere ? Result<void>() : write(path, encoded(draft));
            },
            kNoAnswer);
}

void TitleDrafts::find(const std::optional<TitleId>& title, QObject* context, Found answer) {
    using Draft = std::optional<TitleDraft>;
    disk_.run(
        context,
        [path = folder_.isEmpty() ? QString() : path(title)]() -> Result<Draft> {
            return path.isEmpty() ? Draft() : read(path);
        },
        desktop::Answer<Draft>([answer = std::move(answer)](const Result<Draft>& found) { answer(*found); }));
}

void TitleDrafts::forget(const std::optional<TitleId>& title) {
    if (!folder_.isEmpty())
        disk_.run(
            nullptr,
            [path = path(title)]() -> Result<void> {
                QFile::remove(path);
                return {};
            },
            kNoAnswer);
}

} // namespace vitascope::studio
