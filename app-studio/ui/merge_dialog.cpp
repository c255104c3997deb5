// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/merge_dialog.h"

#include "app-studio/models/merge_text.h"
#include "app-studio/models/title_editor_model.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/widgets/dialog_buttons.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>

namespace vitascope::studio {

using desktop::Space;
using Side = TitleMerge::Side;

namespace {

constexpr QSize kSize{920, 620};
constexpr int kLongest = 600; // characters of a text that are shown; the tool tip has all

QLabel* makeText(const QString& text, const char* role, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text.size() > kLongest ? text.left(kLongest) + QStringLiteral("…") : text);
    label->setToolTip(text.size() > kLongest ? text : QString());
    label->setProperty("role", role);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return label;
}

QFrame* makeLine(QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setProperty("panel", "line");
    return line;
}

} // namespace

MergeDialog::MergeDialog(TitleEditorModel& model, QWidget* parent) : QDialog(parent), model_(model) {
    setWindowTitle(tr("Somebody else changed this title"));
    resize(kSize);
    auto* heading = new QLabel(tr("Somebody else changed this title"), this);
    heading->setProperty("role", "heading");
    auto* text = new QLabel(tr("Both of you edited this title. Where you changed the same field, choose what counts; "
                               "whatever only one of you changed is kept. Nothing is saved before you say so."),
                            this);
    text->setProperty("role", "muted");
    text->setWordWrap(true);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(makeRows());
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its choices are reached one by one
    auto* buttons = new desktop::DialogButtons(*this, tr("Save the merged title"));
    buttons->wayOut()->setText(tr("Back to editing"));
    buttons->wayOut()->setObjectName(QStringLiteral("mergeBack"));
    buttons->act()->setObjectName(QStringLiteral("mergeSave"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kSection, Space::kHuge, Space::kSection, Space::kHuge);
    layout->setSpacing(Space::kMedium);
    layout->addWidget(heading);
    layout->addWidget(text);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
}

QWidget* MergeDialog::makeRows() {
    auto* body = new QWidget(this);
    auto* grid = new QGridLayout(body);
    grid->setContentsMargins(0, Space::kSmall, Space::kMedium, 0);
    grid->setHorizontalSpacing(Space::kLarge);
    grid->setVerticalSpacing(Space::kMedium);
    addHeadings(*grid);
    const auto& rows = model_.merge()->rows();
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (rows[row].isConflict)
            addConflict(*grid, row);
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (!rows[row].isConflict)
            addMerged(*grid, row);
    grid->setRowStretch(grid->rowCount(), 1);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->setColumnStretch(3, 1);
    return body;
}

void MergeDialog::addHeadings(QGridLayout& grid) {
    const QString names[] = {tr("Field"), tr("Before"), tr("Yours"), tr("Theirs")};
    for (int column = 0; column < 4; ++column)
        grid.addWidget(makeText(names[column], "field", this), 0, column);
}

void MergeDialog::addConflict(QGridLayout& grid, std::size_t row) {
    const auto& merge = *model_.merge();
    const auto& field = merge.rows()[row].field;
    const auto text = [&](const wire::TitleInput& input) {
        const auto words = fieldText(field, input);
        return words.isEmpty() ? tr("Nothing") : words;
    };
    const int line = grid.rowCount();
    grid.addWidget(makeLine(this), line, 0, 1, 4);
    grid.addWidget(makeText(fieldName(field), "name", this), line + 1, 0);
    grid.addWidget(makeText(text(merge.base()), "muted", this), line + 1, 1);
    grid.addWidget(makeText(text(merge.yours()), "", this), line + 1, 2);
    grid.addWidget(makeText(text(merge.theirs()), "", this), line + 1, 3);
    grid.addWidget(makeChoices(row), line + 2, 2, 1, 2);
}

QWidget* MergeDialog::makeChoices(std::size_t row) {
    const auto merged = model_.merge()->rows()[row];
    auto* choices = new QWidget(this);
    auto* layout = new QHBoxLayout(choices);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kLarge);
    auto* group = new QButtonGroup(choices);
    const auto add = [&](Side side, const QString& text, const char* name) {
        auto* button = new QRadioButton(text, choices);
        button->setObjectName(QStringLiteral("%1%2").arg(QLatin1String(name)).arg(row));
        button->setAccessibleName(tr("%1: %2").arg(fieldName(merged.field), text));
        button->setChecked(merged.side == side);
        group->addButton(button);
        layout->addWidget(button);
        connect(button, &QRadioButton::toggled, this, [this, row, side](bool isChosen) {
            if (isChosen)
                model_.chooseSide(row, side);
        });
    };
    add(Side::Yours, tr("Take yours"), "yours");
    add(Side::Theirs, tr("Take theirs"), "theirs");
    if (merged.canCombine)
        add(Side::Both, tr("Take both"), "both");
    layout->addStretch();
    return choices;
}

void MergeDialog::addMerged(QGridLayout& grid, std::size_t row) {
    const auto& merge = *model_.merge();
    const auto& [field, side, isConflict, canCombine] = merge.rows()[row];
    const bool isYours = side == Side::Yours;
    const auto words = fieldText(field, isYours ? merge.yours() : merge.theirs());
    const int line = grid.rowCount();
    grid.addWidget(makeLine(this), line, 0, 1, 4);
    grid.addWidget(makeText(fieldName(field), "name", this), line + 1, 0);
    grid.addWidget(makeText(fieldText(field, merge.base()), "muted", this), line + 1, 1);
    grid.addWidget(makeText(words.isEmpty() ? tr("Nothing") : words, "", this), line + 1, isYours ? 2 : 3);
    grid.addWidget(makeText(tr("Kept as it is"), "caption", this), line + 1, isYours ? 3 : 2);
}

} // namespace vitascope::studio
