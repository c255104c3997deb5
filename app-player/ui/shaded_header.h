// SPDX-License-Identifier: GPL-3.0-or-later
// The head of the playback page: a way back and the film's name on a shade. Thread: the GUI thread.
#pragma once

#include <QWidget>

class QLabel;

namespace vitascope::player {

class ShadedHeader final : public QWidget {
    Q_OBJECT
public:
    explicit ShadedHeader(QWidget* parent = nullptr);

    void setName(const QString& name);

Q_SIGNALS:
    void backChosen();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* name_;
};

} // namespace vitascope::player
