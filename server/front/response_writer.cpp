// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/response_writer.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace vitascope::server::front {
namespace {

constexpr std::uint64_t kTurn = 2ULL * 1024 * 1024;

bool hasNoBody(int status) {
    return status == 204 || status == 304 || (status >= 100 && status < 200);
}

ResponseWriter::Progress waitOf(const StreamStep& step) {
    using Progress = ResponseWriter::Progress;
    return step.state == StreamStep::State::NeedsWrite ? Progress::WantsSocket : Progress::Failed;
}

} // namespace

std::string makeHead(const Response& response, std::string_view date, bool keepsAlive, int minorVersion) {
    std::string head;
    head.reserve(512);
    head.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
    head.append(reasonPhrase(response.status)).append("\r\nDate: ").append(date).append("\r\n");
    for (const auto& header : response.headers.all()) {
        if (header.value.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos) // never a second line
            head.append(header.name).append(": ").append(header.value).append("\r\n");
    }
    if (!hasNoBody(response.status))
        head.append("Content-Length: ").append(std::to_string(response.bodySize())).append("\r\n");
    if (!keepsAlive)
        head.append("Connection: close\r\n");
    else if (minorVersion == 0)
        head.append("Connection: keep-alive\r\n");
    return head.append("\r\n");
}

void ResponseWriter::start(std::string head, Response response, bool isHeadOnly) {
    head_ = std::move(head);
    text_.clear();
    done_ = 0;
    file_ = {};
    parts_.clear();
    nextPart_ = 0;
    if (isHeadOnly || hasNoBody(response.status))
        return;
    if (auto* text = std::get_if<std::string>(&response.body))
        return takePart(std::move(*text));
    if (auto* file = std::get_if<FileBody>(&response.body))
        return takePart(std::move(*file));
    parts_ = std::get<BodyParts>(std::move(response.body));
    [[maybe_unused]] const bool hasPart = takeNextPart();
}

void ResponseWriter::takePart(BodyPart part) {
    if (auto* text = std::get_if<std::string>(&part))
        text_ = std::move(*text);
    else
        file_ = std::get<FileBody>(std::move(part));
}

bool ResponseWriter::takeNextPart() {
    if (nextPart_ == parts_.size())
        return false;
    takePart(std::move(parts_[nextPart_++]));
    return true;
}

ResponseWriter::Progress ResponseWriter::go(Stream& stream, std::uint64_t& sent) {
    sent = 0;
    for (;;) {
        if (done_ < head_.size() + text_.size()) {
            if (const auto progress = sendText(stream, sent); progress != Progress::Done)
                return progress;
        }
        if (file_.length == 0) {
            if (!takeNextPart())
                return Progress::Done;
            continue;
        }
        if (sent >= kTurn)
            return Progress::WantsTurn;
        if (!file_.file->isResident(file_.offset, std::min<std::uint64_t>(file_.length, FileReader::kBlock)))
            return Progress::WantsFile;
        if (const auto progress = sendFile(stream, sent); progress != Progress::Done)
            return progress;
    }
}

ResponseWriter::Progress ResponseWriter::sendText(Stream& stream, std::uint64_t& sent) {
    const bool hasMore = file_.length > 0 || nextPart_ < parts_.size();
    while (done_ < head_.size() + text_.size()) {
        const auto head = std::string_view(head_).substr(std::min(done_, head_.size()));
        const auto text = std::string_view(text_).substr(done_ - std::min(done_, head_.size()));
        const auto step = stream.write(head, text, hasMore);
        if (step.state != StreamStep::State::Done)
            return waitOf(step);
        done_ += step.bytes;
        sent += step.bytes;
    }
    head_.clear();
    std::string().swap(text_); // its memory too
    done_ = 0;
    return Progress::Done;
}

ResponseWriter::Progress ResponseWriter::sendFile(Stream& stream, std::uint64_t& sent) {
    auto left = std::min<std::uint64_t>(file_.length, FileReader::kBlock); // which is resident
    while (left > 0) {
        const auto step = stream.writeFile(*file_.file, file_.offset, left);
        if (step.state != StreamStep::State::Done)
            return waitOf(step);
        left -= step.bytes;
        sent += step.bytes;
        file_.offset += step.bytes;
        file_.length -= step.bytes;
    }
    return Progress::Done;
}

ResponseWriter::Stretch ResponseWriter::fileStretch() const {
    return {file_.file, file_.offset, file_.length};
}

void ResponseWriter::giveBytes(std::string bytes) {
    file_.offset += bytes.size();
    file_.length -= bytes.size();
    text_ = std::move(bytes);
    done_ = head_.size();
}

} // namespace vitascope::server::front
