// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/watch_journal.h"

#include "shared/base/log.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace vitascope::player {
namespace {

constexpr std::size_t kBatch = 100;
constexpr std::size_t kMost = 1000; // the oldest go first

constexpr auto kOwnersAlone = QFile::ReadOwner | QFile::WriteOwner;

using Kind = wire::WatchEventKind;

bool isPassing(const wire::WatchEvent& event) {
    return event.kind == Kind::Position || event.kind == Kind::Seek || event.kind == Kind::Pause;
}

} // namespace

WatchJournal::WatchJournal(QString file) : file_(std::move(file)) {
    read();
}

void WatchJournal::read() {
    QFile kept(file_);
    if (!kept.exists())
        return;
    if (!kept.open(QIODevice::ReadOnly)) {
        log::warning("positions that were kept cannot be read", {{"why", kept.errorString().toStdString()}});
        return putAside();
    }
    auto batch = wire::fromJson<wire::WatchEventBatch>(kept.readAll().toStdString());
    kept.close();
    if (batch) {
        kept.setPermissions(kOwnersAlone);
        events_ = std::move(batch->events);
        return;
    }
    log::warning("positions that were kept cannot be read", {{"why", batch.error().message}});
    putAside();
}

// For whoever looks into it: the next save would write over it.
void WatchJournal::putAside() const {
    std::error_code error;
    std::filesystem::rename(file_.toStdString(), file_.toStdString() + ".broken", error);
    if (error)
        log::warning("they could not be put aside either", {{"why", error.message()}});
}

void WatchJournal::add(const wire::WatchEvent& event) {
    if (!events_.empty() && isPassing(event) && isPassing(events_.back()) && events_.back().titleId == event.titleId)
        events_.pop_back();
    events_.push_back(event);
    if (events_.size() > kMost)
        events_.erase(events_.begin());
    save();
}

wire::WatchEventBatch WatchJournal::batch() const {
    const auto count = static_cast<std::ptrdiff_t>(std::min(kBatch, events_.size()));
    return {{events_.begin(), events_.begin() + count}};
}

void WatchJournal::forget(const wire::WatchEventBatch& told) {
    std::erase_if(events_, [&](const wire::WatchEvent& event) {
        return std::ranges::find(told.events, event.id, &wire::WatchEvent::id) != told.events.end();
    });
    save();
}

// Not synchronised with the disk: the last seconds before a power cut are no loss, and this is the GUI thread.
void WatchJournal::save() {
    if (events_.empty()) {
        QFile::remove(file_);
        return;
    }
    QDir().mkpath(QFileInfo(file_).path());
    QFile part(file_ + QStringLiteral(".part"));
    const auto text = QByteArray::fromStdString(wire::toJson(wire::WatchEventBatch{events_}));
    const bool isComplete = part.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
                            part.setPermissions(kOwnersAlone) && part.write(text) == text.size() && part.flush();
    part.close();
    std::error_code error;
    if (isComplete)
        std::filesystem::rename(part.fileName().toStdString(), file_.toStdString(), error);
    const bool wasWritten = std::exchange(isWritten_, isComplete && !error);
    if (isWritten_)
        return;
    if (wasWritten) // once, and not every ten seconds
        log::warning("positions could not be kept", {{"why", part.errorString().toStdString()}});
    part.remove();
}

} // namespace vitascope::player
