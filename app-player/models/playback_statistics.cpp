// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/playback_statistics.h"

#include "app-player/models/track_choices.h"
#include "shared/desktop/text/format_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace vitascope::player {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlaybackStatistics)
public:
    static QString picture() { return tr("Video"); }
    static QString rate() { return tr("Bitrate"); }
    static QString throughput() { return tr("Connection"); }
    static QString buffer() { return tr("Buffer"); }
    static QString frames() { return tr("Frames shown / dropped"); }
    static QString startup() { return tr("Start"); }
    static QString stalls() { return tr("Stalls"); }
    static QString received() { return tr("Received"); }
    static QString sync() { return tr("A/V sync"); }
    static QString switches() { return tr("Quality switches"); }
    static QString why() { return tr("Reason"); }
    static QString decoder() { return tr("Decoder"); }
    static QString onProcessor() { return tr("FFmpeg (CPU)"); }
    static QString server() { return tr("Server"); }
    static QString speed() { return tr("Speed"); }
    static QString chosenByHand() { return tr("chosen by hand"); }
    static QString reason(abr::Reason reason) {
        switch (reason) {
        case abr::Reason::FirstSegment:
            return tr("the connection is not known yet");
        case abr::Reason::Best:
            return tr("highest available");
        case abr::Reason::Limited:
            return tr("more is not wanted");
        case abr::Reason::LinkTooSlow:
            return tr("the connection does not carry more");
        case abr::Reason::BufferTooLow:
            return tr("too little is buffered to risk more");
        case abr::Reason::LinkBroke:
            return tr("the connection broke down a moment ago");
        case abr::Reason::Unknown:
            break;
        }
        return tr("chosen by the player");
    }
    static QString seconds(double value) { return tr("%1 s").arg(QLocale().toString(value, 'f', 1)); }
    static QString milliseconds(double value) { return tr("%1 ms").arg(QLocale().toString(value * 1000, 'f', 0)); }
};

QJsonValue secondsOrNull(const std::optional<Seconds>& time) {
    return time ? QJsonValue(time->count()) : QJsonValue();
}

const playback::Rendition* renditionAt(const playback::Presentation& presentation, int index) {
    return index >= 0 && static_cast<std::size_t>(index) < presentation.renditions.size()
               ? &presentation.renditions[static_cast<std::size_t>(index)]
               : nullptr;
}

// By its usual name: "avc1.640028" is H.264.
QString codecName(const std::string& codecs) {
    constexpr std::pair<std::string_view, const char*> kNames[] = {
        {"avc", "H.264"}, {"hvc", "HEVC"}, {"hev", "HEVC"}, {"av01", "AV1"}, {"vp09", "VP9"}};
    for (const auto& [tag, name] : kNames)
        if (codecs.starts_with(tag))
            return QString::fromLatin1(name);
    return QString::fromStdString(codecs);
}

// "720p: the connection does not carry more".
QString whyText(const playback::Presentation& presentation, const playback::Snapshot& snapshot) {
    const auto* fetched = renditionAt(presentation, snapshot.choice->rendition);
    const auto why = snapshot.fixedRendition ? Words::chosenByHand() : Words::reason(snapshot.choice->reason);
    return fetched ? QStringLiteral("%1: %2").arg(renditionText(*fetched), why) : why;
}

} // namespace

std::vector<StatisticsLine> statisticsLines(const playback::Presentation& presentation,
                                            const playback::Snapshot& snapshot, const QString& serverHost) {
    const auto& s = snapshot.statistics;
    std::vector<StatisticsLine> lines;
    if (const auto* shown = renditionAt(presentation, snapshot.shownRendition.value_or(-1))) {
        lines.emplace_back(
            Words::picture(),
            QStringLiteral("%1 × %2, %3").arg(shown->width).arg(shown->height).arg(codecName(shown->codecs)));
        lines.emplace_back(Words::rate(), desktop::bitRateText(shown->averageBandwidth));
    }
    if (snapshot.choice)
        lines.emplace_back(Words::why(), whyText(presentation, snapshot));
    if (s.throughput.value > 0)
        lines.emplace_back(Words::throughput(), desktop::bitRateText(s.throughput));
    lines.emplace_back(Words::buffer(), Words::seconds(s.bufferLevel.count()));
    lines.emplace_back(Words::frames(), QStringLiteral("%1 / %2").arg(s.framesShown).arg(s.framesDropped));
    if (s.startupDelay)
        lines.emplace_back(Words::startup(), Words::milliseconds(s.startupDelay->count()));
    lines.emplace_back(Words::stalls(), QString::number(s.stalls));
    lines.emplace_back(Words::switches(), QString::number(s.timeline.empty() ? 0 : s.timeline.size() - 1));
    lines.emplace_back(Words::received(), desktop::bytesText(static_cast<double>(s.bytesFetched)));
    lines.emplace_back(Words::sync(), Words::milliseconds(s.audioVideoDifference.count()));
    if (snapshot.speed != 1)
        lines.emplace_back(Words::speed(), speedText(snapshot.speed));
    lines.emplace_back(Words::decoder(), Words::onProcessor());
    if (!serverHost.isEmpty())
        lines.emplace_back(Words::server(), serverHost);
    return lines;
}

QByteArray statisticsJson(const playback::Presentation& presentation, const playback::Snapshot& snapshot) {
    const auto& s = snapshot.statistics;
    QJsonArray renditions;
    for (const auto& span : s.timeline) {
        QJsonObject entry{{"startSeconds", Seconds(span.start).count()}, {"frames", qint64(span.frames)}};
        if (const auto* rendition = renditionAt(presentation, span.rendition)) {
            entry["name"] = renditionText(*rendition);
            entry["width"] = rendition->width;
            entry["height"] = rendition->height;
        }
        renditions.append(entry);
    }
    const QJsonObject object{{"event", "playback"},
                             {"firstPictureSeconds", secondsOrNull(s.firstPicture)},
                             {"startupDelaySeconds", secondsOrNull(s.startupDelay)},
                             {"stalls", s.stalls},
                             {"stallSeconds", s.stallTime.count()},
                             {"framesShown", qint64(s.framesShown)},
                             {"framesDropped", qint64(s.framesDropped)},
                             {"throughputBitsPerSecond", qint64(s.throughput.value)},
                             {"bytesFetched", qint64(s.bytesFetched)},
                             {"renditions", renditions}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace vitascope::player
