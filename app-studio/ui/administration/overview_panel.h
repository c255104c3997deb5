// SPDX-License-Identifier: GPL-3.0-or-later
// How the server is: figures of now, the last hour in small charts, and where it keeps what it has. Asks every 10 s
// while it is seen. Thread: the GUI thread.
#pragma once

#include "app-studio/ui/administration/admin_panel.h"

#include <array>

class QLabel;
class QVBoxLayout;

namespace vitascope::studio {

class ActivityChart;
class ServerStatusModel;
class StoresCard;

class OverviewPanel final : public AdminPanel {
    Q_OBJECT
public:
    // The model outlives the panel.
    explicit OverviewPanel(ServerStatusModel& model, QWidget* parent = nullptr);

    void begin() override;
    void end() override;

private:
    enum Tile { Version, Uptime, Streams, Connections, Jobs, Backup, TileCount };
    enum Figure { Requests, Errors, Viewers, Processor, Memory, Disk, FigureCount };

    [[nodiscard]] QWidget* makeTiles();
    [[nodiscard]] QWidget* makeCharts();
    void onOffer() override;
    void refresh();
    void refreshTiles();
    void refreshCharts();

    ServerStatusModel& model_;
    std::array<QLabel*, TileCount> values_{};
    std::array<QLabel*, TileCount> details_{};
    std::array<ActivityChart*, FigureCount> charts_{};
    StoresCard* stores_;
};

} // namespace vitascope::studio
