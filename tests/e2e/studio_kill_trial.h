// SPDX-License-Identifier: GPL-3.0-or-later
// Kills the studio in the middle of its work, again and again, and looks at what that costs: a real studio publishes a
// real film on a real server through a proxy that counts every byte of every upload. Thread: one, with a Qt
// application.
#pragma once

#include "tests/e2e/published_film.h"
#include "tests/support/upload_meter.h"

#include <QProcess>
#include <QString>

#include <memory>
#include <random>
#include <vector>

namespace vitascope::test {

struct KillTrialReport {
    int kills = 0;
    int films = 0;                   // published in the course of it
    QString mistake;                 // empty: all is as it must be
    int encodesMet = 0;              // kills that met an encode with finished segments
    int uploadsMet = 0;              // kills that met an upload of which the server had acknowledged a part
    std::uint64_t fileBytes = 0;     // of all tracks of all films
    std::uint64_t sentBytes = 0;     // that the server was sent for them
    std::uint64_t repeatedBytes = 0; // of those, what it had acknowledged before
    std::uint64_t largestPiece = 0;
    TitleId lastTitle;
};

class StudioKillTrial {
public:
    // Null, with a warning in the test's log, if the server or the film cannot be had.
    [[nodiscard]] static std::unique_ptr<StudioKillTrial> open(unsigned seed, int filmSeconds = 16);
    ~StudioKillTrial();

    // Until so many kills have happened and every film that was begun is published.
    [[nodiscard]] KillTrialReport run(int kills);
    // One film that the server packages: so many kills while its file is on its way.
    [[nodiscard]] KillTrialReport runRawUpload(int kills);
    [[nodiscard]] EditorDesk& desk() { return *desk_; }

private:
    explicit StudioKillTrial(unsigned seed) : random_(seed) {}
    [[nodiscard]] bool startStudio(const QStringList& extra);
    [[nodiscard]] bool beginFilm(const QStringList& extra = {});
    enum class Moment { Reached, Arrived, Missed };
    [[nodiscard]] Moment waitForTheMoment();
    [[nodiscard]] Moment waitForTheEncode();
    [[nodiscard]] bool isPublished(TitleId title);
    // What was noted as encoded when the studio was killed is still noted.
    void checkJournal(KillTrialReport& report);
    void checkAllPublished(KillTrialReport& report);
    void judge(KillTrialReport& report) const;
    [[nodiscard]] int between(int least, int most);

    std::mt19937 random_;
    QTemporaryDir folder_;
    QString film_;
    TitleId title_;
    std::vector<TitleId> begun_;
    QString journal_;  // the one that was met last
    QByteArray noted_; // in it
    int films_ = 0;
    int kills_ = 0;
    std::unique_ptr<ServerProcess> server_;
    std::unique_ptr<EditorDesk> desk_;
    std::unique_ptr<UploadMeter> meter_;
    std::unique_ptr<QProcess> studio_;
};

} // namespace vitascope::test
