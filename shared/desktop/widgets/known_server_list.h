// SPDX-License-Identifier: GPL-3.0-or-later
// The servers that a person knows already, a row each: to choose one, or to forget it. Hidden while there is none.
// Thread: the GUI thread.
#pragma once

#include <QUrl>
#include <QWidget>

class QVBoxLayout;

namespace vitascope::desktop {

class KnownServers;
struct KnownServer;

class KnownServerList final : public QWidget {
    Q_OBJECT
public:
    // The servers outlive it.
    explicit KnownServerList(KnownServers& servers, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const QUrl& server, const QString& login);

private:
    void refresh();
    void addRow(const KnownServer& server);

    KnownServers& servers_;
    QVBoxLayout* rows_;
};

} // namespace vitascope::desktop
