// SPDX-License-Identifier: GPL-3.0-or-later
// The window of time in which viewers may watch the title that is edited. Times are local here. Thread: the GUI thread.
#pragma once

#include <QDateTime>
#include <QObject>

#include <optional>

namespace vitascope::studio {

class TitleEditorModel;

class AvailabilityModel final : public QObject {
    Q_OBJECT
public:
    // The editor outlives it.
    explicit AvailabilityModel(TitleEditorModel& editor, QObject* parent = nullptr);

    [[nodiscard]] std::optional<QDateTime> from() const;
    [[nodiscard]] std::optional<QDateTime> until() const;
    void set(const std::optional<QDateTime>& from, const std::optional<QDateTime>& until);
    [[nodiscard]] QString mistake() const;
    // What viewers see at the time: "Viewers can watch it until 1 May 2026 20:00."
    [[nodiscard]] QString sentence(const QDateTime& now) const;

Q_SIGNALS:
    void changed();

private:
    TitleEditorModel& editor_;
};

} // namespace vitascope::studio
