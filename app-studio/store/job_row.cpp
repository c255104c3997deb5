// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/store/job_row.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace vitascope::studio {
namespace {

constexpr std::array kAssets{wire::AssetKind::Main, wire::AssetKind::Trailer, wire::AssetKind::Extra};
constexpr std::array kRoles{package::TrackRole::Main,    package::TrackRole::Commentary,
                            package::TrackRole::Dub,     package::TrackRole::Description,
                            package::TrackRole::Caption, package::TrackRole::Forced};

template<class T, std::size_t kCount>
std::optional<T> valueOf(const std::array<T, kCount>& values, std::string_view text) {
    for (const auto value : values)
        if (toString(value) == text)
            return value;
    return std::nullopt;
}

QString qt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::int64_t microseconds(UtcTime time) {
    return time.time_since_epoch().count();
}

UtcTime utcTime(std::int64_t value) {
    return UtcTime(std::chrono::microseconds(value));
}

std::optional<JobFailure> readFailure(const SqliteStatement& row) {
    const auto name = row.text(14);
    if (name.empty())
        return std::nullopt;
    return JobFailure{parseFailureKind(name).value_or(FailureKind::Unknown), qt(row.text(15)), row.number(16),
                      qt(row.text(17))};
}

} // namespace

std::string changesToJson(const std::vector<TrackChange>& changes) {
    QJsonArray list;
    for (const auto& change : changes) {
        QJsonObject one{{"track", qt(change.track)}};
        if (change.label)
            one["label"] = qt(*change.label);
        if (change.language)
            one["language"] = qt(*change.language);
        if (change.isDefault)
            one["default"] = *change.isDefault;
        if (change.role)
            one["role"] = qt(toString(*change.role));
        list.append(one);
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact).toStdString();
}

std::vector<TrackChange> changesFromJson(const std::string& text) {
    std::vector<TrackChange> changes;
    for (const auto entry : QJsonDocument::fromJson(QByteArray::fromStdString(text)).array()) {
        const auto one = entry.toObject();
        TrackChange change;
        change.track = one["track"].toString().toStdString();
        if (one.contains("label"))
            change.label = one["label"].toString().toStdString();
        if (one.contains("language"))
            change.language = one["language"].toString().toStdString();
        if (one.contains("default"))
            change.isDefault = one["default"].toBool();
        change.role = valueOf(kRoles, one["role"].toString().toStdString());
        changes.push_back(std::move(change));
    }
    return changes;
}

void bindRow(SqliteStatement& statement, const JobRecord& job) {
    const auto& request = job.request;
    const auto& failure = job.failure;
    statement.bind(static_cast<std::int64_t>(job.id)).bind(request.title.toString());
    statement.bind(request.titleName.toStdString()).bind(request.source.path.string());
    statement.bind(static_cast<std::int64_t>(request.source.size)).bind(request.source.modifiedAt);
    statement.bind(request.folder.string()).bind(toString(request.asset));
    statement.bind(std::int64_t{request.publish}).bind(std::int64_t{request.review});
    statement.bind(toString(job.stage)).bind(std::int64_t{job.isPaused}).bind(std::int64_t{job.isReviewed});
    statement.bind(changesToJson(job.changes));
    statement.bind(failure ? toString(failure->kind) : std::string_view());
    statement.bind(failure ? failure->subject.toStdString() : std::string());
    statement.bind(failure ? failure->need : std::int64_t{0});
    statement.bind(failure ? failure->detail.toStdString() : std::string());
    statement.bind(std::int64_t{job.attempts}).bind(microseconds(job.addedAt));
    statement.bind(job.endedAt ? std::optional(microseconds(*job.endedAt)) : std::nullopt);
    statement.bind(std::int64_t{request.onServer});
}

Result<JobRecord> readRow(const SqliteStatement& row) {
    const auto title = TitleId::parse(row.text(1));
    const auto asset = valueOf(kAssets, row.text(7));
    const auto stage = parseFilmStage(row.text(10));
    if (!title || !asset || !stage)
        return fail(ErrorCode::Corrupt, "the queue's database: a row that cannot be read");
    JobRecord job;
    job.id = static_cast<JobNumber>(row.number(0));
    job.request.title = *title;
    job.request.titleName = qt(row.text(2));
    job.request.source = {row.text(3), static_cast<std::uint64_t>(row.number(4)), row.number(5)};
    job.request.folder = row.text(6);
    job.request.asset = *asset;
    job.request.publish = row.number(8) != 0;
    job.request.review = row.number(9) != 0;
    job.stage = *stage;
    job.isPaused = row.number(11) != 0;
    job.isReviewed = row.number(12) != 0;
    job.changes = changesFromJson(row.text(13));
    job.failure = readFailure(row);
    job.attempts = static_cast<int>(row.number(18));
    job.addedAt = utcTime(row.number(19));
    if (const auto ended = row.numberIfAny(20))
        job.endedAt = utcTime(*ended);
    job.request.onServer = row.number(21) != 0;
    return job;
}

} // namespace vitascope::studio
