// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/design/icon.h"

#include "shared/desktop/design/theme.h"

#include <QAbstractButton>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cassert>

namespace vitascope::desktop {
namespace {

QByteArray drawing(const QString& path, const QColor& color) {
    QFile file(path);
    const bool isDrawn = file.open(QIODevice::ReadOnly);
    assert(isDrawn && "there is an icon of that name");
    if (!isDrawn)
        return {};
    return file.readAll().replace("currentColor", color.name(QColor::HexRgb).toLatin1());
}

QPixmap render(const QString& path, QSize size, const QColor& color, qreal ratio) {
    const auto key =
        QStringLiteral("%1|%2x%3|%4|%5").arg(path).arg(size.width()).arg(size.height()).arg(color.rgba()).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size * ratio);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(drawing(path, color));
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    const auto drawn = QSizeF(renderer.defaultSize()).scaled(QSizeF(pixmap.size()), Qt::KeepAspectRatio);
    renderer.render(&painter, QRectF(QPointF(0, (pixmap.height() - drawn.height()) / 2), drawn)); // at the left
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QColor toneColor(IconTone tone) {
    const auto& tokens = Theme::colors();
    switch (tone) {
    case IconTone::Text:
        return tokens.text;
    case IconTone::Muted:
    case IconTone::Choice:
        return tokens.mutedText;
    case IconTone::Accent:
        return tokens.accentText;
    case IconTone::OnAccent:
        return tokens.onAccent;
    case IconTone::Danger:
        return tokens.danger;
    case IconTone::Success:
        return tokens.success;
    case IconTone::Cinema:
        return CinemaColors{}.text;
    }
    return tokens.text;
}

// Asks the theme for its colour at each drawing, so that a change of theme needs no new icons.
class ToneIconEngine final : public QIconEngine {
public:
    ToneIconEngine(QString name, IconTone tone) : name_(std::move(name)), tone_(tone) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        painter->drawPixmap(rect.topLeft(), scaled(rect.size(), mode, state, painter->device()->devicePixelRatioF()));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override {
        return scaled(size / scale, mode, state, scale);
    }
    [[nodiscard]] QIconEngine* clone() const override { return new ToneIconEngine(name_, tone_); }

private:
    [[nodiscard]] QPixmap scaled(QSize size, QIcon::Mode mode, QIcon::State state, qreal ratio) const {
        const bool isChosen = tone_ == IconTone::Choice && state == QIcon::On;
        auto color = toneColor(isChosen ? IconTone::Accent : tone_);
        if (mode == QIcon::Disabled && tone_ == IconTone::OnAccent)
            color = Theme::colors().mutedText; // there is no accent under it then
        else if (mode == QIcon::Disabled)
            color = Theme::colors().disabledText;
        return render(QStringLiteral(":/icons/%1.svg").arg(name_), size, color, ratio);
    }

    QString name_;
    IconTone tone_;
};

} // namespace

QIcon themeIcon(const QString& name, IconTone tone) {
    return QIcon(new ToneIconEngine(name, tone));
}

void setButtonIcon(QAbstractButton& button, const QIcon& icon, int size) {
    constexpr int kGap = 4; // besides the 4 pixels that the style leaves
    button.setIcon(icon);
    button.setIconSize({button.text().isEmpty() ? size : size + kGap, size});
}

QPixmap iconPixmap(const QString& name, int size, const QColor& color, qreal devicePixelRatio) {
    return render(QStringLiteral(":/icons/%1.svg").arg(name), {size, size}, color, devicePixelRatio);
}

QPixmap markPixmap(int height, const QColor& color, qreal devicePixelRatio) {
    return render(QStringLiteral(":/logo/mark.svg"), {height * 200 / 112, height}, color, devicePixelRatio);
}

} // namespace vitascope::desktop
