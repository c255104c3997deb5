// SPDX-License-Identifier: GPL-3.0-or-later
// A demuxer over bytes of ours. It can open nothing by itself: no file, no network, whatever the container names, and
// it takes only containers and codecs that the policy lists. One object, one thread at a time.
#pragma once

#include "shared/av/av_ptr.h"
#include "shared/av/byte_source.h"
#include "shared/base/result.h"

#include <memory>
#include <optional>
#include <string>

namespace vitascope::av {

struct InputPolicy {
    std::string containers; // FFmpeg demuxer names, separated by commas
    std::string codecs;     // FFmpeg decoder names, separated by commas
    unsigned maxStreams = 64;
    // Reads ahead and decodes a little to learn what the header does not tell. Not needed for our own tracks.
    bool exploresStreams = true;
};

// What an editor may bring: the containers and codecs that films come in.
[[nodiscard]] const InputPolicy& filmPolicy();
// Our own package: fragmented MP4 with H.264 and AAC.
[[nodiscard]] const InputPolicy& trackPolicy();
// A poster: one JPEG, PNG or WebP picture.
[[nodiscard]] const InputPolicy& picturePolicy();

class Input {
public:
    // InvalidInput if it is no container or not one of the policy's, Corrupt if its head is damaged, or the source's
    // own failure.
    [[nodiscard]] static Result<std::unique_ptr<Input>> open(std::unique_ptr<ByteSource> source,
                                                             const InputPolicy& policy);
    ~Input();
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;

    [[nodiscard]] const AVFormatContext& context() const { return *context_; }
    [[nodiscard]] const AVStream& stream(int index) const { return *context_->streams[index]; }
    [[nodiscard]] int streamCount() const { return static_cast<int>(context_->nb_streams); }
    [[nodiscard]] std::uint64_t size() const { return source_->size(); }

    // Reads the next packet of a stream that is not ignored. False at the end; Corrupt where the data is damaged,
    // InvalidInput where it is under a key that we do not have.
    [[nodiscard]] Result<bool> read(AVPacket& packet);

    // Packets of this stream are not read from here on.
    void ignore(int index) { context_->streams[index]->discard = AVDISCARD_ALL; }

    // Goes to the last keyframe at or before a time in the stream's time base.
    [[nodiscard]] Result<void> seek(int index, std::int64_t timestamp);

private:
    explicit Input(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {}
    [[nodiscard]] Result<void> start(const InputPolicy& policy);
    [[nodiscard]] Error failure(const char* attempted, int avError) const;

    static int readPacket(void* self, std::uint8_t* buffer, int size);
    static std::int64_t seekTo(void* self, std::int64_t offset, int whence);

    std::unique_ptr<ByteSource> source_;
    std::uint64_t position_ = 0;
    std::optional<Error> sourceError_;
    IoContextPtr io_;
    InputContextPtr context_;
};

} // namespace vitascope::av
