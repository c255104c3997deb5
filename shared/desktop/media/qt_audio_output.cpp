// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/media/qt_audio_output.h"

#include "shared/desktop/media/audio_queue.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QIODevice>
#include <QMediaDevices>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>

namespace vitascope::desktop {
namespace {

constexpr double kQueueSeconds = 0.3;
constexpr double kDeviceSeconds = 0.1;

// What the sink pulls its samples from.
class QueueDevice final : public QIODevice {
public:
    explicit QueueDevice(AudioQueue& queue) : queue_(queue) { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return 1 << 20; } // silence never ends

protected:
    qint64 readData(char* data, qint64 size) override {
        const auto values = static_cast<std::size_t>(size) / sizeof(float);
        queue_.read({reinterpret_cast<float*>(data), values});
        return static_cast<qint64>(values * sizeof(float));
    }
    qint64 writeData(const char* /*data*/, qint64 /*size*/) override { return -1; }

private:
    AudioQueue& queue_;
};

} // namespace

// Everything that touches the sink runs on the audio thread.
class AudioWorker {
public:
    AudioWorker() {
        thread_.setObjectName(QStringLiteral("audio"));
        lounge_.moveToThread(&thread_);
        thread_.start(QThread::TimeCriticalPriority);
    }
    ~AudioWorker() {
        stop();
        thread_.quit();
        thread_.wait();
    }

    Result<void> start(const playback::AudioFormat& format) {
        const auto device = QMediaDevices::defaultAudioOutput();
        if (device.isNull())
            return fail(ErrorCode::NotFound, "open the loudspeaker: the system has none");
        QAudioFormat wanted;
        wanted.setSampleRate(format.sampleRate);
        wanted.setChannelCount(format.channels);
        wanted.setSampleFormat(QAudioFormat::Float);
        if (!device.isFormatSupported(wanted))
            return fail(ErrorCode::Unavailable, "open the loudspeaker: it does not take these samples");
        frameBytes_ = static_cast<qsizetype>(sizeof(float)) * format.channels;
        queue_ =
            std::make_unique<AudioQueue>(format.channels, static_cast<std::size_t>(format.sampleRate * kQueueSeconds));
        bool opened = false;
        onAudioThread([&] { opened = open(device, wanted); }, Qt::BlockingQueuedConnection); // once a film
        return opened ? Result<void>() : fail(ErrorCode::Unavailable, "open the loudspeaker: the system refused");
    }

    std::size_t write(std::span<const float> samples) { return queue_ ? queue_->write(samples) : 0; }

    std::int64_t played() {
        if (!queue_)
            return 0;
        heard_ = std::max(heard_, queue_->heard(held_.load()));
        return heard_;
    }

    void setPaused(bool paused) {
        if (queue_)
            queue_->setPaused(paused);
    }

    void flush() {
        if (!queue_)
            return;
        queue_->flush();
        heard_ = 0;
    }

    void setVolume(float volume) {
        onAudioThread([this, volume] {
            volume_ = volume;
            if (sink_)
                sink_->setVolume(gain());
        });
    }

    void stop() {
        onAudioThread(
            [this] {
                watch_.reset();
                sink_.reset();
                device_.reset();
            },
            Qt::BlockingQueuedConnection);
        queue_.reset();
        heard_ = 0;
        held_ = 0;
        failed_ = false;
    }

    [[nodiscard]] bool hasFailed() const { return failed_; }

private:
    template<class Work>
    void onAudioThread(Work work, Qt::ConnectionType how = Qt::QueuedConnection) {
        QMetaObject::invokeMethod(&lounge_, std::move(work), how);
    }

    bool open(const QAudioDevice& device, const QAudioFormat& format) {
        device_ = std::make_unique<QueueDevice>(*queue_);
        sink_ = std::make_unique<QAudioSink>(device, format);
        sink_->setBufferSize(format.bytesForDuration(static_cast<qint64>(kDeviceSeconds * 1e6)));
        sink_->setVolume(gain());
        sink_->start(device_.get());
        watch_ = std::make_unique<QTimer>();
        QObject::connect(watch_.get(), &QTimer::timeout, watch_.get(), [this] { look(); });
        watch_->start(std::chrono::milliseconds(10));
        return sink_->error() == QAudio::NoError || sink_->error() == QAudio::UnderrunError;
    }

    void look() {
        const auto held = std::max<qsizetype>(0, sink_->bufferSize() - sink_->bytesFree());
        held_ = static_cast<std::size_t>(held / frameBytes_);
        failed_ = sink_->error() == QAudio::FatalError || sink_->error() == QAudio::IOError ||
                  sink_->state() == QAudio::StoppedState;
    }

    [[nodiscard]] qreal gain() const {
        return QAudio::convertVolume(volume_, QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale);
    }

    QThread thread_;
    QObject lounge_;
    std::unique_ptr<AudioQueue> queue_;
    std::unique_ptr<QueueDevice> device_;
    std::unique_ptr<QAudioSink> sink_;
    std::unique_ptr<QTimer> watch_;
    qsizetype frameBytes_ = 8;
    float volume_ = 1;
    std::int64_t heard_ = 0;
    std::atomic<std::size_t> held_ = 0; // samples that the device has taken and not yet played
    std::atomic<bool> failed_ = false;
};

QtAudioOutput::QtAudioOutput() : worker_(std::make_unique<AudioWorker>()) {}

QtAudioOutput::~QtAudioOutput() = default;

Result<void> QtAudioOutput::start(const playback::AudioFormat& format) {
    return worker_->start(format);
}

std::size_t QtAudioOutput::write(std::span<const float> interleaved) {
    return worker_->write(interleaved);
}

std::int64_t QtAudioOutput::playedSamples() {
    return worker_->played();
}

void QtAudioOutput::setPaused(bool paused) {
    worker_->setPaused(paused);
}

void QtAudioOutput::flush() {
    worker_->flush();
}

void QtAudioOutput::setVolume(float volume) {
    worker_->setVolume(volume);
}

bool QtAudioOutput::hasFailed() const {
    return worker_->hasFailed();
}

void QtAudioOutput::stop() {
    worker_->stop();
}

} // namespace vitascope::desktop
