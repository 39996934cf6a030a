#include "ui/common/icon.h"
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace pulse::ui {

namespace {

QPixmap render(const QString& name, const QColor& color, const QSize& pixels, qreal ratio)
{
    const auto key = QStringLiteral("pulse-icon:%1:%2:%3x%4").arg(name, color.name(QColor::HexArgb)).arg(pixels.width()).arg(pixels.height());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        QFile file(QStringLiteral(":/pulse/icons/%1.svg").arg(name));
        pixmap = QPixmap(pixels);
        pixmap.fill(Qt::transparent);
        if (file.open(QIODevice::ReadOnly)) {
            QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
            QPainter painter(&pixmap);
            renderer.render(&painter);
        }
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

class IconEngine final : public QIconEngine {
public:
    IconEngine(QString name, Ink ink) : m_name(std::move(name)), m_ink(ink) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, colorFor(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override { return render(m_name, colorFor(mode), size, 1); }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override { return render(m_name, colorFor(mode), size, 1); }
    QIconEngine* clone() const override { return new IconEngine(m_name, m_ink); }
    QString iconName() override { return m_name; }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        const auto& colors = Colors::of(QGuiApplication::palette());
        return mode == QIcon::Disabled ? colors.muted : colors.ink(m_ink);
    }
    QString m_name;
    Ink m_ink;
};

} // namespace

QIcon icon(const QString& name, Ink ink) { return QIcon(new IconEngine(name, ink)); }

void paintIcon(QPainter& painter, const QRect& rect, const QString& name, const QColor& color)
{
    const auto ratio = painter.device()->devicePixelRatio();
    painter.drawPixmap(rect.topLeft(), render(name, color, rect.size() * ratio, ratio));
}

QIcon appIcon() { return QIcon(QStringLiteral(":/pulse/logo/pulse-icon.svg")); }

} // namespace pulse::ui
