#pragma once
#include "ui/common/colors.h"
#include <QPointer>
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
    /// As wide as with this text, so that what stands beside it stays where it is.
    void keepRoomFor(const QString& text);
    void setKind(ButtonKind kind);
    /// Colours icon and text by what they say.
    void setTone(Tone tone);
    /// Off while a call runs. A focus that had to leave for that comes back afterwards, unless somebody moved it on.
    void setBusy(bool isBusy);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    /// Enter presses it as Space does.
    void keyPressEvent(QKeyEvent* event) override;

private:
    QColor fill(const Colors& colors) const;
    QColor foreground(const Colors& colors) const;

    ButtonKind m_kind;
    QString m_icon;
    QString m_widest;
    std::optional<Tone> m_tone;
    bool m_hasRing = false;
    bool m_isBusy = false;
    bool m_hadFocus = false;
    QPointer<QWidget> m_stoodIn;   ///< where the focus went while this was busy
};

/// A square button with an icon; `name` is its tool tip and what a screen reader says.
Button* iconButton(const QString& iconName, const QString& name, QWidget* parent = nullptr);

} // namespace pulse::ui
