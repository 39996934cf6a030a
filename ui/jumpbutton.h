#pragma once
#include <QAbstractButton>

class QAction;

namespace pulse::ui {

/// Looks like a search field and opens the palette: its words and its keys are the action's. Where there is no room it
/// is an icon.
class JumpButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit JumpButton(QAction& action, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    /// Enter presses it as Space does.
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_keys;
    bool m_hasRing = false;
};

} // namespace pulse::ui
