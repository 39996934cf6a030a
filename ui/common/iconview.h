#pragma once
#include "ui/common/colors.h"
#include <QWidget>

namespace pulse::ui {

/// A Lucide icon that stands alone, in the ink of the theme it is painted in. Decoration: without a name it is not spoken.
class IconView final : public QWidget {
    Q_OBJECT
public:
    explicit IconView(const QString& icon, Ink ink = Ink::Secondary, int pixels = 16);
    void set(const QString& icon, Ink ink);
    QString icon() const { return m_icon; }
    QSize sizeHint() const override { return {m_pixels, m_pixels}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    Ink m_ink;
    int m_pixels;
};

/// The ink in which a tone is written.
Ink inkOf(Tone tone);

} // namespace pulse::ui
