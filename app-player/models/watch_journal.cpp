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

using Kind = wire::WatchEventKind;

bool isPassing(const wire::WatchEvent& event) {
    return event.kind == Kind::Position || event.kind == Kind::Seek || event.kind == Kind::Pause;
}

} // namespace

WatchJournal::WatchJournal(QString file) : file_(std::move(file)) {
    QFile kept(file_);
    if (!kept.open(QIODevice::ReadOnly))
        return;
    auto batch = wire::fromJson<wire::WatchEventBatch>(kept.readAll().toStdString());
    if (batch)
        events_ = std::move(batch->events);
    else
        log::warning("positions that were kept cannot be read", {{"why", batch.error().message}});
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
void WatchJournal::save() const {
    if (events_.empty()) {
        QFile::remove(file_);
        return;
    }
    QDir().mkpath(QFileInfo(file_).path());
    const auto part = file_ + QStringLiteral(".part");
    QFile file(part);
    const auto text = QByteArray::fromStdString(wire::toJson(wire::WatchEventBatch{events_}));
    bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size();
    file.close();
    std::error_code error;
    if (isWritten)
        std::filesystem::rename(part.toStdString(), file_.toStdString(), error);
    if (!isWritten || error)
        log::warning("positions could not be kept", {{"file", file_.toStdString()}});
}

} // namespace vitascope::player
