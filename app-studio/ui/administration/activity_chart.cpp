// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/activity_chart.h"

#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/widgets/elided_label.h"

#include <QAreaSeries>
#include <QChart>
#include <QChartView>
#include <QDateTime>
#include <QDateTimeAxis>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineSeries>
#include <QPen>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kHeight = 84;
constexpr qreal kLine = 1.75;
constexpr qreal kHeadroom = 1.15;
constexpr qint64 kHour = 3'600'000; // ms
constexpr qint64 kLeast = 300'000;  // of a server that has just begun

} // namespace

ActivityChart::ActivityChart(const QString& name, ValueText text, QWidget* parent)
    : QFrame(parent),
      name_(name),
      text_(std::move(text)),
      value_(new QLabel(this)),
      range_(new desktop::ElidedLabel(this)),
      chart_(new QChart),
      view_(new QChartView(chart_, this)),
      line_(new QLineSeries(this)),
      edge_(new QLineSeries(this)),
      ground_(new QLineSeries(this)),
      area_(new QAreaSeries(edge_, ground_)),
      time_(new QDateTimeAxis(this)),
      values_(new QValueAxis(this)) {
    setProperty("panel", "card");
    auto* label = new QLabel(name, this);
    label->setProperty("role", "field");
    value_->setProperty("role", "heading");
    range_->setProperty("role", "caption");
    view_->setFixedHeight(kHeight);
    view_->setRenderHint(QPainter::Antialiasing);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setFocusPolicy(Qt::NoFocus);
    view_->viewport()->setFocusPolicy(Qt::NoFocus);
    view_->setStyleSheet(QStringLiteral("background: transparent"));
    view_->setAttribute(Qt::WA_TransparentForMouseEvents);
    chart_->setBackgroundVisible(false);
    chart_->legend()->hide();
    chart_->setMargins({});
    chart_->layout()->setContentsMargins(0, 0, 0, 0);
    chart_->addSeries(area_);
    chart_->addSeries(line_);
    chart_->addAxis(time_, Qt::AlignBottom);
    chart_->addAxis(values_, Qt::AlignLeft);
    for (auto* series : std::initializer_list<QAbstractSeries*>{area_, line_}) {
        series->attachAxis(time_);
        series->attachAxis(values_);
    }
    time_->setVisible(false);
    values_->setVisible(false);
    label->setWordWrap(true);
    range_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* head = new QHBoxLayout;
    head->setSpacing(Space::kSmall);
    head->addWidget(value_);
    head->addWidget(range_, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kLarge, Space::kMedium, Space::kLarge, Space::kMedium);
    layout->setSpacing(Space::kTiny);
    layout->addWidget(label);
    layout->addLayout(head);
    layout->addWidget(view_);
    setPoints({}, 1);
    paintInTheme();
}

void ActivityChart::setPoints(const QVector<QPointF>& points, double atLeast) {
    const auto now = QDateTime::currentDateTime();
    double most = 0;
    QVector<QPointF> base;
    for (const auto& point : points) {
        most = std::max(most, point.y());
        base.append({point.x(), 0});
    }
    line_->replace(points);
    edge_->replace(points);
    ground_->replace(base);
    const auto last = points.isEmpty() ? now : QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(points.last().x()));
    const auto first =
        points.isEmpty() ? last : QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(points.first().x()));
    time_->setRange(std::clamp(first, last.addMSecs(-kHour), last.addMSecs(-kLeast)), last);
    values_->setRange(0, std::max(most * kHeadroom, atLeast));
    value_->setText(points.isEmpty() ? QStringLiteral("–") : text_(points.last().y()));
    range_->setText(points.isEmpty() ? QString() : tr("peak %1").arg(text_(most)));
    setAccessibleName(
        points.isEmpty()
            ? tr("%1: nothing measured yet").arg(name_)
            : tr("%1: %2 now, at most %3 in the last hour").arg(name_, text_(points.last().y()), text_(most)));
    view_->setAccessibleName(accessibleName());
}

void ActivityChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        paintInTheme();
    QFrame::changeEvent(event);
}

void ActivityChart::paintInTheme() {
    const auto& colors = desktop::Theme::colors();
    auto fill = colors.accent;
    fill.setAlphaF(0.16F);
    line_->setPen(QPen(colors.accentLine, kLine));
    area_->setPen(Qt::NoPen);
    area_->setBrush(fill);
}

} // namespace vitascope::studio
