// SPDX-License-Identifier: GPL-3.0-or-later
// DecodeWorker: a thread that turns fragments into frames, in order, between two bounded queues. Each piece of work
// carries a generation; after restart() nothing of an older one comes out.
// Thread: all functions are for the playback thread; wake is called on the worker's.
#pragma once

#include "shared/av/stream_decoder.h"
#include "shared/base/bounded_queue.h"
#include "shared/playback/outputs.h"

#include <atomic>
#include <cstdint>
#include <exception>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>

namespace vitascope::playback {

void nameThisThread(const std::string& name);

struct DecodeWork {
    enum class Kind { Fragment, End };

    Kind kind = Kind::Fragment;
    av::MediaBytes init;
    av::MediaBytes fragment;
    int source = 0;         // the rendition or track that it belongs to
    MediaTime dropBefore{}; // frames that end at or before it are decoded and dropped
};

// Frame is av::TimedPicture or av::Sound.
template<class Frame>
struct Decoded {
    enum class Kind { Media, Failed, Thrown, End };

    Kind kind = Kind::Media;
    std::uint64_t generation = 0;
    int source = 0;
    Frame frame{};
    // Of Kind::Failed: a fragment or an init segment was given up, decoding goes on. Of Kind::Thrown: Internal, a
    // mistake of this program; the film should not go on.
    Error error{};
};

template<class Decoder, class Frame>
class DecodeWorker {
public:
    using Output = Decoded<Frame>;

    DecodeWorker(std::string name, std::size_t inputLimit, std::size_t outputLimit, std::function<void()> wake)
        : inputLimit_(inputLimit),
          input_(inputLimit),
          output_(outputLimit),
          wake_(std::move(wake)),
          thread_([this, threadName = std::move(name)] {
              nameThisThread(threadName);
              run();
          }) {}

    ~DecodeWorker() {
        restart();
        input_.close();
        output_.close();
        thread_.join();
    }

    DecodeWorker(const DecodeWorker&) = delete;
    DecodeWorker& operator=(const DecodeWorker&) = delete;

    // Forgets all that is queued; what is given from now on starts anywhere in the film.
    void restart() {
        ++generation_;
        input_.clear();
        output_.clear();
    }

    [[nodiscard]] bool wantsWork() const { return input_.size() < inputLimit_; }
    void give(DecodeWork work) { (void)input_.tryPush({generation_.load(), std::move(work)}); }

    [[nodiscard]] std::optional<Output> take() {
        while (auto output = output_.tryPop())
            if (output->generation == generation_.load())
                return output;
        return std::nullopt;
    }
    [[nodiscard]] std::size_t ready() const { return output_.size(); }

private:
    struct Given {
        std::uint64_t generation = 0;
        DecodeWork work;
    };
    struct Sourced {
        Frame frame;
        int source = 0;
    };
    static constexpr bool kIsPicture = std::is_same_v<Frame, av::TimedPicture>;

    void run() {
        while (auto given = input_.pop())
            if (given->generation == generation_.load())
                processGuarded(*given);
    }

    // The catch-all of this thread. What the decoder holds is unknown afterwards.
    void processGuarded(const Given& given) {
        std::string what = "an unknown exception";
        try {
            return process(given);
        } catch (const std::exception& error) {
            what = error.what();
        } catch (...) {
        }
        decoder_.reset();
        init_ = nullptr;
        held_.reset();
        emit(Output::Kind::Thrown, {}, {ErrorCode::Internal, "decode: " + what}, source_);
    }

    void process(const Given& given) {
        if (given.generation != current_) {
            decoder_.reset();
            current_ = given.generation;
            last_.reset();
            held_.reset();
            interval_ = {};
            shownAny_ = false;
            spare_.reset();
        }
        dropBefore_ = given.work.dropBefore;
        if (given.work.kind == DecodeWork::Kind::End)
            return finish();
        if (given.work.init != init_ && !begin(given.work))
            return;
        const auto decoded = decoder_.decode(*given.work.fragment, sink());
        wake_();
        if (!decoded)
            emit(Output::Kind::Failed, {}, decoded.error(), source_);
    }

    bool begin(const DecodeWork& work) {
        decoder_.drain(sink()); // the old rendition's last frames, under its own number
        init_ = nullptr;
        source_ = work.source;
        if (const auto begun = decoder_.begin(work.init); !begun) {
            emit(Output::Kind::Failed, {}, begun.error(), source_);
            return false;
        }
        init_ = work.init;
        return true;
    }

    void finish() {
        decoder_.drain(sink());
        decoder_.reset();
        if (held_) {
            if (interval_ > MediaTime())
                setDuration(held_->frame, interval_);
            (void)releaseHeld();
        }
        if (!shownAny_ && spare_)
            emit(Output::Kind::Media, std::move(spare_->frame), {}, spare_->source);
        spare_.reset();
        emit(Output::Kind::End, {}, {}, source_);
    }

    auto sink() {
        return [this](Frame frame) {
            if (current_ != generation_.load())
                return false;
            if (last_ && frame.time <= *last_)
                return true; // seen already, in another rendition
            last_ = frame.time;
            if constexpr (!kIsPicture)
                return deliver({std::move(frame), source_});
            bool wantsMore = true;
            if (held_) {
                interval_ = frame.time - held_->frame.time;
                setDuration(held_->frame, interval_);
                wantsMore = releaseHeld();
            }
            held_ = Sourced{std::move(frame), source_};
            return wantsMore;
        };
    }

    bool releaseHeld() {
        auto held = std::move(*held_);
        held_.reset();
        return deliver(std::move(held));
    }

    bool deliver(Sourced sourced) {
        if (endOf(sourced.frame) <= dropBefore_ + kRounding) {
            spare_ = std::move(sourced);
            return true;
        }
        shownAny_ = true;
        return emit(Output::Kind::Media, std::move(sourced.frame), {}, sourced.source);
    }

    static void setDuration(av::TimedPicture& picture, MediaTime duration) { picture.duration = duration; }
    static void setDuration(av::Sound&, MediaTime) {} // follows from its samples
    static MediaTime endOf(const av::TimedPicture& picture) { return picture.time + picture.duration; }
    static MediaTime endOf(const av::Sound& sound) {
        return sound.time + MediaTime(static_cast<std::int64_t>(sound.count()) * 1'000'000 / av::kSoundRate);
    }

    bool emit(typename Output::Kind kind, Frame frame, Error error, int source) {
        const bool taken = output_.push(Output{kind, current_, source, std::move(frame), std::move(error)});
        wake_();
        return taken;
    }

    static constexpr MediaTime kRounding{500}; // of ticks to microseconds, in playlist and media

    const std::size_t inputLimit_;
    std::atomic<std::uint64_t> generation_{1};
    BoundedQueue<Given> input_;
    BoundedQueue<Output> output_;
    const std::function<void()> wake_;

    // The worker's own.
    Decoder decoder_;
    av::MediaBytes init_;
    int source_ = 0;
    std::uint64_t current_ = 0;
    MediaTime dropBefore_{};
    std::optional<MediaTime> last_;
    // A picture lasts until the next one, whatever the file says of its duration: it is held until that is known.
    std::optional<Sourced> held_;
    MediaTime interval_{}; // between the last two pictures
    bool shownAny_ = false;
    std::optional<Sourced> spare_; // the last frame dropped: shown when nothing follows it

    std::thread thread_; // last: it uses all of the above
};

using VideoDecodeWorker = DecodeWorker<av::PictureDecoder, av::TimedPicture>;
using AudioDecodeWorker = DecodeWorker<av::SoundDecoder, av::Sound>;

} // namespace vitascope::playback
