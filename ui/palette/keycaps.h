#pragma once
#include "ui/common/colors.h"
#include <QKeySequence>
#include <QWidget>

class QPainter;

/// Shortcuts as keys to be pressed together.
namespace pulse::ui {

/// How wide the keys of a shortcut, as people read it ("Ctrl+K"), are painted; 0 for an empty one.
int keysWidth(const QString& keys);
/// At the right edge of `rect` (the left in right-to-left), centred vertically.
void paintKeys(QPainter& painter, const QRect& rect, const QString& keys, const Colors& colors);

/// The same as a widget.
class KeyCaps final : public QWidget {
    Q_OBJECT
public:
    explicit KeyCaps(const QKeySequence& keys, QWidget* parent = nullptr);
    const QString& text() const { return m_text; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};

} // namespace pulse::ui
