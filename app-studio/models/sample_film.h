// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a short film on this computer, for those who want to try the studio before they have one at hand
// (`vitascope-package sample`). Thread: the GUI thread; the work is done by a child process.
#pragma once

#include <QObject>
#include <QProcess>
#include <QString>

namespace vitascope::studio {

class SampleFilm final : public QObject {
    Q_OBJECT
public:
    // The film goes into the folder, which is made.
    SampleFilm(QString packager, QString folder, QObject* parent = nullptr);
    // Ends the work.
    ~SampleFilm() override;

    void make();
    [[nodiscard]] bool isBusy() const { return process_.state() != QProcess::NotRunning; }
    [[nodiscard]] QString errorText() const { return errorText_; }

Q_SIGNALS:
    void changed();
    void made(const QString& file);

private:
    void finish(bool isGood);

    const QString packager_;
    const QString folder_;
    QString file_;
    QString errorText_;
    QProcess process_;
};

} // namespace vitascope::studio
