// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/av/input.h"

#include "shared/av/av_error.h"

#include <fmt/format.h>

#include <new>

namespace vitascope::av {
namespace {

constexpr int kIoBufferSize = 256 * 1024;
constexpr std::int64_t kMaxProbeBytes = 50 << 20;

// Whatever a container names (another file, a playlist's segment, a URL) stays shut.
int refuseToOpen(AVFormatContext*, AVIOContext**, const char*, int, AVDictionary**) {
    return AVERROR(EPERM);
}

void setOption(DictionaryPtr& options, const char* key, const std::string& value) {
    AVDictionary* raw = options.release();
    av_dict_set(&raw, key, value.c_str(), 0);
    options.reset(raw);
}

} // namespace

const InputPolicy& filmPolicy() {
    static const InputPolicy policy{
        .containers = "mov,matroska,mpegts,mpeg,avi,flv,asf,ogg,mxf,h264,hevc,m4v,mpegvideo,ivf",
        .codecs =
            "h264,hevc,libdav1d,av1,vp8,vp9,libvpx,libvpx-vp9,mpeg1video,mpeg2video,mpeg4,msmpeg4v1,msmpeg4v2,"
            "msmpeg4,h263,h263p,h263i,flv,vc1,wmv1,wmv2,wmv3,theora,prores,dnxhd,cfhd,ffv1,huffyuv,ffvhuff,utvideo,"
            "mjpeg,rawvideo,v210,svq1,svq3,vp6,vp6f,dvvideo,qtrle,png,"
            "aac,aac_fixed,aac_latm,ac3,eac3,mp1float,mp2float,mp3float,mp1,mp2,mp3,opus,libopus,vorbis,libvorbis,"
            "flac,alac,dca,truehd,mlp,wmav1,wmav2,wmapro,amrnb,amrwb,adpcm_ms,adpcm_ima_wav,adpcm_ima_qt,"
            "pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,pcm_u8,pcm_s8,pcm_f32le,pcm_f32be,"
            "pcm_f64le,pcm_f64be,pcm_alaw,pcm_mulaw,pcm_bluray,pcm_dvd,"
            "subrip,srt,ass,ssa,mov_text,webvtt,text"};
    return policy;
}

const InputPolicy& trackPolicy() {
    static const InputPolicy policy{
        .containers = "mov", .codecs = "h264,aac", .maxStreams = 1, .exploresStreams = false};
    return policy;
}

const InputPolicy& picturePolicy() {
    static const InputPolicy policy{.containers = "jpeg_pipe,png_pipe,webp_pipe", .codecs = "mjpeg,png,webp,vp8"};
    return policy;
}

Result<std::unique_ptr<Input>> Input::open(std::unique_ptr<ByteSource> source, const InputPolicy& policy) {
    std::unique_ptr<Input> input(new Input(std::move(source)));
    if (const auto started = input->start(policy); !started)
        return fail(started.error());
    return input;
}

Input::~Input() = default;

Result<void> Input::start(const InputPolicy& policy) {
    auto* buffer = static_cast<unsigned char*>(av_malloc(kIoBufferSize));
    if (!buffer)
        throw std::bad_alloc();
    io_.reset(avio_alloc_context(buffer, kIoBufferSize, 0, this, &Input::readPacket, nullptr, &Input::seekTo));
    AVFormatContext* raw = avformat_alloc_context();
    if (!io_ || !raw)
        throw std::bad_alloc();
    raw->pb = io_.get();
    raw->flags |= AVFMT_FLAG_CUSTOM_IO;
    raw->io_open = refuseToOpen;
    raw->max_streams = static_cast<int>(policy.maxStreams);
    raw->probesize = kMaxProbeBytes;

    DictionaryPtr options;
    setOption(options, "format_whitelist", policy.containers);
    setOption(options, "codec_whitelist", policy.codecs);
    setOption(options, "protocol_whitelist", "none");
    AVDictionary* given = options.release();
    const int opened = avformat_open_input(&raw, "", nullptr, &given); // frees the context itself on failure
    options.reset(given);
    if (opened < 0)
        return fail(failure("not a film or picture that can be read", opened));
    context_.reset(raw);
    if (policy.exploresStreams) {
        const int explored = avformat_find_stream_info(context_.get(), nullptr);
        if (explored < 0)
            return fail(failure("read what the streams are", explored));
    }
    return {};
}

Result<bool> Input::read(AVPacket& packet) {
    av_packet_unref(&packet);
    const int got = av_read_frame(context_.get(), &packet);
    if (sourceError_)
        return fail("read the input", *sourceError_);
    if (got == AVERROR_EOF)
        return false;
    if (got < 0)
        return fail(failure("read the input", got));
    if (av_packet_get_side_data(&packet, AV_PKT_DATA_ENCRYPTION_INFO, nullptr) != nullptr)
        return fail(ErrorCode::InvalidInput, "read the input: it is encrypted (DRM)");
    return true;
}

Result<void> Input::seek(int index, std::int64_t timestamp) {
    const int done = av_seek_frame(context_.get(), index, timestamp, AVSEEK_FLAG_BACKWARD);
    if (done < 0)
        return fail(failure("seek in the input", done));
    return {};
}

Error Input::failure(const char* attempted, int avError) const {
    if (sourceError_)
        return *sourceError_;
    if (avError == AVERROR_INVALIDDATA || avError == AVERROR_EOF || avError == AVERROR(EPERM) ||
        avError == AVERROR(EINVAL))
        return Error{ErrorCode::InvalidInput,
                     fmt::format("{}: its container is unknown, damaged or not an accepted one", attempted)};
    return errorFromAv(attempted, avError);
}

int Input::readPacket(void* self, std::uint8_t* buffer, int size) {
    auto& input = *static_cast<Input*>(self);
    const auto got = input.source_->readAt(input.position_, {buffer, static_cast<std::size_t>(size)});
    if (!got) {
        input.sourceError_ = got.error();
        return AVERROR(EIO);
    }
    input.position_ += *got;
    return *got == 0 ? AVERROR_EOF : static_cast<int>(*got);
}

std::int64_t Input::seekTo(void* self, std::int64_t offset, int whence) {
    auto& input = *static_cast<Input*>(self);
    const auto size = static_cast<std::int64_t>(input.source_->size());
    switch (whence & ~AVSEEK_FORCE) {
    case AVSEEK_SIZE:
        return size;
    case SEEK_SET:
        break;
    case SEEK_CUR:
        offset += static_cast<std::int64_t>(input.position_);
        break;
    case SEEK_END:
        offset += size;
        break;
    default:
        return AVERROR(EINVAL);
    }
    if (offset < 0)
        return AVERROR(EINVAL);
    input.position_ = static_cast<std::uint64_t>(offset);
    return offset;
}

} // namespace vitascope::av
