// SPDX-License-Identifier: GPL-3.0-or-later
// A small chart of one figure of the last hour: name, value now, a line. It paints itself with the colours of the
// theme; screen readers get name, value and range as a text. Thread: the GUI thread.
#pragma once

#include <QFrame>
#include <QPointF>
#include <QVector>

#include <functional>

class QChart;
class QChartView;
class QAreaSeries;
class QDateTimeAxis;
class QLabel;
class QLineSeries;
class QValueAxis;

namespace vitascope::studio {

class ActivityChart final : public QFrame {
    Q_OBJECT
public:
    // How a value is written: "4.2/s", "1.2 GB".
    using ValueText = std::function<QString(double value)>;

    ActivityChart(const QString& name, ValueText text, QWidget* parent = nullptr);

    // x: milliseconds since 1970. The axis goes from 0 to `atLeast` or the greatest value.
    void setPoints(const QVector<QPointF>& points, double atLeast);

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintInTheme();

    QString name_;
    ValueText text_;
    QLabel* value_;
    QLabel* range_;
    QChart* chart_;
    QChartView* view_;
    QLineSeries* line_;
    QLineSeries* edge_; // of the area: the same points
    QLineSeries* ground_;
    QAreaSeries* area_;
    QDateTimeAxis* time_;
    QValueAxis* values_;
};

} // namespace vitascope::studio
