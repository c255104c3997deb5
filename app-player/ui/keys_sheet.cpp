// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/keys_sheet.h"

#include "app-player/models/playback_keys.h"
#include "shared/desktop/design/metrics.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace vitascope::player {

using desktop::Space;

namespace {

constexpr std::size_t kMostCaps = 3;

std::vector<QString> capsOf(const KeyBinding& binding) {
    if (binding.keys.size() > kMostCaps) // a row of keys
        return {keyText(binding.keys.front()), QStringLiteral("…"), keyText(binding.keys.back())};
    std::vector<QString> caps;
    for (const auto key : binding.keys)
        caps.push_back(keyText(key));
    return caps;
}

} // namespace

KeysSheet::KeysSheet(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("keysSheet"));
    setProperty("panel", "cinema");
    auto* heading = new QLabel(tr("Keys"), this);
    heading->setProperty("role", "cinemaTitle");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kHuge, Space::kHuge, Space::kHuge, Space::kHuge);
    layout->setSpacing(Space::kLarge);
    layout->addWidget(heading);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(Space::kPage);
    layout->addLayout(columns);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    left->setSpacing(Space::kSmall);
    right->setSpacing(Space::kSmall);
    columns->addLayout(left);
    columns->addLayout(right);
    for (const auto group : {KeyGroup::Film, KeyGroup::Sound, KeyGroup::Subtitles, KeyGroup::Window}) {
        auto* column = group == KeyGroup::Film ? left : right;
        auto* name = new QLabel(groupText(group), this);
        name->setProperty("role", "cinemaGroup");
        column->addWidget(name);
        for (const auto& binding : playbackKeys())
            if (binding.group == group)
                column->addWidget(makeLine(binding));
        column->addSpacing(Space::kMedium);
    }
    left->addStretch();
    right->addStretch();
    hide();
}

QWidget* KeysSheet::makeLine(const KeyBinding& binding) {
    auto* line = new QWidget(this);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kTiny);
    auto* text = new QLabel(binding.text, line);
    text->setProperty("role", "cinemaText");
    layout->addWidget(text);
    layout->addSpacing(Space::kLarge);
    layout->addStretch();
    for (const auto& cap : capsOf(binding)) {
        auto* key = new QLabel(cap, line);
        key->setProperty("role", cap == QStringLiteral("…") ? "cinemaText" : "keyCap");
        key->setAlignment(Qt::AlignCenter);
        layout->addWidget(key);
    }
    return line;
}

void KeysSheet::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    Q_EMIT closed();
}

void KeysSheet::mousePressEvent(QMouseEvent* /*event*/) {
    hide();
}

} // namespace vitascope::player
