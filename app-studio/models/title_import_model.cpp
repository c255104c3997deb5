// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/title_import_model.h"

#include "shared/base/log.h"

#include <algorithm>
#include <chrono>

namespace vitascope::studio {

using namespace std::chrono_literals;

namespace {

constexpr auto kWatch = 100ms;

} // namespace

TitleImportModel::TitleImportModel(TitleImporting& importing, QObject* parent)
    : QObject(parent), importing_(importing), disk_(QStringLiteral("import-file"), 1) {
    watch_.setInterval(kWatch);
    connect(&watch_, &QTimer::timeout, this, &TitleImportModel::progressed);
}

TitleImportModel::~TitleImportModel() {
    if (progress_)
        progress_->stop.request_stop();
}

bool TitleImportModel::isBusy() const {
    return stage_ == Stage::Reading || stage_ == Stage::Checking || stage_ == Stage::Importing;
}

double TitleImportModel::progress() const {
    const auto size = progress_ ? progress_->size.load() : 0;
    return size == 0 ? 0 : static_cast<double>(progress_->sent.load()) / static_cast<double>(size);
}

void TitleImportModel::enter(Stage stage) {
    stage_ = stage;
    isBusy() ? watch_.start() : watch_.stop();
    Q_EMIT changed();
}

void TitleImportModel::failWith(Stage back, const Error& error) {
    if (error.code != ErrorCode::Cancelled) {
        log::warning("an import of titles failed", {{"why", error.message}});
        error_ = error;
    }
    enter(back);
}

void TitleImportModel::choose(const QString& path) {
    if (stage_ == Stage::Importing)
        return;
    clear();
    progress_ = std::make_shared<ImportProgress>();
    enter(Stage::Reading);
    disk_.run(
        this, [path, stop = progress_->stop.get_token()] { return readImportFile(path, stop); },
        desktop::Answer<ImportFile>([this, generation = generation_](Result<ImportFile> file) {
            if (generation == generation_)
                takeFile(std::move(file));
        }));
}

void TitleImportModel::takeFile(Result<ImportFile> file) {
    if (!file)
        return failWith(Stage::Choose, file.error());
    file_ = std::move(*file);
    const bool isClear = file_.isMapped() &&
                         std::ranges::all_of(file_.columns, [](const auto& column) { return !column.field.isEmpty(); });
    if (isClear)
        check();
    else
        enter(Stage::Columns);
}

void TitleImportModel::setField(std::size_t column, const QString& field) {
    if (stage_ != Stage::Columns || column >= file_.columns.size())
        return;
    file_.columns[column].field = field;
    Q_EMIT changed();
}

void TitleImportModel::setUpdatesExisting(bool updates) {
    if (updates == updatesExisting_ || stage_ == Stage::Importing)
        return;
    updatesExisting_ = updates;
    if (stage_ == Stage::Preview)
        check();
    else
        Q_EMIT changed();
}

void TitleImportModel::editColumns() {
    if (stage_ == Stage::Preview && !file_.columns.empty())
        enter(Stage::Columns);
}

void TitleImportModel::check() {
    if (isBusy() && stage_ != Stage::Reading)
        return;
    if (file_.isMapped())
        prepare(true);
}

void TitleImportModel::import() {
    if (stage_ == Stage::Preview)
        prepare(false);
}

void TitleImportModel::prepare(bool dryRun) {
    error_.reset();
    progress_ = std::make_shared<ImportProgress>();
    const auto back = stage_ == Stage::Reading ? Stage::Columns : stage_;
    enter(dryRun ? Stage::Checking : Stage::Importing);
    if (file_.isPlain())
        return send(file_.path, dryRun);
    const auto plain = folder_.filePath(QStringLiteral("plain.csv"));
    disk_.run(
        this, [file = file_, plain, stop = progress_->stop.get_token()] { return writePlain(file, plain, stop); },
        desktop::Answer<void>([this, plain, dryRun, back, generation = generation_](const Result<void>& written) {
            if (generation != generation_)
                return;
            if (!written)
                failWith(back, written.error());
            else
                send(plain, dryRun);
        }));
}

void TitleImportModel::send(const QString& path, bool dryRun) {
    ImportRequest request;
    request.file = path;
    request.format = file_.format;
    request.existing = updatesExisting_ ? wire::ExistingTitles::Update : wire::ExistingTitles::Skip;
    request.dryRun = dryRun;
    importing_.import(request, progress_, this,
                      [this, dryRun, generation = generation_](const Result<wire::ImportReport>& report) {
                          if (generation == generation_)
                              takeReport(report, dryRun);
                          else if (!dryRun)
                              Q_EMIT imported();
                      });
}

void TitleImportModel::takeReport(const Result<wire::ImportReport>& report, bool dryRun) {
    if (!report) {
        failWith(dryRun ? (file_.columns.empty() ? Stage::Choose : Stage::Columns) : Stage::Preview, report.error());
        if (!dryRun)
            Q_EMIT imported();
        return;
    }
    report_ = *report;
    if (!dryRun) {
        enter(Stage::Done);
        Q_EMIT imported();
        return;
    }
    readRows();
}

void TitleImportModel::readRows() {
    disk_.run(
        this,
        [file = file_, report = report_, stop = progress_->stop.get_token()] {
            return readImportRows(file, report, stop);
        },
        desktop::Answer<std::vector<ImportRow>>([this, generation = generation_](Result<std::vector<ImportRow>> rows) {
            if (generation != generation_)
                return;
            if (!rows)
                return failWith(Stage::Choose, rows.error());
            rows_ = std::move(*rows);
            enter(Stage::Preview);
        }));
}

void TitleImportModel::cancel() {
    if (progress_)
        progress_->stop.request_stop(); // the step ends by itself, with Cancelled
}

void TitleImportModel::clear() {
    ++generation_;
    if (progress_)
        progress_->stop.request_stop();
    progress_.reset();
    file_ = {};
    rows_.clear();
    report_ = {};
    error_.reset();
    enter(Stage::Choose);
}

} // namespace vitascope::studio
