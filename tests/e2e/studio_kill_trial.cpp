// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/studio_kill_trial.h"

#include <QDebug>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QTest>

#include <chrono>

namespace vitascope::test {
namespace {

constexpr std::uint64_t kLink = 1'500'000; // bytes a second: slow enough that kills meet pieces on their way
constexpr int kPatience = 120'000;         // ms
constexpr int kStartTime = 30'000;

bool writePrivateFile(const QString& path, const QByteArray& content) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
           file.write(content) == content.size();
}

} // namespace

std::unique_ptr<StudioKillTrial> StudioKillTrial::open(unsigned seed, int filmSeconds) {
    std::unique_ptr<StudioKillTrial> trial(new StudioKillTrial(seed));
    trial->film_ = renderFilm({.name = "killed", .width = 640, .height = 360, .seconds = filmSeconds, .isNoisy = true});
    trial->server_ = ServerProcess::start(trial->folder_.path());
    if (trial->film_.isEmpty() || !trial->server_)
        return nullptr;
    auto desk = EditorDesk::open(trial->server_->url());
    if (!desk || !(*desk)->claim(trial->server_->claimToken()))
        return nullptr;
    trial->desk_ = std::move(*desk);
    trial->meter_ = std::make_unique<UploadMeter>(trial->server_->port(), kLink);
    const auto signIn = QStringLiteral("login = %1\npassword = %2\n").arg(EditorDesk::kLogin, EditorDesk::kPassword);
    return writePrivateFile(trial->folder_.filePath("sign-in"), signIn.toUtf8()) ? std::move(trial) : nullptr;
}

StudioKillTrial::~StudioKillTrial() {
    if (studio_) {
        studio_->kill();
        studio_->waitForFinished();
    }
}

int StudioKillTrial::between(int least, int most) {
    return std::uniform_int_distribution<int>(least, most)(random_);
}

bool StudioKillTrial::startStudio(const QStringList& extra) {
    studio_ = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        environment.insert(QString::fromLatin1(name), folder_.filePath(QString::fromLatin1(name)));
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    studio_->setProcessEnvironment(environment);
    studio_->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    studio_->start(QStringLiteral(VITASCOPE_BINARY_DIR "/bin/vitascope-studio"),
                   QStringList{"--server", QStringLiteral("http://127.0.0.1:%1").arg(meter_->port()), "--sign-in-file",
                               folder_.filePath("sign-in")} +
                       extra);
    return studio_->waitForStarted(kStartTime);
}

// Until the studio says that it will not forget it.
bool StudioKillTrial::beginFilm(const QStringList& extra) {
    wire::TitleInput input;
    input.name = "Killed " + std::to_string(++films_);
    const auto title = desk_->makeTitle(input);
    if (!title)
        return false;
    title_ = *title;
    begun_.push_back(title_);
    if (!startStudio(QStringList{"--add", film_, "--to", QString::fromStdString(title_.toString()), "--publish"} +
                     extra))
        return false;
    return QTest::qWaitFor([&] { return studio_->canReadLine() && studio_->readLine().contains("queued"); },
                           kStartTime);
}

bool StudioKillTrial::isPublished(TitleId id) {
    const auto title = desk_->api().title(id);
    return title && title->state == wire::TitleState::Published;
}

// Some time after its start, or some bytes further: whatever it does then. Arrived if the film did before that; Missed
// if neither happens.
StudioKillTrial::Moment StudioKillTrial::waitForTheMoment() {
    if (between(0, 2) == 0) {
        QTest::qWait(between(20, 4000));
        return isPublished(title_) ? Moment::Arrived : Moment::Reached;
    }
    const auto until = meter_->received() + static_cast<std::uint64_t>(between(1, 1'200'000));
    if (!QTest::qWaitFor([&] { return meter_->received() >= until || isPublished(title_); }, kPatience))
        return Moment::Missed;
    return isPublished(title_) ? Moment::Arrived : Moment::Reached;
}

// Of a film that was just begun: until a segment of it is encoded.
StudioKillTrial::Moment StudioKillTrial::waitForTheEncode() {
    const auto isNoted = [this] {
        QDirIterator journals(folder_.path(), {"encode.journal"}, QDir::Files, QDirIterator::Subdirectories);
        QFile file(journals.hasNext() ? journals.next() : QString());
        return file.open(QIODevice::ReadOnly) && file.readAll().count('\n') > 1;
    };
    if (!QTest::qWaitFor([&] { return isNoted() || isPublished(title_); }, kPatience))
        return Moment::Missed;
    return isPublished(title_) ? Moment::Arrived : Moment::Reached;
}

KillTrialReport StudioKillTrial::run(int kills) {
    KillTrialReport report;
    bool isUnderWay = false;
    while (report.mistake.isEmpty() && report.kills < kills) {
        if (!(isUnderWay ? startStudio({}) : beginFilm())) {
            report.mistake = "the studio does not start";
            break;
        }
        const auto moment = isUnderWay ? waitForTheMoment() : waitForTheEncode();
        isUnderWay = moment == Moment::Reached;
        if (moment == Moment::Missed)
            report.mistake = "the studio hangs: neither bytes nor the film arrive";
        studio_->kill();
        studio_->waitForFinished();
        checkJournal(report);
        report.kills += isUnderWay ? 1 : 0;
        kills_ = report.kills;
    }
    if (report.mistake.isEmpty() && isUnderWay &&
        (!startStudio({}) || !QTest::qWaitFor([&] { return isPublished(title_); }, kPatience)))
        report.mistake = "the film is not published after the last start";
    checkAllPublished(report);
    judge(report);
    return report;
}

KillTrialReport StudioKillTrial::runRawUpload(int kills) {
    KillTrialReport report;
    const auto size = static_cast<std::uint64_t>(QFileInfo(film_).size());
    bool isStarted = beginFilm({"--on-server"});
    for (; isStarted && report.kills < kills; isStarted = startStudio({})) {
        const auto moment = size * static_cast<std::uint64_t>(report.kills + 1) / static_cast<std::uint64_t>(kills + 1);
        if (!QTest::qWaitFor([&] { return meter_->received() >= moment; }, kPatience)) {
            report.mistake = "the studio hangs: no bytes arrive";
            break;
        }
        studio_->kill();
        studio_->waitForFinished();
        kills_ = ++report.kills;
        for (const auto& [path, upload] : meter_->uploads())
            report.uploadsMet += upload.acknowledged > 0 && upload.acknowledged < upload.length ? 1 : 0;
    }
    if (!isStarted)
        report.mistake = "the studio does not start";
    else if (report.mistake.isEmpty() && !QTest::qWaitFor([&] { return isPublished(title_); }, kPatience))
        report.mistake = "the film is not published after the last start";
    judge(report);
    if (report.mistake.isEmpty() && report.fileBytes != size)
        report.mistake = QStringLiteral("%1 bytes of files are on the server, not %2").arg(report.fileBytes).arg(size);
    return report;
}

void StudioKillTrial::checkJournal(KillTrialReport& report) {
    QDirIterator journals(folder_.path(), {"encode.journal"}, QDir::Files, QDirIterator::Subdirectories);
    if (!journals.hasNext())
        return;
    QFile file(journals.next());
    if (!file.open(QIODevice::ReadOnly))
        return;
    auto noted = file.readAll();
    noted.truncate(noted.lastIndexOf('\n') + 1);
    if (report.mistake.isEmpty() && file.fileName() == journal_ && !noted.startsWith(noted_))
        report.mistake = QStringLiteral("of what was encoded not all is left: %1").arg(QString::fromUtf8(noted_));
    report.encodesMet += noted.count('\n') > 1 ? 1 : 0; // behind its head
    journal_ = file.fileName();
    noted_ = std::move(noted);
}

void StudioKillTrial::checkAllPublished(KillTrialReport& report) {
    for (const auto id : begun_)
        if (report.mistake.isEmpty() && !isPublished(id))
            report.mistake = QStringLiteral("title %1 is not published").arg(QString::fromStdString(id.toString()));
}

void StudioKillTrial::judge(KillTrialReport& report) const {
    report.films = films_;
    report.lastTitle = title_;
    for (const auto& [path, upload] : meter_->uploads()) {
        const bool isWhole = upload.acknowledged == upload.length;
        report.fileBytes += isWhole ? upload.length : 0; // one that was begun and forgotten in the same moment has none
        report.sentBytes += upload.received;
        report.repeatedBytes += upload.repeated;
        report.largestPiece = std::max(report.largestPiece, upload.largestPiece);
        if (report.mistake.isEmpty() && !isWhole && upload.acknowledged > 0)
            report.mistake = QStringLiteral("%1: %2 acknowledged bytes were thrown away")
                                 .arg(QString::fromStdString(path))
                                 .arg(upload.acknowledged);
        if (report.mistake.isEmpty() && upload.repeated > 0)
            report.mistake = QStringLiteral("%1: %2 acknowledged bytes were sent again")
                                 .arg(QString::fromStdString(path))
                                 .arg(upload.repeated);
    }
    const auto allowed = report.fileBytes + static_cast<std::uint64_t>(kills_) * report.largestPiece;
    if (report.mistake.isEmpty() && report.sentBytes > allowed)
        report.mistake = QStringLiteral("%1 bytes were sent for %2").arg(report.sentBytes).arg(report.fileBytes);
    if (report.mistake.isEmpty() && report.fileBytes == 0)
        report.mistake = QStringLiteral("nothing was uploaded");
}

} // namespace vitascope::test
