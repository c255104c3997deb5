// SPDX-License-Identifier: GPL-3.0-or-later
// The pages that follow the first sign-in, one after another in the middle of the window. Thread: the GUI thread.
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace vitascope::desktop {
class Languages;
class NoticeBar;
class Settings;
class Theme;
} // namespace vitascope::desktop

namespace vitascope::studio {

class FirstRunModel;
class SampleFilm;

class FirstRunPage final : public QWidget {
    Q_OBJECT
public:
    struct Parts { // all outlive the page
        FirstRunModel& model;
        SampleFilm& sample;
        desktop::Theme& theme;
        desktop::Languages& languages;
        desktop::Settings& settings;
    };
    explicit FirstRunPage(const Parts& parts, QWidget* parent = nullptr);

private:
    [[nodiscard]] QWidget* makeCard();
    [[nodiscard]] QWidget* makeSettings();
    [[nodiscard]] QWidget* makeSample();
    [[nodiscard]] QWidget* makeButtons();
    void fillLanguages(QComboBox& box);
    void fillThemes(QComboBox& box);
    void refresh();

    const Parts parts_;
    QLabel* step_ = nullptr;
    QLabel* heading_ = nullptr;
    QLabel* words_ = nullptr;
    QStackedWidget* pages_ = nullptr;
    desktop::NoticeBar* failure_ = nullptr;
    QPushButton* back_ = nullptr;
    QPushButton* skip_ = nullptr;
    QPushButton* next_ = nullptr;
};

} // namespace vitascope::studio
