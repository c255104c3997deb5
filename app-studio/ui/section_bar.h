// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of a page as a row of tabs; a tab says whether something in its section is changed or wrong. Arrows move
// along the row. Thread: the GUI thread.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace vitascope::studio {

class SectionBar final : public QWidget {
    Q_OBJECT
public:
    enum class Mark { None, Changed, Wrong };

    explicit SectionBar(QWidget* parent = nullptr);

    // Below the last; its button's object name is "section" and the id.
    void add(const QString& id, const QString& text);
    void setCurrent(int index);
    void setMark(int index, Mark mark);
    [[nodiscard]] int current() const;

Q_SIGNALS:
    void chosen(int index);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Tab {
        QPushButton* button = nullptr;
        QString text;
        QLabel* mark = nullptr;
    };

    QList<Tab> tabs_;
};

} // namespace vitascope::studio
