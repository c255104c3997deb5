// SPDX-License-Identifier: GPL-3.0-or-later
// Genres as chips: typed (Enter or a comma ends one) or taken from suggestions, removed by a click or Backspace.
// Thread: the GUI thread.
#pragma once

#include <QFrame>
#include <QStringList>

class QLineEdit;
class QStringListModel;

namespace vitascope::desktop {
class FlowLayout;
}

namespace vitascope::studio {

class GenreField final : public QFrame {
    Q_OBJECT
public:
    explicit GenreField(QWidget* parent = nullptr);

    [[nodiscard]] QStringList genres() const { return genres_; }
    void setGenres(const QStringList& genres);
    // Genres that are offered before the usual ones.
    void setKnown(const QStringList& names);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] static QStringList usualGenres();
    void add(const QString& genre);
    void removeAt(qsizetype index);
    void takeTyped();
    void rebuild();

    QStringList genres_;
    QStringListModel* offered_;
    desktop::FlowLayout* chips_;
    QLineEdit* input_;
};

} // namespace vitascope::studio
