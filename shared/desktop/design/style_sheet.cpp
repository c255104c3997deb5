// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/design/style_sheet.h"

#include "shared/desktop/design/metrics.h"

#include <QHash>
#include <QRegularExpression>
#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace vitascope::desktop {
namespace {

// @name is replaced by the token or measure of that name.
constexpr auto kText = R"(
QWidget { font-size: @bodyTypepx; }
QToolTip { background: @raised; color: @text; border: 1px solid @border; padding: 4px 8px; }
QMainWindow, QDialog, *[page="true"] { background: @ground; }

QLabel { background: transparent; }
QLabel[role="display"] { font-size: @displayTypepx; font-weight: 700; }
QLabel[role="title"] { font-size: @titleTypepx; font-weight: 650; }
QLabel[role="heading"] { font-size: @headingTypepx; font-weight: 600; }
QLabel[role="subheading"] { font-size: @subheadingTypepx; font-weight: 600; }
QLabel[role="muted"] { color: @mutedText; }
QLabel[role="text"] { font-size: 15px; }
QLabel[role="caption"] { color: @mutedText; font-size: @captionTypepx; }
QLabel[role="field"] { color: @mutedText; font-size: 13px; font-weight: 500; }
QLabel[role="eyebrow"] { color: @accentText; font-size: 13px; font-weight: 600; }
QLabel[role="error"] { color: @danger; font-size: 13px; }
QLabel[role="warning"] { color: @accentText; font-size: @captionTypepx; font-weight: 500; }
QLabel[role="changed"] { color: @accentText; font-size: @captionTypepx; font-weight: 500; }

QFrame[panel="card"] { background: @surface; border: 1px solid @border; border-radius: @largeRadiuspx; }
QFrame[panel="bar"] { background: @surface; border: none; border-bottom: 1px solid @border; }
QFrame[panel="top"] { background: @ground; border: none; }
QFrame[panel="popup"] { background: @raised; border: 1px solid @border; border-radius: @mediumRadiuspx; }
QFrame[panel="popup"] QListWidget::item { border-radius: @smallRadiuspx; padding: 0 8px; color: @text; }
QFrame[panel="popup"] QListWidget::item:hover, QFrame[panel="popup"] QListWidget::item:selected { background: @hover;
  color: @text; }
QFrame[panel="side"] { background: @surface; border: none; border-right: 1px solid @border; }
QFrame[panel="notice"] { background: @accentGround; border: none; border-radius: @mediumRadiuspx; }
QFrame[panel="error"] { background: @dangerGround; border: none; border-radius: @mediumRadiuspx; }
QFrame[panel="success"] { background: @successGround; border: none; border-radius: @mediumRadiuspx; }
QFrame[panel="toast"] { background: @raised; border: 1px solid @strongBorder; border-radius: @mediumRadiuspx; }
QFrame[panel="line"] { background: @border; border: none; max-height: 1px; min-height: 1px; }

QPushButton { background: @raised; color: @text; border: 1px solid @border; border-radius: @mediumRadiuspx;
  min-height: 34px; padding: 0 14px; font-weight: 500; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @pressed; }
QPushButton:focus { border: 2px solid @focus; padding: 0 13px; min-height: 32px; }
QPushButton:disabled { color: @disabledText; background: @surface; }
QPushButton[large="true"] { min-height: 42px; padding: 0 20px; font-size: 15px; font-weight: 600; }
QPushButton[large="true"]:focus { min-height: 40px; padding: 0 19px; }
QPushButton[variant="primary"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[variant="primary"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[variant="primary"]:pressed { background: @accentPressed; border-color: @accentPressed; }
QPushButton[variant="primary"]:focus { border: 2px solid @text; }
QPushButton[variant="primary"]:disabled { background: @pressed; color: @mutedText; border-color: @pressed; }
QPushButton[variant="quiet"] { background: transparent; border-color: transparent; }
QPushButton[variant="back"] { background: transparent; border-color: transparent; padding: 0 8px 0 1px; }
QPushButton[variant="back"]:hover { background: @hover; }
QPushButton[variant="back"]:pressed { background: @pressed; }
QPushButton[variant="back"]:focus { border: 2px solid @focus; padding: 0 7px 0 0; }
QPushButton[variant="quiet"]:hover { background: @hover; }
QPushButton[variant="quiet"]:pressed { background: @pressed; }
QPushButton[variant="quiet"]:focus { border: 2px solid @focus; }
QPushButton[variant="quiet"]:disabled { background: transparent; }
QPushButton[variant="danger"] { color: @danger; }
QPushButton[variant="danger"]:disabled { color: @disabledText; background: @surface; }
QPushButton[variant="link"] { background: transparent; border: none; color: @accentText; padding: 0 2px; min-height: 24px; }
QPushButton[variant="link"][flush="true"] { padding: 0; }
QPushButton[variant="link"]:hover { text-decoration: underline; }
QPushButton[variant="link"]:focus { border: none; text-decoration: underline; }
QPushButton[variant="quietLink"] { background: transparent; border: none; color: @mutedText; padding: 0 2px; min-height: 24px;
  font-size: 13px; }
QPushButton[variant="quietLink"]:hover { color: @text; text-decoration: underline; }
QPushButton[variant="quietLink"]:focus { border: none; color: @text; text-decoration: underline; }
QPushButton[variant="nav"] { background: transparent; border-color: transparent; text-align: left; color: @mutedText;
  min-height: 38px; padding: 0 12px; }
QPushButton[variant="nav"]:hover { background: @hover; color: @text; }
QPushButton[variant="nav"]:checked { background: @accentGround; color: @accentText; font-weight: 600; }
QPushButton[variant="nav"]:focus { border: 2px solid @focus; padding: 0 11px; }
QPushButton[variant="row"] { background: transparent; border-color: @border; text-align: left; min-height: 46px;
  padding: 2px 12px; font-weight: 400; }
QPushButton[variant="row"]:hover { background: @hover; }
QPushButton[variant="row"]:focus { border: 2px solid @focus; padding: 1px 11px; }
QPushButton[variant="segment"] { background: transparent; border-color: transparent; color: @mutedText; min-height: 30px;
  padding: 0 10px; border-radius: @smallRadiuspx; }
QPushButton[variant="segment"]:focus { border: 2px solid @focus; padding: 0 9px; min-height: 28px; }
QPushButton[variant="segment"]:hover { color: @text; }
QPushButton[variant="segment"]:checked { background: @raised; color: @text; border-color: @border; font-weight: 600; }
QPushButton[variant="tab"] { background: transparent; border-color: transparent; color: @mutedText; padding: 0 12px;
  font-weight: 600; }
QPushButton[variant="tab"]:hover { color: @text; background: @hover; }
QPushButton[variant="tab"]:checked { color: @text; background: @raised; }
QPushButton[variant="tab"]:focus { border: 2px solid @focus; padding: 0 11px; }
QPushButton[variant="plainLink"] { background: transparent; border: none; padding: 0; min-height: 24px; text-align: left; }
QPushButton[variant="plainLink"]:hover { color: @accentText; }
QPushButton[variant="plainLink"]:focus { border: none; color: @accentText; text-decoration: underline; }
QPushButton[variant="section"] { background: transparent; border: none; border-bottom: 2px solid transparent; border-radius: 0;
  color: @mutedText; min-height: 36px; padding: 0 18px; }
QPushButton[variant="section"]:hover { color: @text; }
QPushButton[variant="section"]:checked { color: @text; border-bottom-color: @accentLine; font-weight: 600; }
QPushButton[variant="section"]:focus { border: 2px solid @focus; border-radius: @smallRadiuspx; padding: 0 16px; min-height: 34px; }
QPushButton::menu-indicator { image: none; width: 0; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: @mediumRadiuspx; padding: 7px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @pressed; }
QToolButton:focus { border: 1px solid @focus; }
QToolButton[variant="heart"] { border: 1px solid @border; background: @raised; border-radius: @mediumRadiuspx; padding: 9px; }
QToolButton[variant="heart"]:hover { background: @hover; }
QToolButton[variant="heart"]:focus { border: 2px solid @focus; padding: 8px; }
QToolButton[variant="turn"] { background: @raised; border: 1px solid @border; border-radius: 20px; }
QToolButton[variant="turn"]:hover { background: @hover; }
QToolButton::menu-indicator { image: none; }
QToolButton[variant="small"] { padding: 2px; border-radius: @smallRadiuspx; }

QAbstractScrollArea { border: none; }
QLineEdit, QPlainTextEdit, QSpinBox, QComboBox { background: @raised; border: 1px solid @strongBorder;
  border-radius: @mediumRadiuspx; padding: 0 10px; min-height: 34px; selection-background-color: @accent;
  selection-color: @onAccent; }
QComboBox { padding: 0 12px; }
QPlainTextEdit { padding: 6px 8px; }
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QComboBox:focus { border: 2px solid @focus; padding: 0 9px;
  min-height: 32px; }
QComboBox:focus { padding: 0 11px; }
QPlainTextEdit:focus { padding: 5px 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QSpinBox:disabled, QComboBox:disabled { color: @disabledText;
  background: @surface; border-color: @border; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QSpinBox[invalid="true"] { border: 2px solid @danger;
  padding: 0 9px; min-height: 32px; }
QPlainTextEdit[invalid="true"] { padding: 5px 7px; }
QLineEdit[variant="inner"], QLineEdit[variant="inner"]:focus { background: transparent; border: none; padding: 0 4px;
  min-height: 26px; }
QFrame[panel="field"] { background: @raised; border: 1px solid @strongBorder; border-radius: @mediumRadiuspx; }
QFrame[panel="field"][lit="true"] { border: 2px solid @focus; }
QFrame[panel="field"][invalid="true"] { border: 2px solid @danger; }
QFrame[panel="inset"] { background: @ground; border: 1px solid @border; border-radius: @mediumRadiuspx; }
QPushButton[variant="chip"], QPushButton[variant="chip"]:focus { background: @accentGround; color: @accentText;
  border: 1px solid transparent; border-radius: 13px; min-height: 24px; padding: 0 8px; font-size: 13px; }
QPushButton[variant="chip"]:hover, QPushButton[variant="chip"]:focus { border: 1px solid @accentText; }
QPushButton[variant="filter"], QPushButton[variant="filter"]:focus { background: @raised; color: @mutedText;
  border: 1px solid @border; border-radius: 15px; min-height: 28px; padding: 0 12px; font-size: 13px; }
QPushButton[variant="filter"]:hover { color: @text; background: @hover; }
QPushButton[variant="filter"]:focus { border: 1px solid @focus; }
QPushButton[variant="filter"][on="true"] { background: @accentGround; color: @accentText; border-color: @accentText; }
QPushButton[variant="filterLink"] { background: transparent; border: 1px solid transparent; color: @accentText; min-height: 28px;
  padding: 0 6px; font-size: 13px; }
QPushButton[variant="filterLink"]:hover, QPushButton[variant="filterLink"]:focus { border: 1px solid transparent; padding: 0 6px;
  min-height: 28px; text-decoration: underline; }
QPushButton[variant="name"], QPushButton[variant="name"]:focus { background: transparent; border: none; padding: 0;
  font-size: @subheadingTypepx; font-weight: 600; text-align: left; min-height: 28px; }
QPushButton[variant="name"]:hover, QPushButton[variant="name"]:focus { color: @accentText; }
QLabel[role="name"] { font-weight: 600; font-size: 13px; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QComboBox::drop-down { border: none; width: 30px; }
QComboBox::down-arrow { image: url(:/style/chevron-@scheme.svg); width: 16px; height: 16px; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @border; outline: none; padding: 4px;
  selection-background-color: @hover; selection-color: @text; }
QComboBox QAbstractItemView::item { min-height: 32px; padding: 0 8px; border-radius: @smallRadiuspx; }
QComboBox QAbstractItemView::item:selected { background: @hover; color: @text; }

QDateTimeEdit { background: @raised; border: 1px solid @strongBorder; border-radius: @mediumRadiuspx;
  padding: 0 10px; min-height: 34px; selection-background-color: @accent; selection-color: @onAccent; }
QDateTimeEdit:focus { border: 2px solid @focus; padding: 0 9px; min-height: 32px; }
QDateTimeEdit:disabled { color: @disabledText; background: @surface; border-color: @border; }
QDateTimeEdit[invalid="true"] { border: 2px solid @danger; padding: 0 9px; min-height: 32px; }
QDateTimeEdit::drop-down { border: none; width: 30px; }
QDateTimeEdit::down-arrow { image: url(:/style/chevron-@scheme.svg); width: 16px; height: 16px; }
QCalendarWidget QWidget { background: @raised; alternate-background-color: @surface; }
QCalendarWidget QAbstractItemView { selection-background-color: @accent; selection-color: @onAccent; }
QRadioButton { spacing: 8px; background: transparent; }
QRadioButton::indicator { width: 14px; height: 14px; border: 2px solid @strongBorder; border-radius: 9px; background: @raised; }
QRadioButton::indicator:checked { width: 8px; height: 8px; border: 5px solid @accentLine; background: @raised; }
QRadioButton:disabled { color: @disabledText; }
QRadioButton:focus { text-decoration: underline; }
QListView[variant="rows"]::item { min-height: 34px; padding: 0 10px; border-radius: @smallRadiuspx; color: @text; }
QListView[variant="rows"]::item:hover { background: @hover; }
QListView[variant="rows"]::item:selected { background: @accentGround; color: @accentText; }
QCheckBox { spacing: 10px; background: transparent; }
QCheckBox::indicator { width: 18px; height: 18px; border: 1px solid @strongBorder; border-radius: 5px; background: @raised; }
QCheckBox::indicator:hover { background: @hover; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/style/check.svg); }
QCheckBox::indicator:disabled { border-color: @disabledText; background: @surface; }
QCheckBox::indicator:checked:disabled { border-color: @pressed; background: @pressed; }
QCheckBox:disabled { color: @disabledText; }
QCheckBox:focus { text-decoration: underline; }

QMenu { background: @raised; border: 1px solid @border; padding: 6px; }
QMenu::item { padding: 8px 28px 8px 12px; border-radius: @smallRadiuspx; }
QMenu::item:selected { background: @hover; }
QMenu::item:disabled { color: @disabledText; }
QMenu::separator { height: 1px; background: @border; margin: 6px 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 16px; height: 16px; padding-left: 8px; }
QMenu::indicator:checked { image: url(:/style/check-@scheme.svg); }

QScrollArea, QScrollArea > QWidget > QWidget[transparent="true"] { background: transparent; border: none; }
QListView, QTableView, QTreeView { background: transparent; border: none; outline: none; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: @ground; color: @mutedText; border: none; border-bottom: 1px solid @border; padding: 0 12px;
  font-size: 13px; font-weight: 500; }
QHeaderView::section:hover { color: @text; background: @hover; }
QHeaderView::up-arrow { image: url(:/style/sort-up-@scheme.svg); width: 14px; height: 14px; }
QHeaderView::down-arrow { image: url(:/style/sort-down-@scheme.svg); width: 14px; height: 14px; }
QTableView[look="rows"] { background: @surface; border: 1px solid @border; border-radius: @largeRadiuspx; padding: 4px 0; }
QTableView[look="rows"]:focus { border: 2px solid @focus; padding: 3px 0; }
QTableView[look="rows"]::item { padding: 0 12px; border: none; border-bottom: 1px solid @border; }
QTableView[look="rows"]::item:hover { background: @hover; }
QTableView[look="rows"]::item:selected { background: @accentGround; color: @text; }
QTableView[look="rows"] QHeaderView { background: transparent; border: none; }
QTableView[look="rows"] QHeaderView::section { background: transparent; color: @mutedText; border: none;
  border-bottom: 1px solid @border; padding: 8px 15px; font-size: @captionTypepx; font-weight: 600; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: @pressed; border-radius: 4px; min-height: 36px; min-width: 36px; }
QScrollBar::handle:hover { background: @strongBorder; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none;
  width: 0; height: 0; }

QFrame[panel="cinema"] { background: @cinemaPanel; border: 1px solid @cinemaBorder;
  border-radius: @largeRadiuspx; }
QLabel[role="cinemaTitle"] { color: @cinemaText; font-size: 18px; font-weight: 600; }
QLabel[role="cinemaHeading"] { color: @cinemaMutedText; font-size: 12px; font-weight: 600; padding: 0 12px 4px 12px; }
QLabel[role="cinemaText"], QLabel[role="cinemaDetail"] { color: @cinemaMutedText; font-size: 13px; }
QLabel[role="cinemaValue"] { color: @cinemaText; font-size: 13px; font-weight: 500; }
QLabel[role="cinemaGroup"] { color: @cinemaAccent; font-size: 13px; font-weight: 600; }
QLabel[role="keyCap"] { color: @cinemaText; background: @cinemaBorder; border: 1px solid rgba(255, 255, 255, 48);
  border-radius: 5px; padding: 1px 7px; min-width: 12px; font-size: 12px; font-weight: 600; }
QLabel[role="osd"] { color: @cinemaText; background: @cinemaOsd; border-radius: @mediumRadiuspx; padding: 8px 16px;
  font-size: 15px; font-weight: 600; }
QFrame[panel="pill"] { background: @cinemaOsd; border: 1px solid @cinemaBorder;
  border-radius: @mediumRadiuspx; }
QFrame[panel="preview"] { background: @cinemaOsd; border-radius: @mediumRadiuspx; }
QFrame#cinemaLine { background: @cinemaBorder; border: none; }
QFrame[panel="cinema"] QLabel, QFrame[panel="cinema"] QToolButton { font-size: 13px; }
QFrame[panel="cinema"] QLabel[role="cinemaTitle"] { font-size: 20px; font-weight: 600; }
QFrame[panel="cinema"] QLabel[role="cinemaHeading"], QFrame[panel="cinema"] QLabel[role="keyCap"] { font-size: 12px; }
QFrame#messagePanel QLabel[role="cinemaText"], QFrame#endPanel QLabel[role="cinemaText"] { font-size: 14px; }
QToolButton[variant="cinemaOption"] { color: #e4e5e9; background: transparent; border: 1px solid transparent;
  border-radius: @smallRadiuspx; padding: 6px 8px; }
QToolButton[variant="cinemaOption"]:hover { background: @cinemaHover; }
QToolButton[variant="cinemaOption"]:checked { color: @cinemaText; border: 1px solid @cinemaAccent; background: rgba(242, 169, 59, 46); }
QToolButton[variant="cinemaOption"]:focus { border: 1px solid @cinemaText; }
QWidget[cinema="true"] QLabel { color: @cinemaText; }
QWidget[cinema="true"] QToolButton { border-radius: @mediumRadiuspx; padding: 8px; }
QWidget[cinema="true"] QToolButton:hover { background: @cinemaHover; }
QWidget[cinema="true"] QToolButton:pressed { background: rgba(255, 255, 255, 56); }
QWidget[cinema="true"] QToolButton:focus { border: 2px solid @cinemaText; padding: 7px; }
QPushButton[variant="cinema"] { background: transparent; border: 1px solid transparent; color: @cinemaText; padding: 0 12px;
  min-height: 38px; }
QPushButton[variant="cinema"]:hover { background: @cinemaHover; }
QPushButton[variant="cinema"]:pressed { background: rgba(255, 255, 255, 56); }
QPushButton[variant="cinema"]:focus { border: 2px solid @cinemaText; padding: 0 11px; min-height: 36px; }
QFrame[panel="cinema"] QPushButton[variant="cinema"] { min-height: 34px; border-color: rgba(255, 255, 255, 61); }
QFrame[panel="cinema"] QPushButton[variant="cinema"]:focus { min-height: 32px; border: 2px solid @cinemaText; }
QPushButton[variant="cinema"]:disabled { background: transparent; color: @cinemaMutedText; }
QPushButton[variant="choice"] { background: transparent; border: 1px solid transparent; color: #e4e5e9; text-align: left;
  padding: 0 10px; min-height: 38px; border-radius: @smallRadiuspx; }
QPushButton[variant="choice"]:checked { color: @cinemaText; font-weight: 600; }
QPushButton[variant="choice"]:hover, QPushButton[variant="choice"]:focus { background: @cinemaHover;
  border: 1px solid transparent; padding: 0 10px; min-height: 38px; }

QSlider::groove:horizontal { background: @pressed; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent; height: 4px; border-radius: 2px; }
QSlider::handle:horizontal { background: @text; width: 12px; height: 12px; margin: -4px 0; border-radius: 6px; }
QWidget[cinema="true"] QSlider::groove:horizontal { background: rgba(255, 255, 255, 61); }
QWidget[cinema="true"] QSlider::sub-page:horizontal, QWidget[cinema="true"] QSlider::handle:horizontal { background: @cinemaText; }

QProgressBar { background: @pressed; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; text-align: center; }
QProgressBar::chunk { background: @accentLine; border-radius: 3px; }
QProgressBar[done="true"]::chunk { background: @success; }
QProgressBar[failed="true"]::chunk { background: @danger; }
)";

// With how much of it is seen, which QColor::name() leaves out.
QString rgba(const QColor& color) {
    return QStringLiteral("rgba(%1, %2, %3, %4)")
        .arg(color.red())
        .arg(color.green())
        .arg(color.blue())
        .arg(color.alpha());
}

QHash<QString, QString> values(Scheme scheme) {
    const auto& tokens = colorTokens(scheme);
    const CinemaColors cinema;
    const auto px = [](int value) { return QString::number(value); };
    return {
        {"ground", tokens.ground.name()},
        {"surface", tokens.surface.name()},
        {"raised", tokens.raised.name()},
        {"hover", tokens.hover.name()},
        {"pressed", tokens.pressed.name()},
        {"border", tokens.border.name()},
        {"strongBorder", tokens.strongBorder.name()},
        {"text", tokens.text.name()},
        {"mutedText", tokens.mutedText.name()},
        {"faintText", tokens.faintText.name()},
        {"disabledText", tokens.disabledText.name()},
        {"accent", tokens.accent.name()},
        {"accentLine", tokens.accentLine.name()},
        {"accentHover", tokens.accentHover.name()},
        {"accentPressed", tokens.accentPressed.name()},
        {"onAccent", tokens.onAccent.name()},
        {"accentText", tokens.accentText.name()},
        {"accentGround", tokens.accentGround.name()},
        {"success", tokens.success.name()},
        {"successGround", tokens.successGround.name()},
        {"danger", tokens.danger.name()},
        {"dangerGround", tokens.dangerGround.name()},
        {"focus", tokens.focus.name()},
        {"cinemaText", rgba(cinema.text)},
        {"cinemaMutedText", rgba(cinema.mutedText)},
        {"cinemaPanel", rgba(cinema.panel)},
        {"cinemaBorder", rgba(cinema.panelBorder)},
        {"cinemaHover", rgba(cinema.hover)},
        {"cinemaAccent", rgba(cinema.accent)},
        {"cinemaOsd", rgba(cinema.osd)},
        {"scheme", scheme == Scheme::Dark ? "dark" : "light"},
        {"captionType", px(Type::kCaption)},
        {"bodyType", px(Type::kBody)},
        {"subheadingType", px(Type::kSubheading)},
        {"headingType", px(Type::kHeading)},
        {"titleType", px(Type::kTitle)},
        {"displayType", px(Type::kDisplay)},
        {"smallRadius", px(Radius::kSmall)},
        {"mediumRadius", px(Radius::kMedium)},
        {"largeRadius", px(Radius::kLarge)},
    };
}

// The longest name that the text has at a place, so that @accent does not take the head of @accentText.
QString longestName(const QHash<QString, QString>& known, QStringView rest) {
    QString found;
    for (auto it = known.cbegin(); it != known.cend(); ++it)
        if (it.key().size() > found.size() && rest.startsWith(it.key()))
            found = it.key();
    return found;
}

// Type, and the least height of what holds a line of it, grow together.
QString withTextScale(const QString& sheet, double scale) {
    static const QRegularExpression kMeasure(QStringLiteral("(font-size|min-height): (\\d+)px"));
    QString made;
    qsizetype end = 0;
    for (const auto& match : kMeasure.globalMatch(sheet)) {
        made += QStringView(sheet).mid(end, match.capturedStart() - end);
        made += QStringLiteral("%1: %2px").arg(match.captured(1)).arg(qRound(match.captured(2).toInt() * scale));
        end = match.capturedEnd();
    }
    return made + sheet.mid(end);
}

} // namespace

QString styleSheet(Scheme scheme, double textScale) {
    const auto known = values(scheme);
    const auto text = QString::fromLatin1(kText);
    QString made;
    made.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != QLatin1Char('@')) {
            made += text[i];
            continue;
        }
        const auto name = longestName(known, QStringView(text).mid(i + 1));
        Q_ASSERT(!name.isEmpty());
        made += known.value(name);
        i += name.size();
    }
    return textScale == 1 ? made : withTextScale(made, textScale);
}

void setStyleProperty(QWidget& widget, const char* name, const QVariant& value) {
    if (widget.property(name) == value)
        return;
    widget.setProperty(name, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
    widget.update();
}

} // namespace vitascope::desktop
