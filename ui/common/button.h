#pragma once
#include "ui/common/colors.h"
#include <QPushButton>
#include <optional>

namespace pulse::ui {

enum class ButtonKind : uint8_t { Primary, Secondary, Danger, Ghost };

/// A push button painted from the tokens: icon and text centred together, a ring on keyboard focus. Without text it is
/// square and must be given a name: `iconButton` does both.
class Button final : public QPushButton {
    Q_OBJECT
public:
    explicit Button(const QString& text, ButtonKind kind = ButtonKind::Secondary, QWidget* parent = nullptr);
    /// A Lucide icon before the text.
    Button* withIcon(const QString& name);
    void setIconName(const QString& name);
    /// Colours icon and text by what they say.
    void setTone(Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    QColor fill(const Colors& colors) const;
    QColor foreground(const Colors& colors) const;

    ButtonKind m_kind;
    QString m_icon;
    std::optional<Tone> m_tone;
    bool m_hasRing = false;
};

/// A square button with an icon; `name` is its tool tip and what a screen reader says.
Button* iconButton(const QString& iconName, const QString& name, QWidget* parent = nullptr);

} // namespace pulse::ui
