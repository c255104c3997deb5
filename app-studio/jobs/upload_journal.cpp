// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/upload_journal.h"

#include "shared/base/file.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace vitascope::studio {
namespace {

constexpr std::size_t kLargestJournal = 1024 * 1024;

std::filesystem::path fileIn(const std::filesystem::path& folder) {
    return folder / "upload.json";
}

} // namespace

UploadJournal UploadJournal::open(std::filesystem::path folder, std::string server, TitleId title) {
    UploadJournal journal(std::move(folder), std::move(server), title);
    const auto text = readFile(fileIn(journal.folder_), kLargestJournal);
    const auto notes = QJsonDocument::fromJson(QByteArray::fromStdString(text.value_or(""))).object();
    if (notes["server"].toString().toStdString() != journal.server_ ||
        notes["title"].toString().toStdString() != title.toString())
        return journal;
    journal.key_ = notes["key"].toString().toStdString();
    journal.package_ = PackageId::parse(notes["package"].toString().toStdString());
    const auto uploads = notes["uploads"].toObject();
    for (auto upload = uploads.begin(); upload != uploads.end(); ++upload)
        journal.uploadUrls_[upload.key().toStdString()] = upload.value().toString().toStdString();
    return journal;
}

Result<std::string> UploadJournal::idempotencyKey(const Clock& clock) {
    if (key_.empty()) {
        key_ = Uuid::makeV7(clock.utcNow()).toString();
        if (const auto saved = save(); !saved)
            return fail(saved.error());
    }
    return key_;
}

Result<void> UploadJournal::setPackage(PackageId id) {
    package_ = id;
    return save();
}

std::string UploadJournal::uploadUrl(const std::string& track) const {
    const auto found = uploadUrls_.find(track);
    return found == uploadUrls_.end() ? std::string() : found->second;
}

Result<void> UploadJournal::setUploadUrl(const std::string& track, const std::string& url) {
    uploadUrls_[track] = url;
    return save();
}

Result<void> UploadJournal::clear() {
    key_.clear();
    package_.reset();
    uploadUrls_.clear();
    return save();
}

Result<void> UploadJournal::save() const {
    QJsonObject uploads;
    for (const auto& [track, url] : uploadUrls_)
        uploads[QString::fromStdString(track)] = QString::fromStdString(url);
    const QJsonObject notes{{"server", QString::fromStdString(server_)},
                            {"title", QString::fromStdString(title_.toString())},
                            {"key", QString::fromStdString(key_)},
                            {"package", QString::fromStdString(package_ ? package_->toString() : "")},
                            {"uploads", uploads}};
    return writeFileDurably(fileIn(folder_), QJsonDocument(notes).toJson().toStdString());
}

} // namespace vitascope::studio
